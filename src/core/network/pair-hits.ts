import type { Point } from './geometry.ts'
import type { PairLine } from './pairs.ts'

/** Side of a cell, and about the length of the pieces that a curve is looked at in, in plan units. */
const CELL = 16
/** A short curve has so many pieces at least, so that each is nearly straight. */
const LEAST_PIECES = 4

/** Straight pieces of lines: from where to where, and of which line. */
class Pieces {
  readonly count: number
  /** The ends of each: x, y, x, y. */
  readonly ends: Float32Array
  /** Its line's place in the list. */
  readonly lines: Uint32Array

  constructor(pairs: readonly PairLine[]) {
    const counts = pairs.map(({ curve: [from, , to] }) =>
      Math.max(LEAST_PIECES, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / CELL)),
    )
    this.count = counts.reduce((sum, n) => sum + n, 0)
    this.ends = new Float32Array(4 * this.count)
    this.lines = new Uint32Array(this.count)
    let at = 0
    for (const [place, { curve }] of pairs.entries()) {
      const [from, bow, to] = curve
      let [x, y] = [from.x, from.y]
      for (let n = 1; n <= counts[place]!; n++) {
        const t = n / counts[place]!
        const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
        const [nextX, nextY] = [p * from.x + q * bow.x + r * to.x, p * from.y + q * bow.y + r * to.y]
        this.ends[4 * at] = x
        this.ends[4 * at + 1] = y
        this.ends[4 * at + 2] = nextX
        this.ends[4 * at + 3] = nextY
        this.lines[at] = place
        x = nextX
        y = nextY
        at += 1
      }
    }
  }

  /** How far a point is from the middle of a piece. */
  away(piece: number, { x, y }: Point): number {
    const k = 4 * piece
    const [ax, ay] = [this.ends[k]!, this.ends[k + 1]!]
    const [dx, dy] = [this.ends[k + 2]! - ax, this.ends[k + 3]! - ay]
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    return Math.hypot(ax + t * dx - x, ay + t * dy - y)
  }
}

/**
 * The lines between agencies by the square cells that their pieces touch, so that what is pointed at is looked for among
 * neighbours only. What lies beyond the extent is kept in the outermost cells.
 */
class PairGrid {
  readonly #pairs: readonly PairLine[]
  readonly #pieces: Pieces
  readonly #extent: number
  readonly #columns: number
  /** The pieces of all cells, cell after cell, and where those of each begin. */
  readonly #held: Uint32Array
  readonly #begins: Uint32Array

  constructor(pairs: readonly PairLine[]) {
    this.#pairs = pairs
    this.#pieces = new Pieces(pairs)
    const { ends, lines, count } = this.#pieces
    this.#extent = ends.reduce((most, value) => Math.max(most, Math.abs(value)), CELL)
    this.#columns = Math.ceil((2 * this.#extent) / CELL)
    // The rectangle of cells of each piece: left, right, top, bottom. Counted first, so that each cell has its room.
    const spans = new Uint16Array(4 * count)
    const columns = this.#columns
    this.#begins = new Uint32Array(columns ** 2 + 1)
    for (let piece = 0; piece < count; piece++) {
      const k = 4 * piece
      const wide = pairs[lines[piece]!]!.width / 2
      for (let axis = 0; axis < 2; axis++) {
        const [a, b] = [ends[k + axis]!, ends[k + axis + 2]!]
        spans[k + 2 * axis] = this.#cell(Math.min(a, b) - wide)
        spans[k + 2 * axis + 1] = this.#cell(Math.max(a, b) + wide)
      }
      for (let row = spans[k + 2]!; row <= spans[k + 3]!; row++) {
        for (let column = spans[k]!; column <= spans[k + 1]!; column++) this.#begins[row * columns + column + 1]! += 1
      }
    }
    for (let cell = 0; cell < columns ** 2; cell++) this.#begins[cell + 1]! += this.#begins[cell]!
    const free = this.#begins.slice()
    this.#held = new Uint32Array(this.#begins.at(-1)!)
    for (let piece = 0; piece < count; piece++) {
      const k = 4 * piece
      for (let row = spans[k + 2]!; row <= spans[k + 3]!; row++) {
        for (let column = spans[k]!; column <= spans[k + 1]!; column++) {
          const cell = row * columns + column
          this.#held[free[cell]!] = piece
          free[cell]! += 1
        }
      }
    }
  }

  /** The row or column of a coordinate. */
  #cell(value: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((value + this.#extent) / CELL)))
  }

  nearest(point: Point, slack: number): PairLine | null {
    const [left, right] = [this.#cell(point.x - slack), this.#cell(point.x + slack)]
    const [top, bottom] = [this.#cell(point.y - slack), this.#cell(point.y + slack)]
    let [best, least] = [-1, slack]
    for (let row = top; row <= bottom; row++) {
      const last = this.#begins[row * this.#columns + right + 1]!
      for (let n = this.#begins[row * this.#columns + left]!; n < last; n++) {
        const piece = this.#held[n]!
        const line = this.#pieces.lines[piece]!
        const distance = Math.max(0, this.#pieces.away(piece, point) - this.#pairs[line]!.width / 2)
        if (distance > least || (distance === least && line < best)) continue
        best = line
        least = distance
      }
    }
    return this.#pairs[best] ?? null
  }
}

// Lines live as long as the stage that they belong to.
const grids = new WeakMap<readonly PairLine[], PairGrid>()

/** The line between two agencies that passes nearest to a point, within `slack` plan units; of several the strongest, which is the last. */
export function pairAt(pairs: readonly PairLine[], point: Point, slack: number): PairLine | null {
  let grid = grids.get(pairs)
  if (!grid) grids.set(pairs, (grid = new PairGrid(pairs)))
  return grid.nearest(point, slack)
}
