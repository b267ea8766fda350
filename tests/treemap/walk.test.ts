import { describe, expect, it } from 'vitest'
import { layoutLevel } from '../../src/core/treemap/level.ts'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import { neighbour } from '../../src/core/treemap/neighbour.ts'
import type { Spot } from '../../src/core/treemap/spot.ts'
import { drillPath, drillTo, measureBy, press, standing } from '../../src/core/treemap/walk.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { stepUp } from '../../src/core/view/steps.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embedded } from './units.ts'

const view = { ...DEFAULT_VIEW, view: 'treemap' } as const
const options = { units: embedded.units, area: 'tasks', drill: null } as const
const nested = layoutNested({ ...options, width: 1108, height: 720 }).spots
const cards = layoutLevel({ ...options, width: 366, height: 580 }).spots
const at = (spots: readonly Spot[], key: string): Spot => spots.find((spot) => spot.key === key)!

describe('the neighbour in a direction', () => {
  const rect = (x: number, y: number, w = 10, h = 10) => ({ x, y, w, h })
  const [here, right, far, below] = [rect(0, 0), rect(14, 2), rect(60, 0), rect(3, 30)]
  const all = [here, right, far, below]

  it('is the nearest that lies there', () => {
    expect(neighbour(here, all, 'right')).toBe(right)
    expect(neighbour(right, all, 'right')).toBe(far)
    expect(neighbour(here, all, 'down')).toBe(below)
    expect(neighbour(below, all, 'up')).toBe(here)
    expect(neighbour(far, all, 'left')).toBe(right)
  })

  it('is what lies straight ahead rather than what is near but aside', () => {
    const wide = rect(0, 12, 100, 10)
    const [under, aside] = [rect(0, 40), rect(70, 24)]
    expect(neighbour(rect(0, 0), [wide, under, aside], 'down')).toBe(wide)
    expect(neighbour(rect(0, 12), [under, aside], 'down')).toBe(under)
  })

  it('is nobody at the edge, and never where one stands', () => {
    expect(neighbour(here, all, 'left')).toBeNull()
    expect(neighbour(here, [here], 'down')).toBeNull()
  })

  it.each([
    ['a nested map', nested],
    ['cards', cards],
  ])('leads from anywhere to everywhere on %s', (_, spots) => {
    for (const start of [spots[0]!, spots.at(-1)!]) {
      const reached = new Set([start])
      for (const spot of reached) {
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const next = neighbour(spot, spots, direction)
          if (next) reached.add(next)
        }
      }
      expect(spots.filter((spot) => !reached.has(spot)).map(({ key }) => key)).toEqual([])
    }
  })
})

describe('where the keyboard stands', () => {
  it('is where it stood', () => {
    expect(standing(nested, '4.13.6', null)?.key).toBe('4.13.6')
  })
  it('is what belongs to that, or what it belongs to, where the map has changed', () => {
    const four = layoutNested({ ...options, drill: '4', width: 1108, height: 720 }).spots
    expect(standing(four, '4', null)?.key).toBe(four[0]!.key)
    expect(standing(cards, '4.13.6', null)?.key).toBe('4')
    expect(standing(cards, '1.1.1', null)?.key).toBe('1')
    // 1 is not where 10 belongs.
    expect(standing(cards, '10', null)?.key).toBe('10')
  })
  it('is the selected task, or the beginning, on first coming', () => {
    expect(standing(nested, null, embedded.unitById.get('4.13.6')!)?.key).toBe('4.13.6')
    expect(standing(nested, null, null)?.key).toBe('1')
    expect(standing([], '4', null)).toBeNull()
  })
})

describe('a press', () => {
  it('goes in level by level, and Esc comes out the same way', () => {
    const chapter = press(view, at(cards, '4'))
    expect(chapter).toEqual({ ...view, drill: '4' })
    const item = press(chapter, at(layoutLevel({ ...options, drill: '4', width: 366, height: 580 }).spots, '4.13'))
    expect(item).toEqual({ ...view, drill: '4.13' })
    const task = press(item, at(layoutLevel({ ...options, drill: '4.13', width: 366, height: 580 }).spots, '4.13.6'))
    expect(task).toEqual({ ...item, selection: { kind: 'task', id: '4.13.6' } })
    expect(stepUp(task)).toEqual(item)
    expect(stepUp(item)).toEqual(chapter)
    expect(stepUp(chapter)).toEqual(view)
  })

  it('changes nothing of the filter, and stands in the link', () => {
    const filtered = { ...view, agencies: ['drc'], area: 'assignments' } as const
    const next = press(filtered, at(nested, '4.13'))
    expect(next).toEqual({ ...filtered, drill: '4.13' })
    expect(decodeLink(encodeView(next)).view).toEqual(next)
  })

  it('is no step where one is already', () => {
    const inside = drillTo(view, '4')
    expect(drillTo(inside, '4')).toBe(inside)
    expect(measureBy(view, 'tasks')).toBe(view)
    expect(measureBy(view, 'assignments').area).toBe('assignments')
  })
})

describe('the path of a drill', () => {
  it('names chapter and item', () => {
    const { chapter, item } = drillPath(embedded, '4.13')
    expect([chapter?.no, item?.no]).toEqual([4, 13])
    expect(drillPath(embedded, '4')).toMatchObject({ chapter: { no: 4 }, item: null })
  })
  it('names nothing that the plan does not have', () => {
    expect(drillPath(embedded, null)).toEqual({ chapter: null, item: null })
    expect(drillPath(embedded, '77')).toEqual({ chapter: null, item: null })
    expect(drillPath(embedded, '4.1')).toMatchObject({ chapter: { no: 4 }, item: null })
  })
})
