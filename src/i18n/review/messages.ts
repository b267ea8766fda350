import type { MergeEvidence } from '../../core/plan/model.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { DoubtfulCode } from '../../core/review/doubts.ts'
import type { Language } from '../messages.ts'

/** What the review of a plan and its corrections say, in one language. */
export interface ReviewMessages {
  readonly title: string
  readonly close: string
  /** The headline: how much was found, and how many places are open. */
  readonly head: (tasks: Tally, open: number, all: number) => string
  readonly later: string
  readonly done: string
  readonly counts: (counts: { chapters: number; items: number; agencies: number; assignments: number }) => string
  readonly reading: string
  /** A sort of doubt, with how many there are. */
  readonly groups: Readonly<Record<DoubtfulCode, (n: number) => string>>
  readonly groupOpen: (open: number, all: number) => string
  /** One answer for all of a sort that are open: they are as they were read. */
  readonly allRight: (n: number) => string
  readonly allRead: (n: number) => string
  readonly outside: string
  readonly nobodyRead: string
  readonly mergedRead: (written: string, name: string, times: number) => string
  readonly evidence: Readonly<Record<MergeEvidence, string>>
  readonly inText: string
  /** What "as it was read" means for each sort. */
  readonly right: Readonly<Record<DoubtfulCode, string>>
  readonly rightRole: (role: string) => string
  readonly isRole: (role: string) => string
  readonly another: (name: string) => string
  readonly uncounted: string
  readonly apart: string
  readonly write: Readonly<Record<'clause-unread' | 'nobody' | 'name-unclear', string>>
  readonly more: (n: number) => string
  readonly undo: string
  /** Between the members of a list. */
  readonly join: string
  readonly undoOf: (what: string) => string
  readonly form: {
    readonly members: string
    readonly name: string
    readonly role: string
    readonly another: string
    readonly remove: (n: number) => string
    readonly take: string
    readonly cancel: string
  }
  readonly merge: {
    readonly title: string
    readonly hint: string
    readonly from: string
    readonly into: string
    readonly do: string
    readonly unknown: (name: string) => string
    readonly same: string
  }
  readonly mended: (n: number) => string
  readonly list: {
    readonly title: (n: number) => string
    readonly none: string
    readonly idle: string
    readonly idleCount: (n: number) => string
    readonly undoAll: string
    readonly sure: (n: number) => string
    readonly yes: string
    readonly no: string
    readonly undone: (n: number) => string
  }
  /** What a correction says. */
  readonly says: {
    readonly role: (name: string, role: string) => string
    readonly agency: (name: string, body: string) => string
    readonly merge: (from: string, into: string) => string
    readonly split: (written: string, agency: string) => string
    readonly member: (name: string) => string
    readonly clause: string
    readonly add: (members: string) => string
    readonly addedMember: (name: string, role: string) => string
    readonly heading: (title: string) => string
    readonly confirm: (what: string) => string
  }
  readonly correct: {
    readonly title: (what: string) => string
    readonly heading: Readonly<Record<'chapter' | 'item', string>>
    readonly clause: (line: number) => string
    readonly who: string
    readonly roleOf: (name: string) => string
    readonly nameOf: (name: string) => string
    readonly uncount: string
    readonly uncountOf: (name: string) => string
    readonly uncounted: string
    readonly noClause: string
    readonly dismissed: string
    readonly nobody: string
    readonly implied: string
    readonly toReview: string
    readonly source: string
  }
}

/** A catalogue by language. */
export type ReviewCatalogue = Readonly<Record<Language, ReviewMessages>>
