import type { Script } from '../../core/plan/model.ts'
import type { Condition } from '../../core/search/query.ts'
import type { AgencyReason } from '../../core/search/match-agency.ts'
import type { UnitReason } from '../../core/search/search.ts'
import type { Language } from '../messages.ts'

/** Why something was found, without what needs a figure or a script to be said. */
export type PlainReason = Exclude<AgencyReason | UnitReason, 'script' | 'typo'>

/** What the search says, in one language. */
export interface SearchMessages {
  readonly title: string
  readonly placeholder: string
  /** That both scripts are one to the search. */
  readonly folded: string
  readonly found: (agencies: number, tasks: number) => string
  /** How long it took. */
  readonly took: (ms: number) => string
  /** Nothing was found exactly; what is listed comes near. */
  readonly near: string
  /** What the query was taken for. */
  readonly means: (words: string) => string
  readonly none: (query: string) => string
  readonly noneHint: string
  /** Another query to try. */
  readonly instead: (query: string) => string
  readonly agencies: string
  readonly agenciesCount: (n: number) => string
  readonly tasks: string
  readonly tasksCount: (n: number) => string
  readonly involved: string
  readonly involvedHint: (query: string) => string
  readonly chapters: string
  readonly questions: string
  readonly actions: string
  readonly recent: string
  readonly forget: string
  readonly conditions: string
  readonly filterBy: (query: string) => string
  /** Filters by a query and opens the text, where it is marked. */
  readonly inText: (query: string) => string
  readonly filterByConditions: string
  readonly unfilter: (query: string) => string
  readonly reasons: Readonly<Record<PlainReason, string>>
  readonly script: Readonly<Record<Script, string>>
  readonly off: (errors: number) => string
  readonly moreAgencies: (n: number) => string
  readonly moreTasks: (n: number) => string
  /** What the keys of conditions are called, and what each is for. */
  readonly keys: Readonly<Record<Condition['key'], string>>
  readonly keyHints: Readonly<Record<Condition['key'], string>>
  readonly noLead: string
  readonly unread: string
  readonly removeCondition: (what: string) => string
  readonly actionNames: Readonly<
    Record<
      | 'language'
      | 'dark'
      | 'light'
      | 'copyLink'
      | 'import'
      | 'paste'
      | 'export'
      | 'plans'
      | 'review'
      | 'share'
      | 'saved'
      | 'clear',
      string
    >
  >
  readonly savedView: (name: string) => string
  readonly goTo: (view: string) => string
  readonly move: string
  readonly open: string
  readonly add: string
  readonly filter: string
  readonly close: string
  readonly numberHint: (label: string) => string
  readonly start: string
  readonly everywhere: string
  readonly otherPlans: string
  readonly inPlan: (title: string) => string
  readonly building: (done: number) => string
  readonly failed: string
}

export type SearchCatalogue = Readonly<Record<Language, SearchMessages>>
