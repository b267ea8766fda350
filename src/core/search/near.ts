import Fuse from 'fuse.js/basic'
import { align } from './align.ts'
import type { Alignment } from './align.ts'
import { errorsAllowed } from './typo.ts'

/** A candidate that comes near a word, and where. */
export interface Near<T> {
  readonly candidate: T
  readonly place: Alignment
}

/** How many candidates the fuzzy search is given: it is slow on long texts. */
const CANDIDATES = 40
/** Share of a word that may be wrong: one character of three. At Fuse's own default of 0.6 one shared character would do. */
const THRESHOLD = 0.34
/** Fuse compares bit by bit, in words of this many characters. */
const LONGEST = 32

/** Pairs of characters of which a text within one error of the word has at least one: neighbours, also swapped, and next but one. */
function pairsOf(word: string): { plain: readonly string[]; apart: readonly (readonly [string, string])[] } {
  const plain: string[] = []
  const apart: (readonly [string, string])[] = []
  for (let i = 1; i < word.length; i += 1) {
    plain.push(word[i - 1]! + word[i]!, word[i]! + word[i - 1]!)
    if (i > 1) apart.push([word[i - 2]!, word[i]!])
  }
  return { plain, apart }
}

function standsApart(text: string, [first, second]: readonly [string, string]): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (text[at + 2] === second) return true
  }
  return false
}

/** The word, and itself with each two neighbours swapped, which Fuse counts as two errors. */
function swapsOf(word: string): string[] {
  const swaps: string[] = []
  for (let i = 1; i < word.length; i += 1) {
    swaps.push(word.slice(0, i - 1) + word[i]! + word[i - 1]! + word.slice(i + 1))
  }
  return swaps.filter((swap) => swap !== word)
}

/**
 * The candidates that come near a folded word, nearest first, then in their own order. Those that share pairs of
 * characters are looked at, Fuse.js says which of them are near, and alignment where: what it cannot place within
 * `errorsAllowed` is left out, since Fuse would also count characters that only lie about.
 *
 * @param textOf the folded text of a candidate.
 */
export function nearest<T>(candidates: readonly T[], textOf: (candidate: T) => string, word: string): Near<T>[] {
  const most = errorsAllowed(word)
  if (most === 0 || word.length > LONGEST) return []
  const { plain, apart } = pairsOf(word)
  const likely = candidates
    .map((candidate, order) => {
      const text = textOf(candidate)
      const shared =
        plain.filter((pair) => text.includes(pair)).length + apart.filter((pair) => standsApart(text, pair)).length
      return { candidate, text, order, shared }
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.order - b.order)
    .slice(0, CANDIDATES)
  const fuse = new Fuse(likely, {
    keys: ['text'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
  })
  const chosen = new Set(fuse.search(word).map(({ item }) => item))
  if (chosen.size === 0) for (const swap of swapsOf(word)) for (const { item } of fuse.search(swap)) chosen.add(item)
  return [...chosen]
    .flatMap(({ candidate, text, order }) => {
      const place = align(text, word, most)
      return place ? [{ candidate, place, order }] : []
    })
    .sort((a, b) => a.place.errors - b.place.errors || a.order - b.order)
    .map(({ candidate, place }) => ({ candidate, place }))
}
