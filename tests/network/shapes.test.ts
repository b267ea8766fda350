import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
import type { Language } from '../../src/core/network/lettering.ts'
import type { Measure } from '../../src/core/network/measure.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { layoutRing } from '../../src/core/network/ring.ts'
import { stage } from '../../src/core/network/stage.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { stageFaults, unreal } from './faults.ts'
import type { Shape } from './synthetic.ts'
import { syntheticPlan } from './synthetic.ts'

const words = { roleOf: () => '', toReader: (text: string) => text }
const LANGUAGES: readonly Language[] = ['zh-Hant', 'zh-Hans', 'en']

/** What is wrong with the dial of a plan at rest, selected, doubly selected, isolated, and as partners. */
function faultsOf(shape: Shape, measure: Measure, language: Language): string[] {
  const index = syntheticPlan(shape)
  const [a, b] = index.byTotal.map(({ id }) => id)
  const changes: readonly Partial<View>[] = [
    {},
    { layout: 'partners' },
    { agencies: [a!] },
    ...(b === undefined ? [] : [{ agencies: [a!, b] }, { agencies: [b, a!], mode: 'and' as const }]),
    { agencies: [a!], isolate: true },
    { chapters: [1], isolate: true },
    { selection: { kind: 'task', id: index.units[0]!.id } },
    { question: 'no-lead' },
  ]
  const whole = layoutDial(index, { language, measure, units: index.units, centre: null, isolated: false })
  const faults = changes.flatMap((change) => {
    const view = { ...DEFAULT_VIEW, ...change }
    const shown = select(index, view)
    const isolated = view.isolate && shown.units.length > 0
    const dial = isolated
      ? layoutDial(index, { language, measure, units: shown.units, centre: view.agencies[0] ?? null, isolated })
      : whole
    const scene = stage(index, dial, view, shown, words)
    const numbers = [scene.names, scene.callouts, scene.arcLabels, scene.pairs, isolated ? dial : null]
    return [...stageFaults(dial, scene), ...unreal(numbers)].map((fault) => `${JSON.stringify(change)}: ${fault}`)
  })
  return [...unreal(whole), ...faults]
}

/** Where most room and where least is: a sample of the measures. */
const SIZES = runs(
  MEASURES.filter(({ name }) => name === 'phone' || name === 'wide'),
  MEASURES,
)

const CASES: readonly (readonly [string, Shape])[] = [
  ['one task of one agency', { tasks: 1, agencies: 1, perTask: 1 }],
  ['three tasks', { tasks: 3, agencies: 4 }],
  ['no lead anywhere', { tasks: 40, agencies: 20, roles: ['responsible', 'participate'] }],
  ['one agency in every task', { tasks: 60, agencies: 30, everywhere: true }],
  ['names of 30 characters', { tasks: 60, agencies: 30, nameLength: 30, english: false }],
  ['30 agencies in each task', { tasks: 40, agencies: 40, perTask: 30 }],
  ['one long chapter', { tasks: 120, agencies: 30, tasksPerChapter: 120 }],
  ['a chapter for every task', { tasks: 120, agencies: 30, tasksPerChapter: 1 }],
  ['1,000 tasks', { tasks: 1000, agencies: 60 }],
]

describe.each(CASES)('a plan with %s', (_, shape) => {
  it('keeps the contract on a phone and in a window', () => {
    for (const measure of SIZES) expect(faultsOf(shape, measure, 'zh-Hant'), measure.name).toEqual([])
    expect(faultsOf(shape, MEASURES[2]!, 'en')).toEqual([])
  })
})

describe('any shape of plan', () => {
  it('gives finite coordinates and no overlap', () => {
    const shape: fc.Arbitrary<Shape> = fc.record({
      tasks: fc.integer({ min: 1, max: 80 }),
      agencies: fc.integer({ min: 1, max: 50 }),
      nameLength: fc.integer({ min: 1, max: 30 }),
      perTask: fc.integer({ min: 1, max: 12 }),
      roles: fc.constantFrom<readonly Role[]>(['lead'], ['guide'], ['lead', 'responsible', 'participate', 'guide']),
      tasksPerChapter: fc.integer({ min: 1, max: 40 }),
      everywhere: fc.boolean(),
      english: fc.boolean(),
    })
    fc.assert(
      fc.property(shape, fc.constantFrom(...MEASURES), fc.constantFrom(...LANGUAGES), (plan, measure, language) => {
        expect(faultsOf(plan, measure, language)).toEqual([])
      }),
      { numRuns: runs(6, 1000) },
    )
  })
})

describe('a ring of 2,000 tasks', () => {
  it('has rods and dots that do not run into one another', () => {
    const index = syntheticPlan({ tasks: 2000, agencies: 60 })
    for (const measure of MEASURES) {
      const ring = layoutRing(index.units, measure)
      for (const slot of ring.slots) expect(2 * slot.halfRod).toBeLessThan(ring.pitch)
    }
  })
})
