import { NOT_FIRST, widthOf } from '../network/lettering.ts'

/** What is not taken apart, unless it is wider than a line: a word or a number in Latin letters, a character, white space. */
const PIECES = /[A-Za-z0-9.%-]+|\s+|./gsu

/**
 * A text over as many lines as there are, each as full as it can be; the last one ends in `…` where something is left.
 * By the fixed table of character widths.
 *
 * @param room width in pixels, `size` of the letters likewise.
 */
export function linesOf(text: string, room: number, size: number, most: number): string[] {
  const lines: string[] = []
  if (most < 1) return lines
  let line: string[] = []
  let width = 0
  const pieces = text.trim().replace(/\s+/g, ' ').match(PIECES) ?? []
  for (const piece of pieces.flatMap((whole) => (widthOf(whole, size) > room ? [...whole] : whole))) {
    const wide = widthOf(piece, size)
    if (line.length > 0 && width + wide > room && piece !== ' ') {
      // A mark takes the character before it along to its line.
      const along = NOT_FIRST.test(piece) && line.length > 1 ? [line.pop()!] : []
      if (lines.length === most - 1) return [...lines, withDots([...line, ...along], room, size)]
      lines.push(line.join('').trimEnd())
      line = along
      width = widthOf(along.join(''), size)
    }
    line.push(piece)
    width += wide
  }
  if (line.length === 0) return lines
  const last = line.join('').trimEnd()
  return [...lines, lines.length === most - 1 && widthOf(last, size) > room ? withDots(line, room, size) : last]
}

/** As much of a line as has room before `…`: whole pieces, or of a first piece that is too long some characters. */
function withDots(line: readonly string[], room: number, size: number): string {
  const fits = (some: readonly string[]): boolean => widthOf(some.join(''), size) <= room - size
  const pieces = fits(line.slice(0, 1)) ? line : [...line.join('')]
  let n = pieces.length
  while (n > 0 && !fits(pieces.slice(0, n))) n -= 1
  return `${pieces.slice(0, n).join('').trimEnd()}…`
}
