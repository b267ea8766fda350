import { widest, widthOf, wrap } from '../network/lettering.ts'

/** No line of a broken name holds fewer characters than this. */
const LEAST_LINE = 2

/** A Chinese name over so many lines, each as long as the others or longer by one character; null if too short for it. */
function evenly(name: string, lines: number): string[] | null {
  const characters = [...name]
  const [least, rest] = [Math.floor(characters.length / lines), characters.length % lines]
  if (least < LEAST_LINE) return null
  return Array.from({ length: lines }, (_, i) => {
    const start = i * least + Math.min(i, rest)
    return characters.slice(start, start + least + (i < rest ? 1 : 0)).join('')
  })
}

/** Other names over at most so many lines, between words, by the first limit at which they fit. */
function byWords(name: string, lines: number, fits: (set: readonly string[]) => boolean): string[] | null {
  for (let limit = name.length; limit >= LEAST_LINE; limit--) {
    const set = wrap(name, limit)
    if (set.length > lines) return null
    if (fits(set)) return set
  }
  return null
}

/**
 * The fewest lines over which a name can be set whole in a width, or null where that takes more lines than there
 * are, or lines of a single character. By the fixed table of character widths, in bold.
 *
 * @param room width in pixels, `size` of the letters likewise.
 * @param tail what follows the last line unbroken (＋2).
 */
export function linesToFit(name: string, room: number, size: number, most: number, tail = ''): string[] | null {
  const fits = (lines: readonly string[]): boolean =>
    widest(lines, size, true) <= room && widthOf(lines.at(-1)! + tail, size, true) <= room
  if (most < 1) return null
  if (fits([name])) return [name]
  const chinese = /[\u2e80-\uffef]/.test(name)
  for (let lines = 2; lines <= most; lines++) {
    const set = chinese ? evenly(name, lines) : byWords(name, lines, fits)
    if (set && fits(set)) return set
  }
  return null
}
