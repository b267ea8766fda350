import type { AgencyForms } from './agency-forms.ts'
import type { AgencyMatch } from './match-agency.ts'
import { matchAgencies, nearAgencies } from './match-agency.ts'
import type { Meant } from './match-units.ts'
import { misspeltSenses } from './misspelt.ts'
import { numberFit, readNumber } from './numbers.ts'
import type { Query, Word } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Sense } from './senses.ts'
import { englishSenses, nearEnglishSenses } from './in-english.ts'
import { misspeltPinyinSenses } from './misspelt-pinyin.ts'
import { heardSenses, spelledSenses } from './senses.ts'
import { termFor } from './term.ts'
import { isIn } from './text-index.ts'
import { rewordings } from './wording.ts'

/** A word of a query, the agencies that it names, and how it is looked for in the texts. */
export interface Understood {
  readonly word: Word
  readonly agencies: ReadonlyMap<AgencyForms, AgencyMatch>
  readonly meant: Meant
  /** Whether it is found nowhere, as whatever it is taken. */
  readonly nowhere: boolean
}

function meantAs(word: Word, named: readonly AgencyForms[]): Meant {
  return { terms: [word], raw: word.raw, number: word.number, named, sense: null }
}

function meantFor(senses: readonly Sense[], named: readonly AgencyForms[]): Meant {
  return { terms: senses.map(({ solid }) => termFor(solid)), raw: '', number: null, named, sense: senses[0]! }
}

const namesIn = (matches: ReadonlyMap<AgencyForms, AgencyMatch>): AgencyForms[] =>
  [...matches].filter(([, { names }]) => names).map(([forms]) => forms)

function isNumber({ index }: SearchIndex, { number }: Word): boolean {
  return number !== null && index.units.some((unit) => numberFit(unit, number) > 0)
}

/**
 * A word as it stands, or as pinyin of what stands: where it is in the texts, names an agency or is a number. Null where it
 * is none of these.
 */
export function exactly(search: SearchIndex, word: Word): Understood | null {
  let known = remembered.get(search)
  if (!known) {
    known = new Map<string, Understood | null>()
    remembered.set(search, known)
  }
  const key = `${word.quoted ? '"' : ''}${word.segmented}|${word.raw}`
  let found = known.get(key)
  if (found === undefined) {
    found = asWritten(search, word) ?? asReworded(search, word)
    // The oldest goes.
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value!)
    known.set(key, found)
  }
  return found
}

/** While a query is typed its words are asked for again with every letter of the last one: so many are kept. */
const REMEMBERED = 32
const remembered = new WeakMap<SearchIndex, Map<string, Understood | null>>()

/** The same in the words of documents (資訊 → 信息, 老賴 → 失信). */
function asReworded(search: SearchIndex, word: Word): Understood | null {
  if (word.quoted) return null
  for (const raw of rewordings(word.solid)) {
    const other = asWritten(search, readQuery(raw).phrase)
    if (!other) continue
    const agencies = new Map(
      [...other.agencies].map(([forms, match]) => [forms, { ...match, reason: 'wording' as const }]),
    )
    return {
      ...other,
      word,
      agencies,
      meant: { ...other.meant, raw: '', sense: { solid: raw, reason: 'wording', errors: 0 } },
    }
  }
  return null
}

function asWritten(search: SearchIndex, word: Word): Understood | null {
  const agencies = matchAgencies(search, word)
  const inText = isIn(search.texts, word)
  const english = englishSenses(search, word)
  if (english.length > 0) {
    const meant = meantFor(english, namesIn(agencies))
    const terms = [word, ...meant.terms]
    // What stands there as it was typed is no translation.
    const own = inText ? meantAs(word, namesIn(agencies)) : meant
    return { word, agencies, meant: { ...own, terms }, nowhere: false }
  }
  const letters = !inText && !word.quoted && /^[a-z]+$/.test(word.solid)
  const spelled = letters ? spelledSenses(search, word.raw) : []
  if (spelled.length > 0) return { word, agencies, meant: meantFor(spelled, namesIn(agencies)), nowhere: false }
  if (agencies.size === 0 && !inText && !isNumber(search, word)) return null
  return { word, agencies, meant: meantAs(word, namesIn(agencies)), nowhere: false }
}

function nearSenses(search: SearchIndex, word: Word): readonly Sense[] {
  for (const senses of [heardSenses, misspeltPinyinSenses, nearEnglishSenses, misspeltSenses]) {
    const found = senses(search, word)
    if (found.length > 0) return found
  }
  return []
}

/** A word as others that sound like it, or null. */
export function soundingLike(search: SearchIndex, word: Word): Understood | null {
  const senses = heardSenses(search, word)
  return senses.length > 0 ? { word, agencies: new Map(), meant: meantFor(senses, []), nowhere: false } : null
}

/** A word with what documents write for it beside it (欠薪, 拖欠工資), or as it is where nothing is known. */
export function widened(search: SearchIndex, understood: Understood): Understood {
  const { word, meant } = understood
  const others = word.quoted ? [] : rewordings(word.solid).filter((solid) => isIn(search.texts, termFor(solid)))
  if (others.length === 0) return understood
  const terms = [...meant.terms, ...others.map(termFor)]
  return {
    ...understood,
    meant: { ...meant, terms, raw: '', sense: { solid: others[0]!, reason: 'wording', errors: 0 } },
  }
}

/** A word as something that sounds like it, or as a misspelling of it. */
export function nearly(search: SearchIndex, word: Word): Understood {
  const nothing = { word, agencies: new Map<AgencyForms, AgencyMatch>(), meant: meantAs(word, []), nowhere: true }
  if (word.quoted || word.solid === '') return nothing
  const agencies = nearAgencies(search, word)
  const senses = nearSenses(search, word)
  if (senses.length > 0) return { word, agencies, meant: meantFor(senses, namesIn(agencies)), nowhere: false }
  if (agencies.size === 0) return nothing
  const meant = { terms: [], raw: '', number: null, named: namesIn(agencies), sense: null }
  return { word, agencies, meant, nowhere: false }
}

/** Several words of letters as one word of pinyin (fa zhan gai ge), or null. */
export function joined(query: Query): Word | null {
  const { words, phrase } = query
  if (words.length < 2 || !words.every(({ solid, quoted }) => /^[a-z]+$/.test(solid) && !quoted)) return null
  return { ...readQuery(words.map(({ solid }) => solid).join('')).phrase, raw: phrase.raw }
}

/** What shows that words side by side are one number: 第 13 項, no. 45, chapter 9. */
const NUMBERED = /[第章项項条條款(（#]|^(?:chapter|item|task|no)\b/i

/** A query that is one number with spaces in it, or null. */
export function asNumber({ words, phrase }: Query): Word | null {
  if (words.length < 2 || !NUMBERED.test(phrase.raw)) return null
  const number = readNumber(phrase.raw.replaceAll(' ', ''))
  return number && { ...phrase, number }
}
