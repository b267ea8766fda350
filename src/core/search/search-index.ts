import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Chapter, Item, Names } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import { soundsOf } from '../pinyin/sounds.ts'
import type { AgencyForms, Prefixes } from './agency-forms.ts'
import { agencyForms, prefixesOf } from './agency-forms.ts'
import { foldText } from './fold.ts'
import type { Doc, FoldedTexts, TextIndex } from './text-index.ts'
import type { Indexed } from './term.ts'
import { indexed } from './term.ts'
import { foldTexts } from './text-index.ts'

/** What of an index is stored. */
export interface StoredTexts extends FoldedTexts {
  /** Unit for unit how `solid` sounds. */
  readonly sounds: string
}

/** Who acts in each task, as numbers: fast to count. `agency[i]` and `role[i]` for i from `starts[order]` to `starts[order + 1]`. */
export interface Acting {
  readonly starts: Uint32Array
  readonly agency: Uint16Array
  readonly role: Uint8Array
}

/** A plan, folded for searching. */
export interface SearchIndex {
  readonly index: PlanIndex
  readonly prefixes: Prefixes
  /** In the order of `PlanIndex.byTotal`, which decides between equals. */
  readonly agencies: readonly AgencyForms[]
  readonly texts: TextIndex
  /** The texts of each item and chapter: titles, and what stands below a title. */
  readonly headings: ReadonlyMap<Item | Chapter, readonly Doc[]>
  /** Folded titles of the chapters. */
  readonly chapterTitles: ReadonlyMap<Chapter, readonly Indexed[]>
  /** How the texts sound; made at the first call. */
  readonly sounds: () => string
  readonly acting: Acting
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

/** Titles in the languages that fold apart. */
function titlesOf({ zhHant, zhHans, en }: Names): string[] {
  const chinese = foldText(zhHant) === foldText(zhHans) ? [zhHant] : [zhHant, zhHans]
  return [...chinese, ...(en === null ? [] : [en])].filter((title) => title !== '')
}

/** Everything that is searched for tasks. First the texts of the units, in their order. */
export function docsOf({ units }: PlanIndex): Doc[] {
  const docs: Doc[] = units.map(({ text, order }) => ({ kind: 'text', first: order, last: order + 1, text, of: null }))
  const spans = new Map<Item | Chapter, { first: number; last: number }>()
  const extend = (of: Item | Chapter, order: number): void => {
    const span = spans.get(of)
    if (span) span.last = order + 1
    else spans.set(of, { first: order, last: order + 1 })
  }
  for (const { item, chapter, order } of units) {
    extend(item, order)
    extend(chapter, order)
  }
  for (const [of, span] of spans) {
    const kind = 'items' in of ? 'chapter' : 'item'
    for (const text of titlesOf(of.title)) docs.push({ kind, ...span, text, of })
    // Where the heading's own clause is the unit, its text is the unit's.
    if (kind === 'item' && 'text' in of && of.text !== '' && of.text !== units[span.first]!.text) {
      docs.push({ kind: 'intro', ...span, text: of.text, of })
    }
  }
  return docs
}

function actingIn({ units, byTotal }: PlanIndex): Acting {
  const place = new Map(byTotal.map(({ id }, n) => [id, n]))
  const starts = new Uint32Array(units.length + 1)
  const agency: number[] = []
  const role: number[] = []
  for (const unit of units) {
    starts[unit.order] = agency.length
    for (const each of unit.assignments) {
      const n = place.get(each.agency)
      if (n === undefined) continue
      agency.push(n)
      role.push(ROLES.indexOf(each.role))
    }
  }
  starts[units.length] = agency.length
  return { starts, agency: Uint16Array.from(agency), role: Uint8Array.from(role) }
}

/**
 * Builds the index of a plan step by step; each step says how much is done, 0 to 1.
 *
 * @param stored the folded texts, where they were kept; they are taken as they are
 */
export function* buildIndex(index: PlanIndex, stored: StoredTexts | null = null): Generator<number, SearchIndex> {
  const docs = docsOf(index)
  const folded = stored ?? (yield* foldTexts(docs.map(({ text }) => text)))
  const prefixes = prefixesOf(index.plan.place)
  const written = writtenNames(index.units)
  const agencies = index.byTotal.map((agency) => agencyForms(agency, [...(written.get(agency.id) ?? [])], prefixes))
  const { solid, breaks, starts } = folded
  const headings = new Map<Item | Chapter, Doc[]>()
  for (const doc of docs) {
    if (!doc.of) continue
    const own = headings.get(doc.of)
    if (own) own.push(doc)
    else headings.set(doc.of, [doc])
  }
  const titles = (chapter: Chapter): readonly Indexed[] =>
    (headings.get(chapter) ?? []).map(({ text }) => indexed(text))
  let sounds = stored?.sounds
  return {
    index,
    prefixes,
    agencies,
    texts: { docs, solid, breaks, starts },
    headings,
    chapterTitles: new Map(index.plan.chapters.map((chapter) => [chapter, titles(chapter)])),
    sounds: () => (sounds ??= soundsOf(solid)),
    acting: actingIn(index),
  }
}

const built = new WeakMap<PlanIndex, SearchIndex>()

/** The index of a plan: built at the first call for a plan, unless `keepIndex` has brought it, and kept as long as the plan is. */
export function searchIndexOf(index: PlanIndex): SearchIndex {
  let found = built.get(index)
  if (!found) {
    const building = buildIndex(index)
    let step = building.next()
    while (!step.done) step = building.next()
    built.set(index, (found = step.value))
  }
  return found
}

/** Whether a plan has its index already. */
export function hasIndex(index: PlanIndex): boolean {
  return built.has(index)
}

/** Takes an index that was built elsewhere as that of its plan. */
export function keepIndex(search: SearchIndex): void {
  built.set(search.index, search)
}
