import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { layoutLevel, TOUCH } from '../../src/core/treemap/level.ts'
import { AREAS } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { contains, embedded, manyUnits, overlapping, unevenness, unitsOf } from './units.ts'

const { units } = embedded
const PHONE = { width: 366, height: 580 }

function lay(of: readonly Unit[], drill: string | null, area: (typeof AREAS)[number] = 'tasks', room = PHONE) {
  return layoutLevel({ units: of, area, drill, ...room })
}

/** Each card a finger's size, inside the map, over no other; the units each once. */
function expectSound(of: readonly Unit[], drill: string | null, area: (typeof AREAS)[number], room = PHONE): void {
  const { spots, height } = lay(of, drill, area, room)
  expect(spots.filter(({ w, h }) => w < Math.min(TOUCH, room.width) || h < TOUCH)).toEqual([])
  expect(spots.filter((spot) => !contains({ x: 0, y: 0, w: room.width, h: height }, spot))).toEqual([])
  expect(overlapping(spots)).toEqual([])
  expect(new Set(spots.map(({ key }) => key)).size).toBe(spots.length)
}

describe('one level at a time', () => {
  it('shows chapters, then the items of one, then the tasks of one', () => {
    expect(lay(units, null).spots.map(({ key }) => key)).toEqual(embedded.plan.chapters.map(({ no }) => String(no)))
    const four = embedded.plan.chapters.find(({ no }) => no === 4)!
    expect(lay(units, '4').spots.map(({ key }) => key)).toEqual(four.items.map(({ no }) => `4.${no}`))
    expect(lay(units, '4.13').spots.map(({ kind }) => kind)).toEqual(Array(6).fill('task'))
  })

  it('leads one level deeper, and ends at the task', () => {
    expect(lay(units, null).spots.map(({ into, key }) => into === key)).not.toContain(false)
    expect(lay(units, '4').spots.map(({ into, key }) => into === key)).not.toContain(false)
    expect(lay(units, '4.13').spots.map(({ into }) => into)).toEqual(Array(6).fill(null))
  })

  it('has no level between a chapter and what stands directly under it', () => {
    const direct = unitsOf([{ 0: [1, 1], 1: [1, 1], 2: 1 }])
    expect(lay(direct, '1').spots.map(({ key }) => key)).toEqual(['1.0.1', '1.0.2', '1.1', '1.2.0'])
  })

  it('fits the plan and its chapters into a phone, every card the size of a touch', () => {
    for (const area of AREAS) {
      for (const drill of [null, '1', '4', '9', '10', '4.13']) expectSound(units, drill, area)
      expect(lay(units, null, area).height).toBe(PHONE.height)
    }
  })

  it('keeps areas proportional; only cards that a finger would miss have more', () => {
    expect(unevenness(lay(units, '4').spots, 6)).toBeLessThan(1.2)
    const large = lay(units, null).spots.filter(({ units: own }) => own.length >= 4)
    expect(large.length).toBeGreaterThan(8)
    expect(unevenness(large, 6)).toBeLessThan(1.35)
  })

  it('grows beyond the window where it must, and stays touchable', () => {
    const many = manyUnits(40, 2, 3)
    const lopsided = unitsOf([{ 1: Array<number>(400).fill(1) }, { 1: [1] }, { 1: [1] }])
    const long = manyUnits(1, 1, 120)
    for (const area of AREAS) {
      expectSound(many, null, area)
      expectSound(lopsided, null, area)
      expectSound(long, '1.1', area)
      expectSound(units, null, area, { width: 300, height: 180 })
    }
    expect(lay(long, '1.1').height).toBeGreaterThan(PHONE.height)
    expectSound(manyUnits(40, 5, 10), null, 'tasks')
  })

  it('is the same whenever it is computed, and empty where there is nothing', () => {
    expect(lay(units, null)).toEqual(lay(units, null))
    expect(lay([], null).spots).toEqual([])
    expect(lay(units, '77').spots).toEqual([])
    expect(lay(units, null, 'tasks', { width: 0, height: 500 }).spots).toEqual([])
  })

  it('is sound, whatever the plan', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom(...AREAS),
        fc.integer({ min: 120, max: 820 }),
        fc.integer({ min: 120, max: 1000 }),
        fc.constantFrom(null, '1', '1.1', '2'),
        (plan, area, width, height, drill) => {
          expectSound(lookUp(plan).units, drill, area, { width, height })
        },
      ),
      { numRuns: runs(60, 5000) },
    )
  })
})
