import { describe, expect, it } from 'vitest'
import type { DialOptions } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { indexOfOutline, outlineOf } from '../../src/core/network/outline.ts'
import { packDial, unpackDial } from '../../src/core/network/packed.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { joinPlans } from '../../src/core/several/join.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import { writePlan } from '../plan/plan-writer.ts'
import { grownPlan } from './grown.ts'

const wide = MEASURES.find(({ name }) => name === 'wide')!
const phone = MEASURES.find(({ name }) => name === 'phone')!
const real = lookUp(embeddedPlan().plan)
const ten = lookUp(writePlan(grownPlan(10)).plan)
const two = joinPlans([
  { index: real, name: null },
  { index: lookUp(samplePlan), name: null },
])
const hub = real.byTotal[0]!.id

/** Lays out there what is known here, as two threads do. */
function elsewhere(index: PlanIndex, options: DialOptions) {
  const there = indexOfOutline(structuredClone(outlineOf(index)))
  const units = options.units.map(({ order }) => there.units[order]!)
  return unpackDial(structuredClone(packDial(layoutDial(there, { ...options, units }), there)), index)
}

describe('a dial that was laid out on another thread', () => {
  const whole = { language: 'zh-Hant', measure: wide, centre: null, isolated: false } as const
  const cases: readonly (readonly [string, PlanIndex, DialOptions])[] = [
    ['of the whole plan', real, { ...whole, units: real.units }],
    ['in English on a phone', real, { ...whole, language: 'en', measure: phone, units: real.units }],
    [
      'of one agency, another of which was moved',
      real,
      {
        ...whole,
        units: select(real, { ...DEFAULT_VIEW, agencies: [hub] }).units,
        centre: hub,
        isolated: true,
        pins: [{ agency: real.byTotal[1]!.id, x: 30, y: -20 }],
      },
    ],
    ['of a crowded ring', ten, { ...whole, units: ten.units, crowded: true }],
    ['of several plans', two, { ...whole, units: two.units }],
  ]
  it.each(cases)('%s is the one that is laid out here', (_, index, options) => {
    const here = layoutDial(index, options)
    const there = elsewhere(index, options)
    expect(there).toEqual(here)
    // The plan's own things are not copies: views tell them by identity.
    expect(there.ring.slots.every(({ unit }, n) => unit === options.units[n])).toBe(true)
    expect(there.places.every(({ agency }) => agency === index.agencyById.get(agency.id))).toBe(true)
    expect(there.links.every(({ unit, assignment }) => unit.assignments.includes(assignment))).toBe(true)
    expect(there.rest.singles.every((link) => there.links.includes(link))).toBe(true)
  })
})
