import { foldText } from '../search/fold.ts'

/** Two titles as near as this are one matter: measured by the pairs of characters that they share (Dice). */
const NEAR = 0.5

/** The pairs of neighbouring characters of a text, folded; a single character is its own pair. */
function pairsOf(text: string): string[] {
  const folded = foldText(text)
  if (folded.length < 2) return folded === '' ? [] : [folded]
  return Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2))
}

/** How alike two texts are, from 0 to 1, whatever their script: twice their common pairs over all of them (Dice 1945). */
export function likeness(first: string, second: string): number {
  const [a, b] = [pairsOf(first), pairsOf(second)]
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of b) {
    const n = left.get(pair) ?? 0
    if (n > 0) {
      common += 1
      left.set(pair, n - 1)
    }
  }
  return (2 * common) / (a.length + b.length)
}

/**
 * Pairs what is called alike, the likest first; nothing twice. Returned in the order of `first`.
 *
 * @param first @param second titles
 * @returns positions in both lists
 */
export function matchTitles(first: readonly string[], second: readonly string[]): [number, number][] {
  const near = first.flatMap((title, a) =>
    second.map((other, b) => ({ a, b, like: likeness(title, other) })).filter(({ like }) => like >= NEAR),
  )
  const taken = { first: new Set<number>(), second: new Set<number>() }
  const pairs: [number, number][] = []
  for (const { a, b } of near.sort((x, y) => y.like - x.like || x.a - y.a || x.b - y.b)) {
    if (taken.first.has(a) || taken.second.has(b)) continue
    taken.first.add(a)
    taken.second.add(b)
    pairs.push([a, b])
  }
  return pairs.sort(([a], [b]) => a - b)
}
