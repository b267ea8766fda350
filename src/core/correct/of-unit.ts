import type { Unit } from '../plan/lookup.ts'
import type { Touched } from './apply.ts'
import type { Correction, CorrectionKind } from './correction.ts'

/** One thing about a task that is as a person says. */
export interface UnitCorrection {
  readonly kind: CorrectionKind
  /** The member that it is about, as written; '' where it is about a clause, the task or its heading. */
  readonly name: string
}

/** What a person has corrected about a task and the headings over it, in the order of the document. */
export function correctionsOf(
  unit: Unit,
  touched: Touched,
  corrections: readonly Correction[],
): readonly UnitCorrection[] {
  const { chapter, item, task, clauses } = unit
  const about = (part: object | null, name = ''): UnitCorrection[] =>
    ((part && touched.get(part)) ?? []).flatMap((n) => {
      const kind = corrections[n]?.kind
      return kind ? [{ kind, name }] : []
    })
  return [
    ...about(chapter),
    ...about(item),
    ...about(task),
    ...clauses.flatMap((clause) => [
      // What was added to a clause is said of the members.
      ...about(clause).filter(({ kind }) => kind !== 'add'),
      ...clause.assignments.flatMap((member) => about(member, member.written)),
    ]),
  ]
}
