import type { Cluster } from './clusters.ts'
import { clustersOf, membersOf } from './clusters.ts'

/**
 * Puts entries in a line so that those side by side are as near to one another as a tree of clusters allows: of all the
 * ways of turning its joins, one with the least sum of distances between neighbours (optimal leaf ordering: Bar-Joseph,
 * Gifford and Jaakkola, Bioinformatics 17, 2001). Takes at most the cube of their number. Deterministic.
 *
 * @param distances a square of `n` × `n` entries, row by row, symmetric.
 */
export function optimalLeafOrder(n: number, distances: Float64Array): number[] {
  const root = clustersOf(n, distances)
  if (root === null) return []
  /** The least cost of the cluster in which two entries meet, if they are its two ends. */
  const cost = new Float64Array(n * n)

  /** Where the other end of a cluster can lie that has this entry at one end. */
  const otherEnds = (cluster: Cluster, end: number): readonly number[] => {
    if (typeof cluster === 'number') return [cluster]
    return membersOf(cluster.left).includes(end) ? membersOf(cluster.right) : membersOf(cluster.left)
  }

  const measure = (cluster: Cluster): void => {
    if (typeof cluster === 'number') return
    const { left, right } = cluster
    measure(left)
    measure(right)
    const [ls, rs] = [membersOf(left), membersOf(right)]
    const inner = rs.map((end) => otherEnds(right, end))
    const reach = new Float64Array(n)
    for (const u of ls) {
      const last = otherEnds(left, u)
      for (const k of rs) {
        let least = Infinity
        for (const m of last) least = Math.min(least, cost[u * n + m]! + distances[m * n + k]!)
        reach[k] = least
      }
      for (const [i, w] of rs.entries()) {
        let least = Infinity
        for (const k of inner[i]!) least = Math.min(least, reach[k]! + cost[k * n + w]!)
        cost[u * n + w] = least
        cost[w * n + u] = least
      }
    }
  }
  measure(root)

  /** The members of a cluster from one end to the other. */
  const between = (cluster: Cluster, from: number, to: number): number[] => {
    if (typeof cluster === 'number') return [cluster]
    const straight = membersOf(cluster.left).includes(from)
    const [near, far] = straight ? [cluster.left, cluster.right] : [cluster.right, cluster.left]
    let best: readonly [number, number] = [from, to]
    let least = Infinity
    for (const m of otherEnds(near, from)) {
      for (const k of otherEnds(far, to)) {
        const sum = cost[from * n + m]! + distances[m * n + k]! + cost[k * n + to]!
        if (sum < least) [least, best] = [sum, [m, k]]
      }
    }
    return [...between(near, from, best[0]), ...between(far, best[1], to)]
  }
  if (typeof root === 'number') return [root]
  let ends: readonly [number, number] = [0, 0]
  let least = Infinity
  for (const u of membersOf(root.left)) {
    for (const w of membersOf(root.right)) {
      if (cost[u * n + w]! < least) [least, ends] = [cost[u * n + w]!, [u, w]]
    }
  }
  return between(root, ...ends)
}
