import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Agency, Chapter, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Partner } from '../view/relations.ts'
import { isAlone, partnersOf } from '../view/relations.ts'
import { counted } from '../view/select.ts'
import type { Shown } from '../view/select.ts'
import type { Company } from './company.ts'
import { companyOf } from './company.ts'
import type { Place } from './place.ts'
import { placesOf } from './place.ts'

/** A task as an agency's dossier lists it. */
export interface DossierTask {
  readonly unit: Unit
  /** Who else acts in it, by role. */
  readonly company: readonly Company[]
  readonly alone: boolean
}

/** All that a plan, as far as the filter leaves it, says of one agency. */
export interface AgencyDossier {
  readonly agency: Agency
  readonly counts: RoleCounts
  /** Its tasks, in document order. */
  readonly units: readonly Unit[]
  /** How many tasks there are besides: those that the filter leaves without this agency. */
  readonly of: number
  /** How many of its tasks name nobody else. */
  readonly alone: number
  /** Chapters with a task of it, in order, with its roles there and how many tasks the chapter has. */
  readonly chapters: readonly {
    readonly chapter: Chapter
    readonly counts: RoleCounts
    readonly tasks: number
    readonly of: number
  }[]
  readonly items: number
  readonly partners: readonly Partner[]
  readonly places: readonly Place[]
  /** Its tasks by role; one in which it has two stands under both. */
  readonly byRole: readonly { readonly role: Role; readonly tasks: readonly DossierTask[] }[]
}

/**
 * The dossier of an agency.
 *
 * @param around what the filter leaves without its agencies: the rest of the plan that this one stands in
 * @param roles the roles that count
 */
export function agencyDossier(index: PlanIndex, around: Shown, agency: Agency, roles: readonly Role[]): AgencyDossier {
  const own = (unit: Unit): readonly Role[] =>
    counted(unit, roles)
      .filter((each) => each.agency === agency.id)
      .map(({ role }) => role)
  const units = around.units.filter((unit) => own(unit).length > 0)
  const countsIn = (some: readonly Unit[]): RoleCounts => {
    const counts = noRoles()
    for (const unit of some) for (const role of own(unit)) counts[role] += 1
    return counts
  }
  const chapters = [...new Set(units.map(({ chapter }) => chapter))]
  return {
    agency,
    counts: countsIn(units),
    units,
    of: around.units.length,
    alone: units.filter(isAlone).length,
    chapters: chapters.map((chapter) => {
      const inside = units.filter((unit) => unit.chapter === chapter)
      return {
        chapter,
        counts: countsIn(inside),
        tasks: inside.length,
        of: around.units.filter((unit) => unit.chapter === chapter).length,
      }
    }),
    items: new Set(units.map(({ item }) => item)).size,
    partners: partnersOf(index, units, [agency.id]),
    places: placesOf(around.countsOf, agency.id, roles),
    byRole: ROLES.map((role) => ({
      role,
      tasks: units
        .filter((unit) => own(unit).includes(role))
        .map((unit) => ({ unit, company: companyOf(index, unit, agency.id), alone: isAlone(unit) })),
    })).filter(({ tasks }) => tasks.length > 0),
  }
}
