import type { HierarchyRectangularNode } from 'd3-hierarchy'
import { treemapResquarify } from 'd3-hierarchy'
import type { Rect } from './rect.ts'

/** As much of a node as the tiling reads and writes. */
type Block = HierarchyRectangularNode<unknown> & { value: number }

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

/** Fills a rectangle with one block a weight, in order. */
export type Filling = (weights: readonly number[], into: Rect) => Rect[]

/** Blocks in a rectangle, and the same neighbours for other weights or another rectangle. */
export interface Squares {
  readonly rects: Rect[]
  readonly again: Filling
}

/**
 * Fills a rectangle with one block a weight, squarified (Bruls, Huizing, van Wijk 2000, by d3-hierarchy), in order. Filled
 * again, every block keeps its place among the others: rows and columns stay, only sizes change.
 *
 * @param weights all positive.
 * @param ratio the proportion of sides that is aimed at.
 */
export function squares(weights: readonly number[], into: Rect, ratio: number): Squares {
  // What d3-hierarchy makes of nested data would be made anew for each of many tries: the tiling itself needs only values.
  const blocks = weights.map((value) => ({ value }) as Block)
  const root = { value: sumOf(weights), children: blocks } as Block
  const tile = treemapResquarify.ratio(ratio)
  const fill = ({ x, y, w, h }: Rect): Rect[] => {
    tile(root, x, y, x + w, y + h)
    return blocks.map(({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, w: x1 - x0, h: y1 - y0 }))
  }
  return {
    rects: fill(into),
    again: (others, rect) => {
      for (const [i, block] of blocks.entries()) block.value = others[i]!
      root.value = sumOf(others)
      return fill(rect)
    },
  }
}
