import type { Rect } from './rect.ts'
import type { Spot } from './spot.ts'

/** Spots this near belong to the neighbourhood, in pixels: across a gap and a heading. */
const NEAR = 30
/** Space between a card and what it leaves free. */
const SPACE = 6

function overlap(a: Rect, b: Rect, by = 0): boolean {
  return a.x < b.x + b.w + by && b.x < a.x + a.w + by && a.y < b.y + b.h + by && b.y < a.y + a.h + by
}

/** How far two rectangles are from one another, edge to edge. */
function distance(a: Rect, b: Rect): number {
  const dx = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w)
  const dy = Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h)
  return Math.hypot(dx, dy)
}

/**
 * Where a card about a spot covers neither the spot nor any that lies next to it, as near to it as can be; null where
 * there is no such place in the room.
 *
 * @param card its size.
 * @param room of the map, from its top left corner.
 */
export function besideSpot(
  spot: Spot,
  spots: readonly Spot[],
  card: { readonly w: number; readonly h: number },
  room: { readonly w: number; readonly h: number },
): { readonly x: number; readonly y: number } | null {
  const kept: Rect[] = [spot.block, ...spots.filter((other) => overlap(spot.block, other, NEAR))]
  const xs = new Set([0, room.w - card.w, spot.x + spot.w / 2 - card.w / 2])
  const ys = new Set([0, room.h - card.h, spot.y + spot.h / 2 - card.h / 2])
  for (const { x, y, w, h } of kept) {
    xs.add(x - SPACE - card.w).add(x + w + SPACE)
    ys.add(y - SPACE - card.h).add(y + h + SPACE)
  }
  let best: { x: number; y: number } | null = null
  let least = Infinity
  for (const x of xs) {
    if (x < 0 || x + card.w > room.w) continue
    for (const y of ys) {
      if (y < 0 || y + card.h > room.h) continue
      const place = { x, y, ...card }
      const away = distance(place, spot)
      if (away < least && !kept.some((rect) => overlap(rect, place))) [best, least] = [{ x, y }, away]
    }
  }
  return best
}
