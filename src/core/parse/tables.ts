import type { Column } from './heads.ts'
import { columnOf } from './heads.ts'
import { isListOfNames } from './names.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { joinStacked } from './stacked-table.ts'
import type { Line } from './table-lines.ts'
import { saysWho, tableLinesOf, wordsOf } from './table-lines.ts'

/** One line of a table: its cells as they stand, or a line that spans them and heads those below it. */
export interface TableLine extends Range {
  readonly kind: 'cells' | 'section'
  /** Trimmed; an empty cell is an empty range. Of a section one. */
  readonly cells: readonly Range[]
}

/** A table whose heads say who does what. */
export interface Table extends Range {
  readonly columns: readonly Column[]
  /** The lines below its heads. */
  readonly lines: readonly TableLine[]
  /** Where its heads begin. */
  readonly head: Range
}

const LONGEST_HEAD = 30
/** How many lines without cells may stand between two rows: what spans the table, and a heading repeated on a page. */
const GAP = 3
/** Over how many line ends a row can go. */
const MOST_BREAKS = 12
const SECTION =
  /^(?:第?[零〇一二三四五六七八九十百]{1,5}[、.章节部]|\([零〇一二三四五六七八九十百]{1,5}\)|[IVX]{1,4}[.、]|\d{1,2}[.、](?!\d))/u
const LONGEST_SECTION = 60

const isEmpty = ({ start, end }: Range): boolean => end <= start

/** The columns that a line of heads names, or null where it is none. */
function readHeads(page: Page, cells: readonly Range[]): (Column | null)[] | null {
  const filled = cells.filter((cell) => !isEmpty(cell))
  if (filled.length < 2 || filled.some(({ start, end }) => end - start > LONGEST_HEAD * 2)) return null
  const columns = cells.map((cell) => (isEmpty(cell) ? null : columnOf(wordsOf(page, cell))))
  const known = columns.filter((column) => column !== null).length
  return known >= 2 && known * 5 >= filled.length * 3 ? columns : null
}

const UNKNOWN: Column = { kind: 'other', role: null, within: '', weight: 0 }

/** Two lines of heads as one: what stands below a head that spans several columns takes its place. */
function joinHeads(
  first: readonly (Column | null)[],
  second: readonly (Column | null)[],
  below: readonly Range[],
): Column[] | null {
  if (second.length === first.length || (below[0] && isEmpty(below[0]))) {
    return Array.from({ length: Math.max(first.length, second.length) }, (_, i) => second[i] ?? first[i] ?? UNKNOWN)
  }
  if (second.length >= first.length) return null
  const spanning = first.findIndex((column) => column?.kind === 'members')
  if (spanning < 0) return null
  return [...first.slice(0, spanning), ...second, ...first.slice(spanning + 1)].map((column) => column ?? UNKNOWN)
}

const RULER = /^[ |:\-—+=]+$/u

class Finder {
  readonly #page: Page
  readonly #lines: readonly Line[]

  constructor(page: Page) {
    this.#page = page
    this.#lines = joinStacked(page, tableLinesOf(page))
  }

  /** The heads that begin at a line, and the line behind them. */
  #headsAt(index: number): { columns: Column[]; next: number; words: string } | null {
    const cells = this.#lines[index]?.cells
    const heads = cells && readHeads(this.#page, cells)
    if (!heads) return null
    const words = cells.map((cell) => wordsOf(this.#page, cell)).join('\t')
    const below = this.#lines[index + 1]?.cells
    const more = below && below.every((cell) => isEmpty(cell) || columnOf(wordsOf(this.#page, cell)) !== null)
    const second = more ? below.map((cell) => (isEmpty(cell) ? null : columnOf(wordsOf(this.#page, cell)))) : null
    if (below && second?.some((column) => column !== null)) {
      const joined = joinHeads(heads, second, below)
      if (joined && saysWho(joined)) return { columns: joined, next: index + 2, words }
    }
    return saysWho(heads) ? { columns: heads.map((column) => column ?? UNKNOWN), next: index + 1, words } : null
  }

  /**
   * Whether a line without cells stands inside the table: rows follow it soon, with nothing before them but what
   * can span a table. Other heads behind it are another table's.
   */
  #goesOn(index: number, words: string): boolean {
    const { text } = this.#page
    let seen = 0
    for (let i = index; i < this.#lines.length && seen <= GAP && i <= index + 2 * GAP; i += 1) {
      const { cells, start, end } = this.#lines[i]!
      if (cells) {
        const heads = this.#headsAt(i)
        return heads === null || heads.words === words
      }
      const line = trimRange(text, start, end)
      if (isEmpty(line)) continue
      if (line.end - line.start > LONGEST_SECTION || /。|^附件/u.test(text.slice(line.start, line.end))) return false
      seen += 1
    }
    return false
  }

  #table(index: number): { table: Table | null; next: number } | null {
    const heads = this.#headsAt(index)
    if (!heads) return null
    const { text } = this.#page
    const lines: TableLine[] = []
    let last = heads.next - 1
    let i = heads.next
    for (; i < this.#lines.length; i += 1) {
      const line = this.#lines[i]!
      const range = trimRange(text, line.start, line.end)
      const words = text.slice(range.start, range.end)
      if (isEmpty(range) && !line.cells) {
        if (!this.#goesOn(i + 1, heads.words)) break
        continue
      }
      if (line.cells) {
        if (RULER.test(words) && /[-—=]/u.test(words)) continue
        const again = this.#headsAt(i)
        if (again) {
          // The heads again, at the top of a page; other heads are another table's.
          if (again.words !== heads.words) break
          i = again.next - 1
          last = i
          continue
        }
        const filled = line.cells.filter((cell) => !isEmpty(cell))
        const only = filled.length === 1 ? filled[0]! : null
        if (filled.length === 0) continue
        if (only && this.#isSection(only, line.cells)) lines.push({ ...range, kind: 'section', cells: [only] })
        else {
          const row = this.#wholeRow(i, heads.columns.length)
          lines.push({ start: range.start, end: Math.max(range.end, row.end), kind: 'cells', cells: row.cells })
          i = row.last
        }
        last = i
        continue
      }
      if (!this.#goesOn(i, heads.words)) break
      if (/^\(?续表?\)?$|^附?表\d*\(?续/u.test(squeeze(words))) continue
      // What stands above the heads where they are repeated is the title again.
      if (this.#headsAt(i + 1)) continue
      lines.push({ ...range, kind: 'section', cells: [range] })
      last = i
    }
    if (!lines.some(({ kind }) => kind === 'cells')) return { table: null, next: last + 1 }
    const head = this.#lines[index]!
    return {
      table: {
        start: head.start,
        end: this.#lines[last]!.end,
        columns: heads.columns,
        lines,
        head: { start: head.start, end: this.#lines[heads.next - 1]!.end },
      },
      next: last + 1,
    }
  }

  /**
   * The cells of a row that begins at a line. A line end inside a cell breaks a row in two: it goes on where its
   * last cell ends in the middle of a list, or where it has a number, as whole rows have, but too few cells.
   */
  #wholeRow(index: number, width: number): { cells: readonly Range[]; end: number; last: number } {
    const { text } = this.#page
    let cells = this.#lines[index]!.cells!
    let last = index
    while (cells.length < width && last < index + MOST_BREAKS) {
      const next = this.#lines[last + 1]
      if (!next) break
      const more = next.cells ?? [trimRange(text, next.start, next.end)]
      const tail = cells.at(-1)!
      const [first, ...rest] = more
      if (!first || isEmpty(first) || isEmpty(tail) || cells.length + rest.length > width) break
      const listed = /[、,]$/u.test(text.slice(tail.start, tail.end))
      const counted =
        /^\d{1,4}$/u.test(wordsOf(this.#page, cells[0]!)) && !/^\d{1,4}$/u.test(wordsOf(this.#page, first))
      // A list of names, one a line, in one cell.
      const stacked = isListOfNames(text, tail) && isListOfNames(text, first)
      if (!listed && !stacked && !(counted && next.cells)) break
      cells = [...cells.slice(0, -1), { start: tail.start, end: first.end }, ...rest]
      last += 1
    }
    return { cells, end: cells.reduce((end, cell) => Math.max(end, cell.end), this.#lines[index]!.start), last }
  }

  #isSection(cell: Range, cells: readonly Range[]): boolean {
    const words = wordsOf(this.#page, cell)
    const first = cells.findIndex((one) => !isEmpty(one))
    return (
      !/^(?:注|说明|备注|填表|合计|总计)/u.test(words) &&
      words.length <= LONGEST_SECTION &&
      !/[。;]./u.test(words) &&
      (SECTION.test(words) || (first === 0 && !/^\d+$/u.test(words)))
    )
  }

  run(): Table[] {
    const tables: Table[] = []
    let i = 0
    while (i < this.#lines.length) {
      const found = this.#lines[i]!.cells ? this.#table(i) : null
      if (found?.table) tables.push(found.table)
      i = found ? found.next : i + 1
    }
    return tables
  }
}

/** Finds the tables of a page whose heads say who does what, in order. Linear. */
export function findTables(page: Page): Table[] {
  return new Finder(page).run()
}
