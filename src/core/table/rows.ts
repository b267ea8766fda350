import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Assignment, Role } from '../plan/model.ts'
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

/**
 * What makes the row of a task: once for each task, so that a row stays the same from one filter to the next. Roles that
 * do not count are left out, as they are of every figure.
 */
export function rowMaker(index: PlanIndex, roles: readonly Role[]): (unit: Unit) => TaskRow {
  const columns = rolesIn(index, roles)
  const made = new WeakMap<Unit, TaskRow>()
  return (unit) => {
    const known = made.get(unit)
    if (known) return known
    const row = rowOf(index, unit, columns, counted(unit, roles))
    made.set(unit, row)
    return row
  }
}

function rowOf(index: PlanIndex, unit: Unit, columns: readonly Role[], assignments: readonly Assignment[]): TaskRow {
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
}
