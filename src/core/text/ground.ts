import type { Standing } from './left.ts'
import { heightOf } from './extent.ts'
import type { Setting } from './extent.ts'

/** How high the blocks of a text stand, in pixels, as far as that can be said before they are drawn. */
export interface Ground {
  readonly heights: readonly number[]
  /** Where each begins, with the end of the last one behind them. */
  readonly tops: readonly number[]
  /** At least 1. */
  readonly total: number
  /** The place in the list of each block that stands in it, by its number. */
  readonly placeOf: ReadonlyMap<number, number>
}

/** Lays the blocks of a text under one another. */
export function groundOf(standing: readonly Standing[], setting: Setting): Ground {
  const heights = standing.map(({ block }) => heightOf(block, setting))
  let sum = 0
  const tops = [...heights, 0].map((height) => (sum += height) - height)
  return {
    heights,
    tops,
    total: Math.max(1, sum),
    placeOf: new Map(standing.map(({ no }, place) => [no, place])),
  }
}
