import type { Brackets } from './brackets.ts'
import { firstMatch, nextMatch } from './matches.ts'
import { numberOf, NUMERALS } from './numerals.ts'
import type { Range } from './range.ts'

/**
 * The kinds of number, outermost first. Which of them are chapters, items and tasks of a plan is decided by
 * the kinds that it uses.
 */
export const RANKS = ['part', 'chapter', 'section', 'article', 'paren', 'arabic', 'paren-arabic', 'circle'] as const
export type Rank = (typeof RANKS)[number]

/**
 * Where a number stands: at the start of a line, behind a clause, a sentence, a colon or a bracket, or in
 * the middle of a sentence. The later, the more it takes to believe it.
 */
export type Place = 'line' | 'clause' | 'sentence' | 'colon' | 'bracket' | 'inside'

/** A piece of text that may be the number of a unit. */
export interface Candidate extends Range {
  readonly rank: Rank
  /** NaN where the number itself is lost. */
  readonly no: number
  /** The number as printed, without brackets and point; '' where it is lost. */
  readonly label: string
  readonly place: Place
  /** What is damaged in it. */
  readonly lost: 'bracket' | 'number' | null
  /** A digit follows at once: 3．2020年, or a decimal that only looks like a number. */
  readonly glued: 'year' | 'digit' | null
}

const N = `[${NUMERALS}]{1,7}`
const SHAPES: readonly string[] = [
  // Parts, sections and articles.
  `第(?:${N}|\\d{1,3})(?:编|篇|部分|章|节|条)[、:.]?`,
  // In brackets; without the number; without the closing one, or the opening one.
  `\\((?:${N}|\\d{1,3})\\)[、.]?|[㈠-㈩⑴-⒇][、.]?`,
  `\\([ ]{0,3}\\)`,
  `\\(${N}(?=[ ]{0,2}[\\u3400-\\u9fff])`,
  `(?<![${NUMERALS}第])${N}\\)`,
  // With a point or a comma, or one character with both.
  `(?<![${NUMERALS}第百千万\\d])${N}[、.]`,
  `(?<![\\d.A-Za-z])\\d{1,3}[.、]|[⒈-⒛①-⑳]`,
  // The point or the comma alone, at the start of a line.
  `(?<=(?:^|\\n)[ ]{0,20})[.](?=[^\\d\\s.])`,
  `(?<=(?:^|\\n)[ ]{0,20})、(?=[^\\d\\s、])`,
]
/** What a number begins with: looked at first, since nearly all characters begin none. */
const FIRST = `(?=[第(㈠-㈩⑴-⒇⒈-⒛①-⑳\\d.、${NUMERALS}])`
const CANDIDATE = new RegExp(`${FIRST}(?:${SHAPES.join('|')})`, 'gu')

/** What was found: a number of a rank, or what is left of one that is damaged. */
function shapeOf(written: string): Rank | 'open' | 'close' | 'point' | 'comma' | 'empty' {
  const first = written[0]!
  if (first === '第') return written.includes('节') ? 'section' : written.includes('条') ? 'article' : 'part'
  if (first === '(') {
    if (/^\([ ]*\)/u.test(written)) return 'empty'
    return written.includes(')') ? (/\d/u.test(written) ? 'paren-arabic' : 'paren') : 'open'
  }
  if (first === '.') return 'point'
  if (first === '、') return 'comma'
  if (/[\d⒈-⒛]/u.test(first)) return 'arabic'
  if (/[①-⑳]/u.test(first)) return 'circle'
  if (/[㈠-㈩]/u.test(first)) return 'paren'
  if (/[⑴-⒇]/u.test(first)) return 'paren-arabic'
  return written.endsWith(')') ? 'close' : 'chapter'
}

/** Numbers that are one character: their value and how they would be printed. */
const SINGLE: readonly (readonly [first: string, count: number])[] = [
  ['㈠', 10],
  ['⑴', 20],
  ['⒈', 20],
  ['①', 20],
]

function valueOf(written: string): { no: number; label: string } {
  const code = written.codePointAt(0) ?? 0
  for (const [first, count] of SINGLE) {
    const no = code - first.codePointAt(0)! + 1
    if (no >= 1 && no <= count) return { no, label: written[0]! }
  }
  const label = /[零〇○一二三四五六七八九十百]{1,7}|\d{1,3}/u.exec(written)?.[0] ?? ''
  return { no: numberOf(label), label }
}

function placeOf(text: string, start: number, clauseEnds: ReadonlySet<number>): Place {
  let i = start - 1
  while (i >= 0 && text[i] === ' ' && start - i < 200) i -= 1
  if (i < 0 || text[i] === '\n') return 'line'
  if (clauseEnds.has(i + 1)) return 'clause'
  const character = text[i]!
  // A mark behind the clause belongs to it.
  if (/[。;,、]/u.test(character) && clauseEnds.has(i)) return 'clause'
  if (/[。;!?”"…]/u.test(character)) return 'sentence'
  if (character === ':') return 'colon'
  return /[)》」』】]/u.test(character) ? 'bracket' : 'inside'
}

/**
 * Finds everything that could be the number of a unit, in document order, outside the given ranges.
 *
 * @param clauseEnds where clauses end; a number behind one begins a unit
 * @param skips ranges, by start, that hold no numbers (clauses, lists of attachments)
 */
export function findCandidates(
  text: string,
  brackets: Brackets,
  clauseEnds: ReadonlySet<number>,
  skips: readonly Range[],
): Candidate[] {
  const lone = new Set([...brackets.loneOpen, ...brackets.loneClose])
  const candidates: Candidate[] = []
  let skip = 0
  for (let match = firstMatch(CANDIDATE, text); match; match = nextMatch(CANDIDATE, text)) {
    const start = match.index
    const end = start + match[0].length
    while (skip < skips.length && skips[skip]!.end <= start) skip += 1
    if (skip < skips.length && skips[skip]!.start < end) continue
    const shape = shapeOf(match[0])
    const place = placeOf(text, start, clauseEnds)
    const following = text.slice(end, end + 5)
    const glued = /^\d/u.test(following) ? (/^(?:19|20)\d\d年/u.test(following) ? 'year' : 'digit') : null
    if (shape === 'open' || shape === 'close') {
      // A closing bracket with a partner ends something else: (一至三).
      if (!lone.has(shape === 'open' ? start : end - 1)) continue
      if (shape === 'close' && place !== 'line' && place !== 'clause') continue
      const { no, label } = valueOf(match[0])
      candidates.push({ start, end, rank: 'paren', no, label, place, lost: 'bracket', glued })
    } else if (shape === 'empty' || shape === 'point' || shape === 'comma') {
      if (place !== 'line') continue
      const rank = shape === 'empty' ? 'paren' : shape === 'point' ? 'arabic' : 'chapter'
      candidates.push({ start, end, rank, no: NaN, label: '', place, lost: 'number', glued })
    } else {
      const { no, label } = valueOf(match[0])
      if (no > 0) candidates.push({ start, end, rank: shape, no, label, place, lost: null, glued })
    }
  }
  return candidates
}
