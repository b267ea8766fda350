import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import type { Chain, Ways } from './ways.ts'
import { NO_WAYS } from './ways.ts'

/** More ways than anybody reads: beyond them they are only counted. */
const MOST = 200

/**
 * All of the shortest chains agency – task – agency between two agencies, the best trodden first (by the fewest tasks
 * at any of their meetings, then by all of them). Collective agencies stand between nobody: everybody would meet there.
 *
 * @param units the tasks that count
 * @param roles the roles that count
 * @returns none where there is no way; a single chain of two where they share a task
 */
export function chainsBetween(
  index: PlanIndex,
  units: readonly Unit[],
  roles: readonly Role[],
  from: string,
  to: string,
): Ways {
  const ends = new Set([from, to])
  const shared = new Map<string, Map<string, Unit[]>>()
  for (const unit of units) {
    const ids = new Set(
      unit.assignments
        .filter(({ agency, role }) => {
          return roles.includes(role) && (ends.has(agency) || !index.agencyById.get(agency)?.collective)
        })
        .map(({ agency }) => agency),
    )
    for (const a of ids) {
      for (const b of ids) {
        if (a === b) continue
        let of = shared.get(a)
        if (!of) shared.set(a, (of = new Map<string, Unit[]>()))
        const list = of.get(b)
        if (list) list.push(unit)
        else of.set(b, [unit])
      }
    }
  }

  // Breadth first from the goal: how far everybody is from it.
  const distance = new Map<string, number>([[to, 0]])
  let edge = [to]
  while (edge.length > 0 && !distance.has(from)) {
    const next: string[] = []
    for (const id of edge) {
      for (const other of shared.get(id)?.keys() ?? []) {
        if (distance.has(other)) continue
        distance.set(other, distance.get(id)! + 1)
        next.push(other)
      }
    }
    edge = next
  }
  if (!distance.has(from)) return NO_WAYS

  /** Where one can go on from an agency, over at least so many tasks. */
  const onward = (id: string, least: number): string[] =>
    [...(shared.get(id) ?? [])].flatMap(([next, { length }]) =>
      distance.get(next) === distance.get(id)! - 1 && length >= least ? [next] : [],
    )
  /** How many ways lead from each agency to the goal, over at least so many tasks each time. */
  const countOf = (least: number): ((id: string) => number) => {
    const counts = new Map<string, number>([[to, 1]])
    const count = (id: string): number => {
      const known = counts.get(id)
      if (known !== undefined) return known
      const sum = onward(id, least).reduce((total, next) => total + count(next), 0)
      counts.set(id, sum)
      return sum
    }
    return count
  }
  const of = countOf(1)(from)
  const ways = new Map<string, string[]>()
  const walk = (way: string[], least: number, leads: (id: string) => number): void => {
    if (ways.size >= MOST) return
    const last = way.at(-1)!
    if (last === to) ways.set(way.join(), way)
    else for (const next of onward(last, least)) if (leads(next) > 0) walk([...way, next], least, leads)
  }
  // Of more ways than are listed those over the most tasks: as many tasks as still leave enough of them.
  let least = 1
  if (of > MOST) while (countOf(least + 1)(from) >= MOST) least += 1
  for (const each of of > MOST ? [least + 1, least] : [1]) walk([from], each, countOf(each))

  const strength = ({ meetings }: Chain): [number, number] => [
    Math.min(...meetings.map((list) => list.length)),
    meetings.reduce((sum, list) => sum + list.length, 0),
  ]
  const chains = [...ways.values()]
    .map((agencies) => ({
      agencies,
      meetings: agencies.slice(1).map((id, n) => shared.get(agencies[n]!)!.get(id)!),
    }))
    .sort((a, b) => {
      const [x, y] = [strength(a), strength(b)]
      return y[0] - x[0] || y[1] - x[1]
    })
  return { chains, of }
}
