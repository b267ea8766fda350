import type { HierarchyRectangularNode } from 'd3-hierarchy'
import { hierarchy, treemapSquarify } from 'd3-hierarchy'
import type { Rect } from './rect.ts'

interface Entry {
  readonly value: number
  readonly children?: readonly Entry[]
}

/**
 * Fills a rectangle with one block a weight, squarified (Bruls, Huizing, van Wijk 2000, by d3-hierarchy), in order.
 *
 * @param weights all positive.
 * @param ratio the proportion of sides that is aimed at.
 */
export function squares(weights: readonly number[], into: Rect, ratio: number): Rect[] {
  const root = hierarchy<Entry>({ value: 0, children: weights.map((value) => ({ value })) }, (entry) =>
    entry.children ? [...entry.children] : null,
  ).sum(({ value }) => value) as HierarchyRectangularNode<Entry>
  treemapSquarify.ratio(ratio)(root, into.x, into.y, into.x + into.w, into.y + into.h)
  return (root.children ?? []).map(({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, w: x1 - x0, h: y1 - y0 }))
}
