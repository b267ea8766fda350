import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
import type { Dial } from '../../src/core/network/dial.ts'
import { overlaps, reach } from '../../src/core/network/geometry.ts'
import type { Language } from '../../src/core/network/lettering.ts'
import type { Measure } from '../../src/core/network/measure.ts'
import { MEASURES, measureFor } from '../../src/core/network/measure.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { runs } from '../harness/campaign.ts'
import { parsed } from '../parse/parsed.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const embedded = lookUp(embeddedPlan().plan)
const LANGUAGES: readonly Language[] = ['zh-Hant', 'zh-Hans', 'en']
const measureNamed = (name: Measure['name']): Measure => MEASURES.find((measure) => measure.name === name)!

function dialOf(index: PlanIndex, measure: Measure, language: Language): Dial {
  return layoutDial(index, { language, measure, units: index.units, centre: null, isolated: false })
}

/** What the contract of the layout forbids: overlaps, names over the rim, labels off the frame. */
function faults(dial: Dial): string[] {
  const named = dial.places.filter((place) => place.named)
  const crossing = named.flatMap((a, i) =>
    named
      .slice(i + 1)
      .filter((b) => overlaps(a, b, 0.35))
      .map((b) => `${a.agency.id} × ${b.agency.id}`),
  )
  const out = named
    .filter((place) => reach(place) > dial.ring.radius)
    .map((place) => `${place.agency.id} beyond the ring`)
  const labels = dial.arcLabels.flatMap((a, i) =>
    dial.arcLabels
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `label ${a.key} × ${b.key}`),
  )
  const off = dial.arcLabels
    .filter(
      (label) =>
        Math.abs(label.x) + label.w / 2 > dial.measure.halfWidth ||
        Math.abs(label.y) + label.h / 2 > dial.measure.halfHeight,
    )
    .map((label) => `label ${label.key} off the frame`)
  return [...crossing, ...out, ...labels, ...off]
}

describe.each(MEASURES.map((measure) => [measure.name, measure] as const))(
  'the dial at the %s measure',
  (_, measure) => {
    it.each(LANGUAGES)('lets no two names overlap in %s, on the embedded plan', (language) => {
      expect(faults(dialOf(embedded, measure, language))).toEqual([])
    })
  },
)

describe('the ring', () => {
  const { ring } = dialOf(embedded, measureNamed('wide'), 'zh-Hant')

  it('holds every task once, clockwise from 12 o’clock, in document order', () => {
    expect(ring.slots.map((slot) => slot.unit.id)).toEqual(embedded.units.map((unit) => unit.id))
    const angles = ring.slots.map((slot) => slot.angle)
    expect(angles).toEqual([...angles].sort((a, b) => a - b))
    expect(angles[0]).toBeGreaterThan(0)
    expect(angles.at(-1)).toBeLessThan(2 * Math.PI)
  })

  it('sets items apart by 0.32 and chapters by 1.5 of a slot', () => {
    const step = ring.pitch / ring.radius
    for (const [n, slot] of ring.slots.entries()) {
      const before = ring.slots[n - 1]
      if (!before) continue
      const gap = before.unit.chapter !== slot.unit.chapter ? 1.5 : before.unit.item !== slot.unit.item ? 0.32 : 0
      expect((slot.angle - before.angle) / step).toBeCloseTo(1 + gap, 6)
    }
  })

  it('gives every assignment a rod, leads innermost, and no stack more than 66', () => {
    for (const slot of ring.slots) {
      expect(slot.rods).toHaveLength(slot.unit.assignments.length)
      const leads = slot.rods.filter((rod) => rod.assignment.role === 'lead').length
      expect(slot.rods.slice(0, leads).every((rod) => rod.assignment.role === 'lead')).toBe(true)
      expect(slot.rods.at(-1)!.radius - slot.rods[0]!.radius).toBeLessThanOrEqual(66)
      expect(slot.openAt !== null).toBe(slot.unit.openEnded)
    }
  })

  it('draws one arc a chapter', () => {
    expect(ring.arcs.map((arc) => arc.chapter)).toEqual(embedded.plan.chapters.map((chapter) => chapter.no))
  })
})

describe('the names', () => {
  it('are at least 40 of 57 in Chinese and 28 in English in a wide window, and all in a large one', () => {
    const count = (measure: Measure, language: Language): number =>
      dialOf(embedded, measure, language).places.filter((place) => place.named).length
    expect(count(measureNamed('wide'), 'zh-Hant')).toBeGreaterThanOrEqual(40)
    expect(count(measureNamed('wide'), 'en')).toBeGreaterThanOrEqual(28)
    expect(count(measureNamed('large'), 'zh-Hant')).toBe(57)
  })

  it('stand in the same places in both Chinese scripts', () => {
    const places = (language: Language): unknown[] =>
      dialOf(embedded, measureNamed('wide'), language).places.map(({ agency, x, y, named }) => [agency.id, x, y, named])
    expect(places('zh-Hans')).toEqual(places('zh-Hant'))
  })

  it('stay near the centre of gravity of their tasks', () => {
    const { places } = dialOf(embedded, measureNamed('wide'), 'zh-Hant')
    const away = places
      .filter((place) => place.named)
      .map((place) => Math.hypot(place.x - place.centre.x, place.y - place.centre.y))
      .sort((a, b) => a - b)
    // DESIGN.md: median 34, worst 115.
    expect(away[away.length >> 1]).toBeLessThanOrEqual(34)
    expect(away.at(-1)).toBeLessThanOrEqual(115)
  })

  it('are the most burdened: no dot has more assignments than a name', () => {
    const { places } = dialOf(embedded, measureNamed('narrow'), 'zh-Hant')
    const n = (place: (typeof places)[number]): number => Object.values(place.counts).reduce((sum, k) => sum + k, 0)
    const least = Math.min(...places.filter((place) => place.named).map(n))
    for (const place of places.filter((each) => !each.named)) expect(n(place)).toBeLessThanOrEqual(least)
  })
})

describe('the layout', () => {
  it('is the same whenever it is computed', () => {
    const again = lookUp(embeddedPlan().plan)
    const measure = measureNamed('wide')
    expect(JSON.stringify(dialOf(again, measure, 'en').places)).toBe(
      JSON.stringify(dialOf(embedded, measure, 'en').places),
    )
  })

  it('keeps its contract for any plan', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.constantFrom(...MEASURES),
        fc.constantFrom(...LANGUAGES),
        (plan, measure, language) => {
          expect(faults(dialOf(lookUp(plan), measure, language))).toEqual([])
        },
      ),
      { numRuns: runs(40, 2000) },
    )
  })

  it('holds for a plan without tasks, with one task, and with agencies of one place', () => {
    const none = lookUp({ ...samplePlan, chapters: [], agencies: [] })
    expect(dialOf(none, measureNamed('wide'), 'en').ring.slots).toEqual([])
    const index = lookUp(samplePlan)
    const one = layoutDial(index, {
      language: 'zh-Hant',
      measure: measureNamed('phone'),
      units: index.units.slice(0, 1),
      centre: null,
      isolated: true,
    })
    expect(one.ring.slots).toHaveLength(1)
    expect(faults(one)).toEqual([])
  })

  it('sets the one agency of an isolated dial at its centre', () => {
    const units = embedded.unitsOf.get('commerce')!
    const dial = layoutDial(embedded, {
      language: 'zh-Hant',
      measure: measureNamed('wide'),
      units,
      centre: 'commerce',
      isolated: true,
    })
    const place = dial.placeOf.get('commerce')!
    expect(Math.hypot(place.x, place.y)).toBeLessThan(1)
    expect(dial.ring.slots).toHaveLength(units.length)
    expect(faults(dial)).toEqual([])
  })
})

describe('the links', () => {
  const dial = dialOf(embedded, measureNamed('wide'), 'zh-Hant')

  it('join every assignment with its task', () => {
    expect(dial.links).toHaveLength(embedded.units.reduce((sum, unit) => sum + unit.assignments.length, 0))
    for (const link of dial.links) {
      const slot = dial.ring.slotById.get(link.unit.id)!
      const place = dial.placeOf.get(link.agency)!
      expect(link.curve[0]).toMatchObject({ x: place.x, y: place.y })
      expect(link.curve[3]).toMatchObject({ x: slot.x, y: slot.y })
    }
  })

  it('gather neighbouring leads of one agency into trunks, and lose none', () => {
    const leads = embedded.counts.lead
    const gathered = dial.rest.trunks.reduce((sum, trunk) => sum + trunk.units.length, 0)
    expect(gathered + dial.rest.singles.length).toBe(leads)
    for (const trunk of dial.rest.trunks) {
      expect(trunk.units.length).toBeGreaterThanOrEqual(2)
      expect(trunk.strands).toHaveLength(trunk.units.length)
      expect(new Set(trunk.units.map((unit) => unit.chapter)).size).toBe(1)
    }
  })
})

describe('a trunk', () => {
  it('serves no more of the ring than it can fan out to, where one agency leads a whole plan of one chapter', () => {
    const tasks = Array.from({ length: 30 }, (_, n) => `${n + 1}.第${n + 1}件事。（市教育局牵头，市财政局参加）`)
    const index = lookUp(parsed(`一、全部\n${tasks.join('\n')}\n`))
    const { rest, ring } = dialOf(index, measureNamed('wide'), 'zh-Hans')
    expect(rest.trunks.length).toBeGreaterThan(3)
    expect(rest.trunks.reduce((sum, trunk) => sum + trunk.units.length, rest.singles.length)).toBe(30)
    for (const { units } of rest.trunks) {
      const angles = units.map((unit) => ring.slotById.get(unit.id)!.angle)
      expect(Math.max(...angles) - Math.min(...angles)).toBeLessThanOrEqual(1)
    }
  })
})

describe('the measure of a window', () => {
  it('is the largest that fits without shrinking', () => {
    expect(measureFor(836, 808).measure.name).toBe('wide')
    expect(measureFor(1316, 988).measure.name).toBe('large')
    expect(measureFor(390, 380).measure.name).toBe('phone')
    // A laptop's low window, a tablet held upright: no phones.
    expect(measureFor(762, 565).measure.name).toBe('narrow')
    expect(measureFor(768, 520).measure.name).toBe('narrow')
    for (let width = 390; width < 2600; width += 130) {
      const { measure, scale } = measureFor(width, width * 0.9)
      // Only the narrow one may be shrunk a little, and the phone's where the window is smaller than a phone's.
      const least = measure.name === 'narrow' ? 0.8 : Math.min(1, width / 390, (width * 0.9) / 368)
      expect(scale).toBeGreaterThanOrEqual(least)
      expect(scale * 2 * measure.halfWidth).toBeLessThanOrEqual(width + 0.01)
    }
  })
})
