import { matchesOf } from './matches.ts'
import { numberOf, NUMERALS } from './numerals.ts'

/** A date as it stands in a text: where, and as ISO. */
export interface FoundDate {
  readonly index: number
  readonly length: number
  readonly iso: string
}

const DATE = new RegExp(
  `((?:19|20)\\d{2}|二[${NUMERALS}]{3})[ ]*年[ ]*(\\d{1,2}|[${NUMERALS}]{1,3})[ ]*月[ ]*(\\d{1,2}|[${NUMERALS}]{1,3})[ ]*日`,
  'gu',
)

/** ISO form of a year, month and day; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const days = [
    31,
    (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whole dates in a folded text: 2016年1月2日, 二〇一六年一月二日. */
export function findDates(text: string): FoundDate[] {
  return matchesOf(DATE, text).flatMap((match) => {
    const iso = isoDate(numberOf(match[1]!), numberOf(match[2]!), numberOf(match[3]!))
    return iso ? [{ index: match.index, length: match[0].length, iso }] : []
  })
}

/**
 * Reads digits that lost 年, 月 and 日: 201612 is 2016-01-02. Every cut of the last digits that makes a date
 * is one; null where there is none. Of several the first is taken, with the shorter month.
 */
export function bareDate(digits: string): string | null {
  const match = /^((?:19|20)\d{2})(\d{2,4})$/u.exec(digits)
  if (!match) return null
  const rest = match[2]!
  for (const cut of rest.length === 4 ? [2] : [1, 2]) {
    const iso = isoDate(Number(match[1]), Number(rest.slice(0, cut)), Number(rest.slice(cut)))
    if (iso && rest.length > cut && (rest.length === 4 || !rest.slice(cut).startsWith('0'))) return iso
  }
  return null
}
