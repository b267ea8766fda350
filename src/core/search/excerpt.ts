import type { Span } from '../plan/model.ts'

/** A piece of a text, marked or not. */
export interface Piece {
  /** Where it stands in the text. */
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at the ends of ranges, which are in order and do not overlap. Joined, the pieces are the text from `from` to `to`. */
export function piecesOf(text: string, ranges: readonly Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), marked })
  }
  let at = from
  for (const { start, end } of ranges) {
    if (end <= at || start >= to) continue
    add(at, Math.max(at, start), false)
    add(Math.max(at, start), Math.min(end, to), true)
    at = Math.min(end, to)
  }
  add(at, to, false)
  return pieces
}

/** Characters before the first range, so that it stands where the eye falls. */
const LEAD = 12
/** Characters that two lines of the widest list hold. */
const LENGTH = 120

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** The part of a text that shows its first range: where it begins and ends. It cuts no character in two. */
export function excerptOf(text: string, ranges: readonly Span[]): Span {
  const first = ranges[0]?.start ?? 0
  // A few characters more cost less than the dots that stand for them.
  let start = first <= LEAD + 4 ? 0 : first - LEAD
  if (isLowSurrogate(text.charCodeAt(start))) start -= 1
  let end = Math.min(text.length, start + LENGTH)
  if (isLowSurrogate(text.charCodeAt(end))) end -= 1
  return { start, end }
}
