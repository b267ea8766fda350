import type { Unit } from '../plan/lookup.ts'
import type { Meeting, View } from '../view/view.ts'
import { isDirected } from '../view/view.ts'
import type { Dial } from './dial.ts'
import type { Box, Point } from './geometry.ts'
import { inside, round } from './geometry.ts'
import type { StagedName } from './staged-names.ts'
import { stageNames } from './staged-names.ts'

/** Two agencies and the tasks they share. */
export interface Pair {
  /** Agency ids: the one in the first role before the other where roles are asked for, otherwise as the dial has them. */
  readonly a: string
  readonly b: string
  readonly shared: readonly Unit[]
}

/** A pair as it is drawn: a line between two names, wider with more shared tasks, with an arrow where it has a direction. */
export interface PairLine extends Pair {
  readonly key: string
  readonly path: string
  /** The same as a quadratic curve: its ends and, between them, its control point. */
  readonly curve: readonly [Point, Point, Point]
  /** See `pairWidth`. */
  readonly width: number
}

/** How wide the line of a pair with so many shared tasks is, in plan units: 1.25 · √w − 0.6 (DESIGN.md, "Partners toggle"). */
export function pairWidth(shared: number): number {
  return round(1.25 * Math.sqrt(shared) - 0.6)
}

/** How pairs are chosen: the roles that count, from how many shared tasks, and which two roles must meet in one. */
type Choice = Pick<View, 'roles' | 'sharing' | 'meeting'>

/** Who meets whom in a task as it is asked for, by places on the dial: the ones in the first role, the others in the second. */
function meetingOf(unit: Unit, { roles, meeting }: Choice, order: ReadonlyMap<string, number>): [number[], number[]] {
  const having = (asked: Meeting[1] | null): number[] => {
    const found: number[] = []
    for (const { agency, role } of unit.assignments) {
      if (!roles.includes(role)) continue
      if (asked !== null && (asked === 'others' ? role === meeting![0] : role !== asked)) continue
      const place = order.get(agency)
      if (place !== undefined && !found.includes(place)) found.push(place)
    }
    return found
  }
  const firsts = having(meeting?.[0] ?? null)
  return [firsts, isDirected(meeting) ? having(meeting[1]) : firsts]
}

/** A point of a quadratic curve. */
function pointOn([from, bow, to]: PairLine['curve'], t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
  return { x: p * from.x + q * bow.x + r * to.x, y: p * from.y + q * bow.y + r * to.y }
}

/** Where an arrow may stand on a line, as shares of it: the middle first. */
const STANDS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

/** An open arrow on a line, where no name hides it. */
function arrowOn(curve: PairLine['curve'], width: number, names: readonly Box[]): string {
  const free = STANDS.find((t) => !names.some((name) => inside(pointOn(curve, t), name, 4))) ?? STANDS[0]!
  const [tip, tail] = [pointOn(curve, Math.min(free + 0.02, 1)), pointOn(curve, free - 0.02)]
  const along = Math.atan2(tip.y - tail.y, tip.x - tail.x)
  const size = 5 + 1.2 * width
  const arm = (turn: number): string =>
    `${round(tip.x - size * Math.cos(along + turn))} ${round(tip.y - size * Math.sin(along + turn))}`
  return `M${arm(0.5)}L${round(tip.x)} ${round(tip.y)}L${arm(-0.5)}`
}

/**
 * The pairs of agencies that share tasks as is asked for; weakest first, so that the strong are drawn on top. Where two
 * different roles are asked for, who is in the first and who in the second makes two pairs of two agencies.
 */
export function pairsOf(dial: Dial, units: readonly Unit[], choice: Choice): PairLine[] {
  const order = new Map(dial.places.map((place, n) => [place.agency.id, n]))
  const directed = isDirected(choice.meeting)
  const names = directed ? dial.places.filter(({ named }) => named) : []
  // Pairs are numbers while they are counted: of thousands of tasks there are tens of thousands.
  const many = dial.places.length
  const shared = new Map<number, Unit[]>()
  for (const unit of units) {
    const [firsts, seconds] = meetingOf(unit, choice, order)
    for (const a of firsts) {
      for (const b of seconds) {
        // Without a direction two meet both ways: counted once.
        if (directed ? a === b : a >= b) continue
        const key = a * many + b
        const list = shared.get(key)
        if (list) list.push(unit)
        else shared.set(key, [unit])
      }
    }
  }
  return [...shared]
    .filter(([, list]) => list.length >= choice.sharing)
    .sort(([, x], [, y]) => x.length - y.length)
    .map(([pair, list]) => {
      const [a, b] = [dial.places[Math.floor(pair / many)]!.agency.id, dial.places[pair % many]!.agency.id]
      const key = `${a}/${b}`
      const [p, q] = [dial.placeOf.get(a)!, dial.placeOf.get(b)!]
      // A slight bow, always to the same side, tells lines apart that would lie on one another.
      const bow = {
        x: round((p.x + q.x) / 2 - (q.y - p.y) * 0.08),
        y: round((p.y + q.y) / 2 + (q.x - p.x) * 0.08),
      }
      const curve = [{ x: p.x, y: p.y }, bow, { x: q.x, y: q.y }] as const
      const width = pairWidth(list.length)
      const line = `M${p.x} ${p.y}Q${bow.x} ${bow.y} ${q.x} ${q.y}`
      return { key, a, b, shared: list, curve, path: directed ? line + arrowOn(curve, width, names) : line, width }
    })
}

/** Whether a pair is about the agencies of the filter, with whom of them where a direction is asked for. */
function concerns({ a, b }: Pair, focus: readonly string[], direction: View['direction']): boolean {
  if (focus.length === 0) return true
  return (direction !== 'to' && focus.includes(a)) || (direction !== 'from' && focus.includes(b))
}

/** The partners layout: same places, lines between agencies that share tasks; who shares too few is a dot. */
export function partnersStage(
  dial: Dial,
  view: View,
  units: readonly Unit[],
  focus: readonly string[],
): { names: StagedName[]; pairs: PairLine[] } {
  const pairs = pairsOf(dial, units, view).filter((pair) => concerns(pair, focus, view.direction))
  const wanted = new Map<string, StagedName['foot'] | null>()
  for (const id of [...focus, ...pairs.flatMap(({ a, b }) => [a, b])]) wanted.set(id, null)
  const most = dial.measure.labels === 'numbers' ? dial.measure.names : 60
  // Lines end at the places of the layout: nobody moves here, and who has no room stays a dot.
  const names = stageNames(dial, wanted, focus, most, { move: false })
  return { names, pairs }
}
