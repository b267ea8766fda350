/** Positions [start, end) in the text of a page. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The range without white space at its ends. Never negative: an empty range stays where it starts. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && (text[from] === ' ' || text[from] === '\n')) from += 1
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\n')) to -= 1
  return { start: from, end: to }
}

/** A text without its white space. */
export function squeeze(text: string): string {
  return /[ \n]/u.test(text) ? text.replace(/[ \n]+/gu, '') : text
}

/** The index of the first entry of a sorted list for which `key` is at least `value`; the length if there is none. */
export function firstAtLeast<T>(list: readonly T[], value: number, key: (entry: T) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle]!) < value) low = middle + 1
    else high = middle
  }
  return low
}
