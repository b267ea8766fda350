/** How much of a query a text shares, and which pairs of characters. */
export interface Similar<T> {
  readonly candidate: T
  /** Share of the query's pairs, each counting the more the rarer it is; 0 to 1. */
  readonly share: number
  readonly pairs: readonly string[]
}

/** Less than half of what was typed is no likeness; one pair alone is none either. */
const LEAST_SHARE = 0.5
const LEAST_PAIRS = 2

/** The distinct pairs of neighbours in folded words. */
function pairsOf(words: readonly string[]): string[] {
  return [
    ...new Set(
      words.flatMap((word) => Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2))),
    ),
  ]
}

/**
 * The candidates that share at least half of the pairs of characters (bigrams) in some folded words, most first,
 * then in their own order.
 *
 * @param textOf the folded text of a candidate.
 */
export function mostSimilar<T>(
  candidates: readonly T[],
  textOf: (candidate: T) => string,
  words: readonly string[],
): Similar<T>[] {
  const pairs = pairsOf(words)
  if (pairs.length < LEAST_PAIRS) return []
  const texts = candidates.map(textOf)
  const held = pairs.map((pair) => texts.map((text) => text.includes(pair)))
  const weights = held.map((column) => Math.log(1 + texts.length / (1 + column.filter(Boolean).length)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return candidates
    .map((candidate, order) => {
      const own = pairs.flatMap((pair, i) => (held[i]![order] ? [{ pair, weight: weights[i]! }] : []))
      return {
        candidate,
        share: own.reduce((sum, { weight }) => sum + weight, 0) / all,
        pairs: own.map(({ pair }) => pair),
        order,
      }
    })
    .filter(({ share, pairs: own }) => share >= LEAST_SHARE && own.length >= LEAST_PAIRS)
    .sort((a, b) => b.share - a.share || a.order - b.order)
    .map(({ candidate, share, pairs: own }) => ({ candidate, share, pairs: own }))
}
