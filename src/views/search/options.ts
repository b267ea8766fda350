import type { Chapter } from '../../core/plan/model.ts'
import type { AgencyHit, Found, Involved, UnitHit } from '../../core/search/search.ts'
import type { Instead } from '../../core/search/instead.ts'

/** One line of the list that can be chosen. */
export type Option = { readonly key: string } & (
  | { readonly kind: 'agency'; readonly hit: AgencyHit }
  | { readonly kind: 'task'; readonly hit: UnitHit }
  | { readonly kind: 'involved'; readonly involved: Involved }
  /** Shows more of its group. */
  | { readonly kind: 'more'; readonly group: 'agencies' | 'units' | 'involved'; readonly n: number }
  | { readonly kind: 'filter'; readonly n: number }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'unfilter' }
  | { readonly kind: 'instead'; readonly instead: Instead }
)

/** Lines under one heading. */
export interface Group {
  readonly name: 'agencies' | 'tasks' | 'involved' | 'actions'
  readonly options: readonly Option[]
}

/** A word of every title would offer every chapter. */
const MOST_CHAPTERS = 3

/** What a query finds, as the list shows it; a group without options is left out. */
export function groupsOf(found: Found, instead: readonly Instead[], filtered: boolean): Group[] {
  const { agencies, units, involved, chapters, near } = found
  const more = (group: 'agencies' | 'units' | 'involved'): Option[] => {
    const n = found[group].total - found[group].hits.length
    return n > 0 ? [{ key: `more-${group}`, kind: 'more', group, n }] : []
  }
  const actions: Option[] = [
    ...(!near && units.total > 0 ? [{ key: 'filter', kind: 'filter' as const, n: units.total }] : []),
    ...chapters.slice(0, MOST_CHAPTERS).map((chapter) => ({
      key: `chapter-${chapter.no}`,
      kind: 'chapter' as const,
      chapter,
    })),
    ...instead.map((each) => ({ key: `instead-${each.text}`, kind: 'instead' as const, instead: each })),
    ...(filtered ? [{ key: 'unfilter', kind: 'unfilter' as const }] : []),
  ]
  const groups: Group[] = [
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
    { name: 'actions', options: actions },
  ]
  return groups.filter((group) => group.options.length > 0)
}
