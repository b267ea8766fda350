import type { Unit } from '../plan/lookup.ts'
import type { AgencyQuestion, Question } from './view.ts'
import { AGENCY_QUESTIONS } from './view.ts'

/** Who answers a question about agencies, and by which tasks. */
export interface AgencyAnswer {
  /** Agency ids. */
  readonly agencies: ReadonlySet<string>
  /** Whether a task speaks for the answer: one that an agency of it leads, or has a part in where leading is not asked for. */
  readonly test: (unit: Unit) => boolean
}

/** What an agency does in some tasks. */
interface Doing {
  leads: number
  /** Leads that nobody shares. */
  alone: number
  participates: number
  tasks: number
  /** The task that was counted last, and whether it was led there, or did more than take part: several roles are one task. */
  last: Unit | null
  led: boolean
  more: boolean
}

/** Whether a question is about agencies, not about tasks. */
export function isAboutAgencies(question: Question): question is AgencyQuestion {
  return (AGENCY_QUESTIONS as readonly string[]).includes(question)
}

/** What each agency does in some tasks; one that has two roles in a task counts in both. */
function recordsOf(units: readonly Unit[]): ReadonlyMap<string, Doing> {
  const records = new Map<string, Doing>()
  for (const unit of units) {
    for (const { agency, role } of unit.assignments) {
      let own = records.get(agency)
      if (!own)
        records.set(
          agency,
          (own = { leads: 0, alone: 0, participates: 0, tasks: 0, last: null, led: false, more: false }),
        )
      if (own.last !== unit) {
        own.last = unit
        own.led = own.more = false
        own.tasks += 1
        own.participates += 1
      }
      if (role === 'lead' && !own.led) {
        own.led = true
        own.leads += 1
        if (unit.leads === 1) own.alone += 1
      }
      if (role !== 'participate' && !own.more) {
        own.more = true
        own.participates -= 1
      }
    }
  }
  return records
}

/** The fewest that together hold at least half of all leads, by number of leads; ties in the order given. */
export function holdingHalf<T extends { readonly leads: number }>(agencies: readonly T[]): T[] {
  const all = agencies.reduce((sum, { leads }) => sum + leads, 0)
  const found: T[] = []
  let held = 0
  for (const each of [...agencies].sort((a, b) => b.leads - a.leads)) {
    if (held * 2 >= all) break
    found.push(each)
    held += each.leads
  }
  return found
}

/**
 * Answers the questions about agencies from some tasks: who holds half of all leads, who never shares a lead, who
 * leads nothing, who only takes part.
 */
export function agencyAnswers(units: readonly Unit[]): (question: AgencyQuestion) => AgencyAnswer {
  const doings = [...recordsOf(units)].map(([id, doing]) => ({ id, ...doing }))
  const answers: Readonly<Record<AgencyQuestion, () => readonly { readonly id: string }[]>> = {
    'half-of-leads': () => holdingHalf(doings),
    'leads-alone': () => doings.filter(({ leads, alone }) => leads > 0 && alone === leads),
    'never-leads': () => doings.filter(({ leads }) => leads === 0),
    'only-participates': () => doings.filter(({ participates, tasks }) => participates === tasks),
  }
  return (question) => {
    const agencies = new Set(answers[question]().map(({ id }) => id))
    const byLead = question === 'half-of-leads' || question === 'leads-alone'
    return {
      agencies,
      test: (unit) => unit.assignments.some(({ agency, role }) => agencies.has(agency) && (!byLead || role === 'lead')),
    }
  }
}
