import { numberOf, NUMERALS } from './numerals.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { isTitle } from './title.ts'

/** What stands above a table and names it. */
export interface Caption {
  /** 附件2, 二; '' where it has none. */
  readonly label: string
  readonly no: number
  readonly title: Range
  /** Where it begins: its number, or the title. */
  readonly start: number
  /** Where the number stands that is an outline's own; null for an attachment's. */
  readonly number: Range | null
}

const ATTACHMENT = /^(附(?:件|表)?[ ]?(\d{1,2}|[一二三四五六七八九十]{1,3})?)[ ]*[:：.、]?[ ]*/u
const NUMBER = new RegExp(`^(?:第?([${NUMERALS}]{1,4})[、.章]|\\(([${NUMERALS}]{1,4})\\)|(\\d{1,2})[.、])[ ]*`, 'u')
const ASIDE = /^\(.*\)$|^(?:计量)?单位[ ]*:|^填报|^制表|^日期[ ]*:|^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?$/u
const TABLE_WORD = /(?:表|清单|台账|一览|分工|分解|方案|安排|任务书|要点|计划)(?:\([^()]*\))?$/u
const LONGEST = 90
/** How far above the heads a caption can begin, and in how many lines. */
const REACH = 400
const MOST_LINES = 5

function isCaption(words: string): boolean {
  if (words.length > LONGEST || /。/u.test(words)) return false
  return TABLE_WORD.test(words) || isTitle(words) || NUMBER.test(words) || ATTACHMENT.test(words)
}

/**
 * Finds the caption above a table: an attachment's number, a title, the heading under which it stands.
 *
 * @param from where what comes before is another's
 */
export function captionOf({ text }: Page, from: number, head: number): Caption {
  const none = { label: '', no: 0, title: { start: head, end: head }, start: head, number: null }
  const begin = Math.max(from, head - REACH)
  const above: Range[] = []
  let at = begin
  for (const piece of text.slice(begin, head).split('\n')) {
    const line = trimRange(text, at, at + piece.length)
    // The first piece may be the end of a longer line.
    const whole = at > begin || begin === from || text[begin - 1] === '\n'
    if (line.end > line.start && whole) above.push(line)
    at += piece.length + 1
  }
  const lines = above.slice(-MOST_LINES)
  while (lines.length > 0 && ASIDE.test(squeeze(text.slice(lines.at(-1)!.start, lines.at(-1)!.end)))) lines.pop()
  const last = lines.pop()
  if (!last || !isCaption(squeeze(text.slice(last.start, last.end)))) return none
  const words = text.slice(last.start, last.end)
  const attachment = ATTACHMENT.exec(words)
  if (attachment && (attachment[2] !== undefined || attachment[0].length > 2)) {
    const title = trimRange(text, last.start + attachment[0].length, last.end)
    return {
      label: squeeze(attachment[1]!),
      no: numberOf(attachment[2] ?? '') || 0,
      title,
      start: last.start,
      number: null,
    }
  }
  const number = NUMBER.exec(words)
  if (number) {
    const title = trimRange(text, last.start + number[0].length, last.end)
    const label = number[1] ?? number[2] ?? number[3]!
    const own = trimRange(text, last.start, last.start + number[0].length)
    return { label, no: numberOf(label) || 0, title, start: last.start, number: own }
  }
  // 附件2 on the line above, or the first half of a title.
  const before = lines.pop()
  const earlier = before && text.slice(before.start, before.end)
  const sign = earlier === undefined ? null : ATTACHMENT.exec(earlier)
  if (before && sign && sign[0].trimEnd().length === earlier!.trimEnd().length)
    return {
      label: squeeze(sign[1]!),
      no: numberOf(sign[2] ?? '') || 0,
      title: last,
      start: before.start,
      number: null,
    }
  return { ...none, title: last, start: last.start }
}
