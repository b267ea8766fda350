import type { Unit } from '../plan/lookup.ts'
import type { TreemapOptions } from './nested.ts'
import type { Rect } from './rect.ts'
import { clip, inset, onPixels } from './rect.ts'
import { tileRows } from './rows.ts'
import type { Spot, TreemapLayout } from './spot.ts'
import type { Filling } from './squares.ts'
import { squares } from './squares.ts'
import { drilled, groupUnits, weighing, weightOfAll } from './tree.ts'

/** The least side of a card, in pixels: what a finger meets safely (DESIGN.md, Phone). */
export const TOUCH = 44
const GAP = 6
/** A card is preferred this wide and high, so that its title or text has room. */
const WIDE = 84
const HIGH = 72
/** So many times the least area make a card wide and high enough, depending on its shape. */
const ROOMY = [1.4, 2, 3] as const
/** How much the other cards may lose to the smallest ones. */
const MOST_LOST = 0.1
/** How far the map may grow beyond its window, to be scrolled, before small cards get more than their due. */
const GROWTH = [1, 1.2, 1.45, 1.75, 2.1, 2.5] as const
const RATIOS = [1, 1.4, 2] as const
const ROUNDS = 4

type Card = Omit<Spot, 'x' | 'y' | 'w' | 'h' | 'block' | 'share'>

/** What the next level down is made of: chapters, items (or the tasks that have none), tasks. */
function cardsOf(units: readonly Unit[], drill: string | null): Card[] {
  const chapters = groupUnits(units)
  const taskCard = (unit: Unit): Card => {
    const { chapter, item } = unit
    return { key: unit.id, kind: 'task', chapter, item, unit, units: [unit], into: null }
  }
  if (drill === null) {
    return chapters.map(({ key, chapter, units: own }) => {
      return { key, kind: 'chapter', chapter, item: null, unit: null, units: own, into: key }
    })
  }
  if (drill.includes('.')) return units.map(taskCard)
  return chapters.flatMap(({ chapter, items }) =>
    items.flatMap(({ key, item, units: own, headed }): Card[] =>
      headed ? [{ key, kind: 'item', chapter, item, unit: null, units: own, into: key }] : own.map(taskCard),
    ),
  )
}

/** How far a map is from cards that have room for what they say; over 1000 where a finger would miss one. */
function smallness(rects: readonly Rect[]): number {
  let sum = 0
  for (const { w, h } of rects) {
    sum += Math.max(0, WIDE / w - 1) + Math.max(0, HIGH / h - 1)
    if (w < TOUCH || h < TOUCH) sum += 1000
  }
  return sum
}

/** Squarified by weight, the heaviest first: where the order of the document would make slivers. */
const bySize =
  (ratio: number): Filling =>
  (weights, into) => {
    const order = weights.map((_, i) => i).sort((a, b) => weights[b]! - weights[a]! || a - b)
    const rects: Rect[] = []
    const sorted = squares(
      order.map((i) => weights[i]!),
      into,
      ratio,
    ).rects
    for (const [place, i] of order.entries()) rects[i] = sorted[place]!
    return rects
  }
const inOrder =
  (ratio: number): Filling =>
  (weights, into) =>
    squares(weights, into, ratio).rects

/** The ways of filling a map that are tried; the first of several as good is taken. */
const FILLINGS = { cards: [...RATIOS.map(inOrder), ...RATIOS.map(bySize)], tasks: [tileRows] } as const

/** Cards with gaps between them. Gaps take more from small cards than from large ones, so the weights are corrected. */
function apart(fill: Filling, weights: readonly number[], width: number, height: number): Rect[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const into = { x: 0, y: 0, w: width, h: height }
  let values = weights
  let rects: Rect[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rects = fill(values, inset(into, -GAP / 2)).map((rect) => clip(inset(rect, GAP / 2), into))
    const room = rects.reduce((sum, { w, h }) => sum + w * h, 0)
    values = values.map((value, i) => {
      const due = (room * weights[i]!) / total / Math.max(1, rects[i]!.w * rects[i]!.h)
      return value * Math.min(2, Math.max(0.5, due))
    })
  }
  return rects.map(onPixels)
}

/** The cards of some weights in a width, none under the size of a touch, and the height that they fill. */
function fit(
  weights: readonly number[],
  kind: keyof typeof FILLINGS,
  width: number,
  height: number,
): { rects: Rect[]; height: number } {
  const tryAt = (values: readonly number[], high: number): { rects: Rect[]; height: number } | null => {
    const maps = FILLINGS[kind].map((fill) => apart(fill, values, width, high))
    const best = maps.reduce((least, map) => (smallness(map) < smallness(least) ? map : least))
    return best.every(({ w, h }) => w >= TOUCH && h >= TOUCH) ? { rects: best, height: high } : null
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const growth of GROWTH) {
    const high = height * growth
    const found = tryAt(weights, high)
    if (found) return found
    // Few small cards may have what a finger needs, as long as the others hardly lose by it.
    for (const roomy of ROOMY) {
      const floor = (total * TOUCH * TOUCH * roomy) / (width * high)
      const raised = weights.map((weight) => Math.max(weight, floor))
      const lost = raised.reduce((sum, weight) => sum + weight, 0) / total - 1
      const fair = lost <= MOST_LOST ? tryAt(raised, high) : null
      if (fair) return fair
    }
  }
  // Then the smallest get more than their due, and in the end each gets the same.
  const even = total / weights.length
  const tall = Math.max(height * GROWTH.at(-1)!, (weights.length * TOUCH * TOUCH * 2.5) / width)
  for (const floor of [0.25, 0.5, 0.75, 1]) {
    const values = weights.map((weight) => (floor === 1 ? even : Math.max(weight, even * floor)))
    const found = tryAt(values, tall) ?? tryAt(values, tall * 1.5)
    if (found) return found
  }
  // Otherwise a list, one under the other.
  const step = TOUCH + GAP
  return {
    rects: weights.map((_, i) => ({ x: 0, y: i * step, w: width, h: TOUCH })),
    height: weights.length * step - GAP,
  }
}

/**
 * Lays out one level alone, for narrow windows: the chapters of a plan, the items of a chapter, the tasks of an
 * item, as cards whose area is proportional to what they count for and that a finger can meet. Where the window is
 * too small for that, the map is higher than it. Deterministic.
 */
export function layoutLevel({ units: all, area, drill, width, height }: TreemapOptions): TreemapLayout {
  const units = drilled(all, drill)
  if (units.length === 0 || width <= 0 || height <= 0) return { spots: [], height: Math.max(0, height) }
  const cards = cardsOf(units, drill)
  const weigh = weighing(units, area)
  const weights = cards.map((card) => weightOfAll(card.units, weigh))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const kind = cards.every(({ unit }) => unit !== null) ? 'tasks' : 'cards'
  const fitted = fit(weights, kind, width, height)
  return {
    spots: cards.map((card, i) => ({
      ...card,
      ...fitted.rects[i]!,
      block: fitted.rects[i]!,
      share: weights[i]! / total,
    })),
    height: Math.round(fitted.height),
  }
}
