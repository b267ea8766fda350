import type { AgencyForms } from './agency-forms.ts'
import type { Conditions } from './conditions.ts'
import { conditionsOf } from './conditions.ts'
import type { AgencyMatch } from './match-agency.ts'
import { matchAgencies, nearAgencies } from './match-agency.ts'
import type { UnitMatches } from './match-units.ts'
import { matchUnits } from './match-units.ts'
import type { Phrase } from './in-english.ts'
import { withoutEmptyWords, withPhrases } from './in-english.ts'
import type { Query, Word } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { nearlyTakenApart, takenApart } from './taken-apart.ts'
import type { Term } from './term.ts'
import { rangesIn, termFor } from './term.ts'
import { eachPlace } from './text-index.ts'
import type { Understood } from './understand.ts'
import { asNumber, exactly, joined, nearly, widened } from './understand.ts'

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

/** The agencies of a query: named by all of it or by each of its words (rank 1), or by one of them for certain. */
function namedBy(
  search: SearchIndex,
  whole: Matches,
  byWord: readonly Matches[],
): (NamedAgency & { readonly rank: 0 | 1 })[] {
  return search.agencies
    .flatMap((forms): (NamedAgency & { readonly rank: 0 | 1 })[] => {
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

const namedAs = new WeakMap<Word, Matches>()

/** The agencies that all of a query names: asked for again in each way that the query can be taken. */
function namesOf(search: SearchIndex, phrase: Word): Matches {
  let found = namedAs.get(phrase)
  if (!found) namedAs.set(phrase, (found = matchAgencies(search, phrase)))
  return found
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
  const whole: Matches = single ? understood[0]!.agencies : phrase ? namesOf(search, phrase) : new Map()
  return { agencies: namedBy(search, whole, single ? [] : understood.map(({ agencies }) => agencies)), units }
}

/** An English phrase of a query: as what it is in Chinese, and as each of its words names an agency (development zone). */
function asPhrase(search: SearchIndex, { word, parts }: Phrase): Understood | null {
  const whole = exactly(search, word)
  if (!whole || parts.length === 1) return whole
  const byPart = parts.map((part) => exactly(search, part)?.agencies ?? new Map<AgencyForms, AgencyMatch>())
  const agencies = new Map(whole.agencies)
  for (const { forms, match, rank } of namedBy(search, whole.agencies, byPart)) {
    if (rank === 1 && !agencies.has(forms)) agencies.set(forms, match)
  }
  return { ...whole, agencies }
}

/** In which ways a query can be taken, the most literal first. */
function* attempts(search: SearchIndex, query: Query): Generator<Attempt & { readonly near: boolean }> {
  // English phrases first: of food and safety alone anything may speak.
  const phrases = withPhrases(search, query)?.map((phrase) => asPhrase(search, phrase))
  if (phrases?.every((each) => each !== null)) yield { understood: phrases, apart: false, near: false }
  const literal = query.words.map((word) => exactly(search, word))
  if (literal.every((each) => each !== null)) yield { understood: literal, apart: false, near: false }
  const number = asNumber(query)
  const numbered = number && exactly(search, number)
  if (numbered) yield { understood: [numbered], apart: false, near: false }
  const one = joined(query)
  const asOne = one && exactly(search, one)
  if (asOne) yield { understood: [asOne], apart: false, near: false }
  const apart = query.words.map((word, i) => literal[i] ?? takenApart(search, word))
  if (apart.every((each) => each !== null)) {
    if (literal.some((each) => each === null)) yield { understood: apart.flat(), apart: true, near: false }
    // A phrase whose words all stand somewhere may still be none of the plan's: then it is taken apart as well.
    const again = query.words.flatMap((word, i) => takenApart(search, word) ?? apart[i]!)
    if (again.length > apart.flat().length) yield { understood: again, apart: true, near: false }
    // Nor may all of them stand in one task, but other words for them may.
    const wider = again.map((each) => widened(search, each))
    if (wider.some((each, i) => each !== again[i])) yield { understood: wider, apart: true, near: false }
  }
  const said = withoutEmptyWords(search, query)
  if (said)
    yield* attempts(search, { ...query, words: said, phrase: readQuery(said.map(({ raw }) => raw).join(' ')).phrase })
  const near = query.words.map((word, i) => literal[i] ?? nearly(search, word))
  if (near.every(({ nowhere }) => !nowhere)) yield { understood: near, apart: false, near: true }
  if (apart.every((each) => each !== null)) return
  const nearApart = query.words.map((word, i) => apart[i] ?? nearlyTakenApart(search, word))
  if (nearApart.every((each) => each !== null)) yield { understood: nearApart.flat(), apart: true, near: true }
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
    const { understood, apart, near } = attempt
    // An agency whose name holds a word is no answer to a phrase of several.
    const named = found.agencies.length > 0 && (!apart || understood.every(({ agencies }) => agencies.size > 0))
    if (found.units.orders.length === 0 && !named) continue
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
