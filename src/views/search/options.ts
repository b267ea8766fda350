import type { Chapter } from '../../core/plan/model.ts'
import type { Completion } from '../../core/search/complete.ts'
import type { Instead } from '../../core/search/instead.ts'
import type { OtherHit } from '../../core/search/other-hits.ts'
import type { AgencyHit, Found, Involved, UnitHit } from '../../core/search/search.ts'
import type { Question } from '../../core/view/view.ts'
import type { Action } from './actions.ts'

/** One line of the list that can be chosen. */
export type Option = { readonly key: string } & (
  | { readonly kind: 'agency'; readonly hit: AgencyHit }
  | { readonly kind: 'task'; readonly hit: UnitHit }
  | { readonly kind: 'involved'; readonly involved: Involved }
  | { readonly kind: 'other'; readonly hit: OtherHit }
  /** Shows more of its group. */
  | { readonly kind: 'more'; readonly group: 'agencies' | 'units' | 'involved'; readonly n: number }
  | { readonly kind: 'filter'; readonly n: number }
  /** Filters by the query and shows in the text where it stands. */
  | { readonly kind: 'in-text' }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'question'; readonly question: Question; readonly text: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'completion'; readonly completion: Completion }
  | { readonly kind: 'recent'; readonly query: string }
  | { readonly kind: 'forget' }
  | { readonly kind: 'unfilter' }
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'instead'; readonly instead: Instead }
)

/** Lines under one heading. */
export interface Group {
  readonly name:
    'conditions' | 'agencies' | 'tasks' | 'involved' | 'others' | 'chapters' | 'questions' | 'recent' | 'actions'
  readonly options: readonly Option[]
}

/** A word of every title would offer every chapter. */
const MOST_CHAPTERS = 3
const MOST_QUESTIONS = 3

/** All that may be listed. */
export interface Listing {
  readonly found: Found
  /** The query as it is kept; '' before anything is typed. */
  readonly text: string
  /** How many tasks the query, or what it was taken for, would leave as a filter. */
  readonly filters: number
  readonly instead: readonly Instead[]
  /** Whether the filter has a query. */
  readonly filtered: boolean
  readonly completions: readonly Completion[]
  /** Whether the completions are of what is being typed behind a key. */
  readonly inCondition: boolean
  readonly questions: readonly { readonly question: Question; readonly text: string }[]
  readonly actions: readonly Action[]
  readonly recent: readonly string[]
  readonly others: readonly OtherHit[]
  /** Whether other plans can be searched and are not yet. */
  readonly everywhere: boolean
}

function completionKey(completion: Completion): string {
  switch (completion.kind) {
    case 'key':
      return completion.key
    case 'agency':
      return completion.agency.id
    case 'role':
      return completion.role
    case 'chapter':
      return String(completion.chapter.no)
    case 'no-lead':
      return 'lead'
  }
}

/** What a query finds and what can be done, as the list shows it; a group without options is left out. */
export function groupsOf(listing: Listing): Group[] {
  const { found, text, filters, instead, filtered, inCondition, recent } = listing
  const { agencies, units, involved, chapters } = found
  const more = (group: 'agencies' | 'units' | 'involved'): Option[] => {
    const n = found[group].total - found[group].hits.length
    return n > 0 ? [{ key: `more-${group}`, kind: 'more', group, n }] : []
  }
  const conditions: Group = {
    name: 'conditions',
    options: listing.completions.map((completion) => ({
      key: `complete-${completion.kind}-${completionKey(completion)}`,
      kind: 'completion',
      completion,
    })),
  }
  const results: Group[] = [
    {
      name: 'agencies',
      options: [
        ...agencies.hits.map((hit) => ({ key: `agency-${hit.agency.id}`, kind: 'agency' as const, hit })),
        ...more('agencies'),
      ],
    },
    {
      name: 'tasks',
      options: [
        ...units.hits.map((hit) => ({ key: `task-${hit.unit.id}`, kind: 'task' as const, hit })),
        ...more('units'),
      ],
    },
    {
      name: 'involved',
      options: [
        ...involved.hits.map((each) => ({
          key: `involved-${each.agency.id}`,
          kind: 'involved' as const,
          involved: each,
        })),
        ...more('involved'),
      ],
    },
    {
      name: 'others',
      options: listing.others.map((hit) => ({ key: `other-${hit.plan}-${hit.id}`, kind: 'other', hit })),
    },
    {
      name: 'chapters',
      options: (found.query.conditions.length > 0 ? [] : chapters).slice(0, MOST_CHAPTERS).map((chapter) => ({
        key: `chapter-${chapter.no}`,
        kind: 'chapter',
        chapter,
      })),
    },
    {
      name: 'questions',
      options: listing.questions.slice(0, MOST_QUESTIONS).map((each) => ({
        key: `question-${each.question}`,
        kind: 'question',
        ...each,
      })),
    },
  ]
  const actions: Group = {
    name: 'actions',
    options: [
      ...(text !== '' && filters > 0
        ? [
            { key: 'filter', kind: 'filter' as const, n: filters },
            { key: 'in-text', kind: 'in-text' as const },
          ]
        : []),
      ...instead.map((each) => ({ key: `instead-${each.text}`, kind: 'instead' as const, instead: each })),
      ...(listing.everywhere && text !== '' ? [{ key: 'everywhere', kind: 'everywhere' as const }] : []),
      ...(filtered ? [{ key: 'unfilter', kind: 'unfilter' as const }] : []),
      ...listing.actions.map((action) => ({ key: `action-${action.id}`, kind: 'action' as const, action })),
    ],
  }
  const before: Group = {
    name: 'recent',
    options:
      text === '' && recent.length > 0
        ? [
            ...recent.map((query) => ({ key: `recent-${query}`, kind: 'recent' as const, query })),
            { key: 'forget', kind: 'forget' },
          ]
        : [],
  }
  const all =
    text === '' && !inCondition
      ? filtered
        ? [actions, before, conditions]
        : [before, conditions, actions]
      : inCondition
        ? [conditions, ...results, actions]
        : [...results, actions, conditions]
  return all.filter((group) => group.options.length > 0)
}
