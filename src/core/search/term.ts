import type { Span } from '../plan/model.ts'
import { fold, unfold } from './fold.ts'
import { isSpelled, segment } from './segments.ts'

/** A text as the index keeps it: folded with the spaces of `segment`, and without. */
export interface Indexed {
  readonly segmented: string
  readonly solid: string
}

/** A word or phrase to be found, folded. */
export interface Term extends Indexed {
  /** Whether marks may stand inside it: it is long, or was typed with marks itself. */
  readonly loose: boolean
  /** Whether it begins or ends with a letter or digit, so that it must also begin or end a word. */
  readonly spelled: boolean
}

/** The shortest term that may go across a mark: 各区县人民政府 is found in 各區、縣人民政府. */
const LOOSE_FROM = 4

/** A text ready to be searched. */
export function indexed(text: string): Indexed {
  const { folded } = segment(text)
  return { segmented: folded, solid: folded.replaceAll(' ', '') }
}

/** A word or phrase ready to be found. It finds nothing where it folds to nothing. */
export function termOf(text: string): Term {
  const { segmented, solid } = indexed(text)
  const spelled = isSpelled(solid[0]) || isSpelled(solid.at(-1))
  return { segmented, solid, spelled, loose: !spelled && (solid.length >= LOOSE_FROM || segmented !== solid) }
}

/** A part of a folded text, to be looked for as it stands. */
export function termFor(solid: string): Term {
  const spelled = isSpelled(solid[0])
  return { solid, segmented: solid, loose: !spelled, spelled }
}

/** Whether an occurrence at `at` stops where a word stops: English from the start of a word, numbers as a whole. */
function wellCut(text: string, at: number, length: number): boolean {
  if (isSpelled(text[at]) && isSpelled(text[at - 1])) return false
  const last = text[at + length - 1]
  return !(last !== undefined && /\d/.test(last) && /\d/.test(text[at + length] ?? ''))
}

function* placesOf(text: string, word: string): Generator<number> {
  if (word === '') return
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (wellCut(text, at, word.length)) yield at
  }
}

/** Whether a text holds a term. */
export function holds(text: Indexed, term: Term): boolean {
  if (term.solid === '') return false
  if (text.segmented.includes(term.segmented)) {
    if (!term.spelled || !placesOf(text.segmented, term.segmented).next().done) return true
  }
  return term.loose && text.solid.includes(term.solid)
}

/** Joins ranges that overlap or touch. In order of position. */
export function merged(ranges: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && range.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push({ start: range.start, end: range.end })
  }
  return result
}

/**
 * Where terms stand in a text, whatever its script: ranges of the original's UTF-16 code units, in order, without
 * overlaps. Empty exactly where the text holds none of the terms.
 */
export function rangesIn(text: string, terms: readonly Term[]): Span[] {
  if (terms.length === 0) return []
  const segmented = segment(text)
  const ranges: Span[] = []
  for (const term of terms) {
    const before = ranges.length
    for (const at of placesOf(segmented.folded, term.segmented)) {
      ranges.push(unfold(text, segmented, at, at + term.segmented.length))
    }
    if (ranges.length > before || !term.loose || term.solid === '') continue
    const solid = fold(text)
    for (let at = solid.folded.indexOf(term.solid); at >= 0; at = solid.folded.indexOf(term.solid, at + 1)) {
      ranges.push(unfold(text, solid, at, at + term.solid.length))
    }
  }
  return merged(ranges)
}
