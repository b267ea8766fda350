import type { Box, Point } from './geometry.ts'
import { overlaps, reach } from './geometry.ts'

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

/**
 * Boxes while they are moved: numbers by the order of the list. A layout looks at pairs of them a million times, in
 * code that has just been loaded; an object for each look would cost it twice.
 */
class Crush {
  readonly #count: number
  readonly #x: Float64Array
  readonly #y: Float64Array
  /** Half of each box. */
  readonly #w: Float64Array
  readonly #h: Float64Array
  readonly #n: Float64Array
  /** Where each was when the neighbours were last looked for. */
  readonly #oldX: Float64Array
  readonly #oldY: Float64Array
  /**
   * The pairs of boxes that are near one another, kept until a box has moved so far that another pair could have met.
   * Pairs come in the order of the list, so that the outcome is that of looking at all of them.
   */
  #pairs: number[] = []

  constructor(bodies: readonly Body[]) {
    this.#count = bodies.length
    this.#x = Float64Array.from(bodies, ({ x }) => x)
    this.#y = Float64Array.from(bodies, ({ y }) => y)
    this.#w = Float64Array.from(bodies, ({ w }) => w / 2)
    this.#h = Float64Array.from(bodies, ({ h }) => h / 2)
    this.#n = Float64Array.from(bodies, ({ n }) => n)
    this.#oldX = new Float64Array(this.#count).fill(Infinity)
    this.#oldY = new Float64Array(this.#count).fill(Infinity)
  }

  pull(anchors: readonly Body[], share: number): void {
    for (let i = 0; i < this.#count; i++) {
      const { anchor } = anchors[i]!
      this.#x[i]! += (anchor.x - this.#x[i]!) * share
      this.#y[i]! += (anchor.y - this.#y[i]!) * share
    }
  }

  /** Moves boxes inward until their farthest corners are within `limit`. */
  keepInside(limit: number): void {
    for (let i = 0; i < this.#count; i++) {
      for (let k = 0; k < 4; k++) {
        const [x, y] = [this.#x[i]!, this.#y[i]!]
        const cornerX = Math.abs(x) + this.#w[i]!
        const cornerY = Math.abs(y) + this.#h[i]!
        const length = Math.hypot(cornerX, cornerY)
        const excess = length - limit
        if (excess <= 0) break
        this.#x[i] = x - Math.sign(x) * Math.min((excess * cornerX) / length, Math.abs(x))
        this.#y[i] = y - Math.sign(y) * Math.min((excess * cornerY) / length, Math.abs(y))
      }
    }
  }

  #findNeighbours(): void {
    const [x, y, w, h] = [this.#x, this.#y, this.#w, this.#h]
    let stale = false
    for (let i = 0; i < this.#count && !stale; i++) {
      stale = Math.abs(x[i]! - this.#oldX[i]!) > NEAR / 4 || Math.abs(y[i]! - this.#oldY[i]!) > NEAR / 4
    }
    if (!stale) return
    this.#oldX.set(x)
    this.#oldY.set(y)
    this.#pairs = []
    for (let i = 0; i < this.#count; i++) {
      for (let j = i + 1; j < this.#count; j++) {
        const near = w[i]! + w[j]! - Math.abs(x[i]! - x[j]!) > -NEAR && h[i]! + h[j]! - Math.abs(y[i]! - y[j]!) > -NEAR
        if (near) this.#pairs.push(i, j)
      }
    }
  }

  /** Pushes overlapping boxes apart along the cheaper axis; the heavier one gives way less. Returns how many overlapped. */
  pushApart(slip: boolean): number {
    this.#findNeighbours()
    const [x, y, w, h, n] = [this.#x, this.#y, this.#w, this.#h, this.#n]
    const pairs = this.#pairs
    let count = 0
    for (let k = 0; k < pairs.length; k += 2) {
      const [a, b] = [pairs[k]!, pairs[k + 1]!]
      const dx = w[a]! + w[b]! - Math.abs(x[a]! - x[b]!)
      if (dx <= 0) continue
      const dy = h[a]! + h[b]! - Math.abs(y[a]! - y[b]!)
      if (dy <= 0) continue
      count += 1
      const share = n[b]! / (n[a]! + n[b]!)
      if (dx < dy) {
        const way = x[a]! <= x[b]! ? -1 : 1
        x[a]! += way * (dx + 0.02) * share
        x[b]! -= way * (dx + 0.02) * (1 - share)
      } else {
        const way = y[a]! <= y[b]! ? -1 : 1
        y[a]! += way * (dy + 0.02) * share
        y[b]! -= way * (dy + 0.02) * (1 - share)
      }
      // Who is fixed at the centre gives way to nobody.
      if (slip && n[a]! < FIXED) {
        // A step along the circle loosens boxes that are wedged between others and the rim.
        const length = Math.hypot(x[a]!, y[a]!) || 1
        const side = (x[b]! - x[a]!) * -y[a]! + (y[b]! - y[a]!) * x[a]! > 0 ? -1 : 1
        x[a]! += (side * -y[a]! * 0.6) / length
        y[a]! += (side * x[a]! * 0.6) / length
      }
    }
    return count
  }

  /** Puts the boxes where they have come to. */
  settle(bodies: readonly Body[]): void {
    for (const [i, body] of bodies.entries()) {
      body.x = this.#x[i]!
      body.y = this.#y[i]!
    }
  }
}

/** Moves boxes from where they stand to near their anchors, apart from one another and within `limit` of the centre. */
export function relax(bodies: readonly Body[], limit: number): void {
  const crush = new Crush(bodies)
  for (let pass = 0; pass < PASSES; pass++) {
    const pull = PULL * Math.max(0, 1 - pass / (PASSES * PULL_ENDS))
    if (pull > 0) crush.pull(bodies, pull)
    const apart = crush.pushApart(false)
    crush.keepInside(limit)
    if (pull === 0 && apart === 0) break
  }
  for (let pass = 0; pass < LAST_PASSES && crush.pushApart(pass % 3 === 2) > 0; pass++) crush.keepInside(limit)
  crush.settle(bodies)
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
