import type { Unit } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Chapter, Item, Role } from '../../src/core/plan/model.ts'
import type { Rect } from '../../src/core/treemap/rect.ts'
import type { Spot } from '../../src/core/treemap/spot.ts'
import { embeddedPlan } from '../plan/embedded.ts'

export const embedded = lookUp(embeddedPlan().plan)

const NOWHERE = { start: 0, end: 0 }
const names = (text: string) => ({ zhHant: text, zhHans: text, en: null })

/**
 * Units of a plan that is given as numbers: for each chapter, for each item, the assignments of its tasks. An item
 * given as a single number is itself the task; under the key 0 stand the tasks of a chapter that have no item.
 */
export function unitsOf(
  chapters: readonly { readonly [item: number]: readonly number[] | number }[],
  role: Role = 'lead',
): Unit[] {
  const units: Unit[] = []
  for (const [c, items] of chapters.entries()) {
    const no = c + 1
    const chapter: Chapter = {
      no,
      label: String(no),
      title: names(`第${no}章的標題`),
      span: NOWHERE,
      titleSpan: NOWHERE,
      clauses: [],
      items: [],
    }
    for (const [key, tasks] of Object.entries(items)) {
      const item: Item = { ...chapter, no: Number(key), label: key, text: '', tasks: [] }
      const list = typeof tasks === 'number' ? [tasks] : tasks
      for (const [t, count] of list.entries()) {
        const taskNo = typeof tasks === 'number' ? 0 : t + 1
        const id = `${no}.${key}.${taskNo}`
        units.push({
          id,
          label: id,
          order: units.length,
          chapter,
          item,
          task: { id, no: taskNo, text: '一件事。', span: NOWHERE, clauses: [], deadlines: [] },
          text: '一件事。',
          start: 0,
          end: 0,
          clauses: [],
          assignments: Array.from({ length: count }, (_, i) => ({
            agency: `a${i}`,
            written: '某局',
            role,
            implied: null,
            span: NOWHERE,
          })),
          agencies: Array.from({ length: count }, (_, i) => `a${i}`),
          openEnded: false,
          leads: role === 'lead' ? count : 0,
          deadlines: [],
        })
      }
    }
  }
  return units
}

/** Many chapters of many items of many tasks, with as many assignments as a fixed rule says. */
export function manyUnits(chapters: number, items: number, tasks: number): Unit[] {
  return unitsOf(
    Array.from({ length: chapters }, (_, c) =>
      Object.fromEntries(
        Array.from({ length: items }, (_, i) => [i + 1, Array.from({ length: tasks }, (_, t) => (c + 3 * i + t) % 7)]),
      ),
    ),
  )
}

export const tilesOf = (spots: readonly Spot[]): Spot[] => spots.filter(({ unit }) => unit !== null)

/** Pairs of rectangles that share more than an edge. */
export function overlapping(rects: readonly Rect[]): [Rect, Rect][] {
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.w, b.x + b.w) > Math.max(a.x, b.x) && Math.min(a.y + a.h, b.y + b.h) > Math.max(a.y, b.y),
      )
      .map((b): [Rect, Rect] => [a, b]),
  )
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h

/** How far the areas of some spots are from being proportional to their shares: the largest over the smallest. */
export function unevenness(spots: readonly Spot[], gap: number): number {
  const densities = spots.map(({ w, h, share }) => ((w + gap) * (h + gap)) / share)
  return Math.max(...densities) / Math.min(...densities)
}
