import { FROZEN_PAIRS } from './frozen-table.ts'

/**
 * White space, punctuation, symbols and control characters after NFKC, as ranges of code units: Unicode's
 * classes grow, this list does not. Frozen like the table.
 */
const DROPPED: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x002f],
  [0x003a, 0x0040],
  [0x005b, 0x0060],
  [0x007b, 0x00bf],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x206f],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0x30fb, 0x30fb],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xfeff],
]

let simplified: Map<string, string> | null = null

function table(): Map<string, string> {
  const map = new Map<string, string>()
  for (let i = 0; i < FROZEN_PAIRS.length; i += 2) map.set(FROZEN_PAIRS[i]!, FROZEN_PAIRS[i + 1]!)
  return map
}

/** By code unit, whether it is dropped. Built on first use. */
let dropped: Uint8Array | null = null

function droppedUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [first, last] of DROPPED) table.fill(1, first, last + 1)
  return table
}

/** Ideographs have no compatibility forms and no capitals, and none is dropped. */
const IDEOGRAPHS = /^[\u3400-\u9fff]*$/

/**
 * FROZEN: the folding inside hashed ids. Compatibility forms made plain, small letters, Simplified
 * characters, no punctuation or white space. It must give the same result for the same name for ever;
 * for searching use `core/search/fold.ts`, which may get better.
 */
export function frozenFold(name: string): string {
  const pairs = (simplified ??= table())
  const isOut = (dropped ??= droppedUnits())
  const plain = IDEOGRAPHS.test(name) ? name : name.normalize('NFKC').toLowerCase().normalize('NFKC')
  let folded = ''
  for (const character of plain) {
    if (isOut[character.charCodeAt(0)] === 0) folded += pairs.get(character) ?? character
  }
  return folded
}
