import type { AgencyForms } from './agency-forms.ts'
import { isSpelledWord } from './agency-forms.ts'
import type { AgencyMatch } from './match-agency.ts'
import { matchAgencies, nearAgencies } from './match-agency.ts'
import type { Meant } from './match-units.ts'
import { misspeltSenses } from './misspelt.ts'
import { numberFit } from './numbers.ts'
import type { Query, Word } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Sense } from './senses.ts'
import { heardSenses, spelledSenses } from './senses.ts'
import type { Term } from './term.ts'
import { isIn } from './text-index.ts'
import { wordsIn } from './words.ts'

/** A word of a query, the agencies that it names, and how it is looked for in the texts. */
export interface Understood {
  readonly word: Word
  readonly agencies: ReadonlyMap<AgencyForms, AgencyMatch>
  readonly meant: Meant
  /** Whether it is found nowhere, as whatever it is taken. */
  readonly nowhere: boolean
}

/** A part of a folded text, to be looked for as it stands. */
export function termFor(solid: string): Term {
  const spelled = isSpelledWord(solid[0] ?? '')
  return { solid, segmented: solid, loose: !spelled, spelled }
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
  const agencies = matchAgencies(search, word)
  const inText = isIn(search.texts, word)
  const letters = !inText && !word.quoted && /^[a-z]+$/.test(word.solid)
  const spelled = letters ? spelledSenses(search, word.raw) : []
  if (spelled.length > 0) return { word, agencies, meant: meantFor(spelled, namesIn(agencies)), nowhere: false }
  if (agencies.size === 0 && !inText && !isNumber(search, word)) return null
  return { word, agencies, meant: meantAs(word, namesIn(agencies)), nowhere: false }
}

/** A word as something that sounds like it, or as a misspelling of it. */
export function nearly(search: SearchIndex, word: Word): Understood {
  const nothing = { word, agencies: new Map<AgencyForms, AgencyMatch>(), meant: meantAs(word, []), nowhere: true }
  if (word.quoted || word.solid === '') return nothing
  const agencies = nearAgencies(search, word)
  const heard = heardSenses(search, word)
  const senses = heard.length > 0 ? heard : misspeltSenses(search, word)
  if (senses.length > 0) return { word, agencies, meant: meantFor(senses, namesIn(agencies)), nowhere: false }
  if (agencies.size === 0) return nothing
  const meant = { terms: [], raw: '', number: null, named: namesIn(agencies), sense: null }
  return { word, agencies, meant, nowhere: false }
}

/** Words of questions and of grammar, which say nothing of what is asked for. */
const EMPTY = new Set(
  '的 了 和 与 在 是 有 由 对 把 被 吗 呢 谁 哪 哪个 哪些 什么 怎么 如何 怎样 多少 为什么 问题 情况 方面 有关 相关 关于 负责 管 归 主管 分管 管理 牵头 部门 单位 哪里 请问 以及 及 或 等 并 也 都 就 要 会 应该 可以 需要 吧 啊 事 事情 工作 任务 谁管 归谁管'.split(
    ' ',
  ),
)

/** Questions of who does something, at the beginning and at the end of a phrase. */
const WHO = '(?:谁|哪个部门|哪些部门|哪个单位|哪些单位|哪个局|什么部门|哪家|哪里)'
const DOES = '(?:来)?(?:负责|牵头|主管|分管|主办|参与|参加|管|办|抓)?'
const ASKING = new RegExp(
  `^(?:请问)?(?:由|是|归)?${WHO}${DOES}的?|(?:归|由|是|该|应该|找)*${WHO}${DOES}的?[吗呢啊]?$`,
  'u',
)

/** What a phrase without spaces is made of: its words, single characters joined to one another or to the word before. */
function piecesOf(search: SearchIndex, solid: string): string[] {
  const words = wordsIn(solid.replace(ASKING, '')).filter((word) => !EMPTY.has(word))
  const pieces: string[] = []
  let singles = ''
  const flush = (): void => {
    if (singles.length > 1 || (singles !== '' && pieces.length === 0)) pieces.push(singles)
    else if (singles !== '') {
      const joined = pieces.at(-1)! + singles
      if (isIn(search.texts, termFor(joined))) pieces[pieces.length - 1] = joined
      else pieces.push(singles)
    }
    singles = ''
  }
  for (const word of words) {
    if (word.length === 1) {
      singles += word
      continue
    }
    flush()
    pieces.push(word)
  }
  flush()
  return [...new Set(pieces)]
}

const SHORTEST_PHRASE = 4

/** A phrase that stands nowhere, as words that do: each of at least two characters, all found exactly. Null where one is not. */
export function takenApart(search: SearchIndex, word: Word): Understood[] | null {
  if (word.quoted || word.solid.length < SHORTEST_PHRASE || isSpelledWord(word.solid)) return null
  const pieces = piecesOf(search, word.solid)
  if (
    pieces.length === 0 ||
    pieces.some((piece) => piece.length < 2) ||
    (pieces.join('') === word.solid && pieces.length === 1)
  )
    return null
  const parts: Understood[] = []
  for (const piece of pieces) {
    const found = exactly(search, readQuery(piece).phrase)
    if (!found) return null
    parts.push(found)
  }
  return parts
}

/** Several words of letters as one word of pinyin (fa zhan gai ge), or null. */
export function joined(query: Query): Word | null {
  const { words, phrase } = query
  if (words.length < 2 || !words.every(({ solid, quoted }) => /^[a-z]+$/.test(solid) && !quoted)) return null
  return { ...readQuery(words.map(({ solid }) => solid).join('')).phrase, raw: phrase.raw }
}
