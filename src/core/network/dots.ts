import type { Box, Point } from './geometry.ts'
import { Grid } from './grid.ts'

/** Distance between two dots, and between a dot and a name, in plan units. */
const DOT_APART = 9
const FROM_NAME = 3
/** Between two rings of points on which a free one is looked for. */
const STEP = 3

/** Points around 0, 0 on the n-th ring, as x, y, x, y …: the same for every dot. */
function ringOfPoints(n: number): Float64Array {
  const radius = (n + 1) * STEP
  const steps = Math.max(8, Math.round(radius / 1.5))
  const points = new Float64Array(2 * steps)
  for (let k = 0; k < steps; k++) {
    const angle = (k / steps) * 2 * Math.PI
    points[2 * k] = radius * Math.cos(angle)
    points[2 * k + 1] = radius * Math.sin(angle)
  }
  return points
}

/**
 * Sets dots out of the boxes and away from one another, each as near to its anchor as there is room within `limit` of
 * the centre; at the anchor itself where there is none at all. In the order of the anchors.
 */
export function placeDots(anchors: readonly Point[], boxes: readonly Box[], limit: number): Point[] {
  const names = new Grid(limit, 12)
  for (const { x, y, w, h } of boxes) names.add({ x, y, w: w + 2 * FROM_NAME, h: h + 2 * FROM_NAME })
  const dots = new Grid(limit, DOT_APART)
  const free = (x: number, y: number): boolean => {
    if (x * x + y * y > limit * limit) return false
    for (const dot of dots.near(x, y)) {
      const [dx, dy] = [dot.x - x, dot.y - y]
      if (dx * dx + dy * dy < DOT_APART * DOT_APART) return false
    }
    return !names.holds({ x, y })
  }
  // Made as far out as somebody has to look.
  const rings: Float64Array[] = []
  return anchors.map((anchor) => {
    const place = ((): Point => {
      if (free(anchor.x, anchor.y)) return anchor
      for (let n = 0; (n + 1) * STEP < 2 * limit + STEP; n++) {
        const ring = (rings[n] ??= ringOfPoints(n))
        for (let k = 0; k < ring.length; k += 2) {
          const [x, y] = [anchor.x + ring[k]!, anchor.y + ring[k + 1]!]
          if (free(x, y)) return { x, y }
        }
      }
      return anchor
    })()
    dots.add({ ...place, w: 2 * DOT_APART, h: 2 * DOT_APART })
    return place
  })
}
