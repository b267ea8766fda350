interface Segmenter {
  segment(text: string): Iterable<{ readonly segment: string }>
}

let segmenter: Segmenter | null | undefined

function theSegmenter(): Segmenter | null {
  if (segmenter === undefined) {
    // Older browsers have none: then pairs of characters stand for words, as most of them are.
    const Made = (Intl as { Segmenter?: new (locale: string, options: { granularity: 'word' }) => Segmenter }).Segmenter
    segmenter = Made ? new Made('zh', { granularity: 'word' }) : null
  }
  return segmenter
}

/**
 * Cuts a folded Chinese text into words by the dictionary of the platform. It knows everyday words and not those of
 * administration (牽頭, 委員會): good for telling where a word may begin, not for finding one.
 */
export function wordsIn(text: string): string[] {
  const found = theSegmenter()
  if (found) return [...found.segment(text)].map(({ segment }) => segment)
  return text.match(/.{1,2}/gsu) ?? []
}

const known = new Map<string, boolean>()

/** Whether the dictionary of the platform has it as one word; false where there is no dictionary. */
export function isWord(text: string): boolean {
  let found = known.get(text)
  if (found === undefined) {
    found = text.length > 1 && theSegmenter() !== null && wordsIn(text).length === 1
    if (known.size > 5_000) known.clear()
    known.set(text, found)
  }
  return found
}

/** Around a stretch so many characters are looked at. */
const AROUND = 8

/** A folded text, and where marks stood in it: `FoldedTexts`. */
interface Marked {
  readonly solid: string
  readonly breaks: Uint8Array
}

/** Whether a stretch [start, end) of a folded text begins and ends where words do, or is a word itself. */
export function standsAlone({ solid: text, breaks }: Marked, start: number, end: number): boolean {
  if (isWord(text.slice(start, end))) return true
  // Words do not go across marks: of 、傳銷活動 the first is not 假傳.
  let from = start
  while (from > 0 && from > start - AROUND && breaks[from] === 0 && text[from - 1] !== '\n') from -= 1
  let to = end
  while (to < text.length && to < end + AROUND && breaks[to] === 0 && text[to] !== '\n') to += 1
  const context = text.slice(from, to)
  let at = from
  let begins = false
  for (const word of wordsIn(context)) {
    if (at === start) begins = true
    if (at === end) return begins
    if (at > end) return false
    at += word.length
  }
  return begins && at === end
}
