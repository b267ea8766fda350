import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Role } from '../plan/model.ts'
import { holdingHalf } from './agency-questions.ts'

/** An agency that shares tasks with another. */
export interface Partner {
  readonly agency: Agency
  /** The shared tasks, in document order. */
  readonly shared: readonly Unit[]
  /** The partner's own roles in them, one a task (its first, in the order of the clause). */
  readonly roles: readonly Role[]
}

/**
 * The agencies that share at least one of `units` with `agencies` (all of whom are left out), most shared
 * tasks first; ties in order of appearance.
 */
export function partnersOf(index: PlanIndex, units: readonly Unit[], agencies: readonly string[]): Partner[] {
  const shared = new Map<string, Unit[]>()
  for (const unit of units) {
    if (!agencies.some((id) => unit.agencies.includes(id))) continue
    for (const id of unit.agencies) {
      if (agencies.includes(id)) continue
      const list = shared.get(id)
      if (list) list.push(unit)
      else shared.set(id, [unit])
    }
  }
  return index.plan.agencies
    .filter((agency) => shared.has(agency.id))
    .map((agency) => {
      const own = shared.get(agency.id)!
      return { agency, shared: own, roles: own.map((unit) => roleIn(unit, agency.id)!) }
    })
    .sort((a, b) => b.shared.length - a.shared.length)
}

/** Whether a task names one agency and nobody else, not even 等. */
export function isAlone(unit: Unit): boolean {
  return unit.agencies.length === 1 && !unit.openEnded
}

/** The first role an agency has in a task, or null. */
export function roleIn(unit: Unit, agency: string): Role | null {
  return unit.assignments.find((assignment) => assignment.agency === agency)?.role ?? null
}

/** The fewest agencies that together hold at least half of all leads, by number of leads. */
export function leadHubs(index: PlanIndex): {
  agencies: { agency: Agency; leads: number }[]
  leads: number
  of: number
} {
  const all = index.plan.agencies.map((agency) => ({ agency, leads: index.countsOf.get(agency.id)!.lead }))
  const agencies = holdingHalf(all)
  return { agencies, leads: agencies.reduce((sum, { leads }) => sum + leads, 0), of: index.counts.lead }
}

/** Agencies that stand in the plan but never lead, by number of assignments. */
export function neverLead(index: PlanIndex): Agency[] {
  return index.byTotal.filter((agency) => index.countsOf.get(agency.id)!.lead === 0)
}

/** Tasks that share at least `least` agencies with `unit`, most shared first. */
export function similarUnits(index: PlanIndex, unit: Unit, least = 3): { unit: Unit; shared: number }[] {
  return index.units
    .filter((other) => other.id !== unit.id)
    .map((other) => ({ unit: other, shared: other.agencies.filter((id) => unit.agencies.includes(id)).length }))
    .filter(({ shared }) => shared >= least)
    .sort((a, b) => b.shared - a.shared || a.unit.order - b.unit.order)
}
