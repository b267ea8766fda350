import type { Correction } from '../correct/correction.ts'
import type { PlanIndex } from '../plan/lookup.ts'
import type { Assignment, Clause, Span } from '../plan/model.ts'

/** What a person took out of a passage: a clause, or one member of a clause; with the correction that did. */
export interface Dismissed {
  readonly correction: Correction
  readonly clause: Clause
  /** Null where it is the whole clause. */
  readonly member: Assignment | null
}

/** What does not count any more between two positions of the text, in the order in which it was taken out. */
export function dismissedIn(read: PlanIndex, { start, end }: Span, corrections: readonly Correction[]): Dismissed[] {
  const here = read.units
    .flatMap(({ clauses }) => clauses)
    .filter(({ span }) => span.start >= start && span.start < end)
  return corrections.flatMap((correction): Dismissed[] => {
    if (correction.kind !== 'dismiss') return []
    const { clause: at, member: place } = correction
    const clause = here.find(({ span }) => span.start === at)
    if (!clause) return []
    if (!place) return [{ correction, clause, member: null }]
    const member = clause.assignments.find(({ span }) => span.start === place.start && span.end === place.end)
    return member ? [{ correction, clause, member }] : []
  })
}
