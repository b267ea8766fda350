import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Chapter, Item, Names } from '../plan/model.ts'
import type { AgencyForms, Prefixes } from './agency-forms.ts'
import { agencyForms, prefixesOf } from './agency-forms.ts'
import type { Indexed } from './term.ts'
import { indexed } from './term.ts'

/** A text of the plan beside its folded forms. */
export interface IndexedText extends Indexed {
  readonly text: string
}

/** A plan, folded for searching. */
export interface SearchIndex {
  readonly index: PlanIndex
  readonly prefixes: Prefixes
  /** In the order of `PlanIndex.byTotal`, which decides between equals. */
  readonly agencies: readonly AgencyForms[]
  readonly formsById: ReadonlyMap<string, AgencyForms>
  /** By `Unit.order`. */
  readonly texts: readonly IndexedText[]
  /** Titles in all languages; equal ones once. */
  readonly itemTitles: ReadonlyMap<Item, readonly IndexedText[]>
  /** Texts between an item's title and its first task. */
  readonly intros: ReadonlyMap<Item, IndexedText>
  readonly chapterTitles: ReadonlyMap<Chapter, readonly IndexedText[]>
}

function textOf(text: string): IndexedText {
  return { text, ...indexed(text) }
}

function titlesOf({ zhHant, zhHans, en }: Names): IndexedText[] {
  const titles = [zhHant, zhHans, ...(en === null ? [] : [en])].map(textOf)
  return titles.filter((title, i) => titles.findIndex((other) => other.segmented === title.segmented) === i)
}

function writtenNames(units: readonly Unit[]): Map<string, Set<string>> {
  const written = new Map<string, Set<string>>()
  for (const unit of units) {
    for (const assignment of unit.assignments) {
      const names = written.get(assignment.agency)
      if (names) names.add(assignment.written)
      else written.set(assignment.agency, new Set([assignment.written]))
    }
  }
  return written
}

function build(index: PlanIndex): SearchIndex {
  const { units, plan } = index
  const prefixes = prefixesOf(plan.place)
  const written = writtenNames(units)
  const agencies = index.byTotal.map((agency) => agencyForms(agency, [...(written.get(agency.id) ?? [])], prefixes))
  const items = new Set(units.map((unit) => unit.item))
  const intros = new Map<Item, IndexedText>()
  // Where the heading's own clause is the unit, its text is the unit's.
  for (const { item, text } of units) if (item.text !== '' && item.text !== text) intros.set(item, textOf(item.text))
  return {
    index,
    prefixes,
    agencies,
    formsById: new Map(agencies.map((forms) => [forms.agency.id, forms])),
    texts: units.map((unit) => textOf(unit.text)),
    itemTitles: new Map([...items].map((item) => [item, titlesOf(item.title)])),
    intros,
    chapterTitles: new Map(plan.chapters.map((chapter) => [chapter, titlesOf(chapter.title)])),
  }
}

const built = new WeakMap<PlanIndex, SearchIndex>()

/** The folded texts of a plan: built at the first call for a plan, and kept as long as the plan is. */
export function searchIndexOf(index: PlanIndex): SearchIndex {
  let found = built.get(index)
  if (!found) built.set(index, (found = build(index)))
  return found
}
