import type { AgencyKind } from '../../core/plan/model.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { Language } from '../messages.ts'

/** What is said of the network where somebody points at it, joins agencies or asks for some of it; in one language. */
export interface NetworkMessages {
  /** What a card says, and what is read out. */
  readonly agencySpoken: (name: string, counts: string) => string
  readonly agencyInBrief: (counts: string, partners: number) => string
  /** What an arc of a crowded ring holds. */
  readonly holds: (n: number, without: number) => string
  readonly arcSpoken: (head: string, title: string, holds: string) => string
  /** Where a task stands among those that can be walked. */
  readonly taskPlace: (spoken: string, chapter: string, n: number, of: number) => string
  /** An agency reached from a task: what it does there, and which of those of the task it is. */
  readonly agencyHere: (spoken: string, here: readonly string[], n: number, of: number) => string
  readonly agencyJoined: (spoken: string, lines: number) => string
  readonly shares: (n: number) => string
  readonly pairSpoken: (head: string, shares: string, n: number, of: number) => string

  /** What the partners' lines mean, and what may be asked of them. */
  readonly pairs: (n: number) => string
  readonly arrows: (first: string, second: string, n: number) => string
  readonly pairHeadline: (a: string, b: string, n: number) => string
  readonly metHeadline: (a: string, first: string, b: string, second: string, n: number) => string
  readonly noPairs: string
  readonly sharing: string
  readonly sharingAtLeast: (n: number) => string
  readonly meeting: string
  readonly meetingAny: string
  readonly meetingOf: (first: string, second: string, directed: boolean) => string
  readonly othersRole: string
  readonly direction: string
  readonly directionBoth: string
  readonly directionFrom: (role: string) => string
  readonly directionTo: (role: string) => string

  /** Where two meet who share no task. */
  readonly chainsTitle: string
  readonly chainsExplain: (steps: number) => string
  readonly chainsVia: (n: number) => string
  readonly chainsMore: (n: number) => string
  readonly chainsSome: (n: number, of: number) => string

  /** What the filter amounts to, in a sentence. */
  readonly agencyHeadline: (facts: AgencyFacts) => string
  readonly filterHeadline: (facts: FilterFacts) => string
  readonly bothHeadline: (facts: BothFacts) => string
  /** What sort of body an agency is. */
  readonly kinds: Readonly<Record<AgencyKind, string>>
}

/** What an agency does in the tasks that a filter leaves of it. */
export interface AgencyFacts {
  readonly tasks: Tally
  /** Tasks that it leads, and leads without anybody else. */
  readonly leads: number
  readonly leadsAlone: number
  /** With whom it shares the most tasks; null where it shares none. */
  readonly partner: { readonly name: string; readonly n: number } | null
}

/** What the tasks have in common that a filter without agencies leaves. */
export interface FilterFacts {
  readonly tasks: Tally
  readonly noLead: number
  readonly severalLeads: number
  readonly agencies: number
  /** Who leads the most of them; null where nobody leads, or several lead as many. */
  readonly leader: { readonly name: string; readonly n: number } | null
}

/** What several agencies do together. */
export interface BothFacts {
  readonly tasks: Tally
  /** Tasks that all of them lead. */
  readonly jointly: number
  /** Who of them leads without the others most often; null where nobody does, or several as often. */
  readonly leader: { readonly name: string; readonly n: number } | null
}

export type NetworkCatalogue = Readonly<Record<Language, NetworkMessages>>
