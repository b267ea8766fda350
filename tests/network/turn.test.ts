import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dial } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import type { Mark, Picture } from '../../src/core/network/picture.ts'
import { pictureOf, strengthOf } from '../../src/core/network/picture.ts'
import { focusedUnits, stage } from '../../src/core/network/stage.ts'
import { easeInOut, turned, turnOf } from '../../src/core/network/turn.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const wide = MEASURES.find(({ name }) => name === 'wide')!
const words = { roleOf: () => '', toReader: (text: string) => text }

function dialOf(change: Partial<View>, language: 'zh-Hant' | 'en' = 'zh-Hant', measure = wide): Dial {
  const view = { ...DEFAULT_VIEW, ...change }
  const kept = view.isolate ? focusedUnits(index, view, select(index, view)) : []
  return layoutDial(index, {
    language,
    measure,
    units: kept.length > 0 ? kept : index.units,
    centre: kept.length > 0 && view.agencies.length === 1 ? view.agencies[0]! : null,
    isolated: kept.length > 0,
    pins: view.pins,
  })
}
function picture(change: Partial<View>, dial: Dial): Picture {
  const view = { ...DEFAULT_VIEW, ...change }
  const scene = stage(index, dial, view, select(index, view), words)
  return pictureOf(dial, scene, false, scene.atRest)
}

const whole = dialOf({})
const COMMERCE = { agencies: ['commerce'], selection: { kind: 'agency', id: 'commerce' } } as const
const rest = picture({}, whole)
const chosen = picture(COMMERCE, whole)
const alone = picture({ ...COMMERCE, isolate: true }, dialOf({ ...COMMERCE, isolate: true }))
const chapter = picture({ chapters: [4], isolate: true }, dialOf({ chapters: [4], isolate: true }))
const PICTURES = [
  rest,
  chosen,
  alone,
  chapter,
  picture({ question: 'no-lead' }, whole),
  picture({ layout: 'partners' }, whole),
]

const KINDS = ['threads', 'beads', 'bows', 'names', 'labels', 'callouts', 'numerals'] as const
/** Every mark that can be seen, by kind and key, as it is drawn. */
function seen(of: Picture): Map<string, string> {
  const marks = KINDS.flatMap((kind) =>
    (of[kind] as readonly Mark[])
      .filter((mark) => strengthOf(mark, of) > 0)
      .map((mark): [string, string] => {
        const { phase: _phase, was: _was, ...drawn } = mark
        return [`${kind} ${mark.key}`, JSON.stringify({ ...drawn, slot: undefined, place: undefined })]
      }),
  )
  return new Map(marks)
}
const nameOf = (of: Picture, agency: string) =>
  of.names.find(({ place, phase }) => place.agency.id === agency && phase !== 'out')!

describe('one picture turning into another', () => {
  // By their numbers: a picture is too much to be printed where a property fails.
  const any = fc.nat(PICTURES.length - 1)
  const share = fc.float({ min: 0, max: 1, noNaN: true })
  const between = (from: Picture, to: Picture, t: number): Picture => turned(from, to)(easeInOut(t), t)

  it('begins with the one, as it is, and ends with the other', () => {
    fc.assert(
      fc.property(any, any, (n, m) => {
        const [from, to] = [PICTURES[n]!, PICTURES[m]!]
        const turn = turned(from, to)
        expect([...seen(turn(0, 0)).keys()].sort()).toEqual([...seen(from).keys()].sort())
        const last = seen(turn(1, 1))
        expect([...last.keys()].sort()).toEqual([...seen(to).keys()].sort())
        for (const [key, drawn] of seen(to)) expect(last.get(key)).toBe(drawn)
      }),
      { numRuns: runs(20, 500) },
    )
  })

  it('never draws anything twice', () => {
    fc.assert(
      fc.property(any, any, any, share, (n, m, k, t) => {
        const halfway = between(PICTURES[n]!, PICTURES[m]!, t)
        for (const of of [halfway, between(halfway, PICTURES[k]!, t)]) {
          for (const kind of KINDS) {
            const keys = (of[kind] as readonly Mark[]).map(({ key }) => key)
            expect(new Set(keys).size, kind).toBe(keys.length)
          }
        }
      }),
      { numRuns: runs(20, 500) },
    )
  })

  it('can be interrupted: whatever is seen goes on from where and how strong it is', () => {
    fc.assert(
      fc.property(any, any, any, share, (n, m, k, t) => {
        const halfway = between(PICTURES[n]!, PICTURES[m]!, t)
        const next = between(halfway, PICTURES[k]!, 0)
        for (const kind of KINDS) {
          const after = new Map((next[kind] as readonly Mark[]).map((mark) => [mark.key, mark]))
          for (const mark of halfway[kind] as readonly Mark[]) {
            const strength = strengthOf(mark, halfway)
            // What is as good as gone is left out.
            if (strength < 0.02) continue
            expect(strengthOf(after.get(mark.key)!, next), mark.key).toBeCloseTo(strength, 6)
          }
        }
        for (const name of halfway.names) {
          const same = next.names.find(({ key }) => key === name.key)
          if (same && strengthOf(name, halfway) > 0)
            expect(Math.hypot(same.x - name.x, same.y - name.y)).toBeLessThan(0.001)
        }
      }),
      { numRuns: runs(20, 500) },
    )
  })

  it('carries names, tasks and links along together', () => {
    const t = 0.7
    const turn = turned(chosen, alone)(easeInOut(t), t)
    const own = alone.threads.filter(({ look, link }) => link?.includes('/commerce/') && look.startsWith('lit'))
    expect(own.length).toBeGreaterThan(5)
    for (const { key, link } of own) {
      const thread = turn.threads.find((each) => each.key === key)!
      const numbers = thread.path.match(/-?[\d.]+/g)!.map(Number)
      const name = nameOf(turn, 'commerce')
      const bead = turn.beads.find((each) => each.key === link!.split('/')[0])!
      expect(Math.hypot(numbers[0]! - name.x, numbers[1]! - name.y)).toBeLessThan(0.2)
      // A task moves along the ring, the end of its link across: near enough for the eye.
      const [x, y] = [bead.radius * Math.sin(bead.angle), -bead.radius * Math.cos(bead.angle)]
      const apart = Math.hypot(numbers.at(-2)! - x, numbers.at(-1)! - y)
      expect(apart).toBeLessThan(bead.radius * 0.2)
    }
  })

  it('moves everything little by little: no frame leaps', () => {
    const turn = turned(rest, chapter)
    const frames = Array.from({ length: 26 }, (_, n) => turn(easeInOut(n / 25), n / 25))
    const way = Math.hypot(
      nameOf(rest, 'pboc').x - nameOf(chapter, 'pboc').x,
      nameOf(rest, 'pboc').y - nameOf(chapter, 'pboc').y,
    )
    expect(way).toBeGreaterThan(30)
    for (const [n, frame] of frames.slice(1).entries()) {
      const [a, b] = [nameOf(frames[n]!, 'pboc'), nameOf(frame, 'pboc')]
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(way * 0.13)
    }
  })

  it('leaves alone what stays where it is', () => {
    const turn = turned(rest, chosen)
    expect(turn(0.2, 0.2).bows).toBe(turn(0.8, 0.8).bows)
    // Where there is a task whose light does not change, and one whose does.
    const [early, late] = [turn(0.2, 0.2).beads, turn(0.8, 0.8).beads]
    const own = early.map(({ slot }) => slot.unit.agencies.includes('commerce'))
    expect(new Set(own).size).toBe(2)
    for (const [n, bead] of early.entries()) expect(bead === late[n], bead.key).toBe(own[n])
  })

  it('dims the rods of tasks little by little', () => {
    const turn = turned(rest, chosen)
    const strengthAt = (t: number) => {
      const strengths = turn(t, t).beads.map(({ ink }) => ink)
      return Math.min(...strengths)
    }
    expect([0, 0.5, 1].map(strengthAt)).toEqual([1, 0.625, 0.25])
    // Coming back half way, it goes on from there.
    expect(Math.min(...turned(turn(0.5, 0.5), rest)(0, 0).beads.map(({ ink }) => ink))).toBe(0.625)
  })
})

describe('how a picture gives way', () => {
  it('by fading on the same layout, by moving to another, by nothing of it to another language or size', () => {
    expect(turnOf(rest, chosen)).toBe('fade')
    expect(turnOf(chosen, alone)).toBe('move')
    expect(turnOf(rest, picture({}, dialOf({}, 'en')))).toBe('cut')
    expect(turnOf(rest, picture({}, dialOf({}, 'zh-Hant', MEASURES[0])))).toBe('cut')
  })
})
