import { isBroken } from './prose.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** A heading's title, and where the text behind it starts. */
export interface Heading {
  readonly title: Range
  readonly bodyStart: number
}

/** By how many characters lines of one width may differ: what cannot begin a line is taken onto the one before. */
const UNEVEN = 4

/** Whether a line ends with a word although there was room for more: the next one, of the same page, is longer. */
function hadRoom(text: string, line: Range, newline: number): boolean {
  const after = text.indexOf('\n', newline + 1)
  const next = trimRange(text, newline, after < 0 ? text.length : after)
  return !/[,、]$/u.test(text.slice(line.start, line.end)) && next.end - next.start > line.end - line.start + UNEVEN
}

/**
 * Reads the title behind a number: the first sentence where text follows it on its line, otherwise the line
 * (or as much as there is before `limit`). A full stop or colon at its end is no part of it.
 *
 * @param limit where the first clause or the next number stands
 */
export function readHeading(text: string, start: number, limit: number): Heading {
  const from = trimRange(text, start, limit).start
  // Only the unit's own text is looked at: the rest of the document may be one long line.
  const own = text.slice(from, limit)
  const newline = own.indexOf('\n')
  const line = newline < 0 ? limit : from + newline
  const fullStop = own.indexOf('。')
  let stop = fullStop < 0 ? -1 : from + fullStop
  const first = trimRange(text, from, line)
  if (stop < 0 || stop > line) {
    // A sentence that goes on in the next line is one title, too.
    const goesOn =
      stop >= 0 &&
      isBroken(text.slice(first.start, first.end)) &&
      !hadRoom(text, first, line) &&
      text
        .slice(line, stop)
        .split(/\n[ ]*/u)
        .filter(Boolean).length === 1
    if (!goesOn) stop = -1
  }
  const end = stop >= 0 ? stop : line
  let title = trimRange(text, from, end)
  while (title.end > title.start && /[。:;,、]/u.test(text[title.end - 1]!))
    title = trimRange(text, title.start, title.end - 1)
  return { title, bodyStart: Math.min(limit, stop >= 0 ? stop + 1 : line) }
}
