import { columnOf } from '../core/parse/heads.ts'
import { openPage } from '../core/parse/page.ts'
import { squeeze } from '../core/parse/range.ts'

/** Wider tables are no tables of tasks, but something that hurts. */
const MOST_COLUMNS = 100
const MOST_CELLS = 500_000
/** A cell as long as an article, in paragraphs, is a part of the page and no cell. */
const LONGEST_CELL = 2000
const MOST_PARAGRAPHS = 8

/**
 * A table laid out on its grid: every row has the same number of cells. Those that a merged cell covers are empty, but in
 * columns that say who does it, or by when, they say so again: there an empty cell means that nobody is named.
 */
export type Grid = readonly (readonly string[])[]

/** The rows of a table, without those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    const name = child.localName
    if (name === 'tr') return [child]
    return name === 'thead' || name === 'tbody' || name === 'tfoot'
      ? [...child.children].filter((row) => row.localName === 'tr')
      : []
  })
}

/** The cells of a row. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  // 0 is the rest of the table, as far as rows are concerned.
  if (span === 0 && name === 'rowspan') return most
  return span > 1 ? Math.min(span, most) : 1
}

/** In how many rows from the top the heads of the columns can stand. */
const HEAD_ROWS = 3

function kindOf(text: string): string | null {
  return text === '' || text.length > 60 ? null : (columnOf(squeeze(openPage(text).text))?.kind ?? null)
}

/** Whether the head of a column says who does it, or by when. */
function reachesDown(grid: readonly (readonly string[])[], column: number): boolean {
  return grid
    .slice(0, HEAD_ROWS)
    .some((texts) => ['members', 'offices', 'deadline', 'people'].includes(kindOf(texts[column] ?? '') ?? ''))
}

/**
 * Whether a merged cell says again, in the rows that it covers, what it says in its first one: in columns that say who does
 * it, or by when. Words that reach down from the heads are heads themselves.
 */
export function repeatsBelow(grid: readonly (readonly string[])[], column: number, text: string): boolean {
  return kindOf(text) === null && reachesDown(grid, column)
}

/** The texts of a table's cells where they stand; null where it is too wide or too large. */
function layOut(rows: readonly Element[], textOf: (cell: Element) => string): string[][] | null {
  /** For every column, how many of the rows to come a merged cell covers. */
  const covered: number[] = []
  /** For every column, the text of the merged cell that covers it. */
  const above: string[] = []
  const merged: { readonly row: number; readonly column: number; readonly text: string }[] = []
  const grid: string[][] = []
  let width = 0
  for (const [index, row] of rows.entries()) {
    const texts: string[] = []
    let column = 0
    const skip = (): void => {
      for (; (covered[column] ?? 0) > 0; column += 1) {
        covered[column]! -= 1
        merged.push({ row: index, column, text: above[column] ?? '' })
      }
    }
    for (const cell of cellsOf(row)) {
      skip()
      const wide = spanOf(cell, 'colspan', MOST_COLUMNS)
      const deep = spanOf(cell, 'rowspan', rows.length - index)
      if (column + wide > MOST_COLUMNS) return null
      texts[column] = textOf(cell)
      const text = texts[column]!
      for (const end = column + wide; column < end; column += 1) {
        covered[column] = Math.max(covered[column] ?? 0, deep - 1)
        above[column] = wide === 1 ? text : ''
      }
    }
    while (column < covered.length) {
      skip()
      column += 1
    }
    width = Math.max(width, covered.length)
    if (width * rows.length > MOST_CELLS) return null
    grid.push(texts)
  }
  for (const { row, column, text } of merged) {
    if (text !== '' && repeatsBelow(grid, column, text)) grid[row]![column] ??= text
  }
  return grid.map((texts) => Array.from({ length: width }, (_, column) => texts[column] ?? ''))
}

function isArticle(cell: Element, text: string): boolean {
  return text.length > LONGEST_CELL && cell.querySelectorAll('p, div, br, li').length > MOST_PARAGRAPHS
}

/**
 * Lays a table out on its grid where it holds data: two columns or more with something in them, and no cell that is a
 * whole article.
 *
 * @param textOf reads a cell as one line
 * @returns null for a table that only places parts of a page beside each other
 */
export function gridOf(table: Element, textOf: (cell: Element) => string): Grid | null {
  if (table.getAttribute('role') === 'presentation') return null
  const rows = rowsOf(table)
  let article = false
  const grid = layOut(rows, (cell) => {
    const text = textOf(cell)
    article ||= isArticle(cell, text)
    return text
  })
  if (!grid || article) return null
  const filled = new Set(grid.flatMap((row) => row.flatMap((text, column) => (text === '' ? [] : [column]))))
  return filled.size >= 2 ? grid.filter((row) => row.some((text) => text !== '')) : null
}
