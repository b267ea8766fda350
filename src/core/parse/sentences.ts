import type { FoundClause, FoundClauses } from './found.ts'
import { isCollectiveName } from '../directory/collective.ts'
import { looksLikeMember, splitOutside } from './members.ts'
import type { Page } from './page.ts'
import { WALL } from './page.ts'
import { peel } from './peel.ts'
import type { Range } from './range.ts'
import { firstAtLeast, trimRange } from './range.ts'
import type { Statement } from './statement.ts'
import { behindSubject, LONGEST_CLAUSE, readStatement } from './statement.ts'
import { LABEL_AS_VERB } from './vocabulary.ts'

/** What a sentence has in it that says who does what. */
const VERB =
  /牵头|负责|负其责|参加|参与|配合|协办|主办|落实|实施|组织|(?:责任|主办|协办)(?:单位|部门|机关|主体)(?=[为是])/gu
/** What ends a sentence. */
const END = new RegExp(`[。;\\n${WALL}]`, 'u')
/** Longer sentences say more than who does what. */
const LONGEST = 300

/** The number of the unit whose sentence it is. */
const NUMBER_BEFORE =
  /^[ ]*(?:[—–─-]+|第?[零〇一二三四五六七八九十百]{1,5}[、.条]|\((?:[零〇一二三四五六七八九十百]{1,5}|\d{1,3})\)|\d{1,3}[.、](?!\d)|[①-⑳⑴-⒇㈠-㈩])[ ]*/u

/** Whether a statement without its brackets is a clause: every name must be one, and nothing else be said. */
export function certain({ evidence, members, plausible, shares, remark }: Statement): boolean {
  return (
    shares === 0 &&
    !remark &&
    (evidence === 'label' || evidence === 'verb') &&
    plausible === members.length &&
    plausible > 0
  )
}

/** The sentence around a position, between the clauses beside it; null where it is too long to be one. */
function sentenceAround(text: string, position: number, floor: number, ceiling: number): Range | null {
  let start = position
  while (start > floor && position - start <= LONGEST && !END.test(text[start - 1]!)) start -= 1
  let end = position
  while (end < ceiling && end - position <= LONGEST && !END.test(text[end]!)) end += 1
  return position - start > LONGEST || end - position > LONGEST ? null : { start, end }
}

/** Where a sentence begins behind its number. */
function numberEnd(text: string, sentence: Range): number {
  const { start, end } = trimRange(text, sentence.start, sentence.end)
  return start + (NUMBER_BEFORE.exec(text.slice(start, end))?.[0].length ?? 0)
}

/** The sentence without its number and without what stands before the first name: a title, 此項工作由. */
function withoutSubject(text: string, sentence: Range): Range {
  let start = numberEnd(text, sentence)
  const { end } = trimRange(text, sentence.start, sentence.end)
  const part = splitOutside(text, start, end, ',、')[0]
  if (!part) return { start, end }
  const label = LABEL_AS_VERB.exec(text.slice(part.start, part.end))
  if (label) return { start: part.start + label.index, end }
  // A title that runs on into the sentence, with nothing but white space between.
  const words = text.slice(part.start, part.end)
  const white = words.lastIndexOf(' ')
  if (white > 0 && !looksLikeMember(text, trimRange(text, part.start, part.start + white)))
    start = trimRange(text, part.start + white, part.end).start
  const named = { start, end: peel(text, { start, end: part.end }).end }
  const names = behindSubject(text, named)
  return { start: names === null ? start : text.lastIndexOf('由', names), end }
}

/** What is said of the whole plan, and of none of its tasks: 本方案由市發改委負責解釋. */
const OF_THE_PLAN = /^(?:本|该|此)(?:方案|规划|意见|办法|通知|细则|计划|措施|规定|分工|清单)/u

/** A time that says by when, and not how often something is done. */
const SAYS_BY_WHEN = /^(?!每).*(?:[前内底末止]|完成|完工|到位|持续|长期|常年|推进|坚持|实施|落实|启动|建成|出台|全年)/u

/** A body with its own duty: 市A局負責防汛, 市A局:負責防汛. */
const HAS_DUTY = /^[^,、。;]{2,30}?[: ]*(?:主要)?负责(?=[^人,、。;的]{2})/u

/** Whether a sentence that was not read names somebody with what they do, in a part of its own. */
function isTelling(text: string, sentence: Range): boolean {
  const { start, end } = withoutSubject(text, sentence)
  // How all work together is described, not who does this task.
  if (/的(?:工作|责任|治理|领导|推进)?(?:格局|机制|体系|模式|原则)$/u.test(text.slice(start, end))) return false
  if (HAS_DUTY.test(text.slice(start, end))) {
    const name = trimRange(text, start, start + text.slice(start, end).search(/[: ]*(?:主要)?负责/u))
    if (
      name.end - name.start < 30 &&
      looksLikeMember(text, name) &&
      !isCollectiveName(text.slice(name.start, name.end))
    )
      return true
  }
  return splitOutside(text, start, end, ',、:《》').some((part) => {
    const peeled = peel(text, part)
    if (!(peeled.strong || (peeled.weak && peeled.manner)) || peeled.end === part.end) return false
    const name = { start: behindSubject(text, { start: part.start, end: peeled.end }) ?? part.start, end: peeled.end }
    return looksLikeMember(text, name) && !isCollectiveName(text.slice(name.start, name.end))
  })
}

/**
 * Sentences without brackets that say nothing but who does what; and those that say it among other things and
 * could not be read.
 *
 * @param found the clauses that are known already, by their start
 */
export function readSentences(page: Page, found: readonly FoundClause[]): Pick<FoundClauses, 'clauses' | 'unread'> {
  const { text } = page
  const clauses: FoundClause[] = []
  const unread: Range[] = []
  let until = 0
  for (const match of text.matchAll(VERB)) {
    const position = match.index
    if (position < until) continue
    const next = firstAtLeast(found, position + 1, (clause) => clause.start)
    const before = found[next - 1]
    if (before && position < before.end) continue
    const sentence = sentenceAround(
      text,
      position,
      Math.max(before?.end ?? 0, until),
      found[next]?.start ?? text.length,
    )
    if (!sentence) continue
    until = sentence.end
    if (OF_THE_PLAN.test(text.slice(numberEnd(text, sentence), sentence.end))) continue
    const range = withoutSubject(text, sentence)
    const touches = before?.end === sentence.start || found[next]?.start === sentence.end
    const statement = range.end > range.start && !touches ? readStatement(page, range.start, range.end) : null
    const timed = statement?.deadlines.every(({ start, end }) => SAYS_BY_WHEN.test(text.slice(start, end)))
    if (!statement || !certain(statement) || !timed || statement.rules.length > 0) {
      if (!statement?.rules.length && isTelling(text, sentence))
        unread.push({ start: numberEnd(text, sentence), end: trimRange(text, sentence.start, sentence.end).end })
      continue
    }
    // Sentences that a semicolon joins are one clause: A牽頭;B配合.
    const last = clauses.at(-1)
    const whole = { start: last?.start ?? 0, end: range.end }
    if (last && /^[ ]*;[ ]*$/u.test(text.slice(last.end, range.start)) && whole.end - whole.start < LONGEST_CLAUSE) {
      const both = readStatement(page, whole.start, whole.end)
      if (both && certain(both)) {
        clauses[clauses.length - 1] = { ...whole, statement: both, lost: null }
        continue
      }
    }
    clauses.push({ ...range, statement, lost: null })
  }
  return { clauses, unread }
}
