import type { Column } from './heads.ts'
import { columnOf } from './heads.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'

/** A table has few columns; what has more is none. */
const MOST_COLUMNS = 30

/** A line of the page, with its cells where it has some. */
export interface Line extends Range {
  readonly cells: readonly Range[] | null
}

/** The cells of a line: between tabs, or between the bars of Markdown; null where it has fewer than two. */
function cellsOf({ plain, text }: Page, { start, end }: Range): Range[] | null {
  const words = plain.slice(start, end)
  const bar = words.includes('\t') ? '\t' : '|'
  if (bar === '|' && text.slice(start, end).split('|').length < 3) return null
  const line = bar === '\t' ? words : text.slice(start, end)
  if (!line.includes(bar)) return null
  const cells: Range[] = []
  let from = start
  for (const piece of line.split(bar)) {
    cells.push(trimRange(text, from, from + piece.length))
    from += piece.length + 1
  }
  if (bar === '|') {
    // A bar at the end closes the last cell where one opens the first; elsewhere an empty cell stands behind it.
    const opened = cells[0] && cells[0].start === cells[0].end
    if (opened) cells.shift()
    const last = cells.at(-1)
    if (opened && last && last.start === last.end) cells.pop()
  }
  return cells.length < 2 || cells.length > MOST_COLUMNS ? null : cells
}

/** The lines of a page with their cells. Linear. */
export function tableLinesOf(page: Page): Line[] {
  const { text } = page
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    lines.push({ start: from, end, cells: cellsOf(page, { start: from, end }) })
    from = end + 1
  }
  readSpaced(page, lines)
  return lines
}

/** The words of a cell without white space. */
export function wordsOf({ text }: Page, { start, end }: Range): string {
  return squeeze(text.slice(start, end))
}

/** Whether one of the columns names bodies. */
export const saysWho = (columns: readonly (Column | null)[]): boolean =>
  columns.some((column) => column?.kind === 'members' || column?.kind === 'offices')

const SAYS_WHO = / .*(?:单位|部门|机关|责任|牵头)/u

/** The words of a line between white space, as cells. */
function wordsAsCells({ text }: Page, { start, end }: Range): Range[] {
  const words = [...text.slice(start, end).matchAll(/[^ ]+/gu)]
  return words.map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }))
}

/**
 * Gives cells to the lines of tables whose columns are set apart by white space alone, as they are when they were
 * copied from a page: below heads that are all understood, lines that have as many words as those.
 */
function readSpaced(page: Page, lines: Line[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!
    if (line.cells || line.end - line.start > 200 || !SAYS_WHO.test(page.text.slice(line.start, line.end))) continue
    const heads = wordsAsCells(page, line)
    if (heads.length < 3 || !saysWho(heads.map((head) => columnOf(wordsOf(page, head))))) continue
    if (heads.some((head) => columnOf(wordsOf(page, head)) === null)) continue
    const rows: [number, Line][] = []
    let others = 0
    let at = i + 1
    for (; at < lines.length && others * 2 <= rows.length + 1; at += 1) {
      const row = lines[at]!
      if (row.cells) break
      const cells = wordsAsCells(page, row)
      if (cells.length === heads.length) rows.push([at, { ...row, cells }])
      else if (cells.length > 0) others += 1
      if (cells.length > MOST_COLUMNS) break
    }
    if (rows.length === 0 || others * 2 > rows.length) continue
    lines[i] = { ...line, cells: heads }
    for (const [index, row] of rows) lines[index] = row
    i = at - 1
  }
}
