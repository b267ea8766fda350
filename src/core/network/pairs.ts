import type { Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import type { Dial } from './dial.ts'
import { round } from './geometry.ts'

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
  /** 1.25 · √w − 0.6 (DESIGN.md, "Partners toggle"). */
  readonly width: number
}

/** With how many shared tasks a pair is drawn, at least. */
export const LEAST_SHARED = 3

/** The pairs of agencies that share at least `least` of the tasks, in roles that count; weakest first, so that the strong are drawn on top. */
export function pairsOf(dial: Dial, units: readonly Unit[], roles: readonly Role[], least = LEAST_SHARED): PairLine[] {
  const order = new Map(dial.places.map((place, n) => [place.agency.id, n]))
  const shared = new Map<string, Unit[]>()
  for (const unit of units) {
    const counted = unit.assignments.filter(({ role, agency }) => roles.includes(role) && order.has(agency))
    const ids = [...new Set(counted.map(({ agency }) => agency))].sort((x, y) => order.get(x)! - order.get(y)!)
    for (const [n, a] of ids.entries()) {
      for (const b of ids.slice(n + 1)) {
        const key = `${a}/${b}`
        const list = shared.get(key)
        if (list) list.push(unit)
        else shared.set(key, [unit])
      }
    }
  }
  return [...shared]
    .filter(([, list]) => list.length >= least)
    .sort(([, x], [, y]) => x.length - y.length)
    .map(([key, list]) => {
      const [a, b] = key.split('/') as [string, string]
      const [p, q] = [dial.placeOf.get(a)!, dial.placeOf.get(b)!]
      // A slight bow, always to the same side, tells lines apart that would lie on one another.
      const [mx, my] = [(p.x + q.x) / 2 - (q.y - p.y) * 0.08, (p.y + q.y) / 2 + (q.x - p.x) * 0.08]
      return {
        key,
        a,
        b,
        shared: list,
        path: `M${p.x} ${p.y}Q${round(mx)} ${round(my)} ${q.x} ${q.y}`,
        width: round(1.25 * Math.sqrt(list.length) - 0.6),
      }
    })
}
