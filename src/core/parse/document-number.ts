import type { Reading } from '../plan/model.ts'
import type { Findings } from './findings.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'

/** A document number as it stands in the text. */
export interface FoundNumber extends Range {
  readonly value: string
  readonly certain: boolean
  /** Stands in brackets or behind the title of another document. */
  readonly cited: boolean
}

const WHOLE = /[〔[(【]((?:19|20)\d{2})[〕\])】][ ]*第?[ ]*(\d{1,5})[ ]*号/gu
/** One of the two brackets around the year is lost. */
const HALF = /(?:[〔【]((?:19|20)\d{2})[ ]*(\d{1,4})|(?<!\d)((?:19|20)\d{2})[〕】][ ]*(\d{1,4}))[ ]*号/gu
/** The office's sign in front of the year. */
const SIGN = /([\u3400-\u9fff]{1,10})[ ]*$/u
/** A line of its own that is an office's sign and digits. */
const BARE = /^([\u3400-\u9fff]{2,8}(?:发|办|函|字|规))[ ]*[〔[(]?((?:19|20)\d{2})[〕\])]?(\d{1,4})号?$/u

/** What stands in front of a number in a sentence and is no part of the office's sign. */
const LEAD = /^.*(?:根据|按照|依据|落实|印发|通知|意见|决定|方案|规定|办法|规划|精神|参照|详见|见)/u

/** Finds document numbers in [start, end): sound ones, and those that lost a bracket. */
export function findNumbers(page: Page, start: number, end: number): FoundNumber[] {
  const { text, plain } = page
  const part = text.slice(start, end)
  const found: FoundNumber[] = []
  for (const [pattern, certain] of [
    [WHOLE, true],
    [HALF, false],
  ] as const) {
    for (const match of part.matchAll(pattern)) {
      const year = start + match.index
      const before = text.slice(Math.max(start, year - 12), year)
      const sign = SIGN.exec(before)
      if (!sign) continue
      const signStart = year - before.length + sign.index
      const from = signStart + (LEAD.exec(sign[1]!)?.[0].length ?? 0)
      const prefix = plain.slice(from, signStart + sign[1]!.length)
      if (prefix === '') continue
      const to = year + match[0].length
      const value = `${prefix}〔${match[1] ?? match[3]!}〕${match[2] ?? match[4]!}${plain.slice(to - 1, to)}`
      const cited = from > 0 && /[(【》]/u.test(text[from - 1]!)
      found.push({ start: from, end: to, value, certain, cited })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Reads a line that is a document number without its brackets: 20161 is 〔2016〕1. */
export function bareNumber(page: Page, line: Range): FoundNumber | null {
  const match = BARE.exec(page.text.slice(line.start, line.end))
  if (!match) return null
  const prefix = page.plain.slice(line.start, line.start + match[1]!.length)
  const mark = page.plain.slice(line.end - 1, line.end)
  const value = `${prefix}〔${match[2]!}〕${match[3]!}${/[号號]/u.test(mark) ? mark : '号'}`
  return { ...line, value, certain: false, cited: false }
}

/** The part of a number that does not depend on script or on what was lost at its front. */
function core(value: string): string {
  return value.replace(/^.*〔/u, '〔').replace(/[号號]$/u, '')
}

function prefixOf(value: string): string {
  return value.slice(0, value.indexOf('〔'))
}

/**
 * Picks the plan's own number of those that stand before the plan, and notes the damaged ones everywhere. A
 * damaged number is read as a sound one of the same year and number where its sign is the end of that one's.
 *
 * @param head numbers before the plan, bare ones included
 * @param body numbers in the plan's text
 */
export function readDocumentNumber(
  page: Page,
  findings: Findings,
  head: readonly FoundNumber[],
  body: readonly FoundNumber[],
): Reading | null {
  const sound = [...head, ...body].filter(({ certain }) => certain)
  const readingOf = ({ value, certain }: FoundNumber): string => {
    if (certain) return value
    const same = sound.find(
      (other) => core(other.value) === core(value) && prefixOf(other.value).endsWith(prefixOf(value)),
    )
    return same?.value ?? value
  }
  for (const number of [...head, ...body]) {
    if (!number.certain) findings.add('document-number-damaged', number, readingOf(number))
  }
  const own = head.filter(({ cited }) => !cited)
  const chosen = own.find(({ certain }) => certain) ?? own[0]
  if (!chosen) return null
  const span = page.span(chosen.start, chosen.end)
  return { value: readingOf(chosen), raw: page.source.slice(span.start, span.end), span, certain: chosen.certain }
}
