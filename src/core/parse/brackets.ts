import { WALL } from './page.ts'

/** Two brackets that belong together. */
export interface Pair {
  /** Position of the opening bracket. */
  readonly open: number
  /** Position of the closing one. */
  readonly close: number
  /** How many levels of brackets are inside it. */
  readonly height: number
}

/** The brackets of a text: pairs in the order in which they open, and those that have no partner. */
export interface Brackets {
  readonly pairs: readonly Pair[]
  readonly loneOpen: readonly number[]
  readonly loneClose: readonly number[]
}

const PARTNER: Readonly<Record<string, string>> = { ')': '(', '】': '【', ']': '[', '〕': '〔', '〉': '〈' }
const BRACKET = /[()【】[\]〔〕〈〉]/g

/** The number that starts a line of a plan; a bracket does not reach over it. Damaged ones (三) count too. */
const NUMBERED_LINE =
  /\n[ ]{0,40}(?:第?[零〇○一二三四五六七八九十百]{1,7}[、章条节)]|\([零〇○一二三四五六七八九十百]{1,7}\)|\d{1,3}[.、]|[①-⑳㈠-㈩⒈-⒛])/
/**
 * The verb of a clause with the number of the next unit right behind it: the closing bracket is lost between them. Not
 * where it is to come (市A局负责一、二期工程).
 */
const NEXT_UNIT =
  /(?<=牵头|负责|参加|参与|配合|协办|落实)[ \n]*(?:[零〇○一二三四五六七八九十百]{1,5}、|\([零〇○一二三四五六七八九十百]{1,5}\)|\d{1,3}[.、](?!\d[^\d])|第[零〇一二三四五六七八九十百]{1,4}[章条]|(?:具体|主要|重点|工作)(?:措施|举措|任务):)(?!(?:[^()\n]|\([零〇○一二三四五六七八九十百]{1,5}\)){0,120}\))/
const BARRIER = new RegExp(`${NUMBERED_LINE.source}|${NEXT_UNIT.source}|${WALL}`, 'g')

interface Open {
  readonly position: number
  height: number
}

/**
 * Pairs the brackets of a folded text, each kind by itself. A pair does not reach over the start of a
 * numbered line, so that one lost bracket spoils one unit at most, nor over a wall. Linear.
 */
export function pairBrackets(text: string): Brackets {
  const walls: number[] = []
  for (const match of text.matchAll(BARRIER)) walls.push(match.index)
  const pairs: Pair[] = []
  const loneOpen: number[] = []
  const loneClose: number[] = []
  const open: Readonly<Record<string, Open[]>> = { '(': [], '【': [], '[': [], '〔': [], '〈': [] }
  const abandon = (): void => {
    for (const stack of Object.values(open)) {
      for (const { position } of stack) loneOpen.push(position)
      stack.length = 0
    }
  }

  let wall = 0
  for (const match of text.matchAll(BRACKET)) {
    const position = match.index
    while (wall < walls.length && walls[wall]! < position) {
      abandon()
      wall += 1
    }
    const partner = PARTNER[match[0]]
    if (partner === undefined) {
      open[match[0]]!.push({ position, height: 0 })
      continue
    }
    const stack = open[partner]!
    const opening = stack.pop()
    if (!opening) {
      loneClose.push(position)
      continue
    }
    pairs.push({ open: opening.position, close: position, height: opening.height })
    const outer = stack.at(-1)
    if (outer) outer.height = Math.max(outer.height, opening.height + 1)
  }
  abandon()
  return {
    pairs: pairs.sort((a, b) => a.open - b.open),
    loneOpen: loneOpen.sort((a, b) => a - b),
    loneClose,
  }
}
