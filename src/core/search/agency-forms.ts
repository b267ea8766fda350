import { aliasesOf } from '../directory/aliases.ts'
import { everydayNamesOf } from '../directory/everyday.ts'
import { kinOf } from '../directory/kin.ts'
import { shorten } from '../directory/row.ts'
import type { Agency } from '../plan/model.ts'
import { abbreviationsOf } from './abbreviate.ts'
import { foldText } from './fold.ts'
import { isSpelled } from './segments.ts'
import type { Indexed } from './term.ts'
import { indexed } from './term.ts'

/** How a form belongs to its agency, from its very name to what others are called. */
export type FormKind = 'name' | 'short' | 'derived' | 'former' | 'later' | 'english' | 'everyday' | 'acronym' | 'code'

/** One way of calling an agency. */
export interface Form extends Indexed {
  readonly text: string
  readonly kind: FormKind
  /** Of a Chinese form: shortened and without level and place. */
  readonly bare: readonly string[]
}

/** Everything by which an agency can be found. */
export interface AgencyForms {
  readonly agency: Agency
  readonly chinese: readonly Form[]
  /** English names, words, acronyms, the id. */
  readonly latin: readonly Form[]
  /** By each bare form, the best that has it. */
  readonly byBare: ReadonlyMap<string, Form>
}

/** What may stand before a name and tells nothing within the plan: its place, and the levels of government. */
export type Prefixes = readonly string[]

const LEVELS = ['市', '省', '自治区', '区', '县', '州', '国家', '中国', '全国', '国务院', '中央', '中共', '地方']
const SHORTEST_BARE = 2

/** What a name of a body that is no organ of government ends with: 交通銀行 is neither of transport nor of the central bank. */
const OTHER_BODY = /(?:银行|大学|学院|公司|集团|医院|中学|小学|协会|学会|商会|基金会|研究院|研究所|出版社|电视台)$/

/** Whether a folded name is that of a bank, a school, a company … */
export function isOtherBody(solid: string): boolean {
  return OTHER_BODY.test(solid)
}

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
      // 中国银行 is no 银行 of China.
      if (rest.replace(OTHER_BODY, '') === '') continue
      if (form.startsWith(prefix) && rest.length >= SHORTEST_BARE && !forms.includes(rest)) forms.push(rest)
    }
  }
  return forms
}

/** What stands around the place in the name of a branch: 人民銀行天津分行 → 人民银行, 人民银行分行. */
export function withoutPlace(name: string, prefixes: Prefixes): string[] {
  const folded = foldText(name)
  return prefixes
    .filter((prefix) => prefix.length >= 2 && folded.indexOf(prefix) > 1)
    .flatMap((prefix) => {
      const at = folded.indexOf(prefix)
      return [folded.slice(0, at), folded.slice(0, at) + folded.slice(at + prefix.length)]
    })
    .filter((each) => each.length > 2)
}

/** Whether a word is spelled in Latin letters or digits. */
export function isSpelledWord(word: string): boolean {
  return word !== '' && [...word].every((unit) => isSpelled(unit))
}

class Collection {
  readonly chinese = new Map<string, Form>()
  readonly latin = new Map<string, Form>()
  readonly #prefixes: Prefixes

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes
  }

  /** Of forms that fold alike the first stays. */
  add(kind: FormKind, ...texts: readonly (string | null)[]): void {
    for (const text of texts) {
      if (text === null) continue
      const folded = indexed(text)
      if (folded.solid === '') continue
      const latin = isSpelledWord(folded.solid)
      const list = latin ? this.latin : this.chinese
      if (list.has(folded.segmented)) continue
      // Only a name carries its level and place; what is derived has lost them.
      const bare = latin ? [] : kind === 'name' || kind === 'short' ? bareForms(text, this.#prefixes) : [shorten(text)]
      list.set(folded.segmented, { text, kind, ...folded, bare })
    }
  }
}

/** Collects by what an agency can be found. `written` are its names in the plan's clauses. */
export function agencyForms(agency: Agency, written: readonly string[], prefixes: Prefixes): AgencyForms {
  const { id, names, enShort } = agency
  const all = new Collection(prefixes)
  const everyday = everydayNamesOf(id)
  all.add('name', agency.name, names.zhHant, names.zhHans, ...written)
  for (const name of [agency.name, ...written]) all.add('name', ...withoutPlace(name, prefixes))
  const bare = [...all.chinese.values()].flatMap((form) => form.bare)
  all.add('short', ...everyday.short, ...aliasesOf(id))
  if (!agency.collective) all.add('derived', ...new Set(bare.flatMap(abbreviationsOf)))
  for (const { id: other, when } of kinOf(functionOf(id))) all.add(when, ...aliasesOf(other))
  all.add('former', ...everyday.other, ...otherLevels(bare))
  all.add('english', names.en, enShort)
  all.add('everyday', ...everyday.english)
  all.add('acronym', ...everyday.acronyms)
  all.add('code', id)
  const chinese = [...all.chinese.values()]
  const byBare = new Map<string, Form>()
  for (const form of chinese) for (const each of form.bare) if (!byBare.has(each)) byBare.set(each, form)
  return { agency, chinese, latin: [...all.latin.values()], byBare }
}

/** A district as it was called before it became one, or after (静海县, 静海区). */
function otherLevels(bare: readonly string[]): string[] {
  return bare.flatMap((name) => {
    const [, core, level] = /^(.{2,4})([区县市])(?:人民政府|政府)?$/u.exec(name) ?? []
    return core && level ? ['区', '县', '市'].filter((other) => other !== level).map((other) => core + other) : []
  })
}

/** The function in an id with a level or place: `drc-national` → `drc`. */
function functionOf(id: string): string {
  for (let known = id; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    if (kinOf(known).length > 0) return known
  }
  return id
}
