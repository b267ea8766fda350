import type { AgencyForms } from './agency-forms.ts'
import type { Conditions } from './conditions.ts'
import { conditionsOf } from './conditions.ts'
import type { AgencyMatch } from './match-agency.ts'
import { matchAgencies, nearAgencies } from './match-agency.ts'
import type { UnitMatches } from './match-units.ts'
import { matchUnits } from './match-units.ts'
import type { Query } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Term } from './term.ts'
import { rangesIn } from './term.ts'
import { eachPlace } from './text-index.ts'
import type { Understood } from './understand.ts'
import { exactly, joined, nearly, takenApart, termFor } from './understand.ts'

/** An agency that a query means, and how. */
export interface NamedAgency {
  readonly forms: AgencyForms
  readonly match: AgencyMatch
}

/** What a query means in a plan, before it is put into words. */
export interface Answer {
  readonly understood: readonly Understood[]
  /** Whether a phrase was taken apart into its words. */
  readonly apart: boolean
  readonly near: boolean
  readonly means: string | null
  readonly conditions: Conditions
  readonly agencies: readonly NamedAgency[]
  readonly units: UnitMatches
  /** What to mark. */
  readonly terms: readonly Term[]
}

type Matches = ReadonlyMap<AgencyForms, AgencyMatch>

/** Of a query that names several bodies, those that its words name as a whole are told too, not those that only hold one. */
const isCertain = ({ names, reason, fit }: AgencyMatch): boolean =>
  names && reason !== 'part' && (reason !== 'english' || fit >= 800) && (reason !== 'script' || fit >= 900)

/** The agencies of a query: named by all of it, by each of its words, or by one of them for certain. */
function namedBy(search: SearchIndex, whole: Matches, byWord: readonly Matches[]): NamedAgency[] {
  return search.agencies
    .flatMap((forms) => {
      const all = byWord.flatMap((matches) => matches.get(forms) ?? [])
      const each = all.length === byWord.length && all.length > 0
      const least = each ? all.reduce((a, b) => (b.fit < a.fit ? b : a)) : null
      const one = all.find(isCertain)
      const match = [whole.get(forms), least]
        .filter((found) => found !== null && found !== undefined)
        .sort((a, b) => b.fit - a.fit)[0]
      if (match) return [{ forms, match, rank: 1 }]
      return one ? [{ forms, match: one, rank: 0 }] : []
    })
    .sort((a, b) => b.rank - a.rank || b.match.fit - a.match.fit)
}

interface Attempt {
  readonly understood: readonly Understood[]
  readonly apart: boolean
}

function evaluate(
  search: SearchIndex,
  query: Query,
  { understood, apart }: Attempt,
  conditions: Conditions,
): Pick<Answer, 'agencies' | 'units'> {
  const single = understood.length === 1
  const phrase = !single && !apart && query.words.length > 1 ? query.phrase : null
  const conditional = query.conditions.length > conditions.unread.length
  const units = matchUnits(
    search,
    understood.map(({ meant }) => meant),
    phrase,
    query.without,
    conditional ? conditions : null,
  )
  const whole: Matches = single ? understood[0]!.agencies : phrase ? matchAgencies(search, phrase) : new Map()
  return { agencies: namedBy(search, whole, single ? [] : understood.map(({ agencies }) => agencies)), units }
}

/** In which ways a query can be taken, the most literal first. */
function* attempts(search: SearchIndex, query: Query): Generator<Attempt & { readonly near: boolean }> {
  const literal = query.words.map((word) => exactly(search, word))
  if (literal.every((each) => each !== null)) yield { understood: literal, apart: false, near: false }
  const one = joined(query)
  const asOne = one && exactly(search, one)
  if (asOne) yield { understood: [asOne], apart: false, near: false }
  const apart = query.words.map((word, i) => literal[i] ?? takenApart(search, word))
  if (apart.every((each) => each !== null)) {
    const parts = apart.flat()
    if (literal.some((each) => each === null)) yield { understood: parts, apart: true, near: false }
  }
  // A phrase whose words all stand somewhere may still be none of the plan's: then it is taken apart as well.
  if (literal.every((each) => each !== null)) {
    const again = query.words.flatMap((word, i) => takenApart(search, word) ?? literal[i]!)
    if (again.length > query.words.length) yield { understood: again, apart: true, near: false }
  }
  const near = query.words.map((word, i) => literal[i] ?? nearly(search, word))
  if (near.every(({ nowhere }) => !nowhere)) yield { understood: near, apart: false, near: true }
}

/** A folded word as the plan writes it. */
function written({ texts }: SearchIndex, solid: string): string {
  let found = solid
  eachPlace(texts, termFor(solid), (doc) => {
    const { text } = texts.docs[doc]!
    const [range] = rangesIn(text, [termFor(solid)])
    if (range) found = text.slice(range.start, range.end)
    return !range
  })
  return found
}

/** The query in words of the plan: those that were taken for something else in their place. Null where none was. */
function meaning(
  search: SearchIndex,
  query: Query,
  { understood, near }: Attempt & { readonly near: boolean },
  agencies: readonly NamedAgency[],
): string | null {
  if (understood.every(({ meant }) => meant.sense === null)) {
    const [first] = agencies
    return near && first && understood.length === 1 ? first.forms.agency.name : null
  }
  const all = understood.map(({ meant, word }) => (meant.sense ? written(search, meant.sense.solid) : word.raw))
  return [...all, ...query.without.map(({ raw }) => `-${raw}`), ...query.conditions.map(({ raw }) => raw)].join(' ')
}

/** Finds out what a query means: as it stands, else taken apart, else as something that comes near. */
export function answerTo(search: SearchIndex, query: Query): Answer {
  const conditions = conditionsOf(search, query)
  const nothing: Answer = {
    understood: [],
    apart: false,
    near: false,
    means: null,
    conditions,
    agencies: [],
    units: { orders: [], fields: new Uint8Array(0) },
    terms: [],
  }
  if (query.words.length === 0) {
    if (query.conditions.length === conditions.unread.length) return nothing
    return { ...nothing, ...evaluate(search, query, { understood: [], apart: false }, conditions) }
  }
  for (const attempt of attempts(search, query)) {
    const found = evaluate(search, query, attempt, conditions)
    // An agency whose name holds a word is no answer to a phrase of several.
    if (found.units.orders.length === 0 && found.agencies.length === 0) continue
    const { understood, apart, near } = attempt
    const terms = understood.flatMap(({ meant }) => meant.terms)
    return {
      ...found,
      understood,
      apart,
      near,
      conditions,
      means: meaning(search, query, attempt, found.agencies),
      terms: query.words.length > 1 ? [query.phrase, ...terms] : terms,
    }
  }
  // What all of it comes near, though one of its words alone does not (財政 菊).
  const whole = query.words.length > 1 ? nearAgencies(search, query.phrase) : new Map<AgencyForms, AgencyMatch>()
  if (whole.size === 0) return nothing
  const agencies = namedBy(search, whole, [])
  return { ...nothing, near: true, means: agencies[0]?.forms.agency.name ?? null, agencies }
}
