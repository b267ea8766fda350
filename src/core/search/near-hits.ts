import type { Unit } from '../plan/lookup.ts'
import type { AgencyForms, Form } from './agency-forms.ts'
import { bareForms } from './agency-forms.ts'
import { matchUnits } from './match-units.ts'
import { nearest } from './near.ts'
import type { Query, Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { mostSimilar } from './similar.ts'
import type { Term } from './term.ts'

/** An agency one of whose names comes near a query. */
export interface NearAgency {
  readonly forms: AgencyForms
  readonly form: Form
  /** What of the form was met. */
  readonly terms: readonly Term[]
}

/** A task that comes near a query: each word is found in it exactly or nearly, or it shares half of what was typed. */
export interface NearUnit {
  readonly unit: Unit
  readonly reason: 'near' | 'similar'
  readonly terms: readonly Term[]
}

/** A part of a folded text, to be marked where it stands. */
function partOf(solid: string): Term {
  return { solid, segmented: solid, loose: true, spelled: false }
}

/** Agencies one of whose names, aliases or English names comes near the whole query. One form each, the nearest. */
export function nearAgencies(search: SearchIndex, { phrase }: Query): NearAgency[] {
  const all = search.agencies.flatMap((forms) =>
    [...forms.names, ...forms.aliases, ...forms.english].map((form) => ({ forms, form })),
  )
  const found = new Map<AgencyForms, NearAgency & { errors: number }>()
  for (const typed of new Set([phrase.solid, ...bareForms(phrase.raw, search.prefixes)])) {
    for (const { candidate, place } of nearest(all, ({ form }) => form.solid, typed)) {
      const { forms, form } = candidate
      // An alias is met as a whole or not at all: 工商局 is not the 工作局 of 金融工作局.
      const cut = forms.aliases.includes(form) && Math.abs(form.solid.length - typed.length) > place.errors
      if (cut || (found.get(forms)?.errors ?? Infinity) <= place.errors) continue
      const terms = [partOf(form.solid.slice(place.start, place.end))]
      found.set(forms, { forms, form, terms, errors: place.errors })
    }
  }
  const rank = new Map(search.agencies.map((forms, i) => [forms, i]))
  return [...found.values()]
    .sort((a, b) => a.errors - b.errors || rank.get(a.forms)! - rank.get(b.forms)!)
    .map(({ forms, form, terms }) => ({ forms, form, terms }))
}

/** For one word: the tasks in which it is found exactly, or else nearly, and as what. */
function unitsNear(search: SearchIndex, word: Word): Map<Unit, Term> {
  const exact = matchUnits(search, { text: word.raw, words: [word], phrase: word })
  if (exact.length > 0) return new Map(exact.map(({ unit }) => [unit, word]))
  const { units } = search.index
  const found = new Map<Unit, Term>()
  for (const { candidate, place } of nearest(units, (unit) => search.texts[unit.order]!.solid, word.solid)) {
    found.set(candidate, partOf(search.texts[candidate.order]!.solid.slice(place.start, place.end)))
  }
  const titles = [...search.itemTitles].flatMap(([item, all]) => all.map((title) => ({ item, title })))
  for (const { candidate, place } of nearest(titles, ({ title }) => title.solid, word.solid)) {
    const part = partOf(candidate.title.solid.slice(place.start, place.end))
    for (const unit of units) if (unit.item === candidate.item && !found.has(unit)) found.set(unit, part)
  }
  return found
}

function similarUnits(search: SearchIndex, words: readonly Word[]): NearUnit[] {
  const solid = words.map((word) => word.solid)
  return mostSimilar(search.index.units, (unit) => search.texts[unit.order]!.solid, solid).map(
    ({ candidate, pairs }) => ({ unit: candidate, reason: 'similar', terms: pairs.map(partOf) }),
  )
}

/** Tasks that come near a query, nearest first: by the spelling of its words, then by what they share. */
export function nearUnits(search: SearchIndex, { words }: Query): NearUnit[] {
  const [first, ...rest] = words.map((word) => unitsNear(search, word))
  const near: NearUnit[] = []
  for (const [unit, term] of first ?? []) {
    const terms = rest.map((each) => each.get(unit))
    if (terms.every((each) => each !== undefined)) near.push({ unit, reason: 'near', terms: [term, ...terms] })
  }
  const seen = new Set(near.map(({ unit }) => unit))
  return [...near, ...similarUnits(search, words).filter(({ unit }) => !seen.has(unit))]
}
