import { aliasesOf } from '../directory/aliases.ts'
import { shorten } from '../directory/row.ts'
import type { Agency } from '../plan/model.ts'
import { foldText } from './fold.ts'
import { isSpelled } from './segments.ts'
import type { Indexed } from './term.ts'
import { indexed } from './term.ts'

/** One way of calling an agency. */
export interface Form extends Indexed {
  readonly text: string
}

/** Everything by which an agency can be found. */
export interface AgencyForms {
  readonly agency: Agency
  /** Chinese names: canonical, in both scripts, and as clauses write them; one of each folded form. */
  readonly names: readonly Form[]
  /** What else the directory calls it. */
  readonly aliases: readonly Form[]
  readonly english: readonly Form[]
  /** The folded id, which for a body of the directory is its usual acronym (pboc). */
  readonly id: string
  /** All names, and all aliases, without level and place, shortened. */
  readonly bareNames: readonly string[]
  /** Which alias each belongs to. */
  readonly bareAliases: ReadonlyMap<string, Form>
}

/** What may stand before a name and tells nothing within the plan: its place, and the levels of government. */
export type Prefixes = readonly string[]

const LEVELS = ['市', '省', '自治区', '区', '县', '州']
const SHORTEST_BARE = 2

/** The prefixes of a plan, longest first. */
export function prefixesOf(place: string | null): Prefixes {
  const folded = foldText(place ?? '')
  const core = folded.replace(/(?:自治区|[市省区县州])$/, '')
  return [folded, core.length >= 2 ? core : '', ...LEVELS]
    .filter((prefix, i, all) => prefix !== '' && all.indexOf(prefix) === i)
    .sort((a, b) => b.length - a.length)
}

/** A name in its short form, as it stands and without each prefix: 天津市发展和改革委员会 → …, 发展改革委. */
export function bareForms(name: string, prefixes: Prefixes): string[] {
  const short = shorten(name)
  const forms = short === '' ? [] : [short]
  for (const form of forms) {
    for (const prefix of prefixes) {
      const rest = form.slice(prefix.length)
      if (form.startsWith(prefix) && rest.length >= SHORTEST_BARE && !forms.includes(rest)) forms.push(rest)
    }
  }
  return forms
}

function formsOf(texts: readonly (string | null)[]): Form[] {
  const forms = new Map<string, Form>()
  for (const text of texts) {
    if (text === null) continue
    const form = { text, ...indexed(text) }
    if (form.solid !== '' && !forms.has(form.segmented)) forms.set(form.segmented, form)
  }
  return [...forms.values()]
}

/** Collects by what an agency can be found. `written` are its names in the plan's clauses. */
export function agencyForms(agency: Agency, written: readonly string[], prefixes: Prefixes): AgencyForms {
  const names = formsOf([agency.name, agency.names.zhHant, agency.names.zhHans, ...written])
  const known = new Set(names.map((form) => form.segmented))
  const aliases = formsOf(aliasesOf(agency.id)).filter((form) => !known.has(form.segmented))
  return {
    agency,
    names,
    aliases,
    english: formsOf([agency.names.en, agency.enShort]),
    id: foldText(agency.id),
    bareNames: [...new Set(names.flatMap((form) => bareForms(form.text, prefixes)))],
    bareAliases: new Map(
      aliases.flatMap((form) => bareForms(form.text, prefixes).map((bare) => [bare, form] as const)),
    ),
  }
}

/** Whether a word is spelled in Latin letters or digits. */
export function isSpelledWord(word: string): boolean {
  return [...word].every((unit) => isSpelled(unit)) && word !== ''
}
