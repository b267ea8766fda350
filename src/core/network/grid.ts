import type { Box, Point } from './geometry.ts'
import { inside, overlaps } from './geometry.ts'

/**
 * Boxes by the square cells they touch, so that "what stands here?" looks at neighbours only. Whatever lies beyond
 * the extent is kept in the outermost cells: nothing is lost, it is only found more slowly.
 */
export class Grid<B extends Box = Box> {
  readonly #cells: (B[] | undefined)[] = []
  readonly #extent: number
  readonly #cell: number
  readonly #columns: number

  /**
   * @param extent half of the side of the square around 0, 0 that holds (nearly) all boxes, in plan units.
   * @param cell side of a cell, in plan units.
   */
  constructor(extent: number, cell = 16, boxes: Iterable<B> = []) {
    this.#extent = extent
    this.#cell = cell
    this.#columns = Math.max(1, Math.ceil((2 * extent) / cell))
    for (const box of boxes) this.add(box)
  }

  #index(value: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((value + this.#extent) / this.#cell)))
  }

  add(box: B): void {
    const [left, right] = [this.#index(box.x - box.w / 2), this.#index(box.x + box.w / 2)]
    const [top, bottom] = [this.#index(box.y - box.h / 2), this.#index(box.y + box.h / 2)]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const n = row * this.#columns + column
        const cell = this.#cells[n]
        if (cell) cell.push(box)
        else this.#cells[n] = [box]
      }
    }
  }

  /** The boxes that may hold a point: those of its cell. */
  near(x: number, y: number): readonly B[] {
    return this.#cells[this.#index(y) * this.#columns + this.#index(x)] ?? NONE
  }

  /** The boxes of all cells that a box touches; one that touches several of them comes several times. */
  *within(box: Box): Generator<B> {
    const [left, right] = [this.#index(box.x - box.w / 2), this.#index(box.x + box.w / 2)]
    const [top, bottom] = [this.#index(box.y - box.h / 2), this.#index(box.y + box.h / 2)]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) yield* this.#cells[row * this.#columns + column] ?? NONE
    }
  }

  /** Whether a point lies in any box. */
  holds(point: Point): boolean {
    for (const box of this.near(point.x, point.y)) if (inside(point, box)) return true
    return false
  }

  /** Whether a box overlaps any of these by more than `slack`, itself left out. */
  hits(box: Box, slack = 0): boolean {
    const [left, right] = [this.#index(box.x - box.w / 2), this.#index(box.x + box.w / 2)]
    const [top, bottom] = [this.#index(box.y - box.h / 2), this.#index(box.y + box.h / 2)]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.#cells[row * this.#columns + column]
        if (!cell) continue
        for (const other of cell) if (other !== box && overlaps(box, other, slack)) return true
      }
    }
    return false
  }
}

const NONE: readonly never[] = []
