/** Where a word stands in a text, give or take some characters. */
export interface Alignment {
  readonly start: number
  readonly end: number
  /** Characters that are wrong, missing, too many, or swapped with their neighbour. */
  readonly errors: number
}

/**
 * Finds the place in a text that differs least from a word; the first of equals. Null where
 * more than `most` errors would be needed, and for an empty word. Time and space grow with the product of both lengths.
 */
export function align(text: string, word: string, most: number): Alignment | null {
  if (word === '') return null
  const rows = word.length
  // Columns of the table, of which two before the present one are needed; `from` is where a path began.
  let before: number[] = []
  let last = Array.from({ length: rows + 1 }, (_, i) => i)
  let beforeFrom: number[] = []
  let lastFrom = new Array<number>(rows + 1).fill(0)
  let best: Alignment | null = null
  for (let j = 1; j <= text.length; j += 1) {
    const column = [0]
    const from = [j]
    for (let i = 1; i <= rows; i += 1) {
      const same = word[i - 1] === text[j - 1]
      let errors = last[i - 1]! + (same ? 0 : 1)
      let start = lastFrom[i - 1]!
      if (last[i]! + 1 < errors) [errors, start] = [last[i]! + 1, lastFrom[i]!]
      if (column[i - 1]! + 1 < errors) [errors, start] = [column[i - 1]! + 1, from[i - 1]!]
      const swapped = i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1]
      if (swapped && !same && before[i - 2]! + 1 < errors) [errors, start] = [before[i - 2]! + 1, beforeFrom[i - 2]!]
      column.push(errors)
      from.push(start)
    }
    const found = { start: from[rows]!, end: j, errors: column[rows]! }
    // Of AB and ABX the second is where ABC stands, a wrong character rather than a missing one; of ABBX and ABBC too.
    const longer =
      found.errors === best?.errors &&
      found.start === best.start &&
      (j - found.start <= rows || text[j - 1] === word[rows - 1])
    if (found.errors <= most && (best === null || found.errors < best.errors || longer)) best = found
    before = last
    beforeFrom = lastFrom
    last = column
    lastFrom = from
  }
  return best && best.end > best.start ? best : null
}
