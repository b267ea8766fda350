import type { PlanIndex } from '../plan/lookup.ts'
import { findUnits } from './find.ts'
import { fold, unfold } from './fold.ts'
import { readQuery } from './query.ts'
import { isSpelled } from './segments.ts'
import type { SearchIndex } from './search-index.ts'
import { searchIndexOf } from './search-index.ts'
import { isIn } from './text-index.ts'
import { termFor } from './term.ts'

/** A shorter query, and how many tasks it finds. */
export interface Instead {
  readonly text: string
  readonly units: number
}

const MOST = 3
const SHORTEST = 2
/** Parts of a longer word are not tried: there are too many. */
const LONGEST = 32

/** The longest part of a word that stands in the plan, as it was typed, or null. English is not taken apart. */
function partOf(search: SearchIndex, raw: string): string | null {
  const word = fold(raw)
  const folded = word.folded.slice(0, LONGEST)
  let best = { at: 0, length: SHORTEST - 1 }
  for (let at = 0; at + best.length < folded.length; at += 1) {
    // Only what would be longer than the best is looked for: each place costs few searches.
    while (at + best.length < folded.length) {
      const part = folded.slice(at, at + best.length + 1)
      if (part.length === folded.length && raw === word.folded) break
      if ([...part].some((unit) => isSpelled(unit)) || !isIn(search.texts, termFor(part))) break
      best = { at, length: part.length }
    }
  }
  if (best.length < SHORTEST) return null
  const { start, end } = unfold(raw, word, best.at, best.at + best.length)
  return raw.slice(start, end)
}

/** What to search for where a query finds nothing: its words one by one, or else the longest parts of them. */
export function insteadOf(index: PlanIndex, typed: string): Instead[] {
  const search = searchIndexOf(index)
  const { words } = readQuery(typed)
  const found = (texts: readonly string[]): Instead[] =>
    [...new Set(texts)]
      .map((text) => ({ text, units: findUnits(index, text).size }))
      .filter(({ units }) => units > 0)
      .slice(0, MOST)
  const single = words.length > 1 ? found(words.map(({ raw }) => raw)) : []
  return single.length > 0 ? single : found(words.flatMap(({ raw }) => partOf(search, raw) ?? []))
}
