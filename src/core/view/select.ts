import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Assignment, Role } from '../plan/model.ts'
import { dueCounts, dueYears } from './due.ts'
import { agencyAnswers, isAboutAgencies } from './agency-questions.ts'
import type { Question, TaskQuestion, View } from './view.ts'
import { AGENCY_QUESTIONS, TASK_QUESTIONS } from './view.ts'

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
  /** How many tasks each question would leave of the filter without its question; of those about agencies, how many agencies answer. */
  readonly questions: Readonly<Record<Question, number>>
  /** The agencies that answer the question, where it is one about agencies; otherwise none. */
  readonly answering: ReadonlySet<string>
  /** How many tasks are due in each year, of those that the filter would leave without its year. */
  readonly dues: readonly { readonly year: number; readonly n: number }[]
}

const NOBODY: ReadonlySet<string> = new Set()

/** How the filter calls the item of a task: `chapter.item`. */
export function itemKey(unit: Unit): string {
  return `${unit.chapter.no}.${unit.item.no}`
}

/** The assignments of a task that the filter's roles let through. */
export function counted(unit: Unit, roles: readonly Role[]): readonly Assignment[] {
  return unit.assignments.filter((assignment) => roles.includes(assignment.role))
}

/** The tests behind the questions. They speak of the whole task, whatever roles are counted. */
function questionTest(question: TaskQuestion, index: PlanIndex): (unit: Unit) => boolean {
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
  let most = mosts.get(index)
  if (most === undefined) {
    most = index.units.reduce((so, unit) => Math.max(so, unit.agencies.length), 0)
    mosts.set(index, most)
  }
  return most
}
const mosts = new WeakMap<PlanIndex, number>()

/** Which of the questions about tasks each task of a plan answers, a bit for each question; by the tasks' order. */
function answersOf(index: PlanIndex): Uint8Array {
  let bits = answers.get(index)
  if (!bits) {
    const tests = TASK_QUESTIONS.map((each) => questionTest(each, index))
    bits = Uint8Array.from(index.units, (unit) => tests.reduce((sum, test, n) => sum | (test(unit) ? 1 << n : 0), 0))
    answers.set(index, bits)
  }
  return bits
}
const answers = new WeakMap<PlanIndex, Uint8Array>()

/** How many of some tasks answer each question about tasks. */
function howMany(units: readonly Unit[], index: PlanIndex): number[] {
  const bits = answersOf(index)
  return TASK_QUESTIONS.map((_, n) => units.reduce((sum, { order }) => sum + ((bits[order]! >> n) & 1), 0))
}

/** How many of some agencies act in each task, in some roles; by the tasks' order. */
function actingIn(index: PlanIndex, agencies: readonly string[], roles: readonly Role[]): Uint32Array {
  const acting = new Uint32Array(index.units.length)
  for (const id of agencies) {
    for (const unit of index.unitsOf.get(id) ?? []) {
      if (unit.assignments.some(({ agency, role }) => agency === id && roles.includes(role))) acting[unit.order]! += 1
    }
  }
  return acting
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
  const { agencies, mode, roles, chapters, items, question, due } = view
  const anywhere = chapters.length === 0 && items.length === 0
  const needed = mode === 'or' ? 1 : mode === 'and' ? agencies.length : mode
  const restricted = roles.length < index.roles.length || index.roles.some((role) => !roles.includes(role))
  const acting = actingIn(index, agencies, roles)
  const matches = (unit: Unit): boolean => {
    if (!anywhere && !chapters.includes(unit.chapter.no) && !items.includes(itemKey(unit))) return false
    if (hits && !hits.has(unit.id)) return false
    if (agencies.length === 0) return !restricted || unit.assignments.some(({ role }) => roles.includes(role))
    return acting[unit.order]! >= needed
  }
  const all = anywhere && hits === null && agencies.length === 0 && !restricted
  const before = all ? index.units : index.units.filter(matches)
  const inTime = (units: readonly Unit[]): readonly Unit[] =>
    due === null ? units : units.filter((unit) => dueYears(unit).includes(due))
  const timely = inTime(before)
  const about = agencyAnswers(timely)
  const many = howMany(timely, index)
  const questions = Object.fromEntries([
    ...TASK_QUESTIONS.map((each, n) => [each, many[n]]),
    ...AGENCY_QUESTIONS.map((each) => [each, about(each).agencies.size]),
  ]) as Record<Question, number>
  const asked = question !== null && isAboutAgencies(question) ? about(question) : null
  const answersIt = asked ? asked.test : question === null ? null : questionTest(question as TaskQuestion, index)
  const answers = answersIt ? before.filter(answersIt) : before
  const units = inTime(answers)

  const counts = noRoles()
  const countsOf = new Map<string, Record<Role, number>>()
  for (const unit of units) {
    for (const { agency, role } of unit.assignments) {
      if (!roles.includes(role)) continue
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
    answering: asked?.agencies ?? NOBODY,
    dues: dueCounts(answers),
  }
}
