import type { PlanIndex, Unit } from '../plan/lookup.ts'

const NEVER: readonly number[] = []

/** The years in which something of a task is due: those in which its deadlines end. Ascending, none twice. */
export function dueYears(unit: Unit): readonly number[] {
  if (unit.deadlines.length === 0) return NEVER
  const years = unit.deadlines.flatMap(({ to }) => (to === null ? [] : [Number(to.slice(0, 4))]))
  return [...new Set(years)].sort((a, b) => a - b)
}

/** How many of some tasks are due in each year; years in which nothing is due are left out. Ascending. */
export function dueCounts(units: readonly Unit[]): { readonly year: number; readonly n: number }[] {
  const counts = new Map<number, number>()
  for (const unit of units) for (const year of dueYears(unit)) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b).map(([year, n]) => ({ year, n }))
}

/** Whether anything of the plan is due in a year. */
export function isDueIn(index: PlanIndex, year: number): boolean {
  return index.units.some((unit) => dueYears(unit).includes(year))
}
