import type { AgencyForms, Form } from './agency-forms.ts'
import { bareForms, isSpelledWord } from './agency-forms.ts'
import type { Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { holds } from './term.ts'

/** By what an agency was found. */
export type AgencyReason = 'name' | 'alias' | 'id' | 'english' | 'near'

/** How a word names an agency. */
export interface AgencyMatch {
  readonly reason: AgencyReason
  /** The form that was met, as it is written; the id for an id. */
  readonly form: string
  /** Higher is better; see FIT. */
  readonly fit: number
  /** Whether the word is a name of the agency, or part of its very name: then its tasks are found too. */
  readonly names: boolean
}

/** Exact before part, name before alias before English; the share of the form that was typed decides between equals. */
const FIT = {
  wholeName: 100,
  wholeAlias: 90,
  wholeEnglish: 86,
  id: 84,
  nameStart: 80,
  name: 70,
  aliasStart: 60,
  english: 50,
} as const

const SHORTEST_ALIAS_START = 2
const SHORTEST_ENGLISH = 2

function share(word: Word, form: Form): number {
  return Math.min(1, word.solid.length / form.solid.length)
}

function found(reason: AgencyReason, form: string, fit: number, names = true): AgencyMatch {
  return { reason, form, fit, names }
}

function byName(forms: AgencyForms, word: Word, bare: readonly string[]): AgencyMatch | null {
  const form = forms.names.find((each) => holds(each, word))
  const canonical = forms.agency.name
  if (bare.some((each) => forms.bareNames.includes(each))) return found('name', form?.text ?? canonical, FIT.wholeName)
  if (!form) return null
  const starts =
    form.solid.startsWith(word.solid) || bare.some((each) => forms.bareNames.some((name) => name.startsWith(each)))
  return found('name', form.text, (starts ? FIT.nameStart : FIT.name) + 5 * share(word, form))
}

function byAlias(forms: AgencyForms, word: Word, bare: readonly string[]): AgencyMatch | null {
  for (const each of bare) {
    const whole = forms.bareAliases.get(each)
    if (whole) return found('alias', whole.text, FIT.wholeAlias)
  }
  const starts = bare.filter((each) => each.length >= SHORTEST_ALIAS_START)
  const form = forms.aliases.find((each) => starts.some((start) => each.solid.startsWith(start)))
  return form ? found('alias', form.text, FIT.aliasStart + 5 * share(word, form), false) : null
}

function byEnglish(forms: AgencyForms, word: Word): AgencyMatch | null {
  if (word.solid.length < SHORTEST_ENGLISH) return null
  const whole = forms.english.find((each) => each.segmented === word.segmented)
  if (whole) return found('english', whole.text, FIT.wholeEnglish)
  const form = forms.english.find((each) => holds(each, word))
  // Some ids are English words, and then the name says it better.
  if (word.solid === forms.id) return form ? found('english', form.text, FIT.id) : found('id', forms.agency.id, FIT.id)
  return form ? found('english', form.text, FIT.english + 5 * share(word, form)) : null
}

/** How a word, or a whole query taken as one word, names an agency; null where it does not. */
function matchAgency(forms: AgencyForms, word: Word, bare: readonly string[]): AgencyMatch | null {
  if (isSpelledWord(word.solid)) {
    // Names of agencies may hold Latin letters or digits too (12345熱線).
    return byName(forms, word, []) ?? byEnglish(forms, word)
  }
  const name = byName(forms, word, bare)
  const alias = byAlias(forms, word, bare)
  return name && (!alias || name.fit >= alias.fit) ? name : alias
}

/** The agencies that a word, or a whole query taken as one word, names, and how. */
export function matchAgencies({ agencies, prefixes }: SearchIndex, word: Word): Map<AgencyForms, AgencyMatch> {
  const matches = new Map<AgencyForms, AgencyMatch>()
  if (word.solid === '') return matches
  const bare = bareForms(word.raw, prefixes)
  for (const forms of agencies) {
    const match = matchAgency(forms, word, bare)
    if (match) matches.set(forms, match)
  }
  return matches
}
