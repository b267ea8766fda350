import type { Span } from '../plan/model.ts'
import type { Term } from '../search/term.ts'
import { rangesIn } from '../search/term.ts'
import type { Standing } from './left.ts'

/** Where words stand in the paragraphs that a filter leaves: by the number of the block, in positions of its text; none is empty. */
export type Found = ReadonlyMap<number, readonly Span[]>

/** Finds words in a text as it is read. */
export function foundIn(standing: readonly Standing[], terms: readonly Term[]): Found {
  const found = new Map<number, readonly Span[]>()
  if (terms.length === 0) return found
  for (const { block, no, left } of standing) {
    if (!left || block.furniture) continue
    const ranges = rangesIn(block.text, terms)
    if (ranges.length > 0) found.set(no, ranges)
  }
  return found
}
