import { foldText } from '../search/fold.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'

/** A title in the text before the plan. */
export interface FoundTitle extends Range {
  /** The words of the title: without line breaks, and for a plan named in a notice without its book marks. */
  readonly value: string
  /** Whether it is the title of a notice that issues something. */
  readonly notice: boolean
}

/** What the title of a plan, or of the notice that issues it, ends in. */
const KIND =
  '(?:通知|意见|决定|方案|规划|计划|办法|函|报告|批复|公告|通告|措施|举措|要点|细则|分工|分解|[任事职责进安计明对汇推措重整目分][务项责任度排划细照总进施点改标工解]表|任务书|责任书|清单|安排|规定|纲要|行动|台账|一览表|政策|部署|任务|实事|重点工作|责任制|目标|实施意见)'
const VERSION = '(?:[ ]*[(〔【](?:试行|暂行|修订|征求意见稿|送审稿|讨论稿|草案|修订版|\\d{4}.{0,12}年?版?)[)〕】])?'
const TITLE = new RegExp(`${KIND}${VERSION}》?$`, 'u')
/** Where the text begins that a title has run into. */
const OPENING =
  /(?=(?:为(?:了|确保|贯彻|深入|全面|进一步|切实|认真|加快|推动|落实|做好|加强|扎实|更好|有效|规范|促进|推进|认真)|根据|按照|党中央|近年来|经.{2,12}同意))/u
const NUMBER_BEHIND = /[\u3400-\u9fff]{1,8}[ ]*〔(?:19|20)\d{2}〕[ ]*\d{1,5}[ ]*号$/u
const NOTICE = /(?:印发|转发|下发|公布|批转|实施).{2,}的?(?:通知|函|决定|批复|公告)$/u

/** The folded words of a line as far as they can be a title: without the document number that stands behind. */
function words(text: string, line: Range): Range {
  const behind = NUMBER_BEHIND.exec(text.slice(line.start, line.end))
  return behind ? trimRange(text, line.start, line.start + behind.index) : line
}

/** Whether words make a title: they name a kind of document at their end and hold no sentence outside 《》. */
export function isTitle(folded: string): boolean {
  const bare = folded.replace(/[《〈(（][^《》〈〉()]*[》〉)]/gu, '')
  return (
    folded.length >= 6 &&
    folded.length <= 110 &&
    TITLE.test(folded) &&
    // 关于落实《政府工作报告》 goes on: what it is of is named, and not yet what it is.
    !/^[^《]*关于[^《]*《.*》$/u.test(folded) &&
    !/[。;:]|^附件|^[(]/u.test(bare) &&
    !/[,].*[,]/u.test(bare)
  )
}

function titleFrom(page: Page, { start, end }: Range): FoundTitle {
  const written = page.plain.slice(start, end).replace(/\s+/gu, '')
  const value = /^《[^《》]+》$/u.test(written) ? written.slice(1, -1) : written
  return { start, end, value, notice: NOTICE.test(squeeze(page.text.slice(start, end))) }
}

/** The plan's title inside the title of the notice that issues it. */
export function issuedTitle(page: Page, notice: FoundTitle): FoundTitle | null {
  const text = page.text.slice(notice.start, notice.end)
  const match = /(?:印发|转发|下发|公布|批转)(.+?)的?(?:通知|函|决定|批复|公告)$/u.exec(text.replace(/\n/gu, ' '))
  if (!match) return null
  const start = notice.start + match.index + 2
  let range = trimRange(page.text, start, start + match[1]!.length)
  if (
    page.text[range.start] === '《' &&
    page.text[range.end - 1] === '》' &&
    page.text.indexOf('》', range.start) === range.end - 1
  ) {
    range = { start: range.start + 1, end: range.end - 1 }
  }
  return range.end - range.start >= 4 ? { ...titleFrom(page, range), notice: false } : null
}

/** What a notice without a title of its own says that it hands on: 现将《…》印发给你们; null where it says nothing. */
export function handedOn(page: Page, end: number): FoundTitle | null {
  const match = /现[将把][ ]{0,3}《((?:[^《》\n。]|《[^《》\n。]{1,60}》){4,110})》[^。\n]{0,60}?[印转下]发/u.exec(
    page.text.slice(0, end),
  )
  if (!match) return null
  const start = match.index + match[0].indexOf('《') + 1
  return titleFrom(page, { start, end: start + match[1]!.length })
}

/** What a line of the front is about, where no line says what it is itself: 关于印发《…》. */
export function subjectOf(page: Page, lines: readonly Range[]): FoundTitle | null {
  for (const { start, end } of lines) {
    const match = /关于[^《》。]*《([^《》]{4,110})》[ ]*$/u.exec(page.text.slice(start, end))
    if (!match || !isTitle(squeeze(match[1]!))) continue
    const from = start + match.index + match[0].indexOf('《') + 1
    return titleFrom(page, { start: from, end: from + match[1]!.length })
  }
  return null
}

/** A line that starts with the plan's title and runs on into its text. */
export function runningTitle(page: Page, line: Range, issued: FoundTitle | null): FoundTitle | null {
  const { text } = page
  // The notice may leave out what a title ends with: its own line is whole.
  if (isTitle(squeeze(text.slice(line.start, line.end)))) return null
  if (issued) {
    // Compared without punctuation: a notice writes 〈…〉 or nothing where the plan has 《…》.
    const wanted = foldText(issued.value)
    let end = line.start
    let length = 0
    while (end < line.end && length < wanted.length) length += foldText(text[end++]!).length
    if (length === wanted.length && foldText(text.slice(line.start, end)) === wanted && end < line.end) {
      return titleFrom(page, { start: line.start, end })
    }
  }
  const head = text.slice(line.start, Math.min(line.end, line.start + 130))
  const opening = OPENING.exec(head.slice(6))
  if (!opening) return null
  const range = trimRange(text, line.start, line.start + 6 + opening.index)
  return isTitle(text.slice(range.start, range.end)) ? titleFrom(page, range) : null
}

/** Whether a title can begin in one line and end in another: they follow at once, and the latter is none by itself. */
function continuesTitle(text: string, first: Range, last: Range, whole: Range): boolean {
  const opening = text.slice(first.start, first.end)
  if (!/^[\u3400-\u9fff《“"]/u.test(opening) || /\n[ ]*\n/u.test(text.slice(whole.start, whole.end))) return false
  return opening.includes('关于') || !isTitle(squeeze(text.slice(last.start, last.end)))
}

/**
 * Finds the titles among the lines before the plan, in order. A title may be broken over up to three lines; lines that are
 * apart make one where a notice above has named it.
 */
export function findTitles(page: Page, lines: readonly Range[]): FoundTitle[] {
  const { text } = page
  const titles: FoundTitle[] = []
  /** What the notices so far issue, but for its punctuation. */
  const issued = new Set<string>()
  const take = (range: Range): void => {
    const title = titleFrom(page, range)
    const plan = title.notice ? issuedTitle(page, title) : null
    if (plan) issued.add(foldText(plan.value))
    titles.push(title)
  }
  let index = 0
  /** The words from one line on over so many lines. */
  const over = (first: number, count: number): Range =>
    words(text, { start: lines[first]!.start, end: lines[first + count - 1]!.end })
  while (index < lines.length) {
    const counts = [1, 2, 3].filter((count) => index + count <= lines.length)
    const named = counts.find((count) => {
      const { start, end } = over(index, count)
      return count > 1 && issued.size > 0 && issued.has(foldText(squeeze(text.slice(start, end))))
    })
    let taken = named ?? 0
    if (named !== undefined) take(over(index, named))
    for (const count of named === undefined ? counts : []) {
      const range = over(index, count)
      const folded = squeeze(text.slice(range.start, range.end))
      if (count > 1 && !continuesTitle(text, lines[index]!, lines[index + count - 1]!, range)) break
      if (isTitle(folded)) {
        take(range)
        taken = count
        break
      }
      if (/[。:;]$/u.test(folded)) break
    }
    index += Math.max(1, taken)
  }
  return titles
}
