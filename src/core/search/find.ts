import type { PlanIndex } from '../plan/lookup.ts'

/** Ids of the tasks whose text, item or agencies hold every word of a query, whatever the script. */
export function findUnits(index: PlanIndex, query: string): ReadonlySet<string> {
  const words = query.split(/\s+/).filter((word) => word !== '')
  return new Set(index.units.filter((unit) => words.every((word) => unit.text.includes(word))).map((unit) => unit.id))
}
