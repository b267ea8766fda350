import { describe, expect, it } from 'vitest'
import { Strands, freeSpotFor } from '../../src/core/network/clearance.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import type { Cubic } from '../../src/core/network/geometry.ts'
import { at, inside, overlaps } from '../../src/core/network/geometry.ts'
import { Grid } from '../../src/core/network/grid.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { nudged } from '../../src/core/network/nudge.ts'
import { stage } from '../../src/core/network/stage.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const across: Cubic = [
  { x: -100, y: 0 },
  { x: -30, y: 0 },
  { x: 30, y: 0 },
  { x: 100, y: 0 },
]
const box = { x: 0, y: 0, w: 20, h: 10 }
const room = { taken: [], limit: 90, strands: new Strands(100, [{ agency: 'a', curve: across }]), own: 'b' }

describe('a free spot', () => {
  it('lies beside a link of another agency, and on its own', () => {
    const beside = freeSpotFor(box, room, 40, 80)!
    expect(Math.abs(beside.y)).toBeGreaterThan(box.h / 2 - 1)
    expect(Math.hypot(beside.x, beside.y)).toBeLessThan(12)
    expect(freeSpotFor(box, { ...room, own: 'a' }, 40, 80)).toEqual({ x: 0, y: 0 })
  })

  it('is never taken, and inside the limit, even if it lies on a link then', () => {
    const wide = { x: 0, y: 0, w: 180, h: 200 }
    const taken = [
      new Grid(100, 16, [
        { ...wide, y: 60, h: 90 },
        { ...wide, y: -60, h: 90 },
      ]),
    ]
    const spot = freeSpotFor(box, { ...room, taken }, 40, 80)!
    expect(taken[0]!.hits({ ...box, ...spot })).toBe(false)
    expect(freeSpotFor(box, { ...room, limit: 5 }, 40, 80)).toBeNull()
  })
})

const index = lookUp(embeddedPlan().plan)
const measure = MEASURES.find(({ name }) => name === 'wide')!
const options = { language: 'zh-Hant', measure, units: index.units, centre: null, isolated: false } as const

describe('names that are nudged', () => {
  const { ring, places, links } = layoutDial(index, options)
  const fixed = new Set([places[0]!.agency.id, places[9]!.agency.id])
  const after = nudged(ring, places, links, fixed)
  const strands = new Strands(ring.radius, links)

  it('stand on fewer links than before, and none on more', () => {
    const counts = places.map((place, n) => [place, after[n]!].map((each) => strands.under(each, each.agency.id)))
    expect(counts.every(([before, now]) => now! <= before!)).toBe(true)
    const [before, now] = [0, 1].map((k) => counts.reduce((sum, count) => sum + count[k]!, 0))
    expect(now).toBeLessThan(before!)
  })

  it('keep apart, near where they were, in their order; the fixed ones stay', () => {
    const named = after.filter((place) => place.named)
    for (const [n, a] of named.entries()) {
      for (const b of named.slice(n + 1)) expect(overlaps(a, b, 0.3), `${a.agency.name} ${b.agency.name}`).toBe(false)
    }
    for (const [n, { agency, x, y }] of places.entries()) {
      expect(after[n]!.agency).toBe(agency)
      expect(Math.hypot(after[n]!.x - x, after[n]!.y - y)).toBeLessThanOrEqual(30.2)
      if (fixed.has(agency.id)) expect(after[n]).toBe(places[n])
    }
  })
})

describe('links of a selection', () => {
  const dial = layoutDial(index, options)
  const scenes = index.plan.agencies.map(({ id }) => {
    const view = { ...DEFAULT_VIEW, agencies: [id], selection: { kind: 'agency' as const, id } }
    return stage(index, dial, view, select(index, view), { roleOf: () => '', toReader: (text) => text })
  })

  it('begin where their agency stands now', () => {
    for (const { links, names } of scenes) {
      for (const { link, look } of links) {
        const name = names.find(({ place }) => place.agency.id === link.agency)
        if (look !== 'stub' && name) expect(link.curve[0]).toMatchObject({ x: name.x, y: name.y })
      }
    }
  })

  it('pass behind fewer of the names shown than those of the dial at rest would', () => {
    const curveOf = new Map(dial.links.map(({ key, curve }) => [key, curve]))
    let [rest, now] = [0, 0]
    for (const { links, names } of scenes) {
      const boxes = names.filter(({ look }) => look !== 'dot')
      const behind = (curve: Cubic, agency: string): number =>
        boxes.filter(
          (name) =>
            name.place.agency.id !== agency &&
            Array.from({ length: 23 }, (_, n) => at(curve, (n + 1) / 24)).some((point) => inside(point, name)),
        ).length
      for (const { link, look } of links) {
        if (look !== 'lit') continue
        rest += behind(curveOf.get(link.key)!, link.agency)
        now += behind(link.curve, link.agency)
      }
    }
    expect(now).toBeLessThan(rest)
  })
})
