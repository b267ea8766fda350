import type { Tally } from '../core/plan/tally.ts'
import type { Role } from '../core/plan/model.ts'
import type {
  AgencyQuestion,
  Area,
  Columns,
  Degree,
  Fill,
  Question,
  RowOrder,
  TaskQuestion,
  ViewName,
} from '../core/view/view.ts'

/** The interface languages. */
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Everything the interface says, in one language. Figures come in as numbers; words of a plan as strings. */
export interface Messages {
  readonly language: Language
  readonly app: {
    readonly name: string
    readonly seal: readonly [string, string]
    readonly skip: string
    readonly views: string
    readonly loading: string
    readonly loadingStep: (step: 'opening' | 'reading' | 'parsing' | 'storing') => string
    readonly failed: string
    readonly failedWhy: string
    readonly undo: string
    readonly partFailed: string
    readonly retry: string
    readonly reload: string
  }
  readonly header: {
    readonly facts: (f: {
      year: string | null
      chapters: number
      items: number
      tasks: Tally
      agencies: number
      assignments: number
    }) => readonly string[]
    readonly plans: string
    readonly dropHere: string
    readonly pasted: string
    readonly otherPlans: string
    readonly copyLink: string
    readonly savedViews: string
    readonly share: string
    readonly toDark: string
    readonly toLight: string
    readonly languages: string
    /** By the state of the program (see `Program`): in a word, and explained. */
    readonly offline: Readonly<
      Record<
        'file' | 'storing' | 'ready' | 'partly' | 'insecure' | 'barred',
        { readonly label: string; readonly note: string }
      >
    >
    readonly version: (version: string, build: string) => string
    readonly about: string
    readonly memoryOnly: string
    readonly memoryNote: string
    readonly outdatedNote: string
    readonly deletedNote: string
    readonly updateReady: string
    readonly updateApply: string
    readonly menu: string
    readonly keys: string
  }
  readonly views: Readonly<Record<ViewName, string>>
  readonly roles: Readonly<Record<Role, string>>
  /** The role as a verb phrase before the number of tasks: 「牽頭的 12 條任務」. */
  readonly rail: {
    readonly title: string
    readonly open: string
    readonly search: string
    readonly searchShort: string
    readonly roles: string
    readonly rolesHint: string
    readonly agencies: string
    readonly chapters: string
    readonly sort: string
    readonly sorts: Readonly<Record<'total' | 'lead' | 'name', string>>
    readonly counts: (counts: readonly { role: Role; n: number }[]) => string
    readonly items: string
  }
  readonly sentence: {
    readonly all: (n: Tally) => string
    /** What follows the tokens: 「參與的 12 條任務」. */
    readonly tail: (n: Tally, what: { agencies: number; roles: boolean; atLeast: number | null }) => string
    readonly or: string
    readonly and: string
    readonly toAnd: string
    readonly toOr: string
    /** Between agencies that are joined by a least number of them. */
    readonly list: string
    readonly remove: (what: string) => string
    readonly clear: string
    /** The tokens that do not fit. */
    readonly more: (n: number) => string
    readonly query: (text: string) => string
    readonly rolesToken: (roles: readonly Role[]) => string
    readonly filter: string
  }
  readonly dial: {
    readonly dial: string
    readonly partners: string
    readonly layout: string
    readonly hasLead: (n: number) => string
    readonly noLead: (n: number) => string
    /** What ten times a bar's unit under a name stand for; what the area of a band, and what the width of a line. */
    readonly barScale: string
    readonly bandScale: string
    readonly pairScale: string
    readonly label: (title: string) => string
    readonly isolated: (what: string, tasks: number, agencies: number) => string
    readonly onlyFilter: string
    readonly reset: string
    readonly capped: string
    readonly hiddenByAnd: (n: number) => string
    readonly switchToOr: (n: number) => string
    readonly keys: string
    readonly unitSpoken: (label: string, parts: readonly { role: Role; names: string }[], openEnded: boolean) => string
    readonly degree: string
    readonly degrees: Readonly<Record<Degree, string>>
    readonly degreeHint: string
    readonly pinned: (n: number) => string
    readonly unpin: string
    /** While another layout is being computed. */
    readonly laying: string
    /** Says that tasks are gathered, and how to see them. */
    readonly gathered: Readonly<Record<'item' | 'chapter', string>>
  }
  readonly empty: {
    readonly noShared: string
    readonly noTasks: string
    readonly counts: (parts: readonly { name: string; n: number }[]) => string
    readonly toOr: string
    readonly clear: string
  }
  readonly overview: {
    readonly tasks: (n: Tally) => string
    /** The part of the headline that names tasks without a lead, split so that the word lead can be coloured. */
    readonly withoutLead: (n: number) => readonly [string, string, string]
    readonly everyLead: readonly [string, string, string]
    readonly hubs: (n: number) => string
    readonly leads: (n: number) => string
    readonly others: (n: number) => string
    readonly ask: string
    readonly askHint: string
    readonly questions: Readonly<Record<Question, string>>
    readonly dues: string
    readonly due: (year: number) => string
    readonly neverLead: string
    readonly more: (n: number) => string
    readonly fewer: string
    readonly howTo: string
    readonly howToText: string
    readonly howToBold: string
    readonly unofficial: string
    readonly open: string
    readonly close: string
    readonly sheetUp: string
    /** Places that a person should look at, and what she has corrected. */
    readonly review: (open: number, corrections: number) => string
    readonly hubsSentence: (names: string, k: number, leads: number, of: number) => string
  }
  readonly panel: {
    readonly close: string
    readonly bringBack: string
    readonly unofficialName: string
    readonly place: (chapters: number, items: number, alone: number) => string
    readonly only: string
    readonly showAll: string
    readonly compare: string
    /** The page of its own. */
    readonly dossier: string
    readonly compareHint: string
    readonly compareNow: string
    readonly inText: string
    readonly partners: string
    readonly partnersCount: (n: number) => string
    readonly alone: string
    readonly with: (names: string) => string
    readonly tasksCount: (n: Tally) => string
    readonly tasks: string
    readonly task: (label: string) => string
    /** The clause of a heading, which is no task. */
    readonly group: (label: string) => string
    readonly who: string
    readonly agenciesCount: (n: number) => string
    readonly openEnd: (text: string) => string
    readonly clause: string
    readonly line: (n: number) => string
    readonly clauseHint: (roles: readonly Role[], openEnded: boolean) => string
    readonly groupClause: Readonly<Record<'chapter' | 'item', string>>
    readonly cite: string
    readonly copied: string
    readonly openEnded: string
    readonly copy: string
    readonly citation: (c: {
      title: string
      year: string | null
      number: string | null
      chapter: string
      item: string
      task: string
      line: number
    }) => string
    readonly around: string
    readonly previous: string
    readonly next: string
    readonly deadlines: string
    readonly days: (from: string | null, to: string | null) => string
    readonly people: string
    readonly offices: (within: string) => string
    readonly sameCrew: string
    readonly sameCount: (n: number) => string
    readonly total: (n: number) => string
    readonly questionTitle: Readonly<Record<TaskQuestion, (n: Tally) => string>>
    /** The same for questions about agencies, with how many answer. */
    readonly agencyQuestionTitle: Readonly<Record<AgencyQuestion, (n: number) => string>>
    readonly answering: string
    readonly itemNo: (chapter: string, item: string) => string
    readonly question: string
    readonly inChapters: string
    readonly items: string
    readonly whoActs: string
    readonly pair: {
      /** The page on which two stand beside one another. */
      readonly compare: string
      readonly or: (n: number) => string
      readonly and: (n: number) => string
      readonly onlyFirst: (n: number) => string
      readonly shared: (n: number) => string
      readonly onlySecond: (n: number) => string
      readonly hidden: string
      readonly roles: string
      readonly rows: string
      readonly columns: string
      readonly mode: string
      readonly least: string
      readonly atLeast: (k: number, n: number) => string
    }
    readonly filterTitle: (n: Tally) => string
    readonly noAgency: string
    readonly wrong: string
    readonly corrected: string
    readonly correctedMark: string
    readonly source: string
    readonly chapterNo: (label: string) => string
    readonly guideNote: string
  }
  readonly treemap: {
    readonly whole: string
    readonly levels: string
    readonly area: string
    readonly areas: Readonly<Record<Area, string>>
    readonly fill: string
    readonly fills: Readonly<Record<Fill, string>>
    readonly holds: (n: number) => string
    /** Why tiles cannot be filled by role now. */
    readonly roleNeeds: string
    readonly inRole: (role: string, n: number) => string
    readonly absent: (n: number) => string
    readonly noAgency: (n: number) => string
    /** How many tasks have from so many to so many agencies; `to` is null for as many as there are. */
    readonly ofAgencies: (from: number, to: number | null, n: number) => string
    readonly noLead: (n: number) => string
    readonly oneLead: (n: number) => string
    readonly severalLeads: (n: number) => string
    readonly cell: string
    readonly hint: string
    readonly hintNarrow: (chapters: number) => string
    /** Of a chapter or an item: `left` is how many tasks the filter leaves, or null where nothing filters. */
    readonly tile: (
      level: 'chapter' | 'item',
      no: string,
      title: string,
      tasks: number,
      share: string,
      left: number | null,
    ) => string
    /** Of a task: `spoken` says its number and who does what; `out` that the filter leaves it out. */
    readonly task: (spoken: string, assignments: number, share: string, out: boolean) => string
    readonly path: string
    /** What stands directly under a chapter, without an item. */
    readonly direct: string
    readonly emptyHere: string
    readonly up: string
    readonly plus: (n: number) => string
  }
  readonly matrix: {
    readonly columns: string
    readonly levels: Readonly<Record<Columns, string>>
    readonly sort: string
    readonly sorts: Readonly<Record<RowOrder, string>>
    /** What an order means, where its name does not say it. */
    readonly sortTips: Readonly<Partial<Record<RowOrder, string>>>
    /** Why so many rows cannot be ordered by similarity. */
    readonly tooMany: (n: number) => string
    readonly legend: string
    readonly weave: string
    readonly hint: string
    readonly hintTask: string
    /** A column in words: number, title and how many assignments it has. */
    readonly head: (no: string, title: string, n: number) => string
    readonly cell: (agency: string, column: string) => string
    /** How often in a role, and in which tasks. */
    readonly said: (role: string, n: number, labels: string) => string
    readonly agency: string
    readonly total: string
  }
  readonly link: {
    readonly copied: string
    readonly copyHere: string
    readonly copyHereHint: string
    readonly dismiss: string
  }
  readonly listJoin: (names: readonly string[]) => string
  readonly listOf: (names: readonly string[], most: number) => string
}
