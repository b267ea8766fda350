/** A place in the grid; −1 is the row of heads or the column of names. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** The place that an event happened on, written on its cell as `data-spot`; null outside the cells. */
export function spotOf(event: Event): Spot | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-spot]') : null
  const [row, column] = (cell?.dataset['spot'] ?? '').split('/').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** How far each key goes: rows, columns. */
const MOVES = new Map<string, readonly [number, number]>([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
  ['PageUp', [-10, 0]],
  ['PageDown', [10, 0]],
  ['Home', [0, -Infinity]],
  ['End', [0, Infinity]],
])

/**
 * Where a key leads from a place, in a grid of so many rows and columns; with Ctrl, Home and End also go to the first
 * and last row. Null for other keys, and for the corner, which names nothing.
 */
export function moved(
  { row, column }: Spot,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  size: { readonly rows: number; readonly columns: number },
): Spot | null {
  const move = MOVES.get(key)
  if (!move) return null
  const down = ctrlKey && move[0] === 0 && !Number.isFinite(move[1]) ? move[1] : move[0]
  const next = {
    row: Math.max(-1, Math.min(size.rows - 1, row + down)),
    column: Math.max(-1, Math.min(size.columns - 1, column + move[1])),
  }
  return next.row < 0 && next.column < 0 ? null : next
}
