import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
import type { Target } from '../../src/core/network/hit.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import type { Point } from '../../src/core/network/geometry.ts'
import { pairAt } from '../../src/core/network/pair-hits.ts'
import { stage } from '../../src/core/network/stage.ts'
import type { Cursor } from '../../src/core/network/walk.ts'
import { acrossPartners, alongPartners } from '../../src/core/network/pair-walk.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import { select } from '../../src/core/view/select.ts'
import { arrange, showMeeting } from '../../src/core/view/steps.ts'
import type { Meeting, View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import type { ReadTask } from '../plan/embedded.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const measure = MEASURES.find(({ name }) => name === 'wide')!
const dial = layoutDial(index, { language: 'zh-Hant', measure, units: index.units, centre: null, isolated: false })
const idOf = new Map(index.plan.agencies.map(({ id, name }) => [name, id]))
const tasks = [...readTasks().values()]

function scene(change: Partial<View>) {
  const view = normalise({ ...DEFAULT_VIEW, layout: 'partners', sharing: 1, ...change })
  return stage(index, dial, view, select(index, view), { roleOf: () => '', toReader: (text) => text })
}

const has = (task: ReadTask, role: Role): readonly string[] => (role === 'guide' ? [] : task[role])
/** Who is in the first role where another is in the second, as a person read the plan: `a/b` with how many tasks. */
function met([first, second]: Meeting): Map<string, number> {
  const found = new Map<string, number>()
  for (const task of tasks) {
    const others = (['lead', 'responsible', 'participate'] as const).filter((role) =>
      second === 'others' ? role !== first : role === second,
    )
    const seconds = new Set(others.flatMap((role) => has(task, role)))
    for (const a of has(task, first)) {
      for (const b of seconds) {
        if (a === b) continue
        const key = `${idOf.get(a)!}/${idOf.get(b)!}`
        found.set(key, (found.get(key) ?? 0) + 1)
      }
    }
  }
  return found
}
const countsOf = (pairs: ReturnType<typeof scene>['pairs']) =>
  new Map(pairs.map(({ key, shared }) => [key, shared.length]))

describe('who meets whom in two different roles', () => {
  it.each([
    [['lead', 'participate']],
    [['lead', 'responsible']],
    [['lead', 'others']],
    [['responsible', 'participate']],
  ] as const)('of %j is a line from the one to the other, each way its own', (meeting) => {
    expect(countsOf(scene({ meeting }).pairs)).toEqual(met(meeting))
  })

  it('can be held to those whom an agency leads, or by whom it is led', () => {
    const meeting = ['lead', 'others'] as const
    const all = [...met(meeting)]
    const id = idOf.get('市市場監管委')!
    const of = (direction: View['direction']) => countsOf(scene({ agencies: [id], meeting, direction }).pairs)
    const from = all.filter(([key]) => key.startsWith(`${id}/`))
    const to = all.filter(([key]) => key.endsWith(`/${id}`))
    expect(from.length).toBeGreaterThan(0)
    expect(to.length).toBeGreaterThan(0)
    expect(of('from')).toEqual(new Map(from))
    expect(of('to')).toEqual(new Map(to))
    expect(of('both').size).toBe(from.length + to.length)
  })

  it('has an arrow, which two in the same role have not', () => {
    const strokes = (meeting: Meeting | null) => scene({ meeting }).pairs.map(({ path }) => path.split('M').length - 1)
    expect(new Set(strokes(['lead', 'participate']))).toEqual(new Set([2]))
    expect(new Set(strokes(['lead', 'lead']))).toEqual(new Set([1]))
    expect(new Set(strokes(null))).toEqual(new Set([1]))
  })

  it('asks for a direction only where there is one', () => {
    const view = normalise({ ...DEFAULT_VIEW, layout: 'partners', agencies: ['drc'] })
    const led = showMeeting(view, ['lead', 'participate'], 'from')
    expect(led.direction).toBe('from')
    expect(showMeeting(view, ['lead', 'lead'], 'from').direction).toBe('both')
    expect(showMeeting(view, null, 'from').direction).toBe('both')
    expect(arrange(led, 'dial').direction).toBe('both')
    expect(normalise({ ...led, agencies: [] }).direction).toBe('both')
  })
})

describe('the keyboard among partners', () => {
  const shown = scene({ sharing: 4 })
  const joined = new Set(shown.pairs.flatMap(({ a, b }) => [a, b]))

  it('goes round all agencies that a line joins', () => {
    let cursor: Cursor | null = null
    const seen = new Set<string>()
    for (let n = 0; n < joined.size; n++) {
      cursor = alongPartners(dial, shown, cursor, 1)
      seen.add(cursor!.target.id)
    }
    expect(seen).toEqual(joined)
    expect(alongPartners(dial, shown, cursor, 1)).toEqual(alongPartners(dial, shown, null, 1))
    expect(alongPartners(dial, scene({ sharing: 900 }), null, 1)).toBeNull()
  })

  it('goes along the lines of an agency, the strongest first, and back to it', () => {
    const start = { target: { kind: 'agency', id: 'drc' }, from: 'drc' } as const
    const own = shown.pairs.filter(({ a, b }) => a === 'drc' || b === 'drc')
    let cursor: Cursor | null = start
    const seen: Target[] = []
    for (let n = 0; n < own.length; n++) {
      cursor = acrossPartners(dial, shown, cursor, 1)
      seen.push(cursor!.target)
    }
    const strength = seen.map(({ id }) => own.find(({ key }) => key === id)!.shared.length)
    expect(strength).toEqual([...strength].sort((x, y) => y - x))
    expect(new Set(seen.map(({ id }) => id)).size).toBe(own.length)
    expect(acrossPartners(dial, shown, cursor, 1)).toEqual(start)
    expect(acrossPartners(dial, shown, start, -1)).toEqual(cursor)
  })
})

describe('the line that is pointed at', () => {
  const { pairs } = scene({ sharing: 1 })
  /** How far a point is from a line, looked at in a thousand places; 0 on it. */
  const awayFrom = ({ curve: [from, bow, to], width }: (typeof pairs)[number], { x, y }: Point): number => {
    const places = Array.from({ length: 1001 }, (_, n) => {
      const t = n / 1000
      const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
      return Math.hypot(p * from.x + q * bow.x + r * to.x - x, p * from.y + q * bow.y + r * to.y - y)
    })
    return Math.max(0, Math.min(...places) - width / 2)
  }

  it('is the nearest of all within as many units as is asked for, none where there is none', () => {
    const point = fc.record({ x: fc.integer({ min: -330, max: 330 }), y: fc.integer({ min: -330, max: 330 }) })
    fc.assert(
      fc.property(point, fc.constantFrom(2, 7, 24), (at, slack) => {
        const found = pairAt(pairs, at, slack)
        const distances = pairs.map((pair) => awayFrom(pair, at))
        const least = Math.min(...distances)
        // Pieces of a bow are straight: nowhere by more than this.
        const straight = 0.25
        if (found) {
          expect(awayFrom(found, at)).toBeLessThan(Math.min(least, slack) + straight)
        } else expect(least).toBeGreaterThan(slack - straight)
      }),
      { numRuns: runs(25, 2000) },
    )
    for (const { key, curve } of pairs.slice(0, 20)) {
      const [from, bow, to] = curve
      const middle = { x: from.x / 4 + bow.x / 2 + to.x / 4, y: from.y / 4 + bow.y / 2 + to.y / 4 }
      expect(pairAt(pairs, middle, 2), key).not.toBeNull()
    }
  })

  it('is met anywhere along it, and of several that lie there it is the strongest', () => {
    const { a } = pairs.at(-1)!
    const name = (id: string) => dial.placeOf.get(id)!
    expect(pairAt(pairs, name(a), 0)!.key).toBe(pairs.findLast((pair) => pair.a === a || pair.b === a)!.key)
    const longest = pairs.reduce((x, y) => {
      const length = ({ curve: [p, , q] }: (typeof pairs)[number]): number => Math.hypot(p.x - q.x, p.y - q.y)
      return length(x) > length(y) ? x : y
    })
    const [from, bow, to] = longest.curve
    for (let n = 0; n <= 200; n++) {
      const t = n / 200
      const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
      const at = { x: p * from.x + q * bow.x + r * to.x, y: p * from.y + q * bow.y + r * to.y }
      expect(pairAt([longest], at, 0.3)).toBe(longest)
    }
  })

  it('is missed from farther off', () => {
    const shown = scene({ sharing: 12 })
    const line = shown.pairs[0]!
    const [from, bow, to] = line.curve
    const middle = { x: (from.x + 2 * bow.x + to.x) / 4, y: (from.y + 2 * bow.y + to.y) / 4 }
    const along = Math.atan2(to.y - from.y, to.x - from.x)
    const beside = (by: number) => ({ x: middle.x - by * Math.sin(along), y: middle.y + by * Math.cos(along) })
    expect(pairAt([line], beside(20), 24)).toBe(line)
    expect(pairAt([line], beside(20), 7)).toBeNull()
  })
})
