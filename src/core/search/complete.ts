import type { Agency, Chapter, Role } from '../plan/model.ts'
import { foldText } from './fold.ts'
import { ROLE_WORDS } from './conditions.ts'
import { matchAgencies } from './match-agency.ts'
import type { Condition } from './query.ts'
import { CONDITION_KEYS, readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'

/** A way to go on typing: a key, or what may stand behind one. */
export type Completion =
  | { readonly kind: 'key'; readonly key: Condition['key'] }
  | { readonly kind: 'agency'; readonly agency: Agency }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'no-lead' }

/** Completions of the last word of what is typed, and where that word begins. */
export interface Completions {
  readonly from: number
  /** The key that was typed, as it was typed, with its colon; '' before there is one. */
  readonly typedKey: string
  readonly all: readonly Completion[]
}

const MOST = 6
const KEYS = Object.keys(CONDITION_KEYS) as Condition['key'][]

function agenciesFor(search: SearchIndex, value: string): Agency[] {
  if (value === '') return search.agencies.slice(0, MOST).map(({ agency }) => agency)
  const { phrase } = readQuery(value)
  return [...matchAgencies(search, phrase)]
    .sort(([, a], [, b]) => b.fit - a.fit)
    .slice(0, MOST)
    .map(([{ agency }]) => agency)
}

function chaptersFor({ index }: SearchIndex, value: string): Chapter[] {
  const folded = foldText(value)
  return index.plan.chapters.filter(
    ({ no, label, title }) =>
      folded === '' ||
      String(no) === folded ||
      foldText(label) === folded ||
      [title.zhHant, title.zhHans, title.en ?? ''].some((each) => foldText(each).includes(folded)),
  )
}

function valuesFor(search: SearchIndex, key: Condition['key'], value: string): Completion[] {
  const folded = foldText(value)
  switch (key) {
    case 'agency':
      return agenciesFor(search, value).map((agency) => ({ kind: 'agency', agency }))
    case 'role':
      return search.index.roles
        .filter((role) => ROLE_WORDS[role].some((word) => word.startsWith(folded)))
        .map((role) => ({ kind: 'role', role }))
    case 'chapter':
      return chaptersFor(search, value)
        .slice(0, search.index.plan.chapters.length)
        .map((chapter) => ({ kind: 'chapter', chapter }))
    case 'no':
      return ROLE_WORDS.lead.some((word) => word.startsWith(folded)) ? [{ kind: 'no-lead' }] : []
  }
}

/**
 * How the last word of what is typed can go on: as the key of a condition (單 → 單位:), or as its value (單位:商 → 市商務委).
 * A word that only might become a key is one of two letters, or of one Chinese character. Before anything is typed, all keys.
 */
export function completionsFor(search: SearchIndex, typed: string): Completions {
  const from = Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('\u3000')) + 1
  const word = typed.slice(from)
  const colon = /[:：]/u.exec(word)
  if (colon) {
    const name = word.slice(0, colon.index).toLowerCase()
    const key = KEYS.find((each) => CONDITION_KEYS[each].includes(name))
    const value = word.slice(colon.index + 1)
    if (!key) return { from, typedKey: '', all: [] }
    return { from, typedKey: word.slice(0, colon.index + 1), all: valuesFor(search, key, value) }
  }
  const lower = word.toLowerCase()
  const long = /^[a-z]+$/.test(lower) ? lower.length > 1 : lower.length > 0
  const keys =
    long || typed === '' ? KEYS.filter((each) => CONDITION_KEYS[each].some((name) => name.startsWith(lower))) : []
  return { from, typedKey: '', all: keys.map((key) => ({ kind: 'key', key })) }
}
