/** The first and the last of some places in a row that lie between two edges, with some more on both sides. */
export function inSight(
  starts: readonly number[],
  sizes: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  more: number,
): { readonly first: number; readonly last: number } {
  /** How many begin before an edge. */
  const before = (edge: number): number => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! < edge) low = middle + 1
      else high = middle
    }
    return low
  }
  let first = Math.max(0, before(from) - 1)
  // What begins before the edge may end before it too.
  if (first < starts.length && starts[first]! + sizes[first]! <= from) first += 1
  return { first: Math.max(0, first - more), last: Math.min(starts.length - 1, before(to) - 1 + more) }
}
