import type { MemberPlace } from '../correct/correction.ts'
import type { PlanIndex } from '../plan/lookup.ts'
import type { Assignment, Span } from '../plan/model.ts'

/** A member with the place by which corrections address it. */
export interface PlacedMember {
  readonly place: MemberPlace
  readonly member: Assignment
}

/** The members whose names stand in a passage. */
export function membersIn({ units }: PlanIndex, { start, end }: Span): PlacedMember[] {
  return units.flatMap((unit) =>
    unit.clauses.flatMap((clause) =>
      clause.assignments
        // What a rule of the document implies stands elsewhere.
        .filter(({ span, implied }) => !implied && span.start < end && start < span.end)
        .map((member) => ({ place: { clause: clause.span.start, span: member.span }, member })),
    ),
  )
}
