import type { FoundClause, FoundClauses } from './found.ts'
import { isCollectiveName } from '../directory/collective.ts'
import { firstMatch, nextMatch } from './matches.ts'
import { splitOutside } from './lists.ts'
import { looksLikeMember } from './names.ts'
import type { Page } from './page.ts'
import { behindSubject } from './parts.ts'
import { peel } from './peel.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'
import type { Statement } from './statement.ts'
import { LONGEST_CLAUSE, readStatement } from './statement.ts'
import { LABEL_AS_VERB } from './vocabulary.ts'

/** What a sentence has in it that says who does what. */
const VERB =
  /牵头|负责|负其责|参加|参与|配合|协办|主办|落实|实施|组织|(?:责任|主办|协办)(?:单位|部门|机关|主体)(?=[为是])/gu
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

function endsSentence(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x3002: // 。
    case 0x3b: // ;
    case 0x0a:
    case 0: // a wall
      return true
    default:
      return false
  }
}

/** The sentence around a position, between the clauses beside it; null where it is too long to be one. */
function sentenceAround(text: string, position: number, floor: number, ceiling: number): Range | null {
  const first = Math.max(floor, position - LONGEST - 1)
  let start = position
  while (start > first && !endsSentence(text, start - 1)) start -= 1
  if (position - start > LONGEST) return null
  const last = Math.min(ceiling, position + LONGEST + 1)
  let end = position
  while (end < last && !endsSentence(text, end)) end += 1
  return end - position > LONGEST ? null : { start, end }
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

/** Whether a sentence that was not read, without its subject, names somebody with what they do, in a part of its own. */
function isTelling(text: string, { start, end }: Range): boolean {
  // How all work together is described, not who does this task.
  const words = text.slice(start, end)
  if (/的(?:工作|责任|治理|领导|推进)?(?:格局|机制|体系|模式|原则)$/u.test(words)) return false
  if (words.includes('负责') && HAS_DUTY.test(words)) {
    const name = trimRange(text, start, start + words.search(/[: ]*(?:主要)?负责/u))
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

/** What the words of a sentence say, in positions from its start. */
interface Said {
  /** Where it begins behind its number. */
  readonly numbered: number
  readonly ofThePlan: boolean
  /** Its words without number and subject. */
  readonly start: number
  readonly end: number
  /** Whether it says who does what and nothing else; null where it is a rule, too. */
  readonly sure: boolean | null
  /** Whether it is for a person to look at, where it is no clause; null before that is asked. */
  telling: boolean | null
}

/** Reads the words of a sentence, whatever stands beside it. */
function saidBy(page: Page, sentence: Range): Said {
  const { text } = page
  const numbered = numberEnd(text, sentence)
  const ofThePlan = OF_THE_PLAN.test(text.slice(numbered, Math.min(sentence.end, numbered + 6)))
  const range = ofThePlan ? { start: numbered, end: numbered } : withoutSubject(text, sentence)
  const statement = range.end > range.start ? readStatement(page, range.start, range.end) : null
  const timed = statement?.deadlines.every(({ start, end }) => SAYS_BY_WHEN.test(text.slice(start, end)))
  return {
    numbered: numbered - sentence.start,
    ofThePlan,
    start: range.start - sentence.start,
    end: range.end - sentence.start,
    sure: statement?.rules.length ? null : statement !== null && certain(statement) && timed === true,
    telling: null,
  }
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
  /** By the words: a plan says the same again and again. */
  const known = new Map<string, Said>()
  let until = 0
  let next = 0
  for (let match = firstMatch(VERB, text); match; match = nextMatch(VERB, text)) {
    const position = match.index
    if (position < until) continue
    while (next < found.length && found[next]!.start <= position) next += 1
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
    const words = text.slice(sentence.start, sentence.end)
    let said = known.get(words)
    if (!said) known.set(words, (said = saidBy(page, sentence)))
    if (said.ofThePlan) continue
    // What stands beside a clause goes with it.
    const touches = before?.end === sentence.start || found[next]?.start === sentence.end
    const range = { start: sentence.start + said.start, end: sentence.start + said.end }
    const statement = said.sure && !touches ? readStatement(page, range.start, range.end) : null
    if (!statement) {
      if ((touches || said.sure !== null) && (said.telling ??= isTelling(text, range)))
        unread.push({
          start: sentence.start + said.numbered,
          end: trimRange(text, sentence.start, sentence.end).end,
        })
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
