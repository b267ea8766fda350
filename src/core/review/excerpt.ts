import type { Span } from '../plan/model.ts'

/** A place of the text with the words around it. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Whether the sentence goes on beyond what is given. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Characters on either side of a place, and of the place itself. */
const AROUND = 60
const LONGEST = 320

const ENDS = /[。！？；;!?\n\r]/u

/** The sentence around a place, as far as it is near; a very long place is cut at its end. */
export function excerptOf(source: string, { start, end }: Span): Excerpt {
  const from = Math.max(0, start - AROUND)
  const left = source.slice(from, start)
  let begin = left.length
  while (begin > 0 && !ENDS.test(left.charAt(begin - 1))) begin -= 1
  const to = Math.min(end, start + LONGEST)
  const right = to < end ? '' : source.slice(end, end + AROUND)
  const stop = right.search(ENDS)
  // The mark that ends a sentence belongs to it, a line end to nobody.
  const after = stop < 0 ? right : right.slice(0, /[\n\r]/.test(right.charAt(stop)) ? stop : stop + 1)
  return {
    before: left.slice(begin).trimStart(),
    marked: source.slice(start, to).trim(),
    after: after.trimEnd(),
    cutBefore: begin === 0 && from > 0 && !ENDS.test(source.charAt(from - 1)),
    cutAfter: to < end || (stop < 0 && end + AROUND < source.length),
  }
}
