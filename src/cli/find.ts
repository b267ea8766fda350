/** What the `find` command prints: the search of the app, a line of JSON a query. Words are English, as for scripts. */
import { lookUp } from '../core/plan/lookup.ts'
import { prepare } from '../core/search/prepare.ts'
import type { AgencyHit, UnitHit } from '../core/search/search.ts'
import { search } from '../core/search/search.ts'
import { searchIndexOf } from '../core/search/search-index.ts'
import { readPlanOf } from './parse.ts'

/** What a query finds, best first, at most MOST of each, and how long that took in milliseconds. */
export interface FoundLine {
  readonly query: string
  readonly agencies: readonly { readonly name: string; readonly reason: string }[]
  readonly tasks: readonly { readonly id: string; readonly reason: string }[]
  readonly ms: number
}

const MOST = 10

const REASONS: Readonly<Record<AgencyHit['reason'] | UnitHit['reason'], string>> = {
  name: 'name',
  part: 'part of the name',
  script: 'other script',
  abbreviation: 'abbreviation',
  former: 'former name',
  later: 'later name',
  english: 'English',
  acronym: 'acronym',
  code: 'code',
  pinyin: 'pinyin',
  initials: 'pinyin initials',
  sound: 'sounds alike',
  wording: 'in other words',
  typo: 'misspelt',
  number: 'number',
  item: 'title of the item',
  text: 'text',
  intro: 'text of the item',
  agency: 'agency',
  chapter: 'title of the chapter',
  words: 'its words',
  condition: 'condition',
}

function reasonOf({ reason, errors }: Pick<AgencyHit | UnitHit, 'reason' | 'errors'>): string {
  if (reason !== 'typo') return REASONS[reason]
  return errors === 1 ? 'one character off' : `${errors} characters off`
}

/**
 * Opens the search of the plan in a file.
 *
 * @param name the name of the file, which helps to tell what it is
 * @returns what answers queries, or what is wrong with the file, as the end of a sentence
 */
export async function openFinder(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly find: (query: string) => FoundLine } | { readonly problem: string }> {
  const read = await readPlanOf(bytes, name)
  if ('problem' in read) return read
  const index = lookUp(read.plan)
  // Built before the first query, so that each is told its own time.
  Array.from(prepare(searchIndexOf(index)))
  return {
    find: (query) => {
      const start = performance.now()
      const { agencies, units } = search(index, query, { agencies: MOST, units: MOST, involved: 0 })
      const ms = Math.round((performance.now() - start) * 1000) / 1000
      return {
        query,
        agencies: agencies.hits.map((hit) => ({ name: hit.agency.name, reason: reasonOf(hit) })),
        tasks: units.hits.map((hit) => ({ id: hit.unit.id, reason: reasonOf(hit) })),
        ms,
      }
    },
  }
}
