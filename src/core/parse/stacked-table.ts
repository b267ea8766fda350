import type { Column } from './heads.ts'
import { columnOf } from './heads.ts'
import { isListOfNames } from './names.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'
import { alignRow, isVoid } from './rows.ts'
import type { Line } from './table-lines.ts'
import { saysWho, wordsOf } from './table-lines.ts'

/** So many heads make a stack: fewer are lines of the text. */
const FEWEST = 3
const MOST = 10
const NUMBER = /^\d{1,4}[.、]?$/u
/** What spans a table between its rows. */
const SPANNING = /^(?:第?[零〇一二三四五六七八九十百]{1,5}[、.章节部]|\([零〇一二三四五六七八九十百]{1,5}\))/u

/** The rows of a stacked table. */
interface Stack {
  readonly lines: readonly Line[]
  /** The line behind them. */
  readonly next: number
}

/** Heads that stand one below the other. */
interface Heads {
  readonly cells: readonly Range[]
  readonly columns: readonly Column[]
  /** The line behind them. */
  readonly next: number
}

const startsHeads = (page: Page, line: Line): boolean =>
  line.cells === null && line.end - line.start <= 24 && columnOf(wordsOf(page, line))?.kind === 'number'

/** The heads that stand one below the other from a line on; null where they do not. */
function headsFrom(page: Page, lines: readonly Line[], first: number): Heads | null {
  const cells: Range[] = []
  const columns: Column[] = []
  let at = first
  for (; at < lines.length && cells.length <= MOST; at += 1) {
    const line = lines[at]!
    if (line.cells) return null
    const words = wordsOf(page, line)
    if (words === '') continue
    const column = SPANNING.test(words) ? null : columnOf(words)
    if (!column) break
    columns.push(column)
    cells.push(trimRange(page.text, line.start, line.end))
  }
  const isStack = cells.length >= FEWEST && cells.length <= MOST && columns[0]?.kind === 'number' && saysWho(columns)
  return isStack ? { cells, columns, next: at } : null
}

/** Cells with the paragraphs of the text as one: it goes on until names begin where a column of names follows it. */
function withWholeText({ text }: Page, cells: readonly Range[], columns: readonly Column[]): Range[] {
  const at = columns.findIndex(({ kind }) => kind === 'text')
  if (at < 0 || columns[at + 1]?.kind !== 'members') return [...cells]
  let last = at
  while (last + 2 < cells.length && !isListOfNames(text, cells[last + 1]!) && !isVoid(text, cells[last + 1]!)) last += 1
  return [...cells.slice(0, at), { start: cells[at]!.start, end: cells[last]!.end }, ...cells.slice(last + 1)]
}

/**
 * As many cells as there are columns. What is less are empty cells, of which nothing is left in such a text: the last ones,
 * unless the others fit better otherwise. Null where there are more.
 */
function fitted(page: Page, cells: readonly Range[], columns: readonly Column[]): Range[] | null {
  const whole = withWholeText(page, cells, columns)
  if (whole.length < FEWEST || whole.length > columns.length) return null
  const row = { start: whole[0]!.start, end: whole.at(-1)!.end, cells: whole }
  let end = row.start
  return alignRow(page, columns, row, 'last').cells.map((cell) => {
    end = cell?.end ?? end
    return cell ?? { start: end, end }
  })
}

/** How many of the cells that begin with a number are its row: behind names, a sentence or a note is the text below. */
function lengthOfLast({ text }: Page, cells: readonly Range[]): number {
  const names = cells.findIndex((cell, n) => n > 1 && isListOfNames(text, cell))
  if (names < 0) return cells.length
  const behind = cells.findIndex(({ start, end }, n) => {
    if (n <= names) return false
    const sentence = text[end - 1] === '。' && !isListOfNames(text, { start, end: end - 1 })
    return sentence || /^(?:附件?|注|说明|备注)\d*:/u.test(text.slice(start, end))
  })
  return behind < 0 ? cells.length : behind
}

/**
 * Gives cells to tables that came out of a page or a PDF with each cell on a line of its own: below heads one of which is
 * that of the numbers, and they the first, each number begins a row. Linear.
 */
export function joinStacked(page: Page, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let i = 0
  while (i < lines.length) {
    const heads = startsHeads(page, lines[i]!) ? headsFrom(page, lines, i) : null
    const table = heads && rowsFrom(page, lines, heads)
    if (!heads || !table) {
      joined.push(lines[i]!)
      i += 1
      continue
    }
    const { cells } = heads
    joined.push({ start: cells[0]!.start, end: cells.at(-1)!.end, cells }, ...table.lines)
    i = table.next
  }
  return joined
}

/** The rows below heads, and what spans the table between them; null where there are not two. */
function rowsFrom(page: Page, lines: readonly Line[], { columns, next: first }: Heads): Stack | null {
  const found: Line[] = []
  let rows = 0
  /** The row that has begun, each cell with the line behind it. */
  let row: { cell: Range; next: number }[] = []
  /** Lines that span the table, should a row follow. */
  let spanning: Line[] = []
  let next = first
  const close = (isLast: boolean): boolean => {
    const cells = row.map(({ cell }) => cell)
    const length = isLast ? Math.min(lengthOfLast(page, cells), row.length) : row.length
    const whole = length > 0 ? fitted(page, cells.slice(0, length), columns) : null
    if (!whole) return row.length === 0
    found.push(...spanning, { start: whole[0]!.start, end: whole.at(-1)!.end, cells: whole })
    rows += 1
    next = row[length - 1]!.next
    spanning = []
    row = []
    return true
  }
  for (let at = first; at <= lines.length; at += 1) {
    const line = lines[at]
    const words = line && !line.cells ? wordsOf(page, line) : null
    if (words === '') continue
    const isNumber = words !== null && NUMBER.test(words)
    const spans = words !== null && SPANNING.test(words)
    const ends = words === null || row.length > columns.length + MOST || (row.length === 0 && !isNumber && !spans)
    if ((ends || isNumber || spans) && !close(ends)) {
      close(true)
      break
    }
    if (ends || spanning.length > MOST) break
    const cell = trimRange(page.text, line!.start, line!.end)
    if (spans) spanning.push({ ...cell, cells: null })
    else row.push({ cell, next: at + 1 })
  }
  return rows >= 2 ? { lines: found, next } : null
}
