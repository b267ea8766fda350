/** Two groups that were joined, down to single entries (by their number). */
export type Cluster = number | { readonly left: Cluster; readonly right: Cluster; readonly members: readonly number[] }

/** The entries of a cluster. */
export function membersOf(cluster: Cluster): readonly number[] {
  return typeof cluster === 'number' ? [cluster] : cluster.members
}

/**
 * Joins the nearest entries and groups step by step to one, groups being as far apart as their members are on average
 * (UPGMA, by chains of nearest neighbours: Murtagh 1983). Takes the square of their number in time and memory.
 * Deterministic: of several as near, the first.
 *
 * @param distances a square of `n` × `n` entries, row by row, symmetric; it is left as it is.
 * @returns null where there is no entry.
 */
export function clustersOf(n: number, distances: Float64Array): Cluster | null {
  const apart = Float64Array.from(distances)
  const clusters: (Cluster | null)[] = Array.from({ length: n }, (_, i) => i)
  const chain: number[] = []
  for (let joins = 0; joins < n - 1;) {
    if (chain.length === 0) chain.push(clusters.findIndex((cluster) => cluster !== null))
    const here = chain.at(-1)!
    const before = chain.at(-2) ?? -1
    // The one before is kept where another is as near: otherwise a chain could go round in a circle.
    let nearest = before
    let least = before < 0 ? Infinity : apart[here * n + before]!
    for (let other = 0; other < n; other++) {
      if (other === here || clusters[other] === null || apart[here * n + other]! >= least) continue
      nearest = other
      least = apart[here * n + other]!
    }
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    const [left, right] = here < before ? [here, before] : [before, here]
    const [a, b] = [clusters[left]!, clusters[right]!]
    const [own, others] = [membersOf(a).length, membersOf(b).length]
    for (let other = 0; other < n; other++) {
      const mean = (own * apart[left * n + other]! + others * apart[right * n + other]!) / (own + others)
      apart[left * n + other] = mean
      apart[other * n + left] = mean
    }
    clusters[left] = { left: a, right: b, members: [...membersOf(a), ...membersOf(b)] }
    clusters[right] = null
    joins += 1
  }
  return clusters.find((cluster) => cluster !== null) ?? null
}
