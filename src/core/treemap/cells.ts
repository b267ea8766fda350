/** A grid of square cells: how many a row, their side and the way from one to the next, in pixels. */
export interface CellGrid {
  readonly columns: number
  readonly side: number
  readonly step: number
}

/** A cell is at most this large, and at least this small. */
const LARGEST = 36
const SMALLEST = 3
/** Larger cells stand further apart. */
const gapFor = (side: number): number => (side >= 10 ? 2 : 1)

/** The largest cells of which `n` have room in a width and a height, or null where they would be too small to be seen. */
export function cellGrid(n: number, width: number, height: number): CellGrid | null {
  if (n <= 0) return null
  for (let side = LARGEST; side >= SMALLEST; side--) {
    const gap = gapFor(side)
    const columns = Math.floor((width + gap) / (side + gap))
    const rows = Math.floor((height + gap) / (side + gap))
    if (columns > 0 && rows > 0 && columns * rows >= n) return { columns, side, step: side + gap }
  }
  return null
}
