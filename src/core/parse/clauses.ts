import type { Brackets } from './brackets.ts'
import type { FoundClause, FoundClauses } from './found.ts'
import { endOfLine, findLabelled } from './labelled.ts'
import { splitOutside } from './lists.ts'
import { matchesOf } from './matches.ts'
import { findNamedHeadings } from './named-headings.ts'
import { LAST_VERB, NEXT_UNIT } from './next-unit.ts'
import { NUMERALS } from './numerals.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { firstAtLeast, squeeze, trimRange } from './range.ts'
import type { FoundRule } from './rules.ts'
import { certain, readSentences } from './sentences.ts'
import type { Statement } from './statement.ts'
import { LONGEST_CLAUSE, readStatement } from './statement.ts'
import { isBareNoun, RESPONSIBILITY, TELLING } from './vocabulary.ts'

/** Deeper brackets are not looked into: a clause has one level inside it at most, and a heap of brackets must stay cheap. */
const DEEPEST = 4

/** After how many brackets a reader is told how many clauses there are. */
const TELL_EVERY = 100

/** The verb of a clause with the next unit right behind it, also one whose number lost a bracket. */
const BEFORE_UNIT = new RegExp(`${LAST_VERB}(?=[ ]*(?:${NEXT_UNIT}|[${NUMERALS}]{1,7}\\)|\\())`, 'u')

/** What stands behind the last sentence of a line and is no sentence itself. */
const NAMES_BEHIND = /[。;!][ ]{0,8}([^ 。;:!?\n\d《》“”][^。;:!?\n\d《》“”]{2,200})(?=。?[ ]{0,20}(?:\n|$))/gu

/** The date of a signature, behind it or on the next line. */
const SIGNED = /^[ \n]*(?:(?:19|20)\d{2}|二[〇○零]..)[ ]*年/u

/** A plan that says that the names in brackets are those responsible. */
const BRACKETS_NAME_UNITS = /括号[内中里]的?(?:单位|部门|责任单位)?(?:均|即)?(?:为|是)/u

const AT_LINE_END = /^[ ]*[。;]?[ ]*(?:\n|$)/u

/** What can stand behind a clause: a full stop, the end of the line, the next unit. */
const ENDS_SENTENCE = new RegExp(`^[ ]*(?:[。;]|\\n|$|${NEXT_UNIT}|\\(?\\d{1,3}[.、)])`, 'u')

/** A bracket that repeats the one before without saying it. */
const AS_ABOVE = /^同(?:上|前|[上前]一?[项条款])$/u

/** What a bracket behind a clause can add to it. */
const ADDS = /时限|时间|期限|进度|(?:19|20)\d{2}|月|责任人|领导/u

/** Whether a statement in brackets is a clause. */
function convincing({ evidence, members, plausible }: Statement): boolean {
  if (members.length === 0) return false
  if (evidence === 'label') return plausible > 0
  if (evidence === 'verb') return plausible * 2 >= members.length && plausible > 0
  return evidence === 'weak-verb' && plausible === members.length
}

class Finder {
  readonly found: FoundClause[] = []
  readonly unread: Range[] = []
  readonly bare: FoundClause[] = []
  readonly page: Page
  readonly brackets: Brackets

  constructor(page: Page, brackets: Brackets) {
    this.page = page
    this.brackets = brackets
  }

  /** Clauses in brackets, outermost first; a bracket inside a clause belongs to it. */
  inBrackets(told: (clauses: number) => void): void {
    const { text } = this.page
    let until = 0
    let seen = 0
    for (const { open, close, height } of this.brackets.pairs) {
      seen += 1
      if (seen % TELL_EVERY === 0) told(this.found.length)
      if (open < until || close - open > LONGEST_CLAUSE || height > DEEPEST) continue
      const inside = text.slice(open + 1, close)
      const adds = this.found.at(-1)?.end === open && ADDS.test(inside)
      const telling = RESPONSIBILITY.test(/[ \n]/u.test(inside) ? squeeze(inside) : inside)
      const statement =
        telling || adds || this.#couldBeList(open, close) ? readStatement(this.page, open + 1, close) : null
      const last = this.found.at(-1)
      if (statement && last && statement.members.length === 0 && /^[ 。;]*$/u.test(text.slice(last.end, open))) {
        // A bracket of its own that adds to the one before: （市A局負責）（完成時限:8月底）.
        const { deadlines, people } = last.statement
        const more = {
          deadlines: [...deadlines, ...statement.deadlines],
          people: [...people, ...statement.people],
        }
        this.found[this.found.length - 1] = { ...last, end: close + 1, statement: { ...last.statement, ...more } }
        until = close
        continue
      }
      if (statement && convincing(statement)) {
        this.found.push({ start: open, end: close + 1, statement, lost: null })
        until = close
      } else if (
        statement?.evidence === 'names' &&
        statement.members.length > 0 &&
        statement.plausible === statement.members.length
      ) {
        this.bare.push({ start: open, end: close + 1, statement, lost: null })
      } else if (
        AS_ABOVE.test(inside) ||
        (telling && !/^注/u.test(inside) && TELLING.test(inside) && !statement?.rules.length && height < 2)
      ) {
        this.unread.push({ start: open, end: close + 1 })
      }
    }
  }

  /** A bracket that stands where a clause would, behind a sentence or at the end of its line. */
  #couldBeList(open: number, close: number): boolean {
    const { text } = this.page
    const after = AT_LINE_END.test(text.slice(close + 1, close + 12))
    return close - open < 300 && (/[。;]/u.test(text.slice(Math.max(0, open - 2), open)) || after)
  }

  /** Clauses that lost one of their brackets. */
  withLostBracket(): void {
    const { text } = this.page
    for (const open of this.brackets.loneOpen) {
      if (text[open] !== '(' && text[open] !== '【') continue
      const line = endOfLine(text, open)
      // Only where nothing but names and verbs stands on the whole line is all of it the clause.
      const whole = trimRange(text, open, line)
      const point = /[。;]$/u.test(text.slice(whole.start, whole.end)) ? 1 : 0
      if (this.#takeIfCertain(open, whole.end, open + 1, whole.end - point, 'closing')) continue
      const next = text.slice(open + 1, line).search(/[(【]|[。;](?=.)/u)
      const limit = next < 0 ? line : open + 1 + next
      // Where the next unit follows on the same line, the clause ends with its verb.
      const unit = BEFORE_UNIT.exec(text.slice(open + 1, Math.min(text.length, limit + 12)))
      const end = trimRange(text, open, unit ? Math.min(limit, open + 1 + unit.index + unit[0].length) : limit).end
      this.#takeIfCertain(open, end, open + 1, /[。;]$/u.test(text.slice(open, end)) ? end - 1 : end, 'closing')
    }
    for (const close of this.brackets.loneClose) {
      if (text[close] !== ')' && text[close] !== '】') continue
      const before = text.slice(Math.max(0, close - LONGEST_CLAUSE), close)
      const from = Math.max(
        before.lastIndexOf('\n'),
        before.lastIndexOf('。'),
        before.lastIndexOf(')'),
        before.lastIndexOf(';'),
      )
      const start = trimRange(text, close - before.length + from + 1, close).start
      this.#takeIfCertain(start, close + 1, start, close, 'opening')
    }
  }

  #takeIfCertain(start: number, end: number, from: number, to: number, lost: FoundClause['lost']): boolean {
    const { text } = this.page
    if (to <= from || !RESPONSIBILITY.test(text.slice(from, to))) return false
    const statement = readStatement(this.page, from, to)
    const atStart = lost === 'opening' && text.slice(0, from).trim() === ''
    const atEnd = lost === 'closing' && text.slice(to).trim() === ''
    const first = statement?.members[0]
    // What is left of a name at the beginning of an excerpt can look like one: 政局.
    const remnant = atStart && first !== undefined && first.start === from && first.end - first.start < 3
    if (statement && certain(statement) && !remnant) {
      this.found.push({ start, end: lost === 'closing' ? to : end, statement, lost })
      return true
    }
    // An excerpt begins or ends in the middle of a name: the clause is what stands beside it.
    const parts = splitOutside(text, from, to, '、,;')
    if (parts.length < 2) return false
    const rest = atStart ? { start: parts[1]!.start, end: to } : atEnd ? { start: from, end: parts.at(-2)!.end } : null
    const left = rest && readStatement(this.page, rest.start, rest.end)
    if (!rest || !left || !certain(left)) return false
    const cut = atStart ? parts[0]! : parts.at(-1)!
    this.found.push({ start, end: atStart ? end : to, statement: left, lost, cut })
    return true
  }

  /** A sentence that says nothing but who does what needs no bracket. */
  onSentences(): void {
    const { clauses, unread } = readSentences(this.page, sortedByStart(this.found))
    this.found.push(...clauses)
    this.unread.push(...unread)
  }

  /** Names alone at the end of a line, behind its last sentence. */
  behindSentences(): void {
    const { text } = this.page
    const inside = sortedByStart([...this.found, ...this.bare])
    for (const match of matchesOf(NAMES_BEHIND, text)) {
      const behind = match.index + match[0].length
      const { start, end } = trimRange(text, behind - match[1]!.length, behind)
      const next = inside[firstAtLeast(inside, start, (clause) => clause.start)]
      const holder = inside[firstAtLeast(inside, start + 1, (clause) => clause.start) - 1]
      if ((next && next.start < end) || (holder && holder.end > start)) continue
      if (/^[([【〔]/u.test(text[start]!)) {
        const close = this.#partnerOf(start)
        // The text ends in the middle of names that nothing is said of.
        if (close === null && text.slice(end).trim() === '') this.unread.push({ start, end })
        // What is all in one bracket was looked at as such.
        if (close === null || close === end - 1) continue
      }
      // A name with a date below it is a signature.
      if (SIGNED.test(text.slice(end, end + 40))) continue
      const statement = readStatement(this.page, start, end)
      if (
        statement?.evidence === 'names' &&
        statement.plausible === statement.members.length &&
        statement.members.length > 0
      )
        this.bare.push({ start, end, statement, lost: null })
    }
  }

  /** The closing bracket of an opening one, or null where that is lost. */
  #partnerOf(open: number): number | null {
    const { pairs } = this.brackets
    const pair = pairs[firstAtLeast(pairs, open, (one) => one.open)]
    return pair?.open === open ? pair.close : null
  }

  /** Brackets with names alone are clauses where the plan says what they mean, or writes nothing else. */
  fromBareLists(rules: readonly Range[]): void {
    const { text } = this.page
    const lists = this.bare.filter(({ statement }) =>
      statement.members.every((member) => !isBareNoun(text.slice(member.start, member.end))),
    )
    const said = rules.length > 0 || BRACKETS_NAME_UNITS.test(text)
    const custom = said || (lists.length >= 3 && lists.length > this.found.length)
    // Where other clauses stand as they should, a list behind a sentence is one too, without its verb.
    const known = this.found.length > 0
    for (const list of lists) {
      // Names alone behind a sentence are no explanation of a word in it.
      const behind = /[。;!][ ]*$/u.test(text.slice(Math.max(0, list.start - 4), list.start))
      const bracketed = /[([【〔]/u.test(text[list.start]!)
      const several = bracketed || list.statement.members.length > 1
      const last = bracketed && AT_LINE_END.test(text.slice(list.end, list.end + 12))
      // In the middle of a sentence names explain a word.
      const inside = bracketed && !behind && !ENDS_SENTENCE.test(text.slice(list.end, list.end + 12))
      if (custom && inside) continue
      if (!custom && !(known && several && (behind || last))) {
        if (bracketed && (behind || several)) this.unread.push(list)
        continue
      }
      for (const member of list.statement.members) {
        // A role that is marked behind the name is no guess.
        if (member.role === null) member.unclear = !said
        member.role ??= 'responsible'
      }
      this.found.push(list)
    }
  }
}

function sortedByStart(clauses: readonly FoundClause[]): FoundClause[] {
  return [...clauses].sort((a, b) => a.start - b.start)
}

/** Removes what overlaps: the clause that starts first wins, of two with one start the longer. */
function withoutOverlaps(clauses: readonly FoundClause[]): FoundClause[] {
  const kept: FoundClause[] = []
  for (const clause of [...clauses].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (clause.start >= (kept.at(-1)?.end ?? 0)) kept.push(clause)
  }
  return kept
}

/**
 * Finds every clause of a page.
 *
 * @param rules the sentences that say for many clauses who does what
 * @param told called now and then with the number of clauses found so far
 */
export function findClauses(
  page: Page,
  brackets: Brackets,
  rules: readonly FoundRule[],
  told: (clauses: number) => void,
): FoundClauses {
  const finder = new Finder(page, brackets)
  finder.inBrackets(told)
  finder.withLostBracket()
  told(finder.found.length)
  finder.found.push(...findLabelled(page, sortedByStart(finder.found)))
  finder.onSentences()
  finder.behindSentences()
  finder.fromBareLists(rules)
  finder.found.push(...findNamedHeadings(page, finder.found.length))
  const clauses = withoutOverlaps(finder.found)
  const unread = finder.unread.filter(({ start, end }) => {
    const holder = clauses[firstAtLeast(clauses, start + 1, (clause) => clause.start) - 1]
    return !holder || (end > holder.end && !(holder.heading && start < holder.end))
  })
  return { clauses, unread, rules }
}
