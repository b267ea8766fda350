import type { Spot } from './spot.ts'

/** The spot at a place of the map, or null in a gap. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | null {
  return spots.find((spot) => x >= spot.x && x < spot.x + spot.w && y >= spot.y && y < spot.y + spot.h) ?? null
}
