import type { Unit } from '../plan/lookup.ts'
import type { View } from '../view/view.ts'
import type { Dial } from './dial.ts'
import type { Point } from './geometry.ts'
import { round } from './geometry.ts'
import type { StagedName } from './staged-names.ts'
import { stageNames } from './staged-names.ts'

/** Two agencies and the tasks they share. */
export interface Pair {
  /** Agency ids, in the order of the dial's places. */
  readonly a: string
  readonly b: string
  readonly shared: readonly Unit[]
}

/** A pair as it is drawn: a line between two names, wider with more shared tasks. */
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

/** Whether two agencies meet in a task as it is asked for: the one in the first role and the other in the second. */
function meetAs(unit: Unit, a: string, b: string, meeting: View['meeting']): boolean {
  if (!meeting) return true
  const has = (agency: string, role: string): boolean =>
    unit.assignments.some((each) => each.agency === agency && each.role === role)
  const [first, second] = meeting
  return (has(a, first) && has(b, second)) || (has(b, first) && has(a, second))
}

/** The pairs of agencies that share tasks as is asked for; weakest first, so that the strong are drawn on top. */
export function pairsOf(dial: Dial, units: readonly Unit[], { roles, sharing, meeting }: Choice): PairLine[] {
  const order = new Map(dial.places.map((place, n) => [place.agency.id, n]))
  const shared = new Map<string, Unit[]>()
  for (const unit of units) {
    const counted = unit.assignments.filter(({ role, agency }) => roles.includes(role) && order.has(agency))
    const ids = [...new Set(counted.map(({ agency }) => agency))].sort((x, y) => order.get(x)! - order.get(y)!)
    for (const [n, a] of ids.entries()) {
      for (const b of ids.slice(n + 1)) {
        if (!meetAs(unit, a, b, meeting)) continue
        const key = `${a}/${b}`
        const list = shared.get(key)
        if (list) list.push(unit)
        else shared.set(key, [unit])
      }
    }
  }
  return [...shared]
    .filter(([, list]) => list.length >= sharing)
    .sort(([, x], [, y]) => x.length - y.length)
    .map(([key, list]) => {
      const [a, b] = key.split('/') as [string, string]
      const [p, q] = [dial.placeOf.get(a)!, dial.placeOf.get(b)!]
      // A slight bow, always to the same side, tells lines apart that would lie on one another.
      const bow = {
        x: round((p.x + q.x) / 2 - (q.y - p.y) * 0.08),
        y: round((p.y + q.y) / 2 + (q.x - p.x) * 0.08),
      }
      return {
        key,
        a,
        b,
        shared: list,
        curve: [{ x: p.x, y: p.y }, bow, { x: q.x, y: q.y }],
        path: `M${p.x} ${p.y}Q${bow.x} ${bow.y} ${q.x} ${q.y}`,
        width: pairWidth(list.length),
      }
    })
}

/** The partners layout: same places, lines between agencies that share tasks; who shares too few is a dot. */
export function partnersStage(
  dial: Dial,
  view: View,
  units: readonly Unit[],
  focus: readonly string[],
): { names: StagedName[]; pairs: PairLine[] } {
  const pairs = pairsOf(dial, units, view).filter(
    ({ a, b }) => focus.length === 0 || focus.includes(a) || focus.includes(b),
  )
  const wanted = new Map<string, StagedName['foot'] | null>()
  for (const id of [...focus, ...pairs.flatMap(({ a, b }) => [a, b])]) wanted.set(id, null)
  const most = dial.measure.labels === 'numbers' ? dial.measure.names : 60
  // Lines end at the places of the layout: nobody moves here, and who has no room stays a dot.
  const names = stageNames(dial, wanted, focus, most, { move: false })
  return { names, pairs }
}
