import type { Language } from '../messages.ts'

/** Why a file gave no plan, as a person needs it said. */
export type Problem = {
  /** What is wrong. */
  readonly title: string
  /** What to do instead. */
  readonly advice: string
}

/** How much a plan holds. */
export interface Counts {
  readonly chapters: number
  readonly items: number
  readonly tasks: number
  readonly agencies: number
  readonly assignments: number
}

/** What the library of plans and the bringing in of plans say, in one language. */
export interface LibraryMessages {
  readonly title: string
  readonly close: string
  readonly bringIn: string
  readonly choose: string
  readonly paste: string
  readonly pasteLabel: string
  readonly pasteHint: string
  readonly pastedName: string
  readonly read: string
  readonly back: string
  readonly kinds: string
  readonly private: string
  readonly waiting: string
  readonly steps: Readonly<Record<'text' | 'units' | 'agencies' | 'check', string>>
  readonly stepDone: string
  /** While tasks are not yet known. */
  readonly clausesFound: (n: number) => string
  readonly unitsFound: (counts: Counts) => string
  readonly agenciesFound: (n: number) => string
  readonly progress: (name: string) => string
  readonly cancel: string
  readonly cancelled: string
  readonly done: (counts: Counts) => string
  readonly toReview: (n: number) => string
  readonly review: (n: number) => string
  readonly nothingToReview: string
  readonly openNow: string
  readonly open: string
  readonly known: string
  readonly partly: string
  readonly finished: (name: string) => string
  readonly inMemory: string
  readonly encoding: string
  readonly encodingGuessed: string
  readonly otherFile: string
  readonly dismiss: string
  readonly problems: Readonly<Record<ProblemCode, Problem>>
  readonly plans: (n: number) => string
  readonly choosePlan: (name: string) => string
  readonly chooseAll: string
  readonly chooseNone: string
  readonly chosen: (n: number) => string
  readonly openTogether: string
  readonly facts: (f: { number: string | null; date: string | null } & Counts) => string
  readonly size: (characters: number) => string
  readonly embedded: string
  readonly current: string
  readonly rename: string
  readonly nameLabel: string
  readonly keepName: string
  readonly ownTitle: string
  readonly compare: string
  readonly exportFile: string
  readonly exportFailed: string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly actionsOf: (name: string) => string
}

export const PROBLEM_CODES = [
  'empty',
  'no-clause',
  'not-text',
  'broken-encoding',
  'too-large',
  'pdf',
  'image',
  'media',
  'old-word',
  'sheet',
  'slides',
  'other-office',
  'archive',
  'encrypted',
  'damaged-file',
  'too-big-inside',
  'not-ours',
  'newer',
  'failed',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** A catalogue by language. */
export type LibraryCatalogue = Readonly<Record<Language, LibraryMessages>>
