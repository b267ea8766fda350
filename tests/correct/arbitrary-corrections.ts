import fc from 'fast-check'
import type { Correction } from '../../src/core/correct/correction.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { DEFECT_CODES, ROLES } from '../../src/core/plan/model.ts'

/** Corrections of every kind, most of them of places and names that the plan has. */
export function arbitraryCorrections(plan: Plan, source: string): fc.Arbitrary<Correction[]> {
  const clauses = lookUp(plan).units.flatMap((unit) => unit.clauses)
  const members = clauses.flatMap((clause) =>
    clause.assignments.map(({ span }) => ({ clause: clause.span.start, span: { ...span } })),
  )
  const position = fc.nat({ max: source.length + 2 })
  const span = fc.tuple(position, position).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const stray = fc.record({ clause: position, span })
  const member = members.length > 0 ? fc.oneof(fc.constantFrom(...members), stray) : stray
  const name = fc.constantFrom('新局', '某辦', ...plan.agencies.map((agency) => agency.name))
  const role = fc.constantFrom(...ROLES)
  const headings = plan.chapters.flatMap((chapter) => [chapter, ...chapter.items]).map((part) => part.span.start)
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant('role' as const), member, role }),
    fc.record({ kind: fc.constant('agency' as const), member, name }),
    fc.record({ kind: fc.constant('merge' as const), from: name, into: name }),
    fc.record({ kind: fc.constant('split' as const), agency: name, written: name }),
    member.map(({ clause, span: own }) => ({ kind: 'dismiss' as const, clause, member: own })),
    member.map(({ clause }) => ({ kind: 'dismiss' as const, clause, member: null })),
    fc.record({
      kind: fc.constant('add' as const),
      at: span,
      members: fc.array(fc.record({ name, role }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom('chapter' as const, 'item' as const),
      start: fc.oneof(position, fc.constantFrom(0, ...headings)),
      title: name,
    }),
    fc.record({ kind: fc.constant('confirm' as const), code: fc.constantFrom(...DEFECT_CODES), at: span }),
  )
  return fc.array(correction, { maxLength: 8 })
}
