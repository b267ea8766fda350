import type { Agency, Chapter, Plan, Rule } from '../plan/model.ts'
import { fingerprintOf } from '../plan/fingerprint.ts'
import { scriptOf } from '../script/script-of.ts'
import { identify } from './agencies.ts'
import { Assembly } from './assembly.ts'
import { pairBrackets } from './brackets.ts'
import { findClauses } from './clauses.ts'
import { noteClauses, noteTruncated } from './damage.ts'
import { Findings } from './findings.ts'
import type { Front } from './front.ts'
import { namesOf, readFront } from './front.ts'
import { lineStartsOf } from './lines.ts'
import { tellApart } from './numbers.ts'
import type { Page } from './page.ts'
import { openPage, WALL } from './page.ts'
import type { Range } from './range.ts'
import type { FoundRule } from './rules.ts'
import { findRules } from './rules.ts'
import { readProseUnits } from './prose-units.ts'
import type { TableUnits } from './table-units.ts'
import { readTables, withoutTables } from './table-units.ts'
import { isTitle } from './title.ts'

/** Raised whenever the same text gives another plan. */
export const PARSER_VERSION = 5

/** Why a text is no plan: nothing in it, not a text at all, or nobody is given anything to do. */
export type ParseError = 'empty' | 'not-text' | 'no-clause'

/** A plan, or why there is none. Damage and doubts are in the plan, as `defects`. */
export type Parsed = { readonly plan: Plan } | { readonly error: ParseError }

const SCRIPT_SAMPLE = 100_000
/** No document has more rules that differ. */
const MOST_RULES = 50

/** The year in which a plan was issued, by its date, its number or its title. */
function yearOf({ issuedOn, documentNumber, title }: Front): number | null {
  const written = [issuedOn?.value, documentNumber?.value, title].flatMap(
    (value) => /(?:19|20)\d{2}/u.exec(value ?? '')?.[0] ?? [],
  )
  return written[0] === undefined ? null : Number(written[0])
}

/** A plan that begins with a table, and has no title before it, has that of the table. */
function titledBy(page: Page, front: Front, tables: readonly TableUnits[], prose: readonly Range[]): Front {
  const title = tables[0]?.title
  const begins = prose.every(({ start }) => start > (tables[0]?.start ?? 0))
  if (
    !title ||
    !(prose.length === 0 || (begins && front.title === '')) ||
    !isTitle(page.text.slice(title.start, title.end))
  )
    return front
  const words = page.plain.slice(title.start, title.end).replace(/\s+/gu, '')
  return { ...front, title: words, titleSpan: page.span(title.start, title.end) }
}

/** Ranges in order, each once: a name that reaches down a table is met in several rows. */
function eachOnce(ranges: readonly Range[]): Range[] {
  return [...new Map(ranges.map((range) => [range.start, range])).values()].sort((a, b) => a.start - b.start)
}

/** Rules that say the same once more, in a copy of the notice or in every clause, say nothing new. */
function eachRuleOnce({ text }: Page, rules: readonly FoundRule[]): FoundRule[] {
  const said = new Map<string, FoundRule>()
  for (const rule of rules) {
    const words = rule.members.map(({ start, end }) => text.slice(start, end)).join(',')
    const key = rule.code === 'member-everywhere' ? `${rule.code} ${words}` : 'lead'
    if (!said.has(key) && said.size < MOST_RULES) said.set(key, rule)
  }
  return [...said.values()]
}

/** Agencies by their first assignment; those that have none are none of the plan's. */
function inOrderOfUse(agencies: readonly Agency[], chapters: readonly Chapter[]): Agency[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const used = new Set<string>()
  for (const { items } of chapters) {
    for (const { clauses, tasks } of items) {
      for (const clause of [...clauses, ...tasks.flatMap((task) => task.clauses)])
        for (const { agency } of clause.assignments) used.add(agency)
    }
  }
  return [...used].flatMap((id) => byId.get(id) ?? [])
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
  if (source.includes(WALL)) return { error: 'not-text' }
  const page = openPage(source)
  // A sample tells the script of a book as well as the whole of it does.
  const script = scriptOf(source.slice(0, SCRIPT_SAMPLE))
  const findings = new Findings(page)
  const rules = findRules(page.text)
  const tables = readTables(page, findings)
  const prose = withoutTables(page, tables)
  const brackets = pairBrackets(prose.text)
  const found = findClauses(prose, brackets, rules, (clauses) => tell('clauses', { clauses }))
  const rows = tables.flatMap(({ clauses }) => clauses)
  const clauses = [...found.clauses, ...rows].sort((a, b) => a.start - b.start)
  const first = clauses[0]
  if (!first) return { error: 'no-clause' }

  const units = readProseUnits(prose, findings, brackets, found.clauses, tables)
  const drafts = [...units.chapters, ...tables.flatMap((table) => table.chapters)].sort(
    (a, b) => a.range.start - b.range.start,
  )
  const start = Math.min(units.start, ...tables.slice(0, 1).map((table) => table.start))
  const end = Math.max(units.end, ...tables.slice(-1).map((table) => table.end))
  noteClauses(page, findings, clauses)
  noteTruncated(page, findings, found.clauses)
  for (const range of found.unread) findings.add('clause-unread', range, null)
  const front = titledBy(page, readFront(prose, findings, start, end, script), tables, found.clauses)
  const chapters = tellApart(findings, drafts)
  const tasks = chapters.reduce((sum, { items }) => sum + items.reduce((own, item) => own + item.tasks.length, 0), 0)
  tell('units', { clauses: clauses.length, tasks })
  const members = eachOnce([
    ...clauses.flatMap(({ statement }) => statement.members),
    ...rules.flatMap((rule) => rule.members),
  ])
  const directory = identify(page, findings, members, { place: front.place, script })
  const assembly = new Assembly(
    page,
    directory,
    { clauses, rules: eachRuleOnce(page, rules) },
    { script, year: yearOf(front) },
  )
  tell('agencies', { agencies: directory.agencies.length })
  const read = chapters.map((chapter) => assembly.chapter(chapter))
  const agencies = inOrderOfUse(directory.agencies, read)
  const named = new Set(agencies.map(({ id }) => id))
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
      agencies,
      merges: directory.merges.filter(({ agency }) => named.has(agency)),
      rules: rules.map(({ code, start, end }): Rule => ({ code, span: page.span(start, end) })),
      defects: findings.sorted(),
      lineStarts: lineStartsOf(source),
    },
  }
}
