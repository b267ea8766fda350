import { describe, expect, it } from 'vitest'
import { besideSpot } from '../../src/core/treemap/beside.ts'
import { spotAt } from '../../src/core/treemap/hit.ts'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import type { Rect } from '../../src/core/treemap/rect.ts'
import type { Spot } from '../../src/core/treemap/spot.ts'
import { AREAS } from '../../src/core/view/view.ts'
import { contains, embedded, overlapping } from './units.ts'

const WINDOW = { width: 1108, height: 720 }
const room = { w: WINDOW.width, h: WINDOW.height }
const CARD = { w: 300, h: 170 }

function apart(a: Rect, b: Rect): number {
  return Math.hypot(Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w), Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h))
}

describe('a card beside a spot', () => {
  it('covers neither the spot, nor what belongs to it, nor what lies next to it, and stays on the map', () => {
    for (const area of AREAS) {
      const { spots } = layoutNested({ units: embedded.units, area, drill: null, ...WINDOW })
      for (const spot of spots) {
        const place = besideSpot(spot, spots, CARD, room)
        if (!place) continue
        const card = { ...place, ...CARD }
        expect(contains({ x: 0, y: 0, ...room }, card)).toBe(true)
        expect(overlapping([card, spot.block])).toEqual([])
        const next = spots.filter((other) => apart(spot.block, other) <= 8)
        expect(next.filter((other) => overlapping([card, other]).length > 0).map(({ key }) => key)).toEqual([])
      }
      const tiles = spots.filter(({ unit }) => unit !== null)
      const placed = tiles.filter((tile) => besideSpot(tile, spots, CARD, room) !== null)
      expect(placed.length, 'nearly every tile has a place for its card').toBeGreaterThan(tiles.length * 0.95)
    }
  })

  it('has no place where neighbours fill the map', () => {
    const { spots } = layoutNested({ units: embedded.units, area: 'tasks', drill: '9', ...WINDOW })
    expect(besideSpot(spots.at(-1)!, spots, CARD, room)).toBeNull()
    expect(besideSpot(spots[0]!, spots, { w: 2000, h: 10 }, room)).toBeNull()
  })
})

describe('the spot at a place', () => {
  it('is the one that lies there; in a gap there is none', () => {
    const { spots } = layoutNested({ units: embedded.units, area: 'tasks', drill: null, ...WINDOW })
    for (const spot of spots) expect(spotAt(spots, spot.x + spot.w / 2, spot.y + spot.h / 2)).toBe(spot)
    const edge = spots.find(({ key }) => key === '4') as Spot
    expect(spotAt(spots, edge.x - 4, edge.y + 2)).toBeNull()
  })
})
