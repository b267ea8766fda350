import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dial } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import type { Language } from '../../src/core/network/lettering.ts'
import type { Measure } from '../../src/core/network/measure.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import type { Stage } from '../../src/core/network/stage.ts'
import { focusedUnits, stage } from '../../src/core/network/stage.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import { chainsBetween } from '../../src/core/view/meeting.ts'
import { NO_WAYS } from '../../src/core/view/ways.ts'
import { select } from '../../src/core/view/select.ts'
import type { Mode, View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW, DEGREES, DIRECTIONS, QUESTIONS } from '../../src/core/view/view.ts'
import { inParts } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { stageFaults, unreal } from './faults.ts'

const embedded = lookUp(embeddedPlan().plan)
const LANGUAGES: readonly Language[] = ['zh-Hant', 'en']
const words = { roleOf: () => '牽頭', toReader: (text: string) => text }

/** The drawing of a view, put together as the network does. */
function drawn(index: PlanIndex, view: View, language: Language, measure: Measure): { dial: Dial; scene: Stage } {
  const shown = select(index, view)
  const kept = view.isolate ? focusedUnits(index, view, shown) : []
  const isolated = kept.length > 0
  const dial = layoutDial(index, {
    language,
    measure,
    units: isolated ? kept : index.units,
    centre: isolated && view.agencies.length === 1 ? view.agencies[0]! : null,
    isolated,
    pins: view.pins,
  })
  const [a, b] = view.agencies
  const apart = view.agencies.length === 2 && view.mode === 'and' && shown.units.length === 0
  const { units } = select(index, { ...view, agencies: [], mode: 'or' })
  const { chains } = apart ? chainsBetween(index, units, view.roles, a!, b!) : NO_WAYS
  return { dial, scene: stage(index, dial, view, shown, words, chains) }
}

/** Any filter of a plan, with whatever else decides what is drawn. */
function arbitraryView(index: PlanIndex): fc.Arbitrary<View> {
  const ids = index.plan.agencies.map(({ id }) => id)
  const some = <T>(all: readonly T[], most: number) => fc.subarray([...all], { maxLength: Math.min(most, all.length) })
  const often = <T>(rarely: fc.Arbitrary<T>, mostly: T) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(mostly) }, { weight: 1, arbitrary: rarely })
  const hundredths = fc.integer({ min: -100, max: 100 })
  return fc
    .record({
      agencies: some(ids, 4),
      mode: fc.constantFrom<Mode[]>('or', 'and', 2),
      roles: often<readonly Role[]>(fc.subarray([...ROLES], { minLength: 1 }), ROLES),
      chapters: often(
        some(
          index.plan.chapters.map(({ no }) => no),
          3,
        ),
        [],
      ),
      items: often(some([...new Set(index.units.map((unit) => `${unit.chapter.no}.${unit.item.no}`))], 2), []),
      question: often(fc.constantFrom(...QUESTIONS), null),
      task: often(fc.nat(), null),
      isolate: fc.boolean(),
      degree: fc.constantFrom(...DEGREES),
      layout: fc.constantFrom('dial' as const, 'dial' as const, 'partners' as const),
      sharing: fc.integer({ min: 1, max: 6 }),
      meeting: fc.constantFrom<View['meeting'][]>(null, ['lead', 'participate'], ['lead', 'others']),
      direction: fc.constantFrom(...DIRECTIONS),
      pins: often(
        fc.uniqueArray(fc.record({ agency: fc.constantFrom(...ids, 'none'), x: hundredths, y: hundredths }), {
          selector: ({ agency }) => agency,
          maxLength: 4,
        }),
        [],
      ),
    })
    .map(({ task, ...view }) => {
      const unit = task === null ? undefined : index.units[task % Math.max(1, index.units.length)]
      const one = view.agencies.length === 1 ? { kind: 'agency' as const, id: view.agencies[0]! } : null
      const selection = unit ? { kind: 'task' as const, id: unit.id } : one
      return normalise({ ...DEFAULT_VIEW, ...view, selection })
    })
}

const PARTS = inParts(40, 2000, 20)

describe('the network under any filter', () => {
  it.each(PARTS.flatMap(({ title, numRuns }) => LANGUAGES.map((language) => ({ title, numRuns, language }))))(
    'lets nothing overlap, $title, in $language, on the embedded plan',
    ({ numRuns, language }) => {
      fc.assert(
        fc.property(arbitraryView(embedded), fc.constantFrom(...MEASURES), (view, measure) => {
          const { dial, scene } = drawn(embedded, view, language, measure)
          expect(stageFaults(dial, scene)).toEqual([])
          expect(unreal(dial)).toEqual([])
        }),
        { numRuns },
      )
    },
  )

  it.each(PARTS)('lets nothing overlap, $title, on any plan', ({ numRuns }) => {
    const any = arbitraryPlan().chain((plan) => {
      const index = lookUp(plan)
      return fc.tuple(fc.constant(index), arbitraryView(index))
    })
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...MEASURES),
        fc.constantFrom(...LANGUAGES),
        ([index, view], measure, language) => {
          const { dial, scene } = drawn(index, view, language, measure)
          expect(stageFaults(dial, scene)).toEqual([])
        },
      ),
      { numRuns },
    )
  })
})

describe('an agency that somebody has put somewhere', () => {
  const measure = MEASURES.find(({ name }) => name === 'wide')!
  it('is named there, and those around give way', () => {
    const pins = [{ agency: 'drc', x: -40, y: 40 }]
    const { dial } = drawn(embedded, { ...DEFAULT_VIEW, pins }, 'zh-Hant', measure)
    const place = dial.placeOf.get('drc')!
    expect(place.named).toBe(true)
    expect(Math.hypot(place.x + 0.4 * measure.radius, place.y - 0.4 * measure.radius)).toBeLessThan(1)
    // Where its tasks have their centre is no matter of taste.
    const home = drawn(embedded, DEFAULT_VIEW, 'zh-Hant', measure).dial.placeOf.get('drc')!
    expect(place.centre).toEqual(home.centre)
  })

  it('is named even where it was a dot', () => {
    const { dial } = drawn(embedded, DEFAULT_VIEW, 'zh-Hant', measure)
    const dot = dial.places.find(({ named }) => !named)!
    const pins = [{ agency: dot.agency.id, x: 10, y: 80 }]
    expect(drawn(embedded, { ...DEFAULT_VIEW, pins }, 'zh-Hant', measure).dial.placeOf.get(dot.agency.id)!.named).toBe(
      true,
    )
  })
})
