import type { Brackets } from './brackets.ts'
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
const SHAPES: readonly (readonly [name: Rank | 'open' | 'close' | 'point' | 'comma' | 'empty', pattern: string])[] = [
  ['part', `第(?:${N}|\\d{1,3})(?:编|篇|部分|章)[、:.]?`],
  ['section', `第(?:${N}|\\d{1,3})节[、:.]?`],
  ['article', `第(?:${N}|\\d{1,3})条[、:.]?`],
  ['paren', `\\(${N}\\)[、.]?|[㈠-㈩][、.]?`],
  ['paren-arabic', `\\(\\d{1,3}\\)[、.]?|[⑴-⒇][、.]?`],
  ['empty', `\\([ ]{0,3}\\)`],
  ['open', `\\(${N}(?=[ ]{0,2}[\\u3400-\\u9fff])`],
  ['close', `(?<![${NUMERALS}第])${N}\\)`],
  ['chapter', `(?<![${NUMERALS}第百千万\\d])${N}[、.]`],
  ['arabic', `(?<![\\d.A-Za-z])\\d{1,3}[.、]|[⒈-⒛]`],
  ['circle', `[①-⑳]`],
  ['point', `(?<=(?:^|\\n)[ ]{0,20})[.](?=[^\\d\\s.])`],
  ['comma', `(?<=(?:^|\\n)[ ]{0,20})、(?=[^\\d\\s、])`],
]
const CANDIDATE = new RegExp(SHAPES.map(([, pattern]) => `(${pattern})`).join('|'), 'gu')

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
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index
    const end = start + match[0].length
    while (skip < skips.length && skips[skip]!.end <= start) skip += 1
    if (skip < skips.length && skips[skip]!.start < end) continue
    const shape = SHAPES[match.slice(1).findIndex((group) => group !== undefined)]![0]
    const place = placeOf(text, start, clauseEnds)
    const following = text.slice(end, end + 5)
    const glued = /^\d/u.test(following) ? (/^(?:19|20)\d\d年/u.test(following) ? 'year' : 'digit') : null
    const common = { start, end, place, glued } as const
    if (shape === 'open') {
      if (!lone.has(start)) continue
      candidates.push({ ...common, ...valueOf(match[0]), rank: 'paren', lost: 'bracket' })
    } else if (shape === 'close') {
      // A closing bracket with a partner ends something else: (一至三).
      if (!lone.has(end - 1) || (place !== 'line' && place !== 'clause')) continue
      candidates.push({ ...common, ...valueOf(match[0]), rank: 'paren', lost: 'bracket' })
    } else if (shape === 'empty' || shape === 'point' || shape === 'comma') {
      if (place !== 'line') continue
      const rank = shape === 'empty' ? 'paren' : shape === 'point' ? 'arabic' : 'chapter'
      candidates.push({ ...common, rank, no: NaN, label: '', lost: 'number' })
    } else {
      const { no, label } = valueOf(match[0])
      if (!(no > 0)) continue
      candidates.push({ ...common, rank: shape, no, label, lost: null })
    }
  }
  return candidates
}
