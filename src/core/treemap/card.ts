import { widthOf } from '../network/lettering.ts'
import type { CellGrid } from './cells.ts'
import { cellGrid } from './cells.ts'
import { linesToFit } from './fitting.ts'

/** What a card of a chapter or an item says: its number always, its title only whole, one cell a task. */
export interface CardFace {
  readonly titleLines: readonly string[]
  readonly count: boolean
  readonly cells: CellGrid | null
}

/** Sizes in pixels; the component sets the same. */
export const CARD = { padding: 7, head: 25, number: 15, count: 12, title: 14, titleLine: 19, gap: 6 } as const
const MOST_LINES = 4
/** Cells smaller than this give way to no title. */
const LEAST_CELL = 6

/** Decides what a card of `w` × `h` pixels says. Pure; by a fixed table of character widths. */
export function cardFace(
  w: number,
  h: number,
  words: { number: string; title: string; count: string; tasks: number },
): CardFace {
  const room = w - 2 * CARD.padding
  const below = h - CARD.padding - CARD.head
  const cellsUnder = (lines: number): CellGrid | null =>
    cellGrid(words.tasks, room, below - (lines > 0 ? lines * CARD.titleLine + CARD.gap : 0))
  const count = widthOf(words.number, CARD.number, true) + 8 + widthOf(words.count, CARD.count) <= room
  const bare = cellsUnder(0)
  const most = Math.min(MOST_LINES, Math.floor(below / CARD.titleLine))
  const title = words.title === '' ? null : linesToFit(words.title, room, CARD.title, most)
  if (!title) return { titleLines: [], count, cells: bare }
  const cells = cellsUnder(title.length)
  const worse = bare !== null && (cells === null || cells.side < Math.min(LEAST_CELL, bare.side))
  return worse ? { titleLines: [], count, cells: bare } : { titleLines: title, count, cells }
}
