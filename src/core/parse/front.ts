import type { Names, Reading, Script, Span } from '../plan/model.ts'
import { toSimplified } from '../script/to-simplified.ts'
import { titleInEnglish } from '../directory/titles.ts'
import { bareDate, findDates } from './dates.ts'
import { bareNumber, findNumbers, readDocumentNumber } from './document-number.ts'
import type { Findings } from './findings.ts'
import { findFurniture } from './furniture.ts'
import { linesBetween } from './lines.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import type { FoundTitle } from './title.ts'
import { findTitles, handedOn, issuedTitle, runningTitle, subjectOf } from './title.ts'

/** What a plan says of itself before and behind its text. */
export interface Front {
  readonly title: string
  readonly titleSpan: Span | null
  readonly documentNumber: Reading | null
  readonly issuer: Reading | null
  readonly issuedOn: Reading | null
  readonly place: string | null
}

const OFFICE =
  '(?:人民政府|人民政府办公厅|人民政府办公室|政府|办公厅|办公室|国务院|委员会|领导小组|联席会议|中共中央|委|局|厅|部|署|院|会|办)'
const SIGNATURE = new RegExp(`^[\\u3400-\\u9fff、 ]{1,60}${OFFICE}$|^${OFFICE}$`, 'u')

/** Whether a line is the name of a body that could sign. */
export function isSignature(folded: string): boolean {
  return SIGNATURE.test(folded) && !/[:,。]/u.test(folded) && !/^各/u.test(folded)
}

function reading(page: Page, range: Range, value: string, certain: boolean): Reading {
  const span = page.span(range.start, range.end)
  return { value, raw: page.source.slice(span.start, span.end), span, certain }
}

/** Signature and date where both stand at the end of a sentence, as in 现印发给你们。国务院办公厅2020年11月1日. */
const IN_LINE = new RegExp(`(?<=[。;()\\n ]|^)([\\u3400-\\u9fff]{0,24}?${OFFICE})[ ]*$`, 'u')

interface Signed {
  readonly issuer: Reading | null
  readonly issuedOn: Reading | null
}

/** Finds who signed and when, among lines; a date alone counts where no other is signed. */
function readSignature(page: Page, findings: Findings, lines: readonly Range[], year: string | null): Signed {
  const { text, plain } = page
  let alone: Reading | null = null
  for (const [index, line] of lines.entries()) {
    const folded = text.slice(line.start, line.end)
    const before = lines[index - 1]
    const signer = before && isSignature(squeeze(text.slice(before.start, before.end))) ? before : null
    const issuer = signer && reading(page, signer, plain.slice(signer.start, signer.end).replace(/\s+/gu, ' '), true)
    for (const date of findDates(folded)) {
      const range = { start: line.start + date.index, end: line.start + date.index + date.length }
      const head = folded.slice(0, date.index)
      const behind = folded.slice(date.index + date.length)
      const issuedOn = reading(page, range, date.iso, true)
      if (head.trim() === '' && /^[ ]*(?:$|[(])/u.test(behind)) {
        if (issuer) return { issuer, issuedOn }
        alone ??= issuedOn
        continue
      }
      const inLine = IN_LINE.exec(head.slice(-40))
      if (inLine && /^[ ]*(?:$|[(]|\)[ ]*$)/u.test(behind)) {
        const end = trimRange(text, line.start, range.start).end
        const from = end - inLine[1]!.length
        return { issuer: reading(page, { start: from, end }, plain.slice(from, end), true), issuedOn }
      }
    }
    // Digits alone are a date only below a signature, and in the year of the document's number where it has one.
    const bare = /^\d{6,8}$/u.test(folded) && signer ? bareDate(folded) : null
    if (bare && (year === null || bare.startsWith(year))) {
      findings.add('date-damaged', line, bare)
      return { issuer, issuedOn: reading(page, line, bare, false) }
    }
  }
  return { issuer: null, issuedOn: alone }
}

/** The body that a notice's title starts with, or that stands above it: 国务院办公厅关于印发…. */
function issuerInTitle(page: Page, title: FoundTitle | undefined, lines: readonly Range[]): Reading | null {
  if (!title) return null
  const text = page.text.slice(title.start, title.end)
  if (text.startsWith('关于')) {
    const above = lines[lines.findIndex(({ start }) => start === title.start) - 1]
    if (!above || !isSignature(squeeze(page.text.slice(above.start, above.end)))) return null
    return reading(page, above, page.plain.slice(above.start, above.end).replace(/\s+/gu, ' '), true)
  }
  const head = /^([^《》关]{2,30}?)关于/u.exec(text.replace(/\n/gu, ' '))
  if (!head || !isSignature(squeeze(head[1]!))) return null
  const range = trimRange(page.text, title.start, title.start + head[1]!.length)
  return reading(page, range, page.plain.slice(range.start, range.end).replace(/\s+/gu, ''), true)
}

const PLACE =
  /^(?:中共)?([\u3400-\u9fff]{2,8}?(?:省|自治区|特别行政区|市|自治州|州|盟|地区|区|县|旗))(?=人民政府|政府|委|办公|[\u3400-\u9fff]{1,20}(?:局|委|厅|办))/u
const NATIONAL = /^(?:国务院|中共中央|国家|中央|全国|中华人民共和国)|^[\u3400-\u9fff]{2,12}部(?:办公厅)?$/u

/** Words that end like a place and are a sort of places. */
const KIND_OF_PLACE =
  /(?:直辖市|直轄市|自治[区區州县縣]|城市|都市|超市|门市|門市|地区|地區|社区|社區|园区|園區|城区|城區|山区|山區|小区|小區|郊区|郊區|新区|新區|特区|特區|各[省市县縣区區]|全[省市县縣区區])$/u
/** The place that a title begins with: 安平县2024年…, 东海市打好…. */
const PLACE_IN_TITLE = /^([\u3400-\u9fff]{2,4}?(?:省|市|自治区|县|区|州|旗))(?!域|场|级|内|外|区|县|州)/u

/**
 * The place whose government issued the plan: by the name of who signed it, by the one place that its introduction
 * names, or by the one with which its title begins.
 */
function readPlace(issuer: Reading | null, introduction: string, title: string, script: Script): string | null {
  if (issuer) {
    const name = toSimplified(issuer.value)
    if (NATIONAL.test(name)) return script === 'zh-Hant' ? '國' : '国'
    const place = PLACE.exec(name)
    if (place) return issuer.value.slice(name.startsWith('中共') ? 2 : 0).slice(0, place[1]!.length)
  }
  const places = [...introduction.matchAll(/([\u3400-\u9fff]{2,4}[市省县縣区區])(?:委|人民政府)/gu)].map((match) =>
    match[1]!.replace(/^.*(?:中共|和|及|[、,])/u, ''),
  )
  const distinct = [...new Set(places)].filter((place) => place.length > 2 && !KIND_OF_PLACE.test(place))
  if (distinct.length === 1) return distinct[0]!
  const named = PLACE_IN_TITLE.exec(toSimplified(title))?.[1]
  return distinct.length === 0 && named !== undefined && !KIND_OF_PLACE.test(named)
    ? title.slice(0, named.length)
    : null
}

/**
 * Reads what stands around the plan's text: title, document number, who issued it and when; and notes
 * what is no part of the document.
 *
 * @param start where the plan's first unit begins
 * @param end where its last one ends
 */
export function readFront(page: Page, findings: Findings, start: number, end: number, script: Script): Front {
  const { text, plain } = page
  const head = linesBetween(text, 0, start)
  const tail = linesBetween(text, end, text.length)

  const numbers = findNumbers(page, 0, start)
  const bare = head.flatMap((line) => bareNumber(page, line) ?? [])
  const documentNumber = readDocumentNumber(
    page,
    findings,
    [
      ...numbers,
      ...bare.filter((number) => !numbers.some((other) => other.start < number.end && number.start < other.end)),
    ].sort((a, b) => a.start - b.start),
    findNumbers(page, start, text.length).filter((number) => !number.certain),
  )
  const year = documentNumber && /〔(\d{4})〕/u.exec(documentNumber.value)![1]!

  const titles = findTitles(page, head)
  const notice = titles.find((title) => title.notice)
  const issued = notice ? issuedTitle(page, notice) : null
  const running = head.flatMap((line) => runningTitle(page, line, issued) ?? [])
  const own = [...titles.filter((title) => !title.notice), ...running].sort((a, b) => a.start - b.start).at(-1)
  const title = own ?? issued ?? notice ?? handedOn(page, start) ?? subjectOf(page, head)

  const before = readSignature(page, findings, head, year)
  const behind = before.issuer ? before : readSignature(page, findings, tail, year)
  const issuer = before.issuer ?? behind.issuer ?? issuerInTitle(page, titles[0], head)
  const issuedOn = before.issuedOn ?? behind.issuedOn

  findFurniture(page, findings, head, tail, [...titles, ...running])
  return {
    title: title?.value ?? '',
    titleSpan: title && page.span(title.start, title.end),
    documentNumber,
    issuer,
    issuedOn,
    place: readPlace(issuer, plain.slice(0, start), title?.value ?? '', script),
  }
}

/** A title in both scripts and, where it is known, in English. */
export function namesOf(title: string, script: Script): Names {
  return {
    zhHant: title,
    zhHans: script === 'zh-Hant' ? toSimplified(title) : title,
    en: title === '' ? null : titleInEnglish(title),
  }
}
