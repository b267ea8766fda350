import type { Span } from '../plan/model.ts'

/** Marks that end a sentence, with what closes behind them. */
const END = /[。！？!?；;][”’」』）)]*|[\n\r]+/g

/**
 * The sentences of a text that a passage of it touches, as one range without white space at its ends: the whole text
 * where it has no marks. A passage of no width touches the sentence that it stands in.
 */
export function sentencesAround(text: string, { start, end }: Span): Span {
  let from = 0
  let to = text.length
  for (const { 0: mark, index } of text.matchAll(END)) {
    const after = index + mark.length
    if (after <= start) from = after
    else if (after >= end) {
      to = after
      break
    }
  }
  const words = text.slice(from, to)
  return { start: from + (words.length - words.trimStart().length), end: to - (words.length - words.trimEnd().length) }
}
