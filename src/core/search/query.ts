import { tidyQuery } from '../view/fields.ts'
import type { NumberReading } from './numbers.ts'
import { readNumber } from './numbers.ts'
import type { Term } from './term.ts'
import { termOf } from './term.ts'

/** One word of a query: what stands between two spaces. */
export interface Word extends Term {
  /** As typed. */
  readonly raw: string
  readonly number: NumberReading | null
}

/** A query, read. */
export interface Query {
  /** As it is kept in a view. */
  readonly text: string
  /** Distinct words that fold to something. */
  readonly words: readonly Word[]
  /** All words in their order, as one. */
  readonly phrase: Word
}

function wordOf(raw: string): Word {
  return { raw, ...termOf(raw), number: readNumber(raw) }
}

/** Reads what a person typed. Any string is a query; one without letters and digits has no words. */
export function readQuery(typed: string): Query {
  const text = tidyQuery(typed)
  const words = new Map<string, Word>()
  for (const raw of text.split(' ')) {
    const word = wordOf(raw)
    if (word.solid !== '' && !words.has(word.segmented)) words.set(word.segmented, word)
  }
  return { text, words: [...words.values()], phrase: wordOf(text) }
}
