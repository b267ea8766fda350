import type { Rect } from './layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The nearest rectangle that lies in a direction, by centres: along the direction distance counts once, across it
 * twice. Null where none lies there.
 */
export function neighbour<T extends Rect>(from: Rect, among: readonly T[], direction: Direction): T | null {
  const [cx, cy] = [from.x + from.w / 2, from.y + from.h / 2]
  let nearest: T | null = null
  let least = Infinity
  for (const rect of among) {
    const [dx, dy] = [rect.x + rect.w / 2 - cx, rect.y + rect.h / 2 - cy]
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction]
    if (ahead <= 1) continue
    const aside = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx)
    const distance = ahead + 2 * aside
    if (distance < least) {
      least = distance
      nearest = rect
    }
  }
  return nearest
}
