import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Assignment, Role } from '../plan/model.ts'
import { dueCounts, dueYears } from './due.ts'
import type { Question, View } from './view.ts'
import { QUESTIONS } from './view.ts'

/** What a view's filter leaves of a plan. Every count that a person sees comes from here. */
export interface Shown {
  /** The tasks that match, in document order. */
  readonly units: readonly Unit[]
  readonly ids: ReadonlySet<string>
  /** Roles over the matching tasks, of the roles that the filter counts. */
  readonly counts: RoleCounts
  readonly countsOf: ReadonlyMap<string, RoleCounts>
  /** Agencies with at least one counted assignment in the matching tasks, most first; ties in order of appearance. */
  readonly agencies: readonly Agency[]
  /** How many tasks each question would leave of the filter without its question. */
  readonly questions: Readonly<Record<Question, number>>
  /** How many tasks are due in each year, of those that the filter would leave without its year. */
  readonly dues: readonly { readonly year: number; readonly n: number }[]
}

/** The assignments of a task that the filter's roles let through. */
export function counted(unit: Unit, roles: readonly Role[]): readonly Assignment[] {
  return unit.assignments.filter((assignment) => roles.includes(assignment.role))
}

/** The tests behind the questions. They speak of the whole task, whatever roles are counted. */
function questionTest(question: Question, index: PlanIndex): (unit: Unit) => boolean {
  switch (question) {
    case 'no-lead':
      return (unit) => unit.leads === 0
    case 'several-leads':
      return (unit) => unit.leads > 1
    case 'one-agency':
      return (unit) => unit.agencies.length === 1 && !unit.openEnded
    case 'collectives-only':
      return (unit) => unit.agencies.length > 0 && unit.agencies.every((id) => collective(id, index))
    case 'open-ended':
      return (unit) => unit.openEnded
    case 'most-agencies': {
      const most = mostAgencies(index)
      return (unit) => unit.agencies.length > 0 && unit.agencies.length === most
    }
  }
}

function collective(id: string, index: PlanIndex): boolean {
  return index.agencyById.get(id)?.collective ?? false
}

/** The largest number of agencies on one task of the plan; 0 for a plan without assignments. */
export function mostAgencies(index: PlanIndex): number {
  return index.units.reduce((most, unit) => Math.max(most, unit.agencies.length), 0)
}

/**
 * Applies a view's filter to a plan.
 *
 * Roles are applied to assignments first, then agencies are joined by or / and; chapters join by or among
 * themselves and by and with the rest.
 *
 * @param hits ids of the tasks that the view's query finds, or null while there is no query. Finding them is
 *   the search's business, which is loaded only when it is needed.
 */
export function select(index: PlanIndex, view: View, hits: ReadonlySet<string> | null = null): Shown {
  const { agencies, mode, roles, chapters, question, due } = view
  const restricted = roles.length < index.roles.length || index.roles.some((role) => !roles.includes(role))
  const before = index.units.filter((unit) => {
    if (chapters.length > 0 && !chapters.includes(unit.chapter.no)) return false
    if (hits && !hits.has(unit.id)) return false
    if (agencies.length === 0) return !restricted || unit.assignments.some(({ role }) => roles.includes(role))
    const acts = (id: string): boolean =>
      unit.assignments.some((assignment) => assignment.agency === id && roles.includes(assignment.role))
    return mode === 'and' ? agencies.every(acts) : agencies.some(acts)
  })
  const answers = question === null ? before : before.filter(questionTest(question, index))
  const inTime = (units: readonly Unit[]): readonly Unit[] =>
    due === null ? units : units.filter((unit) => dueYears(unit).includes(due))
  const timely = inTime(before)
  const questions = Object.fromEntries(
    QUESTIONS.map((each) => [each, timely.filter(questionTest(each, index)).length]),
  ) as Record<Question, number>
  const units = inTime(answers)

  const counts = noRoles()
  const countsOf = new Map<string, Record<Role, number>>()
  for (const unit of units) {
    for (const { agency, role } of counted(unit, roles)) {
      counts[role] += 1
      let own = countsOf.get(agency)
      if (!own) countsOf.set(agency, (own = noRoles()))
      own[role] += 1
    }
  }
  return {
    units,
    ids: new Set(units.map((unit) => unit.id)),
    counts,
    countsOf,
    agencies: index.plan.agencies
      .filter((agency) => countsOf.has(agency.id))
      .sort((a, b) => total(countsOf.get(b.id)!) - total(countsOf.get(a.id)!)),
    questions,
    dues: dueCounts(answers),
  }
}
