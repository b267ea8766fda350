import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { ChapterBlock, Rect } from '../../src/core/treemap/layout.ts'
import { drilled, layoutTreemap } from '../../src/core/treemap/layout.ts'
import { neighbour } from '../../src/core/treemap/neighbour.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const { units } = lookUp(embeddedPlan().plan)
const size = { width: 1100, height: 740 }

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1
const crossing = (rects: readonly Rect[]): number =>
  rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 1 &&
          Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 1,
      ),
  ).length
const tilesOf = (chapters: readonly ChapterBlock[]) =>
  chapters.flatMap(({ items }) => items.flatMap(({ tiles }) => tiles))

function sound(chapters: readonly ChapterBlock[]): void {
  expect(crossing(chapters)).toBe(0)
  for (const chapter of chapters) {
    expect(crossing(chapter.items)).toBe(0)
    for (const item of chapter.items) {
      expect(within(item, chapter)).toBe(true)
      expect(crossing(item.tiles)).toBe(0)
      for (const tile of item.tiles) expect(within(tile, item)).toBe(true)
    }
  }
}

describe('the treemap', () => {
  it('holds every task once, inside its item, inside its chapter, without overlaps', () => {
    const chapters = layoutTreemap({ units, area: 'tasks', drill: null, ...size })
    expect(
      tilesOf(chapters)
        .map(({ unit }) => unit.id)
        .sort(),
    ).toEqual(units.map(({ id }) => id).sort())
    sound(chapters)
  })

  it('gives chapters areas in proportion to what they count for', () => {
    for (const area of ['tasks', 'assignments'] as const) {
      const chapters = layoutTreemap({ units, area, drill: null, ...size })
      const weight = (block: ChapterBlock): number =>
        area === 'tasks' ? block.units.length : block.units.reduce((sum, unit) => sum + unit.assignments.length, 0)
      const perWeight = chapters
        .filter((block) => weight(block) > 8)
        .map((block) => (block.w * block.h) / weight(block))
      // Gaps are taken off both neighbours, so that areas are not exact.
      expect(Math.max(...perWeight) / Math.min(...perWeight)).toBeLessThan(1.2)
    }
  })

  it('is filled by what one drills into', () => {
    const chapter = layoutTreemap({ units, area: 'tasks', drill: '4', ...size })
    expect(chapter).toHaveLength(1)
    expect(chapter[0]).toMatchObject({ x: 0, y: 0, w: 1100, h: 740, head: 0 })
    const item = layoutTreemap({ units, area: 'tasks', drill: '4.13', ...size })
    expect(tilesOf(item).map(({ unit }) => unit.label)).toEqual(['13.1', '13.2', '13.3', '13.4', '13.5', '13.6'])
    expect(drilled(units, '4.13')).toHaveLength(6)
  })

  it('is the same whenever it is computed', () => {
    const compute = () => JSON.stringify(layoutTreemap({ units, area: 'assignments', drill: null, ...size }))
    expect(compute()).toBe(compute())
  })

  it('is empty where there is nothing, or no room', () => {
    expect(layoutTreemap({ units: [], area: 'tasks', drill: null, ...size })).toEqual([])
    expect(layoutTreemap({ units, area: 'tasks', drill: '77', ...size })).toEqual([])
    expect(layoutTreemap({ units, area: 'tasks', drill: null, width: 0, height: 0 })).toEqual([])
  })

  it('is sound for any plan', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom('tasks' as const, 'assignments' as const),
        fc.boolean(),
        (plan, area, coarse) => {
          const any = lookUp(plan).units
          const chapters = layoutTreemap({ units: any, area, drill: null, ...size, coarse })
          expect(tilesOf(chapters)).toHaveLength(any.length)
          sound(chapters)
        },
      ),
      { numRuns: runs(100, 5000) },
    )
  })
})

describe('the neighbour in a direction', () => {
  const at = (x: number, y: number) => ({ x, y, w: 10, h: 10 })
  const [middle, right, far, below] = [at(0, 0), at(20, 2), at(60, 0), at(3, 30)]
  const all = [middle, right, far, below]
  it('is the nearest that lies there', () => {
    expect(neighbour(middle, all, 'right')).toBe(right)
    expect(neighbour(right, all, 'right')).toBe(far)
    expect(neighbour(middle, all, 'down')).toBe(below)
    expect(neighbour(below, all, 'up')).toBe(middle)
  })
  it('is nobody at the edge', () => {
    expect(neighbour(middle, all, 'left')).toBeNull()
    expect(neighbour(middle, [middle], 'down')).toBeNull()
  })
})
