import { toSimplified } from '../script/to-simplified.ts'
import type { Range } from './range.ts'
import { endsLikeBody } from './vocabulary.ts'

export const OPENERS = '([【〔〈《“'
export const CLOSERS = ')]】〕〉》”"'

const PAIRS = '（）()［］[]【】〔〕〈〉《》“”「」『』'
const PARTNER: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS[index * 2]!, PAIRS[index * 2 + 1]!]),
)
/** Brackets of one kind, whatever their width. */
const KIND: ReadonlyMap<string, string> = new Map(
  ['（）()', '［］[]', '【】', '〔〕', '〈〉', '《》', '“”', '「」', '『』'].flatMap((kind) =>
    [...kind].map((sign) => [sign, kind]),
  ),
)
const BRACKET = new RegExp(`[${[...KIND.keys()].map((sign) => `\\${sign}`).join('')}]`)
const NONE: ReadonlySet<number> = new Set()

/** What only the levels stand behind, and then the noun of all of them: 各县（市、区政府. Its other bracket is lost. */
const HALF_LEVELS =
  /(?<=[各关關][省市州盟区县旗縣區、]{1,6})[(（][省市州盟区县旗區縣、]+(?:人民)?(?:政府|管委会|管委會)/uy

/** Whether the closing bracket of an opening one is certainly lost, whatever stands behind. */
export function closesNowhere(text: string, open: number): boolean {
  HALF_LEVELS.lastIndex = open
  return HALF_LEVELS.test(text)
}

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000

/** Where in [start, end) brackets stand that have no partner there, each kind by itself. */
export function loneBrackets(text: string, start: number, end: number): ReadonlySet<number> {
  const open = new Map<string, number[]>()
  const lone: number[] = []
  for (let i = start; i < end; i += 1) {
    if (isIdeograph(text.charCodeAt(i))) continue
    const kind = KIND.get(text[i]!)
    if (kind === undefined) continue
    const stack = open.get(kind)
    if (!PARTNER.has(text[i]!)) {
      if (stack?.pop() === undefined) lone.push(i)
    } else if (closesNowhere(text, i)) lone.push(i)
    else if (stack) stack.push(i)
    else open.set(kind, [i])
  }
  for (const stack of open.values()) lone.push(...stack)
  return lone.length === 0 ? NONE : new Set(lone)
}

/** What a name begins and ends with: a letter, a digit, half of a rare character; or what stands between two. */
const WORD = /[\p{L}\p{N}\ud800-\udfff/|]/u

/** A range without the marks at its ends; brackets stay that have a partner in it, and something between them. */
export function withoutMarksAround(text: string, range: Range): Range {
  let { start, end } = range
  if (isIdeograph(text.charCodeAt(start)) && isIdeograph(text.charCodeAt(end - 1))) return range
  // A slash alone says that nobody is meant; beside words it is a mark.
  const isSlash = (at: number): boolean => text[at] === '/' && end - start > 1
  if (WORD.test(text[start] ?? '') && WORD.test(text[end - 1] ?? '') && !isSlash(start) && !isSlash(end - 1))
    return range
  const lone = loneBrackets(text, start, end)
  const isMark = (at: number): boolean =>
    isSlash(at) || (!WORD.test(text[at]!) && (lone.has(at) || !KIND.has(text[at]!)))
  const isEmptyPair = (open: number): boolean => PARTNER.get(text[open]!) === text[open + 1]
  for (;;) {
    while (start < end && isMark(start)) start += 1
    while (end > start && isMark(end - 1)) end -= 1
    if (end - start < 2) break
    if (isEmptyPair(start)) start += 2
    else if (isEmptyPair(end - 2)) end -= 2
    else break
  }
  return { start, end }
}

/** Levels in the bracket of a collective: 各县(市、区)政府. */
const LEVELS = /^[省市州盟区县旗縣區、，,]+/u

/**
 * A name whose brackets all have a partner. What only opens ends behind the levels that it holds (各县（市、区政府), else
 * with the name where a body stands before it; what only closes, or opens in the middle of a word, is left out.
 */
export function withPartners(name: string): string {
  if (!BRACKET.test(name)) return name
  let whole = name
  for (const at of [...loneBrackets(name, 0, name.length)].sort((a, b) => b - a)) {
    const partner = PARTNER.get(name[at]!)
    const before = whole.slice(0, at)
    const behind = whole.slice(at + 1)
    if (partner === undefined || !endsLikeBody(toSimplified(before))) whole = before + behind
    else {
      const end = LEVELS.exec(behind)?.[0].length ?? behind.length
      whole = before + name[at]! + behind.slice(0, end) + partner + behind.slice(end)
    }
  }
  return whole
}

/** A name with round brackets in place of others: 各市、县〔市、区〕政府. */
export function roundBrackets(name: string): string {
  return /[[【〔〈]/u.test(name) ? name.replace(/[[【〔〈]/gu, '(').replace(/[\]】〕〉]/gu, ')') : name
}
