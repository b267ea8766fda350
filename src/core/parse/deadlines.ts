import type { Range } from './range.ts'
import { isoDate } from './dates.ts'
import { matchesOf } from './matches.ts'
import { numberOf } from './numerals.ts'

/** The days that words of time mean: ISO dates, both included, null where they leave an end open. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** Words of time in a text, in positions of the page. */
export interface FoundDeadline extends Range, Days {}

const OPEN: Days = { from: null, to: null }

const YEAR =
  '(?:(?<year>(?:19|20)\\d{2})[ ]*(?:年|[-./](?=\\d{1,2}(?!\\d)))|(?<said>今|本|当|明|次)年|(?<same>(?<![\\d一二三四五六七八九十两几每今本当明次去同])年(?=[底末内]))|(?<bare>(?<!\\d)))'
const PART =
  '(?:(?<month>\\d{1,2})[ ]*(?:月份?|[-./](?=\\d)|(?<=\\d{4}[-./]\\d{1,2})(?![\\d年月日.]))(?:(?<day>\\d{1,2})[ ]*日?|(?<third>[上中下]旬|初|底|末))?|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度(?<quarterend>[底末])?|(?<end>年?[底末]|(?<=年)[底末]))'
const BEHIND = '(?<behind>[ ]*(?:以前|之前|前|以内|之内|内|止|为止))?'

/** One time: 2021年3月底前, 年内, 第二季度, 2016.6.30. Sticky: its place is given. */
const TIME = new RegExp(`(?<before>(?:到|至|截至|截止到?))?${YEAR}(?:[ ]*${PART})?${BEHIND}`, 'uy')
/** Where a time can begin. */
const MAYBE =
  /(?:到|至|截[至止]到?)?(?:(?:19|20)\d{2}[ ]*[年\-./]|[今本当明次]年|年[底末内]|(?<!\d)\d{1,2}月|[上下]半年|第?[一二三四1-4]季度)/gu

interface Time extends Range, Days {
  /** Whether the words say by when (底前, 内, 到…), and do not only name a time. */
  readonly due: boolean
  readonly year: number | null
}

function lastDay(year: number, month: number): string {
  return isoDate(year, month, 31) ?? isoDate(year, month, 30) ?? isoDate(year, month, 29) ?? `${year}-02-28`
}

function daysOf(groups: Readonly<Record<string, string | undefined>>, year: number): Days | null {
  const { month, day, third, half, quarter } = groups
  const first = (of: number): string => isoDate(year, of, 1)!
  if (month !== undefined) {
    const no = Number(month)
    if (no < 1 || no > 12) return null
    if (day !== undefined) {
      const date = isoDate(year, no, Number(day))
      return date === null ? null : { from: date, to: date }
    }
    if (third === '上旬' || third === '初') return { from: first(no), to: isoDate(year, no, 10) }
    if (third === '中旬') return { from: isoDate(year, no, 11), to: isoDate(year, no, 20) }
    if (third === '下旬') return { from: isoDate(year, no, 21), to: lastDay(year, no) }
    return { from: third === undefined ? first(no) : null, to: lastDay(year, no) }
  }
  if (half !== undefined)
    return half === '上' ? { from: first(1), to: lastDay(year, 6) } : { from: first(7), to: lastDay(year, 12) }
  if (quarter !== undefined) {
    const no = /\d/u.test(quarter) ? Number(quarter) : numberOf(quarter)
    return { from: groups['quarterend'] ? null : first(no * 3 - 2), to: lastDay(year, no * 3) }
  }
  return { from: groups['end'] === undefined ? first(1) : null, to: lastDay(year, 12) }
}

/** Reads the time at a place. `year` is the one that words without a year mean. */
function timeAt(text: string, at: number, year: number | null): Time | null {
  TIME.lastIndex = at
  const match = TIME.exec(text)
  const groups = match?.groups
  if (!match || !groups || match[0] === '') return null
  const { said, behind, before, end, third, same } = groups
  const named = groups['year'] !== undefined ? Number(groups['year']) : null
  const partial = ['month', 'half', 'quarter', 'end'].some((part) => groups[part] !== undefined)
  if (named === null && said === undefined && same === undefined && !partial) return null
  const meant = named ?? (year === null ? null : /[明次]/u.test(said ?? '') ? year + 1 : year)
  const due =
    behind !== undefined ||
    end !== undefined ||
    before !== undefined ||
    third === '底' ||
    third === '末' ||
    groups['quarterend'] !== undefined
  const days = meant === null ? OPEN : daysOf(groups, meant)
  if (!days) return null
  const range = { start: at, end: at + match[0].length }
  // What is due by then has no first day.
  return { ...range, from: due ? null : days.from, to: days.to, due, year: meant }
}

/** Whether a time ends before another begins. */
function endsBefore({ to }: Days, { from }: Days): boolean {
  return to !== null && from !== null && to < from
}

const BETWEEN = /^[ ]*(?:至|到|[-—–－~～]{1,2})[ ]*$/u

/**
 * What words of time as a whole mean: of a clause's part, a label's value, a cell. Several times make the
 * days from the first to the last.
 *
 * @param year the year the plan was issued in, null where it is not known
 */
export function readDays(text: string, { start, end }: Range, year: number | null): Days {
  const words = text.slice(start, end)
  // What comes back every year has no last day.
  if (/^每(?:年|季|月)/u.test(words)) return OPEN
  const times: Time[] = []
  let meant = year
  let until = 0
  const span = /^((?:19|20)\d{2})[ ]*(?:[-—–－~～至到]{1,2})[ ]*((?:19|20)\d{2})[ ]*年/u.exec(words)
  if (span) {
    const [first, last] = [span[1]!, span[2]!].sort()
    return { from: `${first!}-01-01`, to: `${last!}-12-31` }
  }
  for (const match of matchesOf(MAYBE, words)) {
    if (match.index < until) continue
    let time = timeAt(words, match.index, meant)
    if (!time) continue
    const last = times.at(-1)
    const follows = last && BETWEEN.test(words.slice(last.end, time.start) + /^[至到]?/u.exec(match[0])![0])
    // 2021年12月至3月: the March that follows.
    if (follows && endsBefore(time, last)) time = timeAt(words, match.index, (meant ?? 0) + 1) ?? time
    // What ends before it begins (2021年至2020年) is no stretch, but two times.
    if (follows && last.from !== null && !endsBefore(time, last)) {
      times[times.length - 1] = { ...time, from: last.from, start: last.start }
    } else times.push(time)
    meant = time.year ?? meant
    until = time.end
  }
  const froms = times.map(({ from }) => from)
  const tos = times.flatMap(({ to }) => to ?? [])
  const earliest = froms.reduce(
    (least, from) => (least === null || from === null ? null : from < least ? from : least),
    froms[0] ?? null,
  )
  return { from: earliest, to: tos.length === 0 ? null : tos.reduce((most, to) => (to > most ? to : most)) }
}

/**
 * Deadlines in a running text: the times by which something is due. A time that is only named is none.
 *
 * @param year see `readDays`
 */
export function findDeadlines(text: string, { start, end }: Range, year: number | null): FoundDeadline[] {
  const found: FoundDeadline[] = []
  const words = text.slice(start, end)
  let meant = year
  let until = 0
  let before: Time | null = null
  for (const match of matchesOf(MAYBE, words)) {
    if (match.index < until) continue
    // 2019年1月1日至12月31日: one stretch, in the year that was said.
    const to = before && BETWEEN.test(words.slice(before.end, match.index) + /^[至到]?/u.exec(match[0])![0])
    const time = timeAt(words, match.index, (to && before?.year) || meant)
    if (!time) continue
    until = time.end
    if (to && before?.from && time.to && before.from <= time.to) {
      found.push({ start: start + before.start, end: start + time.end, from: before.from, to: time.to })
      before = null
      continue
    }
    before = time
    if (!time.due || /每年?[ ]*$/u.test(words.slice(Math.max(0, match.index - 4), match.index))) continue
    // 提高到2020年的水平, 比2015年底: a measure, not a time to be ready.
    if (
      /^[ ]*(?:的|以来|起|水平)/u.test(words.slice(time.end, time.end + 3)) ||
      /(?:比|较|与)$/u.test(words.slice(Math.max(0, match.index - 1), match.index))
    )
      continue
    meant = time.year ?? meant
    found.push({ start: start + time.start, end: start + time.end, from: time.from, to: time.to })
  }
  return found
}
