import type { Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import type { AgencyForms } from './agency-forms.ts'
import type { Conditions } from './conditions.ts'
import { meets } from './conditions.ts'
import type { NumberReading } from './numbers.ts'
import { numberFit } from './numbers.ts'
import type { SearchIndex } from './search-index.ts'
import type { Sense } from './senses.ts'
import type { Term } from './term.ts'
import { eachPlace } from './text-index.ts'

/** Where in or around a task a word was found. */
export type UnitField = 'number' | 'text' | 'item' | 'intro' | 'agency' | 'chapter'

/** Best first: a title says what a task is about, its text what is in it; who does it and the chapter around come last. */
export const UNIT_FIELDS: readonly UnitField[] = ['number', 'item', 'text', 'intro', 'agency', 'chapter']

/** What is looked for in one word of a query, once it is known how to take it. */
export interface Meant {
  /** What was typed, or what it was taken for: any of them. */
  readonly terms: readonly Term[]
  /** As typed, for telling an exact find from one in the other script; '' where it was taken for something else. */
  readonly raw: string
  readonly number: NumberReading | null
  /** The agencies that the word names, whose tasks are meant too. */
  readonly named: readonly AgencyForms[]
  /** How the word was read, where not as it stands. */
  readonly sense: Sense | null
}

/** The tasks in which every word of a query was found. */
export interface UnitMatches {
  /** `Unit.order` of each, best first. */
  readonly orders: readonly number[]
  /** By `Unit.order`: where it was found, bits that `fieldsOf` reads. */
  readonly fields: Uint8Array
}

const WEIGHTS: Readonly<Record<Exclude<UnitField, 'number'>, number>> = {
  item: 40,
  text: 30,
  intro: 20,
  agency: 15,
  chapter: 10,
}
/** Of the tasks of an agency those that it leads come first. */
const BY_ROLE: Readonly<Record<Role, number>> = { lead: 3, responsible: 2, participate: 1, guide: 0 }
/** By `numberFit`. */
const NUMBER_WEIGHTS = [0, 400, 500, 600, 700] as const
/** What all words side by side, as they were typed, add. */
const PHRASE = 25
/** What the very characters that were typed, not only their folded forms, add. */
const AS_TYPED = 1
const MOST_COMPARED = 1_000

const BITS: Readonly<Record<UnitField, number>> = { number: 1, item: 2, text: 4, intro: 8, agency: 16, chapter: 32 }

/** The fields of a find, best first. */
export function fieldsOf(bits: number): UnitField[] {
  return UNIT_FIELDS.filter((field) => bits & BITS[field])
}

/** How well each task fits one word: 0 where it does not. */
class Fits {
  readonly fit: Uint16Array
  readonly bits: Uint8Array
  some = false

  constructor(units: number) {
    this.fit = new Uint16Array(units)
    this.bits = new Uint8Array(units)
  }

  add(field: UnitField, order: number, fit: number): void {
    this.some = true
    this.bits[order]! |= BITS[field]
    if (fit > this.fit[order]!) this.fit[order] = fit
  }
}

/** A number that is written out and names a place in the plan is no word like others; one of figures is both. */
function addNumber(units: readonly Unit[], number: NumberReading, fits: Fits): boolean {
  for (const unit of units) {
    const fit = numberFit(unit, number)
    if (fit > 0) fits.add('number', unit.order, NUMBER_WEIGHTS[fit as 1 | 2 | 3 | 4])
  }
  return fits.some && number.kind === 'heading' && !number.bare
}

/** By what was meant, which a search remembers while its last word is typed. */
const known = new WeakMap<Meant, Fits>()

function fitsOf(search: SearchIndex, meant: Meant): Fits {
  let fits = known.get(meant)
  if (!fits) known.set(meant, (fits = fitsIn(search, meant)))
  return fits
}

function fitsIn({ index, texts }: SearchIndex, { terms, raw, number, named }: Meant): Fits {
  const { units } = index
  const fits = new Fits(units.length)
  if (number && addNumber(units, number, fits)) return fits
  const chapters: { first: number; last: number }[] = []
  for (const term of terms) {
    const inText: number[] = []
    eachPlace(texts, term, (doc) => {
      const { kind, first, last } = texts.docs[doc]!
      if (kind === 'text') inText.push(first)
      else if (kind === 'chapter') chapters.push({ first, last })
      else for (let order = first; order < last; order += 1) fits.add(kind, order, WEIGHTS[kind])
    })
    // Of a word that is everywhere nobody looks for the tasks that have it in one script.
    const typed = raw !== '' && inText.length <= MOST_COMPARED
    for (const order of inText) {
      fits.add('text', order, WEIGHTS.text + (typed && units[order]!.text.includes(raw) ? AS_TYPED : 0))
    }
  }
  for (const { agency } of named) {
    for (const { order, assignments } of index.unitsOf.get(agency.id) ?? []) {
      const role = assignments.find((each) => each.agency === agency.id)!.role
      fits.add('agency', order, WEIGHTS.agency + BY_ROLE[role])
    }
  }
  // A chapter's title is no part of its tasks: 商務 must not bring a chapter on 商務誠信 with tasks of all kinds.
  // Only a word that stands nowhere nearer, such as the title itself, means the chapter.
  if (!fits.some) {
    for (const { first, last } of chapters) {
      for (let order = first; order < last; order += 1) fits.add('chapter', order, WEIGHTS.chapter)
    }
  }
  return fits
}

/** The best scores first, each in document order. There are few different scores, however many tasks there are. */
function ranked(orders: readonly number[], scores: Float32Array): number[] {
  const byScore = new Map<number, number[]>()
  for (const order of orders) {
    const score = scores[order]!
    const same = byScore.get(score)
    if (same) same.push(order)
    else byScore.set(score, [order])
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, same]) => same)
}

/** All words side by side in text or title of the item, as far as there are several. */
function together({ texts }: SearchIndex, phrase: Term | null, add: (order: number) => void): void {
  if (!phrase) return
  eachPlace(texts, phrase, (doc) => {
    const { kind, first, last } = texts.docs[doc]!
    if (kind === 'text' || kind === 'item') for (let order = first; order < last; order += 1) add(order)
  })
}

/**
 * The tasks in which, or around which, every word of a query is found: in text, title of the item, the
 * text under the item's title, the names of agencies, or as a number; the title of the chapter counts for a word
 * that stands nowhere else. Best first, then in document order.
 *
 * @param phrase the words in their order, where there are several
 * @param without words of which none may stand in text or title of the item
 */
export function matchUnits(
  search: SearchIndex,
  words: readonly Meant[],
  phrase: Term | null,
  without: readonly Term[],
  conditions: Conditions | null,
): UnitMatches {
  const { units } = search.index
  const fields = new Uint8Array(units.length)
  const scores = new Float32Array(units.length)
  if (words.length === 0 && !conditions) return { orders: [], fields }
  if (words.length === 0) scores.fill(1)
  for (const [n, meant] of words.entries()) {
    const { fit, bits } = fitsOf(search, meant)
    for (let order = 0; order < units.length; order += 1) {
      scores[order] =
        fit[order] === 0 || (n > 0 && scores[order] === 0) ? 0 : scores[order]! + fit[order]! / words.length
      fields[order]! |= bits[order]!
    }
  }
  together(search, phrase, (order) => {
    if (scores[order]! > 0) scores[order]! += PHRASE
  })
  for (const term of without) together(search, term, (order) => (scores[order] = 0))
  const orders: number[] = []
  for (let order = 0; order < units.length; order += 1) {
    if (scores[order]! > 0 && (!conditions || meets(units[order]!, conditions))) orders.push(order)
  }
  return { orders: ranked(orders, scores), fields }
}
