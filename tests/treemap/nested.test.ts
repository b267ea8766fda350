import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { TreemapOptions } from '../../src/core/treemap/nested.ts'
import type { Spot } from '../../src/core/treemap/spot.ts'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import { drilled } from '../../src/core/treemap/tree.ts'
import { AREAS } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { contains, embedded, manyUnits, overlapping, tilesOf, unevenness, unitsOf } from './units.ts'

const { units } = embedded
const WINDOW = { width: 1108, height: 720 }
const BESIDE_PANEL = { width: 796, height: 720 }

function lay(change: Partial<TreemapOptions> = {}) {
  return layoutNested({ units, area: 'tasks', drill: null, ...WINDOW, ...change }).spots
}

/** What holds of every map: each task once and in order, all inside the window, nothing over another, all nested. */
function expectSound(of: readonly Unit[], change: Partial<TreemapOptions>): void {
  const options = { area: 'tasks', drill: null, ...WINDOW, ...change, units: of } as const
  const spots = layoutNested(options).spots
  const window = { x: 0, y: 0, w: options.width, h: options.height }
  expect(tilesOf(spots).map(({ key }) => key)).toEqual(drilled(of, options.drill).map(({ id }) => id))
  expect(spots.filter((spot) => !contains(window, spot))).toEqual([])
  expect(overlapping(spots)).toEqual([])
  for (const heading of spots.filter(({ unit }) => unit === null)) {
    const below = tilesOf(spots).filter(({ unit }) => heading.units.includes(unit!))
    expect(below).toHaveLength(heading.units.length)
    expect(below.filter((tile) => !contains(heading.block, tile) || tile.y < heading.y + heading.h)).toEqual([])
    const strangers = spots.filter(({ chapter, item }) =>
      heading.item ? item?.no !== heading.item.no || chapter !== heading.chapter : chapter !== heading.chapter,
    )
    expect(overlapping([heading.block, ...strangers]).filter(([first]) => first === heading.block)).toEqual([])
  }
}

describe('the nested map', () => {
  it('holds every task once, in order, inside its item, inside its chapter, and nothing lies over another', () => {
    for (const area of AREAS) {
      for (const size of [WINDOW, BESIDE_PANEL, { width: 600, height: 500 }]) {
        for (const drill of [null, '4', '5', '9', '4.13']) expectSound(units, { area, ...size, drill })
      }
    }
  })

  it('gives every task the same area, and by assignments each its due', () => {
    for (const size of [WINDOW, BESIDE_PANEL, { width: 648, height: 720 }]) {
      expect(unevenness(tilesOf(lay(size)), 2)).toBeLessThan(1.15)
      expect(unevenness(tilesOf(lay({ ...size, drill: '4' })), 2)).toBeLessThan(1.1)
      expect(unevenness(tilesOf(lay({ ...size, area: 'assignments' })), 2)).toBeLessThan(1.25)
    }
  })

  it('weighs by the length of the text, and alike: chapters, within each its items, within each its tasks', () => {
    const share = (spots: readonly Spot[], key: string): number => spots.find((spot) => spot.key === key)!.share
    const text = lay({ area: 'text' })
    const length = (some: readonly Unit[]) => some.reduce((sum, unit) => sum + Math.max(16, unit.text.length), 0)
    const inFour = units.filter(({ chapter }) => chapter.no === 4)
    expect(share(text, '4')).toBeCloseTo(length(inFour) / length(units))
    const equal = lay({ area: 'equal' })
    for (const { no } of embedded.plan.chapters) expect(share(equal, String(no))).toBeCloseTo(1 / 12)
    expect(share(equal, '4.13.6')).toBeCloseTo(1 / 12 / 15 / 6)
    expect(unevenness(tilesOf(lay({ area: 'equal', drill: '4.13' })), 2)).toBeLessThan(1.1)
  })

  it('says of each spot which part of the map it is', () => {
    const by = (area: 'tasks' | 'assignments') => {
      const spots = lay({ area })
      expect(tilesOf(spots).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
      return spots.find(({ key }) => key === '4')!.share
    }
    const inFour = units.filter(({ chapter }) => chapter.no === 4)
    const count = (some: readonly Unit[]) => some.reduce((sum, { assignments }) => sum + assignments.length, 0)
    expect(by('tasks')).toBeCloseTo(inFour.length / units.length)
    expect(by('assignments')).toBeCloseTo(count(inFour) / count(units))
  })

  it('names every chapter, and the items that have tasks below them', () => {
    const spots = lay()
    const chapters = embedded.plan.chapters
    expect(spots.filter(({ kind }) => kind === 'chapter').map(({ key }) => key)).toEqual(
      chapters.map(({ no }) => String(no)),
    )
    const withTasks = chapters.flatMap(({ no, items }) =>
      items.filter(({ tasks }) => tasks.some((task) => task.no > 0)).map((item) => `${no}.${item.no}`),
    )
    const named = spots.filter(({ kind }) => kind === 'item').map(({ key }) => key)
    expect(named.filter((key) => !withTasks.includes(key))).toEqual([])
    expect(named.length).toBeGreaterThan(withTasks.length * 0.9)
  })

  it('is filled by what one drills into', () => {
    const chapter = lay({ drill: '4' })
    expect(chapter.some(({ kind }) => kind === 'chapter')).toBe(false)
    const item = lay({ drill: '4.13' })
    expect(item.map(({ kind }) => kind)).toEqual(Array(6).fill('task'))
    for (const spots of [chapter, item]) {
      const edge = (of: (spot: (typeof spots)[number]) => number) => Math.max(...spots.map(of))
      expect(edge(({ x, w }) => x + w)).toBe(WINDOW.width)
      expect(edge(({ y, h }) => y + h)).toBe(WINDOW.height)
    }
  })

  it('keeps every tile among the same neighbours where one goes in: left stays left, above stays above', () => {
    for (const area of AREAS) {
      for (const size of [WINDOW, BESIDE_PANEL]) {
        const whole = new Map(tilesOf(lay({ area, ...size })).map((tile) => [tile.key, tile]))
        for (const drill of [...embedded.plan.chapters.map(({ no }) => String(no)), '4.13', '5.32', '10.46']) {
          const tiles = tilesOf(lay({ area, ...size, drill }))
          const moved = tiles.flatMap((a) =>
            tiles.filter((b) => {
              const [one, two] = [whole.get(a.key)!, whole.get(b.key)!]
              const level = one.y < two.y + two.h && two.y < one.y + one.h
              const upright = one.x < two.x + two.w && two.x < one.x + one.w
              return (
                (level && one.x + one.w <= two.x && a.x + a.w > b.x) ||
                (upright && one.y + one.h <= two.y && a.y + a.h > b.y)
              )
            }),
          )
          expect(moved.map(({ key }) => key)).toEqual([])
        }
      }
    }
  })

  it('leads from the plan into the chapter, from there into the item, and from there nowhere deeper', () => {
    const into = (drill: string | null, key: string) => lay({ drill }).find((spot) => spot.key === key)?.into
    expect(into(null, '4')).toBe('4')
    expect(into(null, '4.13')).toBe('4.13')
    expect(into(null, '4.13.6')).toBe('4')
    expect(into('4', '4.13')).toBe('4.13')
    expect(into('4', '4.13.6')).toBe('4.13')
    expect(into('4.13', '4.13.6')).toBeNull()
    // An item that is itself the task, and a chapter of one task, have nothing below.
    expect(into('3', '3.7.0')).toBeNull()
    expect(into(null, '9.45.0')).toBeNull()
  })

  it('stands in rows: the tasks of an item follow one another from left to right and down', () => {
    for (const drill of [null, '4', '4.13']) {
      const tiles = tilesOf(lay({ drill })).filter(({ item }) => item?.no === 13)
      for (const [i, tile] of tiles.slice(1).entries()) {
        const before = tiles[i]!
        expect(tile.y > before.y || (tile.y === before.y && tile.x > before.x)).toBe(true)
      }
    }
  })

  it('is the same whenever it is computed, and shares nothing between computations', () => {
    const first = JSON.stringify(lay({ area: 'assignments' }).map(({ key, x, y, w, h }) => [key, x, y, w, h]))
    lay(BESIDE_PANEL)
    expect(JSON.stringify(lay({ area: 'assignments' }).map(({ key, x, y, w, h }) => [key, x, y, w, h]))).toBe(first)
  })

  it('is empty where there is nothing, or no room', () => {
    expect(lay({ units: [] })).toEqual([])
    expect(lay({ drill: '77' })).toEqual([])
    expect(lay({ drill: '4.99' })).toEqual([])
    expect(lay({ width: 0 })).toEqual([])
    expect(lay({ height: 0 })).toEqual([])
  })
})

describe('a map of any plan', () => {
  it('of one task is that task', () => {
    const one = unitsOf([{ 1: 1 }])
    expectSound(one, {})
    const [heading, tile] = lay({ units: one })
    expect(heading).toMatchObject({ kind: 'chapter', x: 0, y: 0, w: WINDOW.width })
    expect(tile).toMatchObject({ key: '1.1.0', share: 1, into: null })
  })

  it('without items has tasks directly under its chapters, and no heading between', () => {
    const direct = unitsOf([{ 0: [1, 2, 3] }, { 0: [1], 1: [4, 4] }])
    expectSound(direct, {})
    expect(lay({ units: direct }).map(({ key }) => key)).toEqual([
      '1',
      '1.0.1',
      '1.0.2',
      '1.0.3',
      '2',
      '2.0.1',
      '2.1',
      '2.1.1',
      '2.1.2',
    ])
    expect(lay({ units: direct, drill: '1' }).every(({ into }) => into === null)).toBe(true)
  })

  it('puts a clause of the chapter itself with the tasks that stand directly under it', () => {
    const [first, ...rest] = unitsOf([{ 0: [1, 1] }])
    const own = { ...first!, id: '1.0.0', task: null, item: { ...first!.item } }
    expectSound([own, first!, ...rest], {})
    expect(new Set(lay({ units: [own, first!, ...rest] }).map(({ key }) => key)).size).toBe(4)
  })

  it('shows a task that nobody is assigned to', () => {
    const idle = unitsOf([{ 1: [0, 0, 5] }])
    expectSound(idle, { area: 'assignments' })
    for (const { w, h } of tilesOf(lay({ units: idle, area: 'assignments' }))) expect(w * h).toBeGreaterThan(0)
  })

  it('of forty chapters and two thousand tasks has them all', () => {
    const many = manyUnits(40, 5, 10)
    expect(many).toHaveLength(2000)
    for (const area of ['tasks', 'assignments'] as const) {
      const { spots } = layoutNested({ units: many, area, drill: null, ...WINDOW })
      expect(tilesOf(spots)).toHaveLength(2000)
      expect(overlapping(spots)).toEqual([])
      expect(spots.filter(({ kind }) => kind === 'chapter')).toHaveLength(40)
    }
  })

  it('of one item with two thousand tasks has them all', () => {
    const long = manyUnits(1, 1, 2000)
    const { spots } = layoutNested({ units: long, area: 'tasks', drill: null, ...WINDOW })
    expect(tilesOf(spots)).toHaveLength(2000)
    expect(tilesOf(spots).every(({ w, h }) => w > 0 && h > 0)).toBe(true)
  })

  it('is sound, whatever the plan and the window', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom('tasks' as const, 'assignments' as const),
        fc.integer({ min: 1, max: 1600 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(null, '1', '1.1', '2'),
        (plan, area, width, height, drill) => {
          expectSound(lookUp(plan).units, { area, width, height, drill })
        },
      ),
      { numRuns: runs(60, 5000) },
    )
  })
})
