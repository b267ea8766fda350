import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'

/** The heads of the columns: stable, in English, whatever language the page speaks. */
const HEADS = ['id', 'no', 'chapter', 'item', 'task'] as const

/**
 * Tasks as rows of a table, heads first: number, chapter, item, text, the agencies by role (as the plan names them,
 * joined by 、), the number of agencies, and what the list leaves open.
 */
export function taskRows(index: PlanIndex, units: readonly Unit[]): string[][] {
  const { script } = index.plan
  const asWritten = (names: { zhHant: string; zhHans: string }): string =>
    script === 'zh-Hant' ? names.zhHant : names.zhHans
  const named = (unit: Unit, role: Role): string =>
    unit.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ agency }) => index.agencyById.get(agency)?.name ?? agency)
      .join('、')
  return [
    [...HEADS, ...index.roles, 'agencies', 'open_ended'],
    ...units.map((unit) => [
      unit.id,
      unit.label,
      `${unit.chapter.label} ${asWritten(unit.chapter.title)}`,
      asWritten(unit.item.title),
      unit.text.replaceAll('\n', ' '),
      ...index.roles.map((role) => named(unit, role)),
      String(unit.agencies.length),
      unit.clauses.flatMap((clause) => clause.openEnded.map(({ text }) => text)).join('、'),
    ]),
  ]
}
