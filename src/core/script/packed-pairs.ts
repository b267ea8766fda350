/** Numbers of a packed table, in base 36. */
const BASE = 36

/**
 * Pairs of characters as a short text: how far each first character lies behind the one before, then how far its
 * partner lies from it, both by code point and in base 36. It compresses to less than half of the pairs themselves.
 *
 * @param pairs single characters, of the basic plane or beyond; no first one twice
 */
export function pack(pairs: Iterable<readonly [string, string]>): string {
  const sorted = [...pairs]
    .map(([from, to]) => [from.codePointAt(0)!, to.codePointAt(0)!] as const)
    .sort(([a], [b]) => a - b)
  const gaps = sorted.map(([from], n) => (from - (sorted[n - 1]?.[0] ?? 0)).toString(BASE))
  const offsets = sorted.map(([from, to]) => (to - from).toString(BASE))
  return `${gaps.join()}|${offsets.join()}`
}

/** The pairs of a packed text, ordered by their first character. */
export function unpack(packed: string): [string, string][] {
  const [gaps = [], offsets = []] = packed
    .split('|')
    .map((part) => (part === '' ? [] : part.split(',').map((digits) => parseInt(digits, BASE))))
  let from = 0
  return gaps.map((gap, n) => {
    from += gap
    return [String.fromCodePoint(from), String.fromCodePoint(from + offsets[n]!)]
  })
}
