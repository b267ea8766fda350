import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** Who else acts in a task in one role. */
export interface Company {
  readonly role: Role
  /** In the order of the clause, nobody twice. */
  readonly agencies: readonly Agency[]
}

/** Who acts in a task beside an agency, by role; with `null` everybody. Whatever roles are counted. */
export function companyOf(index: PlanIndex, unit: Unit, besides: string | null): Company[] {
  return ROLES.map((role) => {
    const ids = new Set(unit.assignments.filter((each) => each.role === role).map(({ agency }) => agency))
    return { role, agencies: [...ids].filter((id) => id !== besides).flatMap((id) => index.agencyById.get(id) ?? []) }
  }).filter(({ agencies }) => agencies.length > 0)
}
