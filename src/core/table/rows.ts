import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Role } from '../plan/model.ts'
import { openEndsOf } from '../plan/open-ends.ts'
import { counted } from '../view/select.ts'

/** What a role's column says of a task. */
export interface Who {
  readonly role: Role
  /** In the order of the clause, nobody twice. */
  readonly agencies: readonly Agency[]
  /** Whether the list goes on: 等. */
  readonly open: boolean
}

/** A task as one row. */
export interface TaskRow {
  readonly unit: Unit
  /** One entry a column of `rolesIn`. */
  readonly who: readonly Who[]
  /** How many agencies have a counted role in it. */
  readonly agencies: number
}

/** The columns of roles: those that the plan uses and the filter counts, in their order. */
export function rolesIn(index: PlanIndex, roles: readonly Role[]): Role[] {
  return index.roles.filter((role) => roles.includes(role))
}

/** Tasks as rows, in the order given. Roles that do not count are left out, as they are of every figure. */
export function rowsOf(index: PlanIndex, units: readonly Unit[], roles: readonly Role[]): TaskRow[] {
  const columns = rolesIn(index, roles)
  return units.map((unit): TaskRow => {
    const assignments = counted(unit, roles)
    const open = openEndsOf(unit).map(({ role }) => role)
    const namedIn = (role: Role): Agency[] => {
      const ids = new Set(assignments.filter((each) => each.role === role).map(({ agency }) => agency))
      return [...ids].flatMap((id) => index.agencyById.get(id) ?? [])
    }
    // An open end before every name belongs to no list; it is shown with the last one, where it can be seen.
    const last = columns.findLast((role) => namedIn(role).length > 0)
    return {
      unit,
      who: columns.map((role) => ({
        role,
        agencies: namedIn(role),
        open: open.includes(role) || (role === last && open.includes(null)),
      })),
      agencies: new Set(assignments.map(({ agency }) => agency)).size,
    }
  })
}
