import type { Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** A role of one agency beside a role of another, and the tasks in which they meet so. */
export interface RolePair {
  readonly first: Role
  readonly second: Role
  /** In the order given; never empty. */
  readonly units: readonly Unit[]
}

/**
 * Sorts the tasks that two agencies share by what each does there, in the order of ROLES. An agency with two roles in
 * one task stands under both.
 *
 * @param roles the roles that count.
 */
export function rolePairs(units: readonly Unit[], first: string, second: string, roles: readonly Role[]): RolePair[] {
  const counted = ROLES.filter((role) => roles.includes(role))
  const has = (unit: Unit, agency: string, role: Role): boolean =>
    unit.assignments.some((each) => each.agency === agency && each.role === role)
  return counted
    .flatMap((a) =>
      counted.map((b) => ({
        first: a,
        second: b,
        units: units.filter((unit) => has(unit, first, a) && has(unit, second, b)),
      })),
    )
    .filter((pair) => pair.units.length > 0)
}
