import { closesNowhere } from './lone-brackets.ts'
import { matchesOf } from './matches.ts'
import { LAST_VERB, NEXT_UNIT, UNIT_NUMBER } from './next-unit.ts'
import { NUMERALS } from './numerals.ts'
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

/** The brackets of a text: pairs in the order in which they open, and those that have no partner, as far as they can be a clause's. */
export interface Brackets {
  readonly pairs: readonly Pair[]
  readonly loneOpen: readonly number[]
  readonly loneClose: readonly number[]
}

const PARTNER: Readonly<Record<string, string>> = { ')': '(', '】': '【', ']': '[', '〕': '〔', '〉': '〈' }
const BRACKET = /[()【】[\]〔〕〈〉]/g

/** The number that starts a line of a plan; a bracket does not reach over it. Damaged ones (三) count too. */
const NUMBERED_LINE = `\\n[ ]{0,40}(?:${UNIT_NUMBER}|[${NUMERALS}]{1,7}\\))`
/**
 * The verb of a clause with the number of the next unit right behind it: the closing bracket is lost between them. Not
 * where it is to come (市A局负责一、二期工程).
 */
const UNIT_BEHIND_VERB = `(?<=${LAST_VERB})[ \\n]*${NEXT_UNIT}(?!(?:[^()\\n]|\\([${NUMERALS}]{1,7}\\)){0,120}\\))`
const BARRIER = new RegExp(`${NUMBERED_LINE}|${UNIT_BEHIND_VERB}|${WALL}`, 'gu')

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
  for (const match of matchesOf(BARRIER, text)) walls.push(match.index)
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
  for (const match of matchesOf(BRACKET, text)) {
    const position = match.index
    while (wall < walls.length && walls[wall]! < position) {
      abandon()
      wall += 1
    }
    const partner = PARTNER[match[0]]
    if (partner === undefined) {
      if (closesNowhere(text, position)) continue
      open[match[0]]!.push({ position, height: 0 })
      continue
    }
    const stack = open[partner]!
    const opening = stack.pop()
    if (!opening) {
      // No clause ends inside a name: 各县市、区)政府.
      if (!/^(?:人民)?(?:政府|管委会)/u.test(text.slice(position + 1, position + 5))) loneClose.push(position)
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
