import { describe, expect, it } from 'vitest'
import { mergeLinks, unusual } from '../../src/core/levels/bundles.ts'
import { stageCrowd } from '../../src/core/levels/crowd-stage.ts'
import type { Crowd } from '../../src/core/levels/crowd.ts'
import { layoutCrowd } from '../../src/core/levels/crowd.ts'
import { acrossParts, agenciesOf, alongParts, crowdTargetAt } from '../../src/core/levels/reach.ts'
import type { Dial } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { polar } from '../../src/core/network/geometry.ts'
import type { Language } from '../../src/core/network/lettering.ts'
import type { Measure } from '../../src/core/network/measure.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { stageFaults, unreal } from '../network/faults.ts'
import { grownPlan } from '../network/grown.ts'
import { writePlan } from '../plan/plan-writer.ts'

const words = { roleOf: () => '', toReader: (text: string) => text }
const wide = MEASURES.find(({ name }) => name === 'wide')!
const ten = lookUp(writePlan(grownPlan(10)).plan)
const hundred = lookUp(writePlan(grownPlan(100)).plan)

const phone = MEASURES.find(({ name }) => name === 'phone')!
/** Laid out once for all tests: a hundred plans take a while. */
const dials = new Map<string, Dial>()
function base(index: PlanIndex, measure: Measure = wide, language: Language = 'zh-Hant'): Dial {
  const key = `${index.units.length} ${measure.name} ${language}`
  let dial = dials.get(key)
  if (!dial) {
    dial = layoutDial(index, { language, measure, units: index.units, centre: null, isolated: false, crowded: true })
    dials.set(key, dial)
  }
  return dial
}
function show(index: PlanIndex, dial: Dial, change: Partial<View> = {}, detail = 1) {
  const view = { ...DEFAULT_VIEW, ...change }
  const crowd = layoutCrowd(dial, view.chapters, detail)
  const plain = stage(index, dial, view, select(index, view), words)
  return { crowd, ...stageCrowd(crowd, index, view, plain) }
}

describe.each([
  ['ten', ten],
  ['a hundred', hundred],
] as const)('the dial of a plan %s times as large', (_, index) => {
  const hub = index.byTotal[0]!.id
  const second = index.byTotal[1]!.id
  const changes: readonly Partial<View>[] = [
    {},
    { layout: 'partners' },
    { agencies: [hub] },
    { agencies: [hub, second] },
    { agencies: [hub, second], mode: 'and' },
    { chapters: [3] },
    { chapters: [2, 9] },
    { question: 'no-lead' },
    { selection: { kind: 'task', id: index.units[40]!.id } },
  ]

  // English where there is most room, so that most of it is seen.
  it.each([
    ['a window', 'zh-Hant', wide],
    ['a window', 'en', wide],
    ['a phone', 'zh-Hant', phone],
  ] as const)('lets nothing overlap on %s in %s, whatever is asked', (_, language, measure) => {
    const dial = base(index, measure, language)
    for (const change of changes) {
      const { crowd, stage: shown, lines } = show(index, dial, change)
      const faults = [...stageFaults(crowd.dial, shown), ...unreal([shown.names, shown.arcLabels, lines])]
      expect(faults, JSON.stringify(change)).toEqual([])
    }
  })

  it('lets nothing overlap where it is enlarged', () => {
    const dial = base(index)
    for (const detail of [2, 4, 8]) {
      const { crowd, stage: shown } = show(index, dial, {}, detail)
      expect(stageFaults(crowd.dial, shown), `enlarged ${detail} times`).toEqual([])
    }
  })

  it('keeps names where they are, whatever is opened', () => {
    const dial = base(index)
    const places = (change: Partial<View>, detail = 1) =>
      show(index, dial, change, detail).crowd.dial.places.map(({ x, y }) => [x, y])
    expect(places({ chapters: [3] })).toEqual(places({}))
    expect(places({}, 4)).toEqual(places({}))
  })

  it('merges links by agency, part and role, and loses none', () => {
    const { crowd } = show(index, base(index))
    const bundles = mergeLinks(index.units, crowd.partAt, () => true)
    const count = bundles.reduce((sum, { n }) => sum + n, 0)
    expect(count).toBe(index.counts.lead + index.counts.responsible + index.counts.participate)
    expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length)
    for (const bundle of bundles.slice(0, 50)) {
      const n = bundle.part.slots
        .flatMap(({ unit }) => unit.assignments)
        .filter(({ agency, role }) => agency === bundle.agency && role === bundle.role).length
      expect(bundle.n).toBe(n)
    }
  })

  it('draws at rest only where an agency leads far more than its share, three parts of each at most', () => {
    const { crowd, lines, look } = show(index, base(index))
    expect(look).toBe('rest')
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.length).toBeLessThanOrEqual(3 * index.plan.agencies.length)
    const leads = (id: string): number => index.countsOf.get(id)!.lead
    for (const { bundle } of lines) {
      expect(bundle.role).toBe('lead')
      const expected = (leads(bundle.agency) * bundle.part.slots.length) / index.units.length
      expect(bundle.n).toBeGreaterThanOrEqual(2 * expected)
    }
    expect(lines.length).toBe(unusual(mergeLinks(index.units, crowd.partAt, () => true)).length)
  })

  it('draws every link of an agency that is selected', () => {
    const { lines, look } = show(index, base(index), { agencies: [hub] })
    expect(look).toBe('lit')
    const { lead, responsible, participate } = index.countsOf.get(hub)!
    expect(lines.reduce((sum, { bundle }) => sum + bundle.n, 0)).toBe(lead + responsible + participate)
  })

  it('sets the links of a part side by side within it', () => {
    const { lines } = show(index, base(index), { agencies: [hub, second] })
    for (const { bundle, curve } of lines) {
      const end = curve[3]
      const angle = (Math.atan2(end.x, -end.y) + 2 * Math.PI) % (2 * Math.PI)
      expect(angle).toBeGreaterThanOrEqual(bundle.part.from - 1e-6)
      expect(angle).toBeLessThanOrEqual(bundle.part.to + 1e-6)
    }
  })
})

describe('pointing at a crowded dial', () => {
  const dial = base(hundred)
  const { crowd, stage: shown, litOf } = show(hundred, dial)
  const middle = (n: number, radius: number, of: Crowd = crowd) => {
    const part = of.parts[n]!
    return polar(radius, (part.from + part.to) / 2)
  }

  it('finds each arc by its body and by its bands', () => {
    for (const [n, part] of crowd.parts.entries()) {
      for (const radius of [wide.radius - 4, wide.radius, crowd.archOf.get(part)!.reach - 1]) {
        expect(crowdTargetAt(crowd, shown, middle(n, radius), 4)).toEqual({ kind: 'arc', id: part.key })
      }
    }
    expect(crowdTargetAt(crowd, shown, { x: 9999, y: 0 }, 4)).toBeNull()
  })

  it('finds names, labels, and the tasks of a chapter that is opened', () => {
    const name = shown.names.find(({ look }) => look === 'plain')!
    expect(crowdTargetAt(crowd, shown, name, 4)).toEqual({ kind: 'agency', id: name.place.agency.id })
    const label = shown.arcLabels[0]!
    expect(crowdTargetAt(crowd, shown, label, 4)).toEqual({ kind: 'arc', id: label.key })
    const open = show(ten, base(ten), { chapters: [5] })
    const n = open.crowd.parts.findIndex(({ level }) => level === 'task')
    expect(crowdTargetAt(open.crowd, open.stage, middle(n, wide.radius, open.crowd), 4)).toEqual({
      kind: 'task',
      id: open.crowd.parts[n]!.key,
    })
  })

  it('walks round the arcs by keyboard, to their agencies and back', () => {
    let cursor = alongParts(crowd, litOf, null, 1)
    const seen = crowd.parts.map(() => {
      const here = cursor!.target.id
      cursor = alongParts(crowd, litOf, cursor, 1)
      return here
    })
    expect(seen).toEqual(crowd.parts.map(({ key }) => key))
    expect(cursor!.target.id).toBe(crowd.parts[0]!.key)
    const ids = agenciesOf(crowd.parts[0]!)
    let across = acrossParts(crowd, litOf, cursor, 1)
    expect(across!.target).toEqual({ kind: 'agency', id: ids[0] })
    across = acrossParts(crowd, litOf, across, -1)
    expect(across!.target).toEqual({ kind: 'arc', id: crowd.parts[0]!.key })
  })

  it('walks only arcs with an answer', () => {
    const view = show(hundred, dial, { agencies: [hundred.byTotal.at(-1)!.id] })
    const cursor = alongParts(view.crowd, view.litOf, null, 1)!
    expect(view.litOf.has(view.crowd.partByKey.get(cursor.from)!)).toBe(true)
    expect(view.litOf.size).toBeLessThan(view.crowd.parts.length)
  })
})
