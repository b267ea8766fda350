import { widthOf } from '../network/lettering.ts'
import type { Columns } from '../view/view.ts'
import type { Grid } from './grid.ts'
import { chaptersOf } from './grid.ts'

/** Where everything of a matrix stands, in pixels; columns from the right edge of the names, rows from below the heads. */
export interface Places {
  /** Width of the column of names, which stays in sight. */
  readonly names: number
  /** Width of the column of totals; 0 where each stands below its name. */
  readonly totals: number
  /** Height of the names of chapters over their columns; 0 where columns are chapters. */
  readonly groups: number
  /** Height of the heads of columns. */
  readonly heads: number
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  /** Of all columns, and of all rows. */
  readonly width: number
  readonly height: number
  /** Side of a glyph, and how many stand on one line of a cell. */
  readonly glyph: number
  readonly perLine: readonly number[]
}

/** What a matrix is placed by. */
export interface Room {
  readonly width: number
  readonly height: number
  /** Whether fingers use it, and there is little room. */
  readonly narrow: boolean
  /** The names as the reader reads them. */
  readonly names: readonly string[]
}

/** The least width of a column; items show two glyphs a line, tasks one. */
const LEAST = {
  wide: { chapter: 66, item: 19, task: 7 },
  narrow: { chapter: 52, item: 44, task: 26 },
} as const
/** A column of one task is never wider, however much room there is. */
const WIDEST_TASK = 24
/** Space between two chapters whose items or tasks are columns. */
const APART = 4
/** Letters of a chapter's number over its columns, what is free behind it, and room that it is given at most. */
const NUMBER = { size: 14, free: 5, most: 40 } as const
/** Free on either side of the glyphs of a chapter. */
const PADDING = { wide: 6, narrow: 3 } as const
const GLYPH = 8
const GLYPH_GAP = 1
/** Glyphs that many a line, at most: they can still be counted at a glance. */
const MOST_PER_LINE = 10
const LINE = GLYPH + 2
/** A row of the weave is at least as high as its letters, and no higher than any other row. */
const LEAST_ROW = 12
const ROW = { wide: 25, narrow: 46 } as const
const NAMES = { least: 132, most: 230, padding: 32, narrow: 104, inset: 18 } as const
/** Letters of a name, the height of its lines, and how much longer it is for not breaking where a line is full. */
const NAME = 13
const NAME_LINE = 15
const UNEVEN = 1.1
const HEADS = {
  wide: { chapter: 59, item: 40, task: 27 },
  narrow: { chapter: 52, item: 48, task: 27 },
} as const
const GROUPS = { wide: 28, narrow: 44 } as const
const TOTALS = { chapter: 64, item: 64, task: 52 } as const

/** No weave is made smaller than this, as a factor, to stand on one sheet of paper: its names could not be read. */
const SMALLEST = 0.6

/** By which factor a matrix is made smaller on paper, so that a weave stands on one sheet of a height in pixels. */
export function shrinkage(rows: number, by: Columns, high: number): number {
  if (by !== 'task') return 1
  const own = rows * LEAST_ROW + GROUPS.wide + HEADS.wide.task
  return own <= high || own * SMALLEST > high ? 1 : high / own
}

/** Widths that fill a room evenly on whole pixels, none under the least. */
function evenly(n: number, room: number, least: number, most: number): number[] {
  const width = Math.min(most, Math.max(least, room / n))
  // Edges are rounded, not widths, so that what is left does not gather at the end.
  return Array.from({ length: n }, (_, i) => Math.round(width * (i + 1)) - Math.round(width * i))
}

/**
 * The space before each chapter but the first, by the place of its first column: more of it where the number of the one
 * before is wider than its columns, so that two numbers never read as one.
 */
function apart(chapters: ReturnType<typeof chaptersOf>, widths: readonly number[] | null): Map<number, number> {
  return new Map(
    chapters.slice(1).map(({ first }, n) => {
      const before = chapters[n]!
      const own = widths?.slice(before.first, first).reduce((sum, width) => sum + width, 0) ?? Infinity
      const number = widthOf(before.chapter.label || String(before.chapter.no), NUMBER.size, true)
      return [first, Math.ceil(Math.max(APART, Math.min(NUMBER.most, number + NUMBER.free - own)))]
    }),
  )
}

/**
 * Places a matrix: as wide as its room where its columns have room in it, otherwise wider, to be scrolled; the weave
 * also as high, so that a whole plan is seen at once. Pure.
 */
export function placeGrid({ rows, columns }: Grid, by: Columns, room: Room): Places {
  const size = room.narrow ? 'narrow' : 'wide'
  const names = room.narrow
    ? NAMES.narrow
    : Math.ceil(
        room.names.reduce<number>((most, name) => {
          return Math.min(NAMES.most, Math.max(most, widthOf(name, NAME, true) + NAMES.padding))
        }, NAMES.least),
      )
  const totals = room.narrow ? 0 : TOTALS[by]
  const chapters = by === 'chapter' ? [] : chaptersOf(columns)
  const least = LEAST[size][by]
  const digits = columns.reduce((most, { item }) => Math.max(most, String(item?.no ?? '').length), 0)
  const share = (gaps: ReadonlyMap<number, number>): number[] =>
    evenly(
      columns.length,
      room.width - names - totals - [...gaps.values()].reduce((sum, gap) => sum + gap, 0),
      by === 'item' ? Math.max(least, digits * 8 + 3) : least,
      by === 'task' ? Math.max(least, WIDEST_TASK) : Infinity,
    )
  const gaps = apart(chapters, share(apart(chapters, null)))
  const widths = share(gaps)
  const lefts: number[] = []
  let width = 0
  for (const [c, own] of widths.entries()) {
    width += gaps.get(c) ?? 0
    lefts.push(width)
    width += own
  }

  const glyph = by === 'task' ? Math.min(GLYPH, Math.max(6, (widths[0] ?? GLYPH) - 1)) : GLYPH
  const padding = by === 'chapter' ? PADDING[size] : 1
  const perLine = widths.map((own) =>
    Math.min(MOST_PER_LINE, Math.max(1, Math.floor((own - 2 * padding + GLYPH_GAP) / (glyph + GLYPH_GAP)))),
  )
  const groups = by === 'chapter' ? 0 : GROUPS[size]
  const heads = HEADS[size][by]
  const place = new Map(columns.map(({ key }, c) => [key, c]))
  const rowOf = room.narrow
    ? ROW.narrow
    : by === 'task'
      ? Math.min(ROW.wide, Math.max(LEAST_ROW, Math.floor((room.height - groups - heads) / rows.length)))
      : ROW.wide
  const heights = rows.map(({ cells }, r) => {
    // Where there is little room a name takes lines of its own, and the total stands below it.
    const words = widthOf(room.names[r] ?? '', NAME, true) * UNEVEN
    const named = room.narrow ? Math.ceil(words / (names - NAMES.inset)) * NAME_LINE + NAME_LINE + 2 : 0
    if (by === 'task') return Math.max(rowOf, named)
    let lines = 1
    for (const [key, { entries }] of cells)
      lines = Math.max(lines, Math.ceil(entries.length / perLine[place.get(key)!]!))
    return Math.max(rowOf, named, lines * LINE + 6)
  })
  const tops: number[] = []
  let height = 0
  for (const own of heights) {
    tops.push(height)
    height += own
  }
  return { names, totals, groups, heads, lefts, widths, tops, heights, width, height, glyph, perLine }
}
