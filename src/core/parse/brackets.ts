import { closesNowhere } from './lone-brackets.ts'
import { firstMatch, nextMatch } from './matches.ts'
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

/** Opening and closing, kind by kind. */
const SIGNS = '()【】[]〔〕〈〉'
/** By code unit, which of `SIGNS` it is, from 1; 0 for what is no bracket. */
const SIGN = new Uint8Array(0x10000)
for (let i = 0; i < SIGNS.length; i += 1) SIGN[SIGNS.charCodeAt(i)] = i + 1

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
  for (let match = firstMatch(BARRIER, text); match; match = nextMatch(BARRIER, text)) walls.push(match.index)
  const pairs: Pair[] = []
  const loneOpen: number[] = []
  const loneClose: number[] = []
  const open: readonly Open[][] = Array.from({ length: SIGNS.length / 2 }, () => [])
  let anyOpen = false
  const abandon = (): void => {
    for (const stack of open) {
      for (const { position } of stack) loneOpen.push(position)
      stack.length = 0
    }
    anyOpen = false
  }

  let wall = 0
  for (let position = 0; position < text.length; position += 1) {
    const sign = SIGN[text.charCodeAt(position)]!
    if (sign === 0) continue
    for (; wall < walls.length && walls[wall]! < position; wall += 1) if (anyOpen) abandon()
    const stack = open[(sign - 1) >> 1]!
    if (sign % 2 === 1) {
      if (closesNowhere(text, position)) continue
      stack.push({ position, height: 0 })
      anyOpen = true
      continue
    }
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
