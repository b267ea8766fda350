import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Chapter, Role, Span } from '../plan/model.ts'
import type { AgencyForms } from './agency-forms.ts'
import type { AgencyMatch, AgencyReason } from './match-agency.ts'
import { matchAgencies } from './match-agency.ts'
import type { UnitField, UnitMatch } from './match-units.ts'
import { matchUnits } from './match-units.ts'
import type { NearAgency, NearUnit } from './near-hits.ts'
import { nearAgencies, nearUnits } from './near-hits.ts'
import type { Query } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { searchIndexOf } from './search-index.ts'
import type { Term } from './term.ts'
import { holds, rangesIn } from './term.ts'

/** An agency that a query means. */
export interface AgencyHit {
  readonly agency: Agency
  readonly reason: AgencyReason
  /** The name, alias, English name or id that was met, as it is written, and where: ranges of it. */
  readonly form: string
  readonly ranges: readonly Span[]
  /** What to mark in any other text about it. */
  readonly terms: readonly Term[]
}

/** Where a task was met: ranges of a text of the plan as it is written, in UTF-16 code units. */
export interface Match {
  readonly field: UnitField
  readonly text: string
  readonly ranges: readonly Span[]
}

/** A task that a query means. */
export interface UnitHit {
  readonly unit: Unit
  /** The best field that was met; near: misspelt; similar: it shares half of what was typed. */
  readonly reason: UnitField | 'near' | 'similar'
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
  /** True where nothing was found exactly: then these only come near what was typed. */
  readonly near: boolean
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

/** A query names an agency as a whole, or with each of its words. */
function namedBy(search: SearchIndex, { words, phrase }: Query): { forms: AgencyForms; match: AgencyMatch }[] {
  const asWhole = matchAgencies(search, phrase)
  // A word typed twice is one word, but no phrase.
  const single = words[0]?.segmented === phrase.segmented
  const byWord = single ? [] : words.map((word) => matchAgencies(search, word))
  return search.agencies
    .flatMap((forms) => {
      const whole = asWhole.get(forms)
      const each = byWord.flatMap((matches) => matches.get(forms) ?? [])
      const least =
        each.length > 0 && each.length === words.length ? each.reduce((a, b) => (b.fit < a.fit ? b : a)) : null
      const match = whole && (!least || whole.fit >= least.fit) ? whole : least
      return match ? [{ forms, match }] : []
    })
    .sort((a, b) => b.match.fit - a.match.fit)
}

function chaptersCalled({ chapterTitles }: SearchIndex, { words }: Query): Chapter[] {
  const called = [...chapterTitles].filter(([, titles]) =>
    words.every((word) => titles.some((title) => holds(title, word))),
  )
  return words.length === 0 ? [] : called.map(([chapter]) => chapter)
}

function agencyHit(agency: Agency, reason: AgencyReason, form: string, terms: readonly Term[]): AgencyHit {
  const ranges = rangesIn(form, terms)
  // What was typed with its place or in full (天津市发改委) stands in no form, but names the whole.
  return { agency, reason, form, ranges: ranges.length > 0 ? ranges : [{ start: 0, end: form.length }], terms }
}

function textsOf(search: SearchIndex, unit: Unit, field: UnitField, agencies: readonly string[]): readonly string[] {
  switch (field) {
    case 'number':
      return [unit.label]
    case 'text':
      return [unit.text]
    case 'intro':
      return [unit.item.text]
    case 'item':
      return search.itemTitles.get(unit.item)!.map(({ text }) => text)
    case 'chapter':
      return search.chapterTitles.get(unit.chapter)!.map(({ text }) => text)
    case 'agency':
      return agencies.map((id) => search.index.agencyById.get(id)!.name)
  }
}

function unitHit(
  search: SearchIndex,
  unit: Unit,
  reason: UnitHit['reason'],
  fields: readonly UnitField[],
  terms: readonly Term[],
  agencies: readonly string[] = [],
): UnitHit {
  const matches = fields.flatMap((field) =>
    textsOf(search, unit, field, agencies)
      .map((text) => ({ field, text, ranges: field === 'number' ? [] : rangesIn(text, terms) }))
      .filter(({ ranges }) => ranges.length > 0 || field === 'number' || field === 'agency'),
  )
  return { unit, reason, matches, agencies, terms }
}

function involvedIn(index: PlanIndex, units: readonly Unit[], named: ReadonlySet<string>): Involved[] {
  const countsOf = new Map<string, Record<Role, number>>()
  for (const unit of units) {
    for (const { agency, role } of unit.assignments) {
      if (named.has(agency)) continue
      let counts = countsOf.get(agency)
      if (!counts) countsOf.set(agency, (counts = noRoles()))
      counts[role] += 1
    }
  }
  return index.plan.agencies
    .flatMap((agency) => {
      const counts = countsOf.get(agency.id)
      return counts ? [{ agency, counts }] : []
    })
    .sort((a, b) => b.counts.lead - a.counts.lead || total(b.counts) - total(a.counts))
}

/**
 * Searches a plan: agencies, tasks, and the agencies that act in the tasks. Exact finds only, whatever the script;
 * where there is none at all, what comes near. The tasks found exactly are those of `findUnits`. Equals keep the
 * order of the plan, agencies that of their assignments. Any string is a query; one that folds to nothing finds nothing.
 */
export function search(index: PlanIndex, typed: string, limits: Limits): Found {
  const searchIndex = searchIndexOf(index)
  const query = readQuery(typed)
  const { words, phrase } = query
  const terms = words.length > 1 ? [phrase, ...words] : words
  const agencies = namedBy(searchIndex, query)
  const units = matchUnits(searchIndex, query)
  const near = agencies.length === 0 && units.length === 0
  if (near) {
    return {
      query,
      near,
      agencies: list(nearAgencies(searchIndex, query), limits.agencies, ({ forms, form, terms: met }: NearAgency) =>
        agencyHit(forms.agency, 'near', form.text, met),
      ),
      units: list(nearUnits(searchIndex, query), limits.units, ({ unit, reason, terms: met }: NearUnit) =>
        unitHit(searchIndex, unit, reason, ['text', 'item', 'intro', 'chapter'], met),
      ),
      involved: { hits: [], total: 0 },
      chapters: [],
    }
  }
  const named = new Set(agencies.map(({ forms }) => forms.agency.id))
  const found = units.map(({ unit }) => unit)
  return {
    query,
    near,
    agencies: list(agencies, limits.agencies, ({ forms, match }) =>
      agencyHit(forms.agency, match.reason, match.form, terms),
    ),
    units: list(units, limits.units, ({ unit, fields, agencies: ids }: UnitMatch) =>
      unitHit(searchIndex, unit, fields[0]!, fields, terms, ids),
    ),
    involved: list(involvedIn(index, found, named), limits.involved, (each) => each),
    chapters: chaptersCalled(searchIndex, query),
  }
}
