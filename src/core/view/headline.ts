import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Role } from '../plan/model.ts'
import type { Tally } from '../plan/tally.ts'
import { tallyOf } from '../plan/tally.ts'
import { partnersOf } from './relations.ts'
import type { Shown } from './select.ts'

/*
 * What a filter amounts to, as figures for a sentence: of one agency, of several, of tasks whoever acts in them.
 */

/** An agency and in how many tasks. */
export interface Figure {
  readonly agency: Agency
  readonly n: number
}

const leads = (unit: Unit, agency: string): boolean =>
  unit.assignments.some((each) => each.agency === agency && each.role === 'lead')

/** The first of some figures where no other is as large; null where there is no such one. */
function foremost(figures: readonly Figure[]): Figure | null {
  const [first, second] = [...figures].sort((a, b) => b.n - a.n)
  return first && first.n > 0 && first.n !== second?.n ? first : null
}

/** What an agency does in some tasks, as far as the roles count: how many it leads, how many alone, with whom most often. */
export function agencyFigures(
  index: PlanIndex,
  units: readonly Unit[],
  roles: readonly Role[],
  agency: string,
): { tasks: Tally; leads: number; leadsAlone: number; partner: Figure | null } {
  const led = roles.includes('lead') ? units.filter((unit) => leads(unit, agency)) : []
  return {
    tasks: tallyOf(units),
    leads: led.length,
    leadsAlone: led.filter((unit) => unit.leads === 1).length,
    partner: foremost(
      partnersOf(index, units, [agency]).map(({ agency: other, shared }) => ({ agency: other, n: shared.length })),
    ),
  }
}

/** What the tasks have in common that a filter leaves: how many lack a lead, how many have several, who leads most. */
export function filterFigures({ units, agencies, countsOf }: Shown): {
  tasks: Tally
  noLead: number
  severalLeads: number
  agencies: number
  leader: Figure | null
} {
  return {
    tasks: tallyOf(units),
    noLead: units.filter((unit) => unit.leads === 0).length,
    severalLeads: units.filter((unit) => unit.leads > 1).length,
    agencies: agencies.length,
    leader: foremost(agencies.map((agency) => ({ agency, n: countsOf.get(agency.id)!.lead }))),
  }
}

/** What several agencies do in the tasks that all of them share: how many all lead, and who leads without the others most. */
export function jointFigures(
  shared: readonly Unit[],
  agencies: readonly Agency[],
): { tasks: Tally; jointly: number; leader: Figure | null } {
  const single = (agency: Agency): number =>
    shared.filter((unit) => agencies.every(({ id }) => leads(unit, id) === (id === agency.id))).length
  return {
    tasks: tallyOf(shared),
    jointly: shared.filter((unit) => agencies.every(({ id }) => leads(unit, id))).length,
    leader: foremost(agencies.map((agency) => ({ agency, n: single(agency) }))),
  }
}
