import type { PlanIndex } from '../plan/lookup.ts'
import type { Assignment, Clause, DefectCode, Span } from '../plan/model.ts'
import { membersIn } from './members.ts'

/** What counts at a damaged or doubtful place, and can be taken out: one member of a clause, or with null the clause. */
export interface CountedAt {
  readonly clause: Clause
  readonly member: Assignment | null
}

/** Damage by which it is in doubt whether a passage is a clause at all; other damage leaves that beyond doubt. */
const OF_CLAUSE: ReadonlySet<DefectCode> = new Set<DefectCode>(['bracket-missing', 'role-unclear', 'column-unclear'])
const OF_MEMBER: ReadonlySet<DefectCode> = new Set<DefectCode>([
  'name-misspelt',
  'name-unclear',
  'role-unclear',
  'column-unclear',
])

/** What a damaged or doubtful place counts for, as things stand; null where it counts for nothing. */
export function countedAt(
  index: PlanIndex,
  { code, span }: { readonly code: DefectCode; readonly span: Span },
): CountedAt | null {
  const members = OF_MEMBER.has(code) ? membersIn(index, span) : []
  const [first, second] = members
  const clauses = index.units.flatMap((unit) => unit.clauses)
  if (first && !second) {
    const clause = clauses.find(({ span: { start } }) => start === first.place.clause)
    return clause ? { clause, member: first.member } : null
  }
  if (!OF_CLAUSE.has(code)) return null
  const touched = clauses.find((clause) => clause.span.start < span.end && span.start < clause.span.end)
  return touched ? { clause: touched, member: null } : null
}
