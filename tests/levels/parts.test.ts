import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../src/core/levels/parts.ts'
import { layoutParts } from '../../src/core/levels/parts.ts'
import { warpOf } from '../../src/core/levels/warp.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import type { Ring } from '../../src/core/network/ring.ts'
import { LEAST_PITCH, isCrowded, layoutRing } from '../../src/core/network/ring.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { runs } from '../harness/campaign.ts'
import { grownPlan } from '../network/grown.ts'
import { syntheticPlan } from '../network/synthetic.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { writePlan } from '../plan/plan-writer.ts'

const wide = MEASURES.find(({ name }) => name === 'wide')!
const grown = (times: number) => lookUp(writePlan(grownPlan(times)).plan)
const partsOf = (ring: Ring, opened: readonly number[] = [], detail = 1): Part[] =>
  layoutParts(ring, warpOf(ring, opened), new Set(opened), detail)
const levels = (parts: readonly Part[]): string[] => [...new Set(parts.map(({ level }) => level))]
const length = (part: Part, ring: Ring): number => (part.to - part.from) * ring.radius

describe('a crowded ring', () => {
  const ten = layoutRing(grown(10).units, wide)
  const hundred = layoutRing(grown(100).units, wide)

  it('is one whose tasks stand closer than 5 px', () => {
    expect(isCrowded(lookUp(embeddedPlan().plan).units, wide)).toBe(false)
    expect(isCrowded(grown(10).units, wide)).toBe(true)
  })
  it('shows items, and chapters where there are too many of those', () => {
    expect(levels(partsOf(ten))).toEqual(['item'])
    expect(levels(partsOf(hundred))).toEqual(['chapter'])
  })
  it('shows the next level as it is enlarged', () => {
    expect(levels(partsOf(ten, [], 8))).toEqual(['task'])
    expect(levels(partsOf(hundred, [], 8))).toEqual(['item'])
  })
  it('keeps the angles of its tasks', () => {
    const half = ten.pitch / ten.radius / 2
    for (const part of partsOf(ten)) {
      expect(part.from).toBeCloseTo(part.slots[0]!.angle - half, 9)
      expect(part.to).toBeCloseTo(part.slots.at(-1)!.angle + half, 9)
    }
  })
  it('gives a chapter that is opened a third of the ring, in which it shows what it holds', () => {
    const parts = partsOf(hundred, [7])
    const own = parts.filter(({ slots }) => slots[0]!.unit.chapter.no === 7)
    expect(own.at(-1)!.to - own[0]!.from).toBeCloseTo((2 * Math.PI) / 3, 6)
    expect(levels(own)).not.toContain('chapter')
    expect(levels(parts.filter((part) => !own.includes(part)))).toEqual(['chapter'])
  })
})

describe('any crowded ring', () => {
  it('has every task in one part, in order, counts what they hold, and parts that can be pointed at', () => {
    const shape = fc.record({
      tasks: fc.integer({ min: 1, max: 700 }),
      agencies: fc.integer({ min: 1, max: 30 }),
      tasksPerChapter: fc.integer({ min: 1, max: 200 }),
    })
    const opened = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 })
    const details = fc.constantFrom(1, 2, 4, 8)
    fc.assert(
      fc.property(shape, opened, details, fc.constantFrom(...MEASURES), (plan, chapters, detail, measure) => {
        const index = syntheticPlan(plan)
        const ring = layoutRing(index.units, measure)
        const parts = partsOf(ring, chapters, detail)
        expect(parts.flatMap(({ slots }) => slots.map(({ unit }) => unit.id))).toEqual(index.units.map(({ id }) => id))
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
        for (const role of ROLES) {
          expect(parts.reduce((sum, { counts }) => sum + counts[role], 0)).toBe(index.counts[role])
        }
        expect(parts.reduce((sum, { withLead }) => sum + withLead, 0)).toBe(
          index.units.filter(({ leads }) => leads > 0).length,
        )
        for (const [n, part] of parts.entries()) {
          expect(part.to).toBeGreaterThan(part.from)
          if (n > 0) expect(part.from).toBeGreaterThanOrEqual(parts[n - 1]!.to - 1e-9)
        }
        expect(parts[0]!.from).toBeGreaterThanOrEqual(0)
        expect(parts.at(-1)!.to).toBeLessThanOrEqual(2 * Math.PI + 1e-9)
        // Only what stands between two opened chapters may have less room.
        const between = (n: number): boolean =>
          [parts[n - 1], parts[n + 1]].some((near) => near && chapters.includes(near.slots[0]!.unit.chapter.no))
        for (const [n, part] of parts.entries()) {
          const own = chapters.includes(part.slots[0]!.unit.chapter.no)
          if (!own && !between(n)) expect(length(part, ring) * detail).toBeGreaterThanOrEqual(LEAST_PITCH - 1e-9)
        }
      }),
      { numRuns: runs(12, 2000) },
    )
  })
})
