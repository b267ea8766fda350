import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Names, Script } from '../plan/model.ts'
import type { SearchIndex } from './search-index.ts'
import type { UnitReason } from './search.ts'
import { searchIn } from './search.ts'
import type { Term } from './term.ts'

/** A task of a plan that is not open, with what it takes to show it: plain data, as a worker sends it. */
export interface OtherHit {
  /** Fingerprint of the plan. */
  readonly plan: string
  readonly title: Names
  readonly script: Script
  /** `Unit.id`. */
  readonly id: string
  readonly label: string
  readonly text: string
  readonly item: Names
  /** Names of the agencies that lead it, or else of all. */
  readonly agencies: readonly string[]
  readonly reason: UnitReason
  readonly errors: number
  readonly terms: readonly Term[]
}

function whoOf({ agencyById }: PlanIndex, { assignments, agencies }: Unit): string[] {
  const leads = assignments.filter(({ role }) => role === 'lead').map(({ agency }) => agency)
  return [...new Set(leads.length > 0 ? leads : agencies)].map((id) => agencyById.get(id)!.name)
}

/** What a query finds in a plan, for a list over several plans, and whether it only comes near. */
export function hitsIn(
  search: SearchIndex,
  query: string,
  most: number,
): { readonly hits: readonly OtherHit[]; readonly total: number; readonly near: boolean } {
  const { units, near } = searchIn(search, query, { agencies: 0, units: most, involved: 0 })
  const { plan } = search.index
  const hits = units.hits.map(({ unit, reason, errors, terms }): OtherHit => ({
    plan: plan.fingerprint,
    title: plan.title,
    script: plan.script,
    id: unit.id,
    label: unit.label,
    text: unit.text,
    item: unit.item.title,
    agencies: whoOf(search.index, unit),
    reason,
    errors,
    terms: terms.map(({ solid, segmented, loose, spelled }) => ({ solid, segmented, loose, spelled })),
  }))
  return { hits, total: units.total, near }
}
