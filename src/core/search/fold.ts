import { simplifiedTable } from '../script/simplified-table.ts'

/** A folded text and where each of its units came from. */
export interface Folded {
  readonly folded: string
  /**
   * `positions[i]` is the UTF-16 index in the original of the character that folded unit i comes from;
   * one entry more than `folded` has units: the last is the original's length. Never falls.
   */
  readonly positions: Uint32Array
}

/** What is kept of a text: letters (with all Chinese characters) and numbers. */
const KEPT = /[\p{L}\p{N}]/u

/** Folded forms of single characters; null until a character is first met. */
const units: (string | undefined)[] = []

function foldCharacter(character: string): string {
  const { units: simplified, astral } = simplifiedTable()
  let folded = ''
  // Twice, since a capital can hide in a decomposition (℡) and a decomposition in a small letter.
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').toLowerCase()
  for (const part of plain) {
    if (!KEPT.test(part)) continue
    folded += part.length === 1 ? String.fromCharCode(simplified[part.charCodeAt(0)]!) : (astral.get(part) ?? part)
  }
  return folded
}

/** Calls `visit` with the folded form of every character of the text and its index. */
function walk(text: string, visit: (folded: string, index: number) => void): void {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xe000) {
      // A lone surrogate is one character here, and folds to nothing.
      const character = String.fromCodePoint(text.codePointAt(i)!)
      visit(foldCharacter(character), i)
      i += character.length - 1
    } else {
      visit((units[unit] ??= foldCharacter(text[i]!)), i)
    }
  }
}

/**
 * Folds a text for comparison, and keeps the way back. Full and half width, upper and lower case,
 * Traditional and Simplified characters and their variants, composed and decomposed accents come out
 * equal; punctuation, symbols, white space and control characters are dropped. It works character by
 * character, so every folded unit has exactly one origin, and folding twice changes nothing more.
 * Many-to-one (乾, 幹 and 干 fold alike): for comparison only, never for display.
 */
export function fold(text: string): Folded {
  let folded = ''
  const positions: number[] = []
  walk(text, (part, index) => {
    folded += part
    for (let i = 0; i < part.length; i += 1) positions.push(index)
  })
  positions.push(text.length)
  return { folded, positions: new Uint32Array(positions) }
}

/** `fold` without the way back. */
export function foldText(text: string): string {
  let folded = ''
  walk(text, (part) => {
    folded += part
  })
  return folded
}

const MARK = /\p{M}/u

/**
 * The range of the original text that a range [start, end) of the folded text stands for, without the
 * dropped characters around it, but with the accents that belong to its last character. An empty range
 * gives an empty one.
 *
 * @param text the text that was folded
 */
export function unfold(
  text: string,
  { positions }: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = positions[start] ?? text.length
  if (end <= start) return { start: from, end: from }
  const last = positions[end - 1] ?? text.length
  let to = Math.min(text.length, last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1))
  while (to < text.length && MARK.test(text[to]!)) to += 1
  return { start: from, end: to }
}
