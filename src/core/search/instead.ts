import type { PlanIndex } from '../plan/lookup.ts'
import { fold, unfold } from './fold.ts'
import { matchUnits } from './match-units.ts'
import { readQuery } from './query.ts'
import { isSpelled } from './segments.ts'
import type { SearchIndex } from './search-index.ts'
import { searchIndexOf } from './search-index.ts'

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
  const { folded } = word
  for (let length = Math.min(folded.length - 1, LONGEST); length >= SHORTEST; length -= 1) {
    for (let at = 0; at + length <= folded.length; at += 1) {
      const part = folded.slice(at, at + length)
      if (
        [...part].some((unit) => isSpelled(unit)) ||
        !search.texts.some(({ segmented }) => segmented.includes(part))
      ) {
        continue
      }
      const { start, end } = unfold(raw, word, at, at + length)
      return raw.slice(start, end)
    }
  }
  return null
}

/** What to search for where a query finds nothing: its words one by one, or else the longest parts of them. */
export function insteadOf(index: PlanIndex, typed: string): Instead[] {
  const search = searchIndexOf(index)
  const { words } = readQuery(typed)
  const count = (text: string): Instead => ({ text, units: matchUnits(search, readQuery(text)).length })
  const found = (texts: readonly string[]): Instead[] =>
    [...new Set(texts)]
      .map(count)
      .filter(({ units }) => units > 0)
      .slice(0, MOST)
  const single = words.length > 1 ? found(words.map(({ raw }) => raw)) : []
  return single.length > 0 ? single : found(words.flatMap(({ raw }) => partOf(search, raw) ?? []))
}
