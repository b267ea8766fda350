/** A place in the grid. Row −1 is that of the heads, −2 that of the chapters over them; column −1 is that of the names. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** What the places of a grid are. */
export interface Size {
  readonly rows: number
  readonly columns: number
  /** The first column of each chapter over the heads, ascending; empty where the heads are the chapters. */
  readonly chapters: readonly number[]
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

/** The chapter that a column belongs to, or the one before or behind it. */
function chapterAt(column: number, by: number, chapters: readonly number[]): number {
  const here = chapters.findLastIndex((first) => first <= column)
  return chapters[Math.max(0, Math.min(chapters.length - 1, here + by))] ?? column
}

/**
 * Where a key leads from a place; with Ctrl, Home and End also go to the first and last row. Null for other keys, and
 * for the corner, which names nothing.
 */
export function moved(
  { row, column }: Spot,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, columns, chapters }: Size,
): Spot | null {
  const move = MOVES.get(key)
  if (!move) return null
  const down = ctrlKey && move[0] === 0 && !Number.isFinite(move[1]) ? move[1] : move[0]
  const top = chapters.length > 0 && column >= 0 ? -2 : -1
  const to = Math.max(top, Math.min(rows - 1, row + down))
  if (to === -2) return { row: to, column: chapterAt(column, move[1], chapters) }
  const next = { row: to, column: Math.max(-1, Math.min(columns - 1, column + move[1])) }
  return next.row < 0 && next.column < 0 ? null : next
}
