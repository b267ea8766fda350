import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/core/matrix/clusters.ts'
import { clustersOf, membersOf } from '../../src/core/matrix/clusters.ts'
import { optimalLeafOrder } from '../../src/core/matrix/leaf-order.ts'
import { runs } from '../harness/campaign.ts'

/** The square of distances between points on a line. */
function between(points: readonly number[]): Float64Array {
  return Float64Array.from(points.flatMap((a) => points.map((b) => Math.abs(a - b))))
}
function lengthOf(order: readonly number[], n: number, distances: Float64Array): number {
  return order.slice(1).reduce((sum, entry, i) => sum + distances[order[i]! * n + entry]!, 0)
}
/** Every order that a tree allows, by turning each of its joins or not. */
function ordersOf(cluster: Cluster): number[][] {
  if (typeof cluster === 'number') return [[cluster]]
  const [lefts, rights] = [ordersOf(cluster.left), ordersOf(cluster.right)]
  return lefts.flatMap((left) => rights.flatMap((right) => [left.concat(right), right.concat(left)]))
}
const square = fc.integer({ min: 0, max: 8 }).chain((n) =>
  fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n * n, maxLength: n * n }).map((values) => {
    const distances = new Float64Array(n * n)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < a; b++) distances[a * n + b] = distances[b * n + a] = values[a * n + b]!
    return { n, distances }
  }),
)

describe('optimal leaf ordering', () => {
  it('puts points of a line in their order, from whichever order', () => {
    const points = [7, 1, 30, 12, 2, 25, 8, 29]
    const order = optimalLeafOrder(points.length, between(points)).map((i) => points[i]!)
    const sorted = [...points].sort((a, b) => a - b)
    expect([sorted, [...sorted].reverse()]).toContainEqual(order)
  })

  it('is as short as the shortest of all orders that the tree of clusters allows, and holds each entry once', () => {
    fc.assert(
      fc.property(square, ({ n, distances }) => {
        const order = optimalLeafOrder(n, distances)
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
        const tree = clustersOf(n, distances)
        if (tree === null) return
        const all = ordersOf(tree)
        expect(all.map((each) => each.join())).toContain(order.join())
        expect(lengthOf(order, n, distances)).toBeCloseTo(Math.min(...all.map((each) => lengthOf(each, n, distances))))
      }),
      { numRuns: runs(60, 2000) },
    )
  })

  it('joins what is nearest first, by averages, and leaves the distances as they are', () => {
    // 0 and 1 are one apart; the average of 2 to them is 3, less than the 4 to the nearest of 3's.
    const distances = Float64Array.from([0, 1, 2, 9, 1, 0, 4, 9, 2, 4, 0, 4, 9, 9, 4, 0])
    const before = [...distances]
    const tree = clustersOf(4, distances)
    expect([...distances]).toEqual(before)
    expect(membersOf(tree!)).toHaveLength(4)
    expect(tree).toMatchObject({ left: { left: { left: 0, right: 1 }, right: 2 }, right: 3 })
    expect(clustersOf(0, new Float64Array())).toBeNull()
  })
})
