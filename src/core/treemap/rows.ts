import type { Rect } from './rect.ts'

/** A tile is preferred at least this wide and high: a number, a name and a line of text (DESIGN.md, Treemap). */
const WIDE = 96
const HIGH = 46
/** No row holds tiles that would be narrower than this on average, so that long lists stay quick to lay out. */
const NARROWEST = 22

/** How badly a tile of this size reads; near 0 where number, name and text have room. */
export function unreadable(w: number, h: number): number {
  if (w <= 0 || h <= 0) return 1e6
  const [narrow, low] = [Math.max(0, WIDE / w - 1), Math.max(0, HIGH / h - 1)]
  // What is narrow can break its names over lines; what is low has no second line. Where there is room enough, tiles
  // about twice as wide as high.
  return narrow * narrow + narrow + 2 * (low * low + low) + 0.1 * Math.abs(Math.log(w / h / 2))
}

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

/** How tiles are set in rows so that they read best together: where rows begin, and how badly they read all the same. */
export interface Rows {
  /** The last entry is the number of tiles. */
  readonly starts: readonly number[]
  /** What `unreadable` says of the tiles, summed. */
  readonly cost: number
}

/** The rows of tiles in a rectangle. */
export function rowsIn(weights: readonly number[], { w, h }: Rect): Rows {
  const n = weights.length
  const total = sumOf(weights)
  const most = Math.max(1, Math.min(n, Math.floor(w / NARROWEST)))
  // best[j] is the least cost of the first j tiles in whole rows; from[j] where the last of these rows begins.
  const best = [0, ...weights.map(() => Infinity)]
  const from = best.map(() => 0)
  for (let j = 1; j <= n; j++) {
    let sum = 0
    for (let i = j - 1; i >= Math.max(0, j - most); i--) {
      sum += weights[i]!
      const high = (h * sum) / total
      let cost = best[i]!
      for (let k = i; k < j && cost < best[j]!; k++) cost += unreadable((w * weights[k]!) / sum, high)
      if (cost < best[j]!) {
        best[j] = cost
        from[j] = i
      }
    }
  }
  const starts = [n]
  while (starts[0]! > 0) starts.unshift(from[starts[0]!]!)
  return { starts, cost: best[n]! }
}

/**
 * Fills a rectangle with one tile a weight, in rows and in order. A row's height, and a tile's width in it, are
 * proportional to the weights, so areas are proportional over all; the rows are broken where the tiles read best.
 *
 * @param weights all positive.
 * @param starts where rows begin, as in another rectangle whose tiles are to keep their neighbours.
 */
export function tileRows(weights: readonly number[], into: Rect, starts = rowsIn(weights, into).starts): Rect[] {
  const total = sumOf(weights)
  const tiles: Rect[] = []
  let above = 0
  for (const [row, start] of starts.slice(0, -1).entries()) {
    const own = weights.slice(start, starts[row + 1])
    const sum = sumOf(own)
    let before = 0
    for (const weight of own) {
      tiles.push({
        x: into.x + (into.w * before) / sum,
        y: into.y + (into.h * above) / total,
        w: (into.w * weight) / sum,
        h: (into.h * sum) / total,
      })
      before += weight
    }
    above += sum
  }
  return tiles
}
