import type { Unit } from '../plan/lookup.ts'

/** How a tile is filled: nobody leads (hatched), one does (pale), several do (deeper). */
export const FILLS = ['none', 'one', 'joint'] as const
export type Fill = (typeof FILLS)[number]

/** The fill of a task. */
export function fillOf({ leads }: Unit): Fill {
  return leads === 0 ? 'none' : leads === 1 ? 'one' : 'joint'
}

/** How many tasks have each fill. */
export function countFills(units: readonly Unit[]): Record<Fill, number> {
  const counts = { none: 0, one: 0, joint: 0 }
  for (const unit of units) counts[fillOf(unit)] += 1
  return counts
}
