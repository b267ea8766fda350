import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tileRows, unreadable } from '../../src/core/treemap/rows.ts'

const into = { x: 10, y: 20, w: 400, h: 200 }

describe('tiles in rows', () => {
  it('fill the rectangle, in order, each with its part of the area', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const tiles = tileRows(weights, into)
        expect(tiles).toHaveLength(weights.length)
        for (const [i, { w, h }] of tiles.entries())
          expect(w * h).toBeCloseTo((into.w * into.h * weights[i]!) / total, 4)
        for (const [i, tile] of tiles.slice(1).entries()) {
          const before = tiles[i]!
          const beside = Math.abs(tile.y - before.y) < 1e-6 && Math.abs(tile.x - before.x - before.w) < 1e-6
          const nextRow = Math.abs(tile.x - into.x) < 1e-6 && Math.abs(tile.y - before.y - before.h) < 1e-6
          expect(beside || nextRow).toBe(true)
        }
        const last = tiles.at(-1)!
        expect(last.x + last.w).toBeCloseTo(into.x + into.w)
        expect(last.y + last.h).toBeCloseTo(into.y + into.h)
      }),
    )
  })

  it('are at least 96 by 46 where that can be', () => {
    for (const n of [2, 3, 4, 6, 8, 12]) {
      for (const { w, h } of tileRows(Array<number>(n).fill(1), into)) {
        expect(w).toBeGreaterThanOrEqual(96)
        expect(h).toBeGreaterThanOrEqual(46)
      }
    }
  })

  it('reads better the larger it is, up to what is preferred', () => {
    expect(unreadable(96, 46)).toBeLessThan(unreadable(60, 46))
    expect(unreadable(96, 46)).toBeLessThan(unreadable(96, 30))
    expect(unreadable(0, 46)).toBeGreaterThan(unreadable(1, 1))
  })
})
