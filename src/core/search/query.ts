import { tidyQuery } from '../view/fields.ts'
import type { NumberReading } from './numbers.ts'
import { readNumber } from './numbers.ts'
import type { Term } from './term.ts'
import { termOf } from './term.ts'

/** One word of a query: what stands between two spaces, or between quotation marks. */
export interface Word extends Term {
  /** As typed, without quotation marks. */
  readonly raw: string
  readonly number: NumberReading | null
  /** Stood between quotation marks: it is meant as it stands. */
  readonly quoted: boolean
}

/** What a query word asks for: the key that it was read as, and the words behind it. */
export interface Condition {
  readonly key: 'agency' | 'role' | 'chapter' | 'no'
  readonly value: string
  /** As typed. */
  readonly raw: string
}

/** A query, read. */
export interface Query {
  /** As it is kept in a view. */
  readonly text: string
  /** Distinct words that fold to something. */
  readonly words: readonly Word[]
  /** All words in their order, as one. */
  readonly phrase: Word
  /** Words of which none may stand in a task. */
  readonly without: readonly Word[]
  readonly conditions: readonly Condition[]
  /** The query without its conditions, as typed. */
  readonly rest: string
}

/** What the keys of conditions are called, folded. The first is how links of ours and completions write it, by language. */
export const CONDITION_KEYS: Readonly<Record<Condition['key'], readonly string[]>> = {
  agency: ['agency', '單位', '单位', '部門', '部门'],
  role: ['role', '角色', '職責', '职责'],
  chapter: ['chapter', '章'],
  no: ['no', '無', '无', '沒有', '没有'],
}

const KEY_OF = new Map(
  Object.entries(CONDITION_KEYS).flatMap(([key, names]) =>
    names.map((name) => [name, key as Condition['key']] as const),
  ),
)

/** Marks that open a quotation, and what closes each. */
const QUOTES = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['＂', '＂'],
])
const MINUS = /^[-－−–]/u

interface Token {
  readonly raw: string
  readonly text: string
  readonly quoted: boolean
  readonly excluded: boolean
  readonly key: Condition['key'] | null
}

/** The end of a quotation that begins at `at`, or −1 where none begins there or it is not closed. */
function closing(text: string, at: number): number {
  const mark = QUOTES.get(text[at] ?? '')
  if (mark === undefined) return -1
  const end = text.indexOf(mark, at + 1)
  // Behind the closing mark a word ends: 「信用」信息 is no quotation but a word with marks in it.
  return end > at + 1 && (end + 1 === text.length || text[end + 1] === ' ') ? end : -1
}

function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      at += 1
      continue
    }
    const start = at
    const excluded = MINUS.test(text.slice(at)) && text[at + 1] !== undefined && text[at + 1] !== ' '
    if (excluded) at += 1
    const named = /^([^\s:："“「『]{1,8})[:：]/u.exec(text.slice(at))
    const key = (named && KEY_OF.get(named[1]!.toLowerCase())) ?? null
    if (key) at += named![0].length
    const end = closing(text, at)
    if (end >= 0) {
      yield { raw: text.slice(start, end + 1), text: text.slice(at + 1, end), quoted: true, excluded, key }
      at = end + 1
    } else {
      const space = text.indexOf(' ', at)
      const stop = space < 0 ? text.length : space
      yield { raw: text.slice(start, stop), text: text.slice(at, stop), quoted: false, excluded, key }
      at = stop
    }
  }
}

function wordOf(raw: string, quoted = false): Word {
  return { raw, ...termOf(raw), number: quoted ? null : readNumber(raw), quoted }
}

/**
 * Reads what a person typed. Any string is a query; one without letters and digits has no words. `"…"` is meant as it
 * stands, `-…` must not be there, and `agency:`, `role:`, `chapter:`, `no:` (單位:, 角色:, 章:, 無:) are conditions.
 */
export function readQuery(typed: string): Query {
  const text = tidyQuery(typed)
  const words = new Map<string, Word>()
  const without: Word[] = []
  const conditions: Condition[] = []
  const plain: string[] = []
  const rest: string[] = []
  for (const token of tokensOf(text)) {
    if (token.key) {
      if (!token.excluded) conditions.push({ key: token.key, value: token.text, raw: token.raw })
      continue
    }
    rest.push(token.raw)
    const word = wordOf(token.text, token.quoted)
    if (word.solid === '') continue
    if (token.excluded) without.push(word)
    else {
      plain.push(token.text)
      if (!words.has(word.segmented)) words.set(word.segmented, word)
    }
  }
  return {
    text,
    words: [...words.values()],
    phrase: wordOf(plain.join(' ')),
    without,
    conditions,
    rest: rest.join(' '),
  }
}
