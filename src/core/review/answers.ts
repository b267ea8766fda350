import type { Correction } from '../correct/correction.ts'
import type { PlanIndex } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Doubt } from './doubts.ts'
import { membersIn } from './members.ts'

/** Something a person can answer to a doubt with one click. */
export type Answer =
  /** As it was read. */
  | { readonly kind: 'right'; readonly correction: Correction }
  | { readonly kind: 'role'; readonly role: Role; readonly correction: Correction }
  /** What was taken for a misspelling is a name. */
  | { readonly kind: 'another'; readonly name: string; readonly correction: Correction }
  /** What was taken for a name is none. */
  | { readonly kind: 'uncounted'; readonly correction: Correction }
  /** Two names that were taken for one body are two. */
  | { readonly kind: 'apart'; readonly correction: Correction }

/** Sorts of doubt of which many can be answered at once: those where nothing has to be written. */
const TOGETHER: ReadonlySet<Doubt['code']> = new Set([
  'role-unclear',
  'name-misspelt',
  'merged',
  'column-unclear',
  'number-missing',
  'number-out-of-order',
  'text-truncated',
])

/** The corrections that say of all doubts of a list that are open that they are as they were read; empty where each needs a look. */
export function rightsOf(doubts: readonly Doubt[]): Correction[] {
  return doubts.flatMap(({ code, span, settledBy }): Correction[] =>
    settledBy === null && TOGETHER.has(code) ? [{ kind: 'confirm', code, at: span }] : [],
  )
}

/** What a person has to write: who does what in the passage, another name, or nothing. */
export function writtenAnswer({ code }: Doubt): 'members' | 'name' | null {
  if (code === 'clause-unread' || code === 'nobody') return 'members'
  return code === 'name-unclear' ? 'name' : null
}

/**
 * The answers that suggest themselves for a doubt, the likeliest first. Each of them settles it.
 *
 * @param read the plan as the parser read it
 */
export function answersTo(doubt: Doubt, read: PlanIndex): Answer[] {
  const { code, span, merge, defect } = doubt
  const right: Answer = { kind: 'right', correction: { kind: 'confirm', code, at: span } }
  const [first] = membersIn(read, span)
  switch (code) {
    case 'role-unclear': {
      if (!first) return [right]
      const { place, member } = first
      const roles = ROLES.filter((role) => role !== member.role)
      return [
        right,
        ...roles.map((role): Answer => ({ kind: 'role', role, correction: { kind: 'role', member: place, role } })),
      ]
    }
    case 'name-misspelt': {
      // A break inside the name is no part of it.
      const name = (defect?.raw ?? '').replace(/\s+/gu, '')
      if (!first || name === '') return [right]
      return [right, { kind: 'another', name, correction: { kind: 'agency', member: first.place, name } }]
    }
    case 'name-unclear': {
      if (!first) return [right]
      const { clause, span: member } = first.place
      return [{ kind: 'uncounted', correction: { kind: 'dismiss', clause, member } }, right]
    }
    case 'merged': {
      const agency = merge ? read.agencyById.get(merge.agency)?.name : undefined
      if (!merge || agency === undefined) return [right]
      return [right, { kind: 'apart', correction: { kind: 'split', agency, written: merge.written } }]
    }
    default:
      return [right]
  }
}
