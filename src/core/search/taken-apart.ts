import { isOtherBody, isSpelledWord } from './agency-forms.ts'
import type { Word } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { isIn } from './text-index.ts'
import type { Understood } from './understand.ts'
import { termFor } from './term.ts'
import { exactly, soundingLike } from './understand.ts'
import { wordsIn } from './words.ts'

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

/** What the platform's dictionary cuts into single characters, in two words of the plan, where it is no word itself. Null if it is not. */
function halvesOf({ texts }: SearchIndex, singles: string): string[] | null {
  if (singles.length < 4 || isIn(texts, termFor(singles))) return null
  for (let at = 2; at <= singles.length - 2; at += 1) {
    const halves = [singles.slice(0, at), singles.slice(at)]
    if (halves.every((half) => isIn(texts, termFor(half)))) return halves
  }
  return null
}

/** What a phrase without spaces is made of: its words, single characters joined to one another or to the word before. */
function piecesOf(search: SearchIndex, solid: string): string[] {
  // Letters and characters side by side (TEDA管委会) are words of their own; one letter is not (A級).
  const runs = solid.replace(ASKING, '').split(/([a-z0-9]{2,})/)
  const words = runs.flatMap(wordsIn).filter((word) => word.length === 1 || !EMPTY.has(word))
  const pieces: string[] = []
  let singles = ''
  const flush = (): void => {
    // 管 and 会 say nothing by themselves, but belong to 管委会.
    if (singles.length < 2 || !exactly(search, readQuery(singles).phrase)) {
      singles = [...singles].filter((single) => !EMPTY.has(single)).join('')
    }
    const halves = halvesOf(search, singles)
    if (halves) pieces.push(...halves)
    else if (singles.length > 1 || (singles !== '' && pieces.length === 0)) pieces.push(singles)
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
  return partsOf(search, word, (piece) => exactly(search, piece))
}

/** The same where some of the words, not all, are written as others that sound alike. */
export function nearlyTakenApart(search: SearchIndex, word: Word): Understood[] | null {
  const parts = partsOf(search, word, (piece) => exactly(search, piece) ?? soundingLike(search, piece))
  return parts?.some(({ meant }) => meant.sense?.reason !== 'sound') ? parts : null
}

function partsOf(search: SearchIndex, word: Word, read: (piece: Word) => Understood | null): Understood[] | null {
  if (word.quoted || word.solid.length < SHORTEST_PHRASE || isSpelledWord(word.solid)) return null
  if (isOtherBody(word.solid)) return null
  const pieces = piecesOf(search, word.solid)
  if (
    pieces.length === 0 ||
    pieces.some((piece) => piece.length < 2) ||
    (pieces.join('') === word.solid && pieces.length === 1)
  )
    return null
  const parts: Understood[] = []
  for (const piece of pieces) {
    const found = read(readQuery(piece).phrase)
    if (!found) return null
    parts.push(found)
  }
  return parts
}
