import type { Unit } from '../plan/lookup.ts'
import { matchAgencies } from './match-agency.ts'
import { numberFit } from './numbers.ts'
import type { Query, Word } from './query.ts'
import type { IndexedText, SearchIndex } from './search-index.ts'
import { holds } from './term.ts'

/** Where in or around a task a word was found. */
export type UnitField = 'number' | 'text' | 'item' | 'intro' | 'agency' | 'chapter'

/** A task in which every word of a query was found. */
export interface UnitMatch {
  readonly unit: Unit
  /** Higher is better. */
  readonly fit: number
  /** Best first. */
  readonly fields: readonly UnitField[]
  /** Ids of its agencies that a word names. */
  readonly agencies: readonly string[]
}

/** A title says what a task is about, its text what is in it; who does it and the chapter around come last. */
const WEIGHTS: Readonly<Record<Exclude<UnitField, 'number'>, number>> = {
  item: 40,
  text: 30,
  intro: 20,
  agency: 15,
  chapter: 10,
}
/** By `numberFit`. */
const NUMBER_WEIGHTS = [0, 400, 500, 600, 700] as const
/** What all words side by side, as they were typed, add. */
const PHRASE = 25
/** What the very characters that were typed, not only their folded forms, add. */
const AS_TYPED = 1

const someHolds = (texts: readonly IndexedText[] | undefined, word: Word): boolean =>
  texts?.some((text) => holds(text, word)) ?? false

/** Finds what one word means around the tasks once, not for every task again. */
function finder(
  search: SearchIndex,
  word: Word,
  named: ReadonlySet<string>,
): (unit: Unit) => { field: UnitField; fit: number }[] {
  const { index, itemTitles, intros, chapterTitles, texts } = search
  const items = new Set([...itemTitles].filter(([, titles]) => someHolds(titles, word)).map(([item]) => item))
  const introduced = new Set([...intros].filter(([, intro]) => holds(intro, word)).map(([item]) => item))
  const { number } = word
  // 「第四章」 and （十三） name a place in the plan; only where there is none are they words like others.
  const onlyNumber = number?.kind === 'heading' && index.units.some((unit) => numberFit(unit, number) > 0)
  const nearer = (unit: Unit): { field: UnitField; fit: number }[] => {
    const found: { field: UnitField; fit: number }[] = []
    const fit = number ? numberFit(unit, number) : 0
    if (fit > 0) found.push({ field: 'number', fit: NUMBER_WEIGHTS[fit as 1 | 2 | 3 | 4] })
    if (onlyNumber) return found
    if (items.has(unit.item)) found.push({ field: 'item', fit: WEIGHTS.item })
    const text = texts[unit.order]!
    if (holds(text, word)) {
      found.push({ field: 'text', fit: WEIGHTS.text + (text.text.includes(word.raw) ? AS_TYPED : 0) })
    }
    if (introduced.has(unit.item)) found.push({ field: 'intro', fit: WEIGHTS.intro })
    if (unit.agencies.some((id) => named.has(id))) found.push({ field: 'agency', fit: WEIGHTS.agency })
    return found
  }
  // A chapter's title is no part of its tasks: 商務 must not bring a chapter on 商務誠信 with tasks of all kinds.
  // Only a word that stands nowhere nearer, such as the title itself, means the chapter.
  if (index.units.some((unit) => nearer(unit).length > 0)) return nearer
  const chapters = new Set([...chapterTitles].filter(([, titles]) => someHolds(titles, word)).map(([c]) => c))
  return (unit) => (chapters.has(unit.chapter) ? [{ field: 'chapter', fit: WEIGHTS.chapter }] : [])
}

/** The agencies that a word names, so that their tasks are meant too. */
function namedAgencies(search: SearchIndex, word: Word): ReadonlySet<string> {
  const named = [...matchAgencies(search, word)].filter(([, match]) => match.names)
  return new Set(named.map(([{ agency }]) => agency.id))
}

/**
 * The tasks in which, or around which, every word of a query is found: in text, title of the item, the
 * text under the item's title, the names of agencies, or as a number; the title of the chapter counts for a word
 * that stands nowhere else. Best first, then in document order.
 */
export function matchUnits(search: SearchIndex, query: Query): UnitMatch[] {
  const { words, phrase } = query
  if (words.length === 0) return []
  const named = words.map((word) => namedAgencies(search, word))
  const finders = words.map((word, i) => finder(search, word, named[i]!))
  const matches: UnitMatch[] = []
  for (const unit of search.index.units) {
    const found = finders.map((find) => find(unit))
    if (found.some((each) => each.length === 0)) continue
    const best = found.map((each) => Math.max(...each.map(({ fit }) => fit)))
    const together =
      words.length > 1 &&
      (holds(search.texts[unit.order]!, phrase) || someHolds(search.itemTitles.get(unit.item), phrase))
    matches.push({
      unit,
      fit: best.reduce((sum, fit) => sum + fit, 0) / words.length + (together ? PHRASE : 0),
      fields: [
        ...new Set(
          found
            .flat()
            .sort((a, b) => b.fit - a.fit)
            .map(({ field }) => field),
        ),
      ],
      agencies: unit.agencies.filter((id) => named.some((each) => each.has(id))),
    })
  }
  return matches.sort((a, b) => b.fit - a.fit || a.unit.order - b.unit.order)
}
