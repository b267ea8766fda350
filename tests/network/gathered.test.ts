import { describe, expect, it } from 'vitest'
import { gathered } from '../../src/core/network/gathered.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import type { Picture } from '../../src/core/network/picture.ts'
import { pictureOf } from '../../src/core/network/picture.ts'
import { rodsOf } from '../../src/core/network/rods.ts'
import { stage } from '../../src/core/network/stage.ts'
import { turned } from '../../src/core/network/turn.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const measure = MEASURES.find(({ name }) => name === 'wide')!
const words = { roleOf: () => '', toReader: (text: string) => text }
const { units } = index
const dial = layoutDial(index, { language: 'zh-Hant', measure, units, centre: null, isolated: false })
function picture(change: Partial<View>): Picture {
  const view = { ...DEFAULT_VIEW, ...change }
  const scene = stage(index, dial, view, select(index, view), words)
  return pictureOf(dial, scene, false, scene.atRest)
}
const rest = picture({})
const chosen = picture({ agencies: ['commerce'] })
const halfway = turned(rest, chosen)(0.5, 0.5)
const counted = (path: string): number => path.split('M').length - 1

describe('threads that are drawn alike', () => {
  it('are one: few at rest, with every way in them', () => {
    const drawn = gathered(rest.threads)
    expect(drawn.length).toBeLessThan(20)
    expect(drawn.map(({ path }) => path).join('').length).toBe(rest.threads.map(({ path }) => path).join('').length)
    expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length)
  })

  it('keep apart what does not look alike, comes or goes', () => {
    for (const of of [chosen, halfway]) {
      const alike = ({ look, width, phase, was }: Picture['threads'][number]): string =>
        JSON.stringify([look, width ?? null, phase ?? null, was ?? null])
      const waysOf = (threads: Picture['threads']): Map<string, number> => {
        const ways = new Map<string, number>()
        for (const thread of threads) ways.set(alike(thread), (ways.get(alike(thread)) ?? 0) + counted(thread.path))
        return ways
      }
      expect(waysOf(gathered(of.threads))).toEqual(waysOf(of.threads))
    }
  })

  it('lie over one another as they did: what follows a role of the same look stays above it', () => {
    const looks = [...new Set(chosen.threads.map(({ look }) => look))]
    expect(gathered(chosen.threads).map(({ look }) => look)).toEqual(looks)
  })

  it('stay by themselves where they are told apart', () => {
    const joined = picture({ layout: 'partners' })
    expect(gathered(joined.threads).map(({ pair }) => pair)).toEqual(joined.threads.map(({ pair }) => pair))
  })
})

describe('rods', () => {
  const drawn = (of: Picture): Record<string, Record<number, number>> =>
    Object.fromEntries(
      rodsOf(of).map(([kind, inks]) => [kind, Object.fromEntries(inks.map(({ ink, path }) => [ink, counted(path)]))]),
    )
  const assignments = units.flatMap((unit) => unit.assignments.map(({ role }) => ({ role, unit })))
  const tally = (role: string, own: (agencies: readonly string[]) => boolean): number =>
    assignments.filter((each) => each.role === role && own(each.unit.agencies)).length

  it('are one for each assignment, a tick for each open list', () => {
    expect(drawn(rest)).toEqual({
      lead: { 1: tally('lead', () => true) },
      responsible: { 1: tally('responsible', () => true) },
      participate: { 1: tally('participate', () => true) },
      open: { 1: units.filter(({ openEnded }) => openEnded).length },
    })
  })

  it('are dim where a task does not answer, and between the two on the way there', () => {
    const own = tally('lead', (agencies) => agencies.includes('commerce'))
    const others = tally('lead', (agencies) => !agencies.includes('commerce'))
    expect(drawn(chosen)['lead']).toEqual({ 1: own, 0.25: others })
    expect(drawn(halfway)['lead']).toEqual({ 1: own, 0.63: others })
  })

  it('carry a cap where several agencies share the task', () => {
    const both = picture({ agencies: ['commerce', 'drc'], mode: 'or' })
    const shared = units.filter(({ agencies }) => agencies.includes('commerce') && agencies.includes('drc'))
    expect(shared.length).toBeGreaterThan(0)
    expect(drawn(both)['cap']).toEqual({ 1: shared.length })
  })

  it('stand outside the ring, and grow out of it with a task that comes', () => {
    const farthest = (of: Picture): number =>
      Math.max(
        ...rodsOf(of).flatMap(([, inks]) =>
          inks.flatMap(({ path }) =>
            [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => Math.hypot(Number(x), Number(y))),
          ),
        ),
      )
    const reach = Math.max(...dial.ring.slots.map((slot) => slot.reach))
    expect(farthest(rest)).toBeGreaterThan(reach - 3)
    expect(farthest(rest)).toBeLessThan(reach + 3)
    const small = { ...rest, beads: rest.beads.map((bead) => ({ ...bead, phase: 'in' as const })), coming: 0.1 }
    expect(farthest(small)).toBeLessThan(dial.ring.radius + (reach - dial.ring.radius) * 0.1 + 2)
    expect(drawn({ ...small, coming: 0 })).toEqual({})
  })
})
