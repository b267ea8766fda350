import type { RoleCounts } from '../plan/lookup.ts'
import { total } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'

/** Where an agency stands among all, by how often it has a role, or by all of its assignments. */
export interface Place {
  readonly by: Role | 'total'
  readonly n: number
  /** From 1; agencies with as many share one rank. */
  readonly rank: number
  /** How many agencies have this rank. */
  readonly sharing: number
  /** Among how many agencies. */
  readonly of: number
}

/**
 * The places of an agency, by all of its assignments and by each role that it has at all.
 *
 * @param countsOf the counted assignments of every agency that has any
 * @param roles the roles to rank by, in order
 */
export function placesOf(countsOf: ReadonlyMap<string, RoleCounts>, id: string, roles: readonly Role[]): Place[] {
  const own = countsOf.get(id)
  if (!own) return []
  const all = [...countsOf.values()]
  const place = (by: Place['by'], figure: (counts: RoleCounts) => number): Place => {
    const n = figure(own)
    const rank = 1 + all.filter((counts) => figure(counts) > n).length
    return { by, n, rank, sharing: all.filter((counts) => figure(counts) === n).length, of: all.length }
  }
  return [
    place('total', total),
    ...roles.filter((role) => own[role] > 0).map((role) => place(role, (counts) => counts[role])),
  ]
}
