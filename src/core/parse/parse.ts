import type { Plan, Rule } from '../plan/model.ts'
import { fingerprintOf } from '../plan/fingerprint.ts'
import { scriptOf } from '../script/script-of.ts'
import { acceptMarkers } from './accept.ts'
import { identify } from './agencies.ts'
import { Assembly } from './assembly.ts'
import { findAttachmentLists } from './attachments.ts'
import { endOf, startOf } from './bounds.ts'
import { pairBrackets } from './brackets.ts'
import { findClauses } from './clauses.ts'
import { noteClauses, noteNumbers, noteTruncated } from './damage.ts'
import { Findings } from './findings.ts'
import type { Front } from './front.ts'
import { namesOf, readFront } from './front.ts'
import { lineStartsOf } from './lines.ts'
import { tellApart } from './numbers.ts'
import { findCandidates } from './numbering.ts'
import { buildOutline } from './outline.ts'
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

function findRules(text: string): Range[] {
  return [...text.matchAll(FIRST_NAMED_LEADS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The year in which a plan was issued, by its date, its number or its title. */
function yearOf({ issuedOn, documentNumber, title }: Front): number | null {
  const written = [issuedOn?.value, documentNumber?.value, title].flatMap(
    (value) => /(?:19|20)\d{2}/u.exec(value ?? '')?.[0] ?? [],
  )
  return written[0] === undefined ? null : Number(written[0])
}

/** What a reader is told on the way: steps that are done, and how much was found so far. */
export type Progress = (
  step: 'clauses' | 'units' | 'agencies' | 'plan',
  counts: {
    readonly clauses: number
    readonly tasks: number
    readonly agencies: number
    readonly assignments: number
  },
) => void

/** How a text is to be read. */
export interface ParseOptions {
  /** Called while clauses are found, and when each step is done. */
  readonly onProgress?: Progress
}

/**
 * Reads the text of a responsibility plan. Never throws, whatever the string; the same text always gives
 * the same plan. Time grows with the length of the text.
 *
 * @param source the decoded text, without a BOM; all spans are positions in it
 */
export function parsePlan(source: string, { onProgress }: ParseOptions = {}): Parsed {
  const counts = { clauses: 0, tasks: 0, agencies: 0, assignments: 0 }
  const tell = (step: Parameters<Progress>[0], more: Partial<typeof counts>): void => {
    onProgress?.(step, { ...Object.assign(counts, more) })
  }

  if (source.trim() === '') return { error: 'empty' }
  if (source.includes('\u0000')) return { error: 'not-text' }
  const page = openPage(source)
  const { text } = page
  // A sample tells the script of a book as well as the whole of it does.
  const script = scriptOf(source.slice(0, SCRIPT_SAMPLE))
  const brackets = pairBrackets(text)
  const found = findClauses(page, brackets, findRules(text), (clauses) => tell('clauses', { clauses }))
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
  const tasks = chapters.reduce((sum, { items }) => sum + items.reduce((own, item) => own + item.tasks.length, 0), 0)
  tell('units', { clauses: found.clauses.length, tasks })
  const members = found.clauses.flatMap(({ statement }) => statement.members)
  const directory = identify(page, findings, members, { place: front.place, script })
  const assembly = new Assembly(page, directory, found, { script, year: yearOf(front) })
  tell('agencies', { agencies: directory.agencies.length })
  const read = chapters.map((chapter) => assembly.chapter(chapter))
  tell('plan', { assignments: members.length })
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
      chapters: read,
      agencies: directory.agencies,
      merges: [],
      rules: found.rules.map((rule): Rule => ({ code: 'first-named-leads', span: page.span(rule.start, rule.end) })),
      defects: findings.sorted(),
      lineStarts: lineStartsOf(source),
    },
  }
}
