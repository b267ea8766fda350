import { describe, expect, it } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
import { overlaps } from '../../src/core/network/geometry.ts'
import { targetAt } from '../../src/core/network/hit.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { pairsOf } from '../../src/core/network/pairs.ts'
import type { Stage } from '../../src/core/network/stage.ts'
import { stage } from '../../src/core/network/stage.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW, LEAST_SHARED } from '../../src/core/view/view.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const measure = MEASURES.find(({ name }) => name === 'wide')!
const dial = layoutDial(index, { language: 'zh-Hant', measure, units: index.units, centre: null, isolated: false })
const words = { roleOf: () => '', toReader: (text: string) => text }

function staged(change: Partial<View>): Stage {
  const view = { ...DEFAULT_VIEW, ...change }
  return stage(index, dial, view, select(index, view), words)
}
const namedOn = (scene: Stage): string[] =>
  scene.names.filter(({ look }) => look !== 'dot').map(({ place }) => place.agency.id)
const looks = (scene: Stage): Record<string, number> =>
  scene.links.reduce<Record<string, number>>((sum, { look }) => ({ ...sum, [look]: (sum[look] ?? 0) + 1 }), {})

describe('at rest', () => {
  const scene = staged({})
  it('draws leads whole and the others at their ends', () => {
    expect(scene.atRest).toBe(true)
    expect(scene.stubs).toHaveLength(index.counts.responsible + index.counts.participate)
    expect(scene.links).toEqual([])
  })
})

describe('one agency', () => {
  const scene = staged({ agencies: ['commerce'], selection: { kind: 'agency', id: 'commerce' } })
  it('is boxed, lights its tasks and names all of its partners', () => {
    expect(scene.lit.size).toBe(12)
    expect(scene.names.filter(({ look }) => look === 'boxed').map(({ place }) => place.agency.id)).toEqual(['commerce'])
    expect(namedOn(scene)).toHaveLength(20)
    expect(looks(scene)['lit']).toBe(12)
  })
  it('says under each partner’s name how often they meet', () => {
    const own = [...readTasks().values()].filter((task) => everybody(task).includes('市商務委'))
    for (const { place, foot } of scene.names) {
      if (!namedOn(scene).includes(place.agency.id) || place.agency.id === 'commerce') continue
      const n = own.filter((task) => everybody(task).includes(place.agency.name)).length
      const shown =
        foot.kind === 'glyphs' ? foot.roles.length : Object.values(foot.counts).reduce((sum, k) => sum + k, 0)
      expect(shown, place.agency.name).toBe(n)
    }
  })
  it('labels the lit items outside, without overlaps, numerals inside', () => {
    expect(scene.callouts).toHaveLength(6)
    expect(scene.arcLabels).toEqual([])
    expect(scene.numerals.length).toBeGreaterThan(6)
    for (const [i, a] of scene.callouts.entries())
      for (const b of scene.callouts.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
  })
  it('lets no two names overlap', () => {
    const shown = scene.names.filter(({ look }) => look !== 'dot')
    for (const [i, a] of shown.entries()) for (const b of shown.slice(i + 1)) expect(overlaps(a, b, 0.35)).toBe(false)
  })
})

describe('two agencies', () => {
  it('joined by or light shared tasks fully and the others faintly', () => {
    const scene = staged({ agencies: ['drc', 'pboc'] })
    expect(scene.shared.size).toBe(29)
    expect(scene.lit.size).toBe(49)
    expect(looks(scene)['pair']).toBe(58)
    expect(looks(scene)['half']).toBe(20)
  })
  it('joined by and light shared tasks only', () => {
    const scene = staged({ agencies: ['drc', 'pboc'], mode: 'and' })
    expect(scene.lit.size).toBe(29)
    expect(looks(scene)['half']).toBeUndefined()
  })
})

describe('a task', () => {
  it('alone is lit with everybody it names', () => {
    const scene = staged({ selection: { kind: 'task', id: '4.13.6' } })
    expect([...scene.lit]).toEqual(['4.13.6'])
    expect(namedOn(scene)).toHaveLength(everybody(readTasks().get('4.13.6')!).length)
  })
  it('within a filter leaves the filter’s light as it is', () => {
    expect(staged({ agencies: ['commerce'], selection: { kind: 'task', id: '4.13.6' } }).lit.size).toBe(12)
  })
})

describe('a role that is switched off', () => {
  it('draws no link', () => {
    const scene = staged({ agencies: ['commerce'], roles: ['lead'] })
    expect(scene.links.every(({ link }) => link.role === 'lead')).toBe(true)
    expect(scene.lit.size).toBe(5)
  })
})

describe('two agencies that are selected', () => {
  it('stand in boxes that do not touch, whoever they are', () => {
    const hubs = index.byTotal.slice(0, 14).map(({ id }) => id)
    for (const [n, first] of hubs.entries()) {
      for (const second of hubs.slice(n + 1)) {
        const [a, b] = staged({ agencies: [first, second] }).names.filter(({ look }) => look === 'boxed')
        const across = Math.abs(a!.x - b!.x) - (a!.w + b!.w) / 2
        const down = Math.abs(a!.y - b!.y) - (a!.h + b!.h) / 2
        expect(Math.max(across, down), `${first} ${second}`).toBeGreaterThanOrEqual(2.9)
      }
    }
  })
})

describe('partners', () => {
  it('joins every two agencies with at least three tasks in common', () => {
    const tasks = [...readTasks().values()].map(everybody)
    const names = index.plan.agencies.map((agency) => agency.name)
    const expected = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter((b) => tasks.filter((task) => task.includes(a) && task.includes(b)).length >= LEAST_SHARED),
    ).length
    expect(pairsOf(dial, index.units, DEFAULT_VIEW)).toHaveLength(expected)
  })
})

describe('what stands under a point', () => {
  const scene = staged({})
  it('is the name, the task, the chapter, or nothing', () => {
    const name = scene.names[0]!
    expect(targetAt(dial, scene, name, 4)).toEqual({ kind: 'agency', id: name.place.agency.id })
    const slot = dial.ring.slots[30]!
    expect(targetAt(dial, scene, slot, 4)).toEqual({ kind: 'task', id: slot.unit.id })
    const label = scene.arcLabels[3]!
    expect(targetAt(dial, scene, label, 4)).toEqual({ kind: 'arc', id: label.key })
    expect(targetAt(dial, scene, { x: 10_000, y: 0 }, 4)).toBeNull()
  })
  it('is a task wherever along its rods one points', () => {
    for (const slot of dial.ring.slots) {
      const outer = slot.rods.at(-1)!
      const point = { x: outer.radius * Math.sin(slot.angle), y: -outer.radius * Math.cos(slot.angle) }
      expect(targetAt(dial, scene, point, 4)).toEqual({ kind: 'task', id: slot.unit.id })
    }
  })
})
