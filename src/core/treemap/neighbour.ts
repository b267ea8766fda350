import type { Rect } from './rect.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

interface Sides {
  /** Near and far edge along the direction, growing in the direction. */
  readonly near: number
  readonly far: number
  /** Edges across it. */
  readonly from: number
  readonly to: number
}

/** A rectangle as seen by somebody who looks in a direction. */
function seen({ x, y, w, h }: Rect, direction: Direction): Sides {
  switch (direction) {
    case 'right':
      return { near: x, far: x + w, from: y, to: y + h }
    case 'left':
      return { near: -x - w, far: -x, from: y, to: y + h }
    case 'down':
      return { near: y, far: y + h, from: x, to: x + w }
    case 'up':
      return { near: -y - h, far: -y, from: x, to: x + w }
  }
}

/**
 * The rectangle that an arrow key leads to: the nearest of those that begin beyond the far edge, measured from edge to
 * edge; one that is not straight ahead counts as further off by twice the way aside. Of several as near, the one
 * whose beginning across the direction (its top, its left) is nearest. Null where none lies there.
 */
export function neighbour<T extends Rect>(from: Rect, among: readonly T[], direction: Direction): T | null {
  const here = seen(from, direction)
  let nearest: T | null = null
  let least = Infinity
  for (const rect of among) {
    const there = seen(rect, direction)
    // Blocks are apart by a gap; one that begins inside this one lies beside it, not beyond.
    if (there.near < here.far - 0.5) continue
    const aside = Math.max(0, there.from - here.to, here.from - there.to)
    const distance = there.near - here.far + 2 * aside + Math.abs(there.from - here.from) / 1e4
    if (distance < least) [least, nearest] = [distance, rect]
  }
  return nearest
}
