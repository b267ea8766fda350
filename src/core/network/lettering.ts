/** The language a dial is lettered in. */
export type Language = 'zh-Hant' | 'zh-Hans' | 'en'

/**
 * Width of one character in em, by a fixed table, so that layout is the same on every machine whatever
 * fonts it has. Latin figures are upper bounds for Song-style faces, from DESIGN.md, "English".
 */
function em(character: string): number {
  const code = character.codePointAt(0)!
  if (code >= 0x2e80) return 1
  if (/[A-Z&]/.test(character)) return 0.68
  if (/[mw]/.test(character)) return 0.82
  if (/[ilj]/.test(character)) return 0.3
  if (/[0-9]/.test(character)) return 0.56
  if (character === '…' || character === '—') return 1
  return 0.55
}

/** How much wider Latin letters are in bold; Chinese characters fill their square in any weight. */
export const BOLD = 1.06

/** Width of a line in plan units at a size in plan units; never less than 0. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const character of text) width += em(character) * (bold && character < '\u2e80' ? BOLD : 1)
  return width * size
}

/** The widest of several lines. */
export function widest(lines: readonly string[], size: number, bold = false): number {
  return lines.reduce((most, line) => Math.max(most, widthOf(line, size, bold)), 0)
}

// Marks that may not begin or end a line (the common core of the rules for Chinese typesetting, W3C clreq).
export const NOT_FIRST = /^[、，,。．.；;：:！!？?）)」』】》〉”’%·…]/
const NOT_LAST = /[（(「『【《〈“‘]$/

/**
 * Breaks a text into lines of at most `limit` characters, at most `most` lines; the last one then ends in '…'.
 * Chinese breaks between any two characters (balanced, so that no line holds a single one), English between words.
 */
export function wrap(text: string, limit: number, most = Infinity): string[] {
  const lines = /[\u2e80-\uffef]/.test(text) ? wrapHan(text, limit) : wrapWords(text, limit)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = kept[most - 1]!
  const cut = last.length + 1 > limit ? last.slice(0, -1) : last
  kept[most - 1] = `${cut.replace(/[、，,。；;\s]+$/, '')}…`
  return kept
}

function wrapHan(text: string, limit: number): string[] {
  const characters = [...text.trim()]
  const count = Math.max(1, Math.ceil(characters.length / limit))
  const even = Math.ceil(characters.length / count)
  const lines: string[] = []
  let line = ''
  for (const character of characters) {
    const full = [...line].length >= (count <= 3 ? even : limit)
    if (full && !NOT_FIRST.test(character) && line !== '') {
      const open = NOT_LAST.exec(line)
      if (open) line = line.slice(0, -open[0].length)
      lines.push(line)
      line = open ? open[0] : ''
    }
    line += character
  }
  if (line !== '') lines.push(line)
  return lines
}

function wrapWords(text: string, limit: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  if (line !== '') lines.push(line)
  return lines
}
