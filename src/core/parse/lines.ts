import { firstMatch, nextMatch } from './matches.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** The lines of [start, end), trimmed, without empty ones. */
export function linesBetween(text: string, start: number, end: number): Range[] {
  const lines: Range[] = []
  let from = start
  for (const piece of text.slice(start, end).split('\n')) {
    const line = trimRange(text, from, from + piece.length)
    if (line.end > line.start) lines.push(line)
    from += piece.length + 1
  }
  return lines
}

const LINE_END = /\r\n|\n|\r/gu

/** Start of every line of a source text, for line numbers. A line ends with '\n', '\r\n' or '\r'. */
export function lineStartsOf(source: string): number[] {
  const starts = [0]
  for (let match = firstMatch(LINE_END, source); match; match = nextMatch(LINE_END, source))
    starts.push(LINE_END.lastIndex)
  return starts
}
