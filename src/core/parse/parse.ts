import type { Assignment, Chapter, Clause, Item, Plan, Rule, Task } from '../plan/model.ts'
import { fingerprintOf } from '../plan/fingerprint.ts'
import { scriptOf } from '../script/script-of.ts'
import { acceptMarkers } from './accept.ts'
import type { Directory } from './agencies.ts'
import { identify } from './agencies.ts'
import { findAttachmentLists } from './attachments.ts'
import { pairBrackets } from './brackets.ts'
import type { FoundClause, FoundClauses } from './clauses.ts'
import { findClauses } from './clauses.ts'
import { noteClauses, noteNumbers, noteTruncated } from './damage.ts'
import type { ChapterDraft } from './draft.ts'
import { Findings } from './findings.ts'
import { namesOf, readFront } from './front.ts'
import { firstForeign } from './furniture.ts'
import { lineStartsOf, linesBetween } from './lines.ts'
import { tellApart } from './numbers.ts'
import type { Marker } from './accept.ts'
import { findCandidates } from './numbering.ts'
import { buildOutline } from './outline.ts'
import type { Page } from './page.ts'
import { openPage } from './page.ts'
import type { Range } from './range.ts'
import { readChapter } from './units.ts'
import { FIRST_NAMED_LEADS } from './vocabulary.ts'

/** Raised whenever the same text gives another plan. */
export const PARSER_VERSION = 1

/** Why a text is no plan: nothing in it, not a text at all, or nobody is given anything to do. */
export type ParseError = 'empty' | 'not-text' | 'no-clause'

/** A plan, or why there is none. Damage and doubts are in the plan, as `defects`. */
export type Parsed = { readonly plan: Plan } | { readonly error: ParseError }

const SCRIPT_SAMPLE = 100_000

/** Where the paragraph of a clause begins; for a clause on a line of its own, the one before it. */
function paragraphOf(text: string, position: number): number {
  const before = text.slice(0, position)
  const line = before.lastIndexOf('\n') + 1
  if (before.slice(line).trim() !== '') return line
  return before.slice(0, line).trimEnd().lastIndexOf('\n') + 1
}

const DATE_LINE = /\n[ ]*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[ ]*(?=\n)/gu

/**
 * Where the plan's own text begins: at its first number or clause. The numbers of a covering notice are not
 * the plan's: the notice ends with its date, or where the numbers begin again before anybody is named.
 */
function startOf(text: string, markers: readonly Marker[], first: FoundClause): number {
  const before = markers.filter(({ start }) => start <= first.start)
  const opening = before[0]
  if (!opening) return paragraphOf(text, first.start)
  const dated = [...text.slice(opening.start, first.start).matchAll(DATE_LINE)].at(-1)
  const noticeEnd = dated ? opening.start + dated.index + dated[0].length : opening.start
  const own = before.filter(({ start }) => start >= noticeEnd)
  const again = own.findLast(
    ({ rank, no }) => rank === own[0]!.rank && (rank === 'chapter' || rank === 'part') && no === 1,
  )
  return (again ?? own[0])?.start ?? Math.max(noticeEnd, paragraphOf(text, first.start))
}

/** Where the plan's own text ends: before a signature, an attachment or what is no part of the document. */
function endOf(text: string, markers: readonly Marker[], last: FoundClause): number {
  const marker = markers.at(-1)
  const from = Math.max(last.end, marker?.end ?? 0)
  const lines = linesBetween(text, from, text.length)
  // The rest of the line on which the last unit stands is the unit's.
  const skip = lines[0] && !text.slice(from, lines[0].start).includes('\n') ? 1 : 0
  const rest = lines.slice(skip)
  const closing = rest.findIndex((line) => {
    const folded = text.slice(line.start, line.end)
    return /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$|^\(此件|^附件|^抄送/u.test(folded)
  })
  let end = Math.min(firstForeign(text, rest), closing < 0 ? rest.length : closing)
  // The name above a date is a signature.
  const signer = rest[end - 1]
  if (end > 0 && end < rest.length && signer && !/[。;:,]/u.test(text.slice(signer.start, signer.end))) end -= 1
  return rest[end]?.start ?? text.length
}

function findRules(text: string): Range[] {
  return [...text.matchAll(FIRST_NAMED_LEADS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The rule under which a clause stands: said before its end, or anywhere if it is said behind all clauses. */
function ruleFor(rules: readonly Range[], clause: FoundClause, last: FoundClause): Range | null {
  const first = rules[0]
  return first && (first.start < clause.end || first.start >= last.end) ? first : null
}

class Assembly {
  readonly #page: Page
  readonly #directory: Directory
  readonly #found: FoundClauses
  readonly #script: Plan['script']

  constructor(page: Page, directory: Directory, found: FoundClauses, script: Plan['script']) {
    this.#page = page
    this.#directory = directory
    this.#found = found
    this.#script = script
  }

  #span({ start, end }: Range): { start: number; end: number } {
    return this.#page.span(start, end)
  }

  #text({ start, end }: Range): string {
    const span = this.#page.span(start, end)
    return this.#page.source.slice(span.start, span.end)
  }

  clause(found: FoundClause): Clause {
    const { statement } = found
    const last = this.#found.clauses.at(-1)!
    const rule = ruleFor(this.#found.rules, found, last)
    const led = statement.members.some(({ role }) => role === 'lead')
    const assignments = statement.members.map((member, index): Assignment => {
      const { id, written } = this.#directory.nameAt(member)
      const implied = rule && !led && index === 0 && member.role === 'responsible' ? this.#span(rule) : null
      const role = implied ? 'lead' : (member.role ?? 'responsible')
      return { agency: id, written, role, implied, span: this.#span(member) }
    })
    return {
      span: this.#span(found),
      text: this.#text(found),
      assignments,
      openEnded: statement.openEnds.map((range) => ({ text: this.#text(range), span: this.#span(range) })),
      deadline: statement.deadline,
      scope: statement.scope,
      manner: statement.manner && this.#text(statement.manner),
    }
  }

  chapter(draft: ChapterDraft): Chapter {
    return {
      no: draft.no,
      label: draft.label,
      title: namesOf(draft.titleText, this.#script),
      span: this.#span(draft.range),
      titleSpan: this.#span(draft.title),
      clauses: [],
      items: draft.items.map((item): Item => ({
        no: item.no,
        label: item.label,
        title: namesOf(item.titleText, this.#script),
        text: item.text,
        span: this.#span(item.range),
        titleSpan: this.#span(item.title),
        clauses: item.clauses.map((clause) => this.clause(clause)),
        tasks: item.tasks.map((task): Task => ({
          id: `${draft.no}.${item.no}.${task.no}`,
          no: task.no,
          text: task.text,
          span: this.#span(task.range),
          clauses: task.clauses.map((clause) => this.clause(clause)),
        })),
      })),
    }
  }
}

/**
 * Reads the text of a responsibility plan. Never throws, whatever the string; the same text always gives
 * the same plan. Time grows with the length of the text.
 *
 * @param source the decoded text, without a BOM; all spans are positions in it
 */
export function parsePlan(source: string): Parsed {
  if (source.trim() === '') return { error: 'empty' }
  if (source.includes('\u0000')) return { error: 'not-text' }
  const page = openPage(source)
  const { text } = page
  // A sample tells the script of a book as well as the whole of it does.
  const script = scriptOf(source.slice(0, SCRIPT_SAMPLE))
  const brackets = pairBrackets(text)
  const found = findClauses(page, brackets, findRules(text))
  const first = found.clauses[0]
  const last = found.clauses.at(-1)
  if (!first || !last) return { error: 'no-clause' }

  const ends = new Set(found.clauses.map(({ end }) => end))
  const skips = [...found.clauses, ...findAttachmentLists(text)].sort((a, b) => a.start - b.start)
  const markers = acceptMarkers(text, findCandidates(text, brackets, ends, skips), found.clauses)
  const start = startOf(text, markers, first)
  const end = endOf(text, markers, last)

  const findings = new Findings(page)
  const inside = (range: Range): boolean => range.start >= start && range.start < end
  noteNumbers(page, findings, markers.filter(inside))
  noteClauses(page, findings, found.clauses)
  noteTruncated(page, findings, found.clauses)
  for (const range of found.unread) findings.add('clause-unread', range, null)
  const front = readFront(page, findings, start, end, script)

  const setting = { page, findings, lastClauseEnd: last.end }
  const drafts = buildOutline(markers, found.clauses, start, end).map((node) => readChapter(setting, node))
  const chapters = tellApart(findings, drafts)
  const members = found.clauses.flatMap(({ statement }) => statement.members)
  const directory = identify(page, findings, members, { place: front.place, script })
  const assembly = new Assembly(page, directory, found, script)
  return {
    plan: {
      fingerprint: fingerprintOf(source),
      parserVersion: PARSER_VERSION,
      script,
      place: front.place,
      title: namesOf(front.title, script),
      titleSpan: front.titleSpan,
      documentNumber: front.documentNumber,
      issuer: front.issuer,
      issuedOn: front.issuedOn,
      chapters: chapters.map((chapter) => assembly.chapter(chapter)),
      agencies: directory.agencies,
      rules: found.rules.map((rule): Rule => ({ code: 'first-named-leads', span: page.span(rule.start, rule.end) })),
      defects: findings.sorted(),
      lineStarts: lineStartsOf(source),
    },
  }
}
