import { findPlace } from '../directory/places.ts'
import { englishWords, inChinese, LONGEST_PHRASE, singular } from './english-words.ts'
import type { Query, Word } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Sense } from './senses.ts'
import { termFor } from './term.ts'
import { isIn } from './text-index.ts'
import { errorsAllowed, errorsBetween } from './typo.ts'

/** English words that say nothing of what is asked for, and those for bodies of any kind. */
const EMPTY = new Set(
  'a an the of and or for in on at to by with from about who which what is are does do responsible charge ministry bureau department commission office administration agency authority dept gov government municipal city district national state china chinese task policy item clause'.split(
    ' ',
  ),
)

const isEnglish = ({ segmented, quoted }: Word): boolean => !quoted && /^[a-z][a-z ]*$/.test(segmented)

/** What the plan writes for an English word or phrase of its subjects. */
export function englishSenses({ texts }: SearchIndex, word: Word): Sense[] {
  if (!isEnglish(word)) return []
  return inChinese(word.segmented)
    .filter((solid) => isIn(texts, termFor(solid)))
    .map((solid) => ({ solid, reason: 'english', errors: 0 }))
}

const SHORTEST_START = 4

/** The same for a word that is still being typed, or is misspelt. */
export function nearEnglishSenses(search: SearchIndex, word: Word): Sense[] {
  if (!isEnglish(word) || word.solid.length < SHORTEST_START) return []
  const most = word.solid.length > SHORTEST_START ? errorsAllowed(word.solid) : 0
  let best: { readonly senses: Sense[]; readonly errors: number } | null = null
  for (const [key, chinese] of englishWords()) {
    if (key[0] !== word.solid[0]) continue
    const errors = key.startsWith(word.segmented) ? 0 : errorsBetween(word.segmented, key, most)
    if (errors > most || (best && errors >= best.errors)) continue
    const senses = chinese
      .filter((solid) => isIn(search.texts, termFor(solid)))
      .map((solid): Sense => ({ solid, reason: errors === 0 ? 'english' : 'typo', errors }))
    if (senses.length > 0) best = { senses, errors }
  }
  return best?.senses ?? []
}

/** A word of a query, or several of them as one. */
export interface Phrase {
  readonly word: Word
  readonly parts: readonly Word[]
}

/** A query with its English phrases as one word each (migrant workers), or null where it has none that the plan speaks of. */
export function withPhrases(search: SearchIndex, query: Query): readonly Phrase[] | null {
  const words: Phrase[] = []
  let joined = false
  for (let at = 0; at < query.words.length;) {
    let length = Math.min(LONGEST_PHRASE, query.words.length - at)
    for (; length > 1; length -= 1) {
      const part = query.words.slice(at, at + length)
      if (!part.every(isEnglish)) continue
      const phrase = readQuery(`"${part.map(({ raw }) => raw).join(' ')}"`).words[0]
      if (phrase && englishSenses(search, { ...phrase, quoted: false }).length > 0) {
        words.push({ word: { ...phrase, quoted: false }, parts: part })
        joined = true
        break
      }
    }
    if (length === 1) words.push({ word: query.words[at]!, parts: [query.words[at]!] })
    at += length
  }
  return joined ? words : null
}

/** A query without the English words that say nothing, or null where it has none or would be empty. */
export function withoutEmptyWords({ index }: SearchIndex, { words }: Query): readonly Word[] | null {
  // Of the plan's own place everything in it speaks.
  const place =
    findPlace(index.plan.place ?? '')
      ?.english.toLowerCase()
      .split(' ') ?? []
  const isEmpty = ({ solid }: Word): boolean => EMPTY.has(solid) || EMPTY.has(singular(solid)) || place.includes(solid)
  const rest = words.filter((word) => !isEnglish(word) || !isEmpty(word))
  return rest.length > 0 && rest.length < words.length ? rest : null
}
