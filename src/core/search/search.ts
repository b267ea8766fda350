import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Chapter, Span } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { AgencyForms } from './agency-forms.ts'
import type { Conditions } from './conditions.ts'
import type { AgencyMatch, AgencyReason } from './match-agency.ts'
import type { UnitField, UnitMatches } from './match-units.ts'
import { fieldsOf } from './match-units.ts'
import type { Query } from './query.ts'
import { readQuery } from './query.ts'
import type { Answer } from './answer.ts'
import { answerTo } from './answer.ts'
import type { SearchIndex } from './search-index.ts'
import { searchIndexOf } from './search-index.ts'
import type { Term } from './term.ts'
import { holds, rangesIn, termFor } from './term.ts'

/** An agency that a query means. */
export interface AgencyHit {
  readonly agency: Agency
  readonly reason: AgencyReason
  /** The name, other name or id that was met, as it is written, and where: ranges of it. */
  readonly form: string
  readonly ranges: readonly Span[]
  /** Characters that differ, where it is misspelt. */
  readonly errors: number
  /** What to mark in any other text about it. */
  readonly terms: readonly Term[]
}

/** Where a task was met: ranges of a text of the plan as it is written, in UTF-16 code units. */
export interface Match {
  readonly field: UnitField
  readonly text: string
  readonly ranges: readonly Span[]
}

/** Why a task was found: the best field that was met as typed; or in the other script, as pinyin, by sound, misspelt, word by word. */
export type UnitReason =
  UnitField | 'script' | 'pinyin' | 'english' | 'wording' | 'sound' | 'typo' | 'words' | 'condition'

/** A task that a query means. */
export interface UnitHit {
  readonly unit: Unit
  readonly reason: UnitReason
  /** Characters that differ, where it is misspelt. */
  readonly errors: number
  /** Best first. A number has no ranges; nor has an agency that was met by another name. */
  readonly matches: readonly Match[]
  /** Ids of its agencies that the query names. */
  readonly agencies: readonly string[]
  /** What to mark in any other text about it. */
  readonly terms: readonly Term[]
}

/** An agency of the found tasks that the query does not name. */
export interface Involved {
  readonly agency: Agency
  /** Its roles in the found tasks. */
  readonly counts: RoleCounts
}

/** The first of a list, and how long it is. */
export interface Listed<T> {
  readonly hits: readonly T[]
  readonly total: number
}

/** What a query finds. */
export interface Found {
  readonly query: Query
  /** True where nothing was found as it was typed, nor as pinyin: then these only come near. */
  readonly near: boolean
  /** The query in words of the plan, where it was taken for something else than it says; otherwise null. */
  readonly means: string | null
  readonly conditions: Conditions
  readonly agencies: Listed<AgencyHit>
  readonly units: Listed<UnitHit>
  readonly involved: Listed<Involved>
  /** Chapters whose title holds every word. */
  readonly chapters: readonly Chapter[]
}

/** How many of each are wanted. */
export interface Limits {
  readonly agencies: number
  readonly units: number
  readonly involved: number
}

function list<F, T>(all: readonly F[], limit: number, show: (each: F) => T): Listed<T> {
  return { hits: all.slice(0, limit).map(show), total: all.length }
}

function agencyHit({ agency }: AgencyForms, match: AgencyMatch, terms: readonly Term[]): AgencyHit {
  const { reason, form, errors } = match
  const typed = rangesIn(form.text, terms)
  // What was typed with its place or in full (天津市发改委), in pinyin or misspelt stands in no form, but names what it is
  // without level and place.
  const bare = form.bare.at(-1)
  const ranges = typed.length > 0 || bare === undefined ? typed : rangesIn(form.text, [termFor(bare)])
  return {
    agency,
    reason,
    form: form.text,
    ranges: ranges.length > 0 ? ranges : [{ start: 0, end: form.text.length }],
    errors,
    terms,
  }
}

function textsOf(search: SearchIndex, unit: Unit, field: UnitField, agencies: readonly string[]): readonly string[] {
  if (field === 'number') return [unit.label]
  if (field === 'text') return [unit.text]
  if (field === 'agency') return agencies.map((id) => search.index.agencyById.get(id)!.name)
  const heading = field === 'chapter' ? unit.chapter : unit.item
  return (search.headings.get(heading) ?? []).filter(({ kind }) => kind === field).map(({ text }) => text)
}

type Why = Pick<UnitHit, 'reason' | 'errors'>

/** Why a task was found by an agency whose name the query only comes near. */
function nearReason({ near, agencies }: Answer, unit: Unit): Why | null {
  const named = near ? agencies.find(({ forms }) => unit.agencies.includes(forms.agency.id)) : undefined
  const { reason, errors } = named?.match ?? {}
  return reason === 'typo' || reason === 'sound' ? { reason, errors: errors ?? 0 } : null
}

function whyOf(answer: Answer, unit: Unit, fields: readonly UnitField[]): Why {
  const reason = reasonOf(answer, unit, fields)
  const near = reason === 'agency' ? nearReason(answer, unit) : null
  return near ?? { reason, errors: Math.max(0, ...answer.understood.map(({ meant }) => meant.sense?.errors ?? 0)) }
}

function reasonOf({ understood, apart }: Answer, unit: Unit, fields: readonly UnitField[]): UnitReason {
  const [best] = fields
  const senses = understood.flatMap(({ meant }) => meant.sense ?? [])
  const worst = (['typo', 'sound', 'pinyin', 'wording', 'english'] as const).find((reason) =>
    senses.some((sense) => sense.reason === reason),
  )
  // What an English word says and whose English name it is are met at once (insurance).
  if (worst && !(worst === 'english' && best === 'agency')) return worst
  if (best === undefined) return 'condition'
  if (apart) return 'words'
  const script =
    best === 'text' && understood.some(({ word }) => !unit.text.includes(word.raw) && !/[a-z]/i.test(word.raw))
  return script ? 'script' : best
}

function unitHit(search: SearchIndex, answer: Answer, order: number, matches: UnitMatches): UnitHit {
  const unit = search.index.units[order]!
  const fields = fieldsOf(matches.fields[order]!)
  const named = new Set(answer.understood.flatMap(({ meant }) => meant.named.map(({ agency }) => agency.id)))
  const agencies = unit.agencies.filter((id) => named.has(id))
  return {
    unit,
    ...whyOf(answer, unit, fields),
    matches: fields.flatMap((field) =>
      textsOf(search, unit, field, agencies)
        .map((text) => ({ field, text, ranges: field === 'number' ? [] : rangesIn(text, answer.terms) }))
        .filter(({ ranges }) => ranges.length > 0 || field === 'number' || field === 'agency'),
    ),
    agencies,
    terms: answer.terms,
  }
}

function involvedIn({ index, acting }: SearchIndex, orders: readonly number[], named: ReadonlySet<string>): Involved[] {
  const { starts, agency, role } = acting
  const roles = ROLES.length
  const counts = new Uint32Array(index.byTotal.length * roles)
  for (const order of orders) {
    const end = starts[order + 1]!
    for (let i = starts[order]!; i < end; i += 1) counts[agency[i]! * roles + role[i]!]! += 1
  }
  const involved: Involved[] = []
  for (const [n, each] of index.byTotal.entries()) {
    if (named.has(each.id)) continue
    const own = noRoles()
    for (let r = 0; r < roles; r += 1) own[ROLES[r]!] = counts[n * roles + r]!
    if (total(own) > 0) involved.push({ agency: each, counts: own })
  }
  return involved.sort((a, b) => b.counts.lead - a.counts.lead || total(b.counts) - total(a.counts))
}

function chaptersCalled({ chapterTitles }: SearchIndex, { words }: Query): Chapter[] {
  if (words.length === 0) return []
  return [...chapterTitles]
    .filter(([, titles]) => words.every((word) => titles.some((each) => holds(each, word))))
    .map(([chapter]) => chapter)
}

/**
 * Searches a plan: agencies, tasks, and the agencies that act in the tasks. What stands there, whatever the script, and
 * what it is abbreviated or spelled in pinyin; where there is none at all, what comes near. The tasks found so far are those of
 * `findUnits`. Equals keep the order of the plan, agencies that of their assignments. Any string is a query; one that
 * folds to nothing finds nothing.
 */
export function search(index: PlanIndex, typed: string, limits: Limits): Found {
  return searchIn(searchIndexOf(index), typed, limits)
}

/** What a query finds where nothing can be searched yet. */
export function nothingFound(typed: string): Found {
  const none = { hits: [], total: 0 }
  return {
    query: readQuery(typed),
    near: false,
    means: null,
    conditions: { agencies: [], roles: [], chapters: [], noLead: false, unread: [] },
    agencies: none,
    units: none,
    involved: none,
    chapters: [],
  }
}

/** `search` in an index. */
export function searchIn(searchIndex: SearchIndex, typed: string, limits: Limits): Found {
  const query = readQuery(typed)
  const answer = answerTo(searchIndex, query)
  const { agencies, units, near, means, conditions } = answer
  const named = new Set(agencies.map(({ forms }) => forms.agency.id))
  return {
    query,
    near,
    means,
    conditions,
    agencies: list(agencies, limits.agencies, ({ forms, match }) => agencyHit(forms, match, answer.terms)),
    units: list(units.orders, limits.units, (order) => unitHit(searchIndex, answer, order, units)),
    involved:
      near || limits.involved === 0
        ? { hits: [], total: 0 }
        : list(involvedIn(searchIndex, units.orders, named), limits.involved, (each) => each),
    chapters: chaptersCalled(searchIndex, query),
  }
}
