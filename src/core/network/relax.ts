import type { Box, Point } from './geometry.ts'
import { overlap, overlaps, reach } from './geometry.ts'

/** A box that is drawn to its anchor and pushed away by others. */
export interface Body extends Point {
  readonly anchor: Point
  /** How heavy it is: the heavier of two gives way less. */
  readonly n: number
  readonly w: number
  readonly h: number
  x: number
  y: number
}

/** Heavier than any agency: the one that is set at the centre. */
export const FIXED = 1e6

// Constants of the relaxation, from DESIGN.md ("A. Network").
const PASSES = 1200
const LAST_PASSES = 900
const PULL = 0.045
const PULL_ENDS = 0.65

/** How far two boxes may be apart to be looked at as neighbours, in plan units. */
const NEAR = 16

/** Moves a box inward until its farthest corner is within `limit`. */
function keepInside(body: Body, limit: number): void {
  for (let i = 0; i < 4; i++) {
    const excess = reach(body) - limit
    if (excess <= 0) return
    const cornerX = Math.abs(body.x) + body.w / 2
    const cornerY = Math.abs(body.y) + body.h / 2
    const length = Math.hypot(cornerX, cornerY)
    body.x -= Math.sign(body.x) * Math.min((excess * cornerX) / length, Math.abs(body.x))
    body.y -= Math.sign(body.y) * Math.min((excess * cornerY) / length, Math.abs(body.y))
  }
}

/**
 * The pairs of boxes that are near one another, kept until a box has moved so far that another pair could have met.
 * Pairs come in the order of the list, so that the outcome is that of looking at all of them.
 */
class Neighbours {
  readonly #bodies: readonly Body[]
  #pairs: (readonly [Body, Body])[] = []
  #at: Point[] = []

  constructor(bodies: readonly Body[]) {
    this.#bodies = bodies
  }

  pairs(): readonly (readonly [Body, Body])[] {
    const stale =
      this.#at.length === 0 ||
      this.#bodies.some((body, n) => {
        const before = this.#at[n]!
        return Math.abs(body.x - before.x) > NEAR / 4 || Math.abs(body.y - before.y) > NEAR / 4
      })
    if (stale) this.#find()
    return this.#pairs
  }

  #find(): void {
    this.#at = this.#bodies.map(({ x, y }) => ({ x, y }))
    this.#pairs = []
    for (const [i, a] of this.#bodies.entries()) {
      for (let j = i + 1; j < this.#bodies.length; j++) {
        const b = this.#bodies[j]!
        if (overlaps(a, b, -NEAR)) this.#pairs.push([a, b])
      }
    }
  }
}

/** Pushes overlapping boxes apart along the cheaper axis; the heavier one gives way less. Returns how many overlapped. */
function pushApart(neighbours: Neighbours, slip: boolean): number {
  let count = 0
  for (const [a, b] of neighbours.pairs()) {
    const { dx, dy } = overlap(a, b)
    if (dx <= 0 || dy <= 0) continue
    count += 1
    const share = b.n / (a.n + b.n)
    if (dx < dy) {
      const way = a.x <= b.x ? -1 : 1
      a.x += way * (dx + 0.02) * share
      b.x -= way * (dx + 0.02) * (1 - share)
    } else {
      const way = a.y <= b.y ? -1 : 1
      a.y += way * (dy + 0.02) * share
      b.y -= way * (dy + 0.02) * (1 - share)
    }
    // Who is fixed at the centre gives way to nobody.
    if (slip && a.n < FIXED) {
      // A step along the circle loosens boxes that are wedged between others and the rim.
      const length = Math.hypot(a.x, a.y) || 1
      const side = (b.x - a.x) * -a.y + (b.y - a.y) * a.x > 0 ? -1 : 1
      a.x += (side * -a.y * 0.6) / length
      a.y += (side * a.x * 0.6) / length
    }
  }
  return count
}

/** Moves boxes from where they stand to near their anchors, apart from one another and within `limit` of the centre. */
export function relax(bodies: readonly Body[], limit: number): void {
  const neighbours = new Neighbours(bodies)
  for (let pass = 0; pass < PASSES; pass++) {
    const pull = PULL * Math.max(0, 1 - pass / (PASSES * PULL_ENDS))
    for (const body of bodies) {
      body.x += (body.anchor.x - body.x) * pull
      body.y += (body.anchor.y - body.y) * pull
    }
    const apart = pushApart(neighbours, false)
    for (const body of bodies) keepInside(body, limit)
    if (pull === 0 && apart === 0) break
  }
  for (let pass = 0; pass < LAST_PASSES && pushApart(neighbours, pass % 3 === 2) > 0; pass++) {
    for (const body of bodies) keepInside(body, limit)
  }
}

/** The bodies that still overlap another or the rim, the last of the list first. */
export function misfits<B extends Body>(bodies: readonly B[], limit: number): B[] {
  const touching = new Set<Box>()
  for (const [i, a] of bodies.entries()) {
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j]!
      if (overlaps(a, b, 0.25)) touching.add(a).add(b)
    }
  }
  return bodies.toReversed().filter((body) => touching.has(body) || reach(body) > limit + 0.5)
}
