import { captionOf } from './caption.ts'
import { CellReader } from './cells.ts'
import type { FoundClause } from './found.ts'
import type { ChapterDraft, ItemDraft, TaskDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { Column } from './heads.ts'
import { readHeading } from './headings.ts'
import { numberOf, NUMERALS } from './numerals.ts'
import type { Page } from './page.ts'
import { WALL } from './page.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import type { Row } from './rows.ts'
import { alignRow, isVoid } from './rows.ts'
import type { Table } from './tables.ts'
import { findTables } from './tables.ts'

/** A table as read: its chapters, the clauses of its rows, and where it stands with its caption. */
export interface TableUnits extends Range {
  readonly chapters: readonly ChapterDraft[]
  readonly clauses: readonly FoundClause[]
  /** The title above it, empty where there is none. */
  readonly title: Range
}

interface OpenItem {
  no: number
  readonly label: string
  readonly title: Range
  readonly titleText: string
  readonly number: Range | null
  readonly tasks: TaskDraft[]
  start: number
}

interface OpenChapter {
  readonly no: number
  readonly label: string
  readonly title: Range
  readonly start: number
  readonly number: Range | null
  readonly items: OpenItem[]
}

const LEADING_NUMBER = new RegExp(
  `^(?:第?([${NUMERALS}]{1,4})[、.章节]|\\(([${NUMERALS}]{1,4}|\\d{1,3})\\)[、.]?|(\\d{1,3})[.、](?!\\d)|([①-⑳]))[ ]*`,
  'u',
)

/** A cell or line cut into the number at its start and what it says. */
function numbered(text: string, range: Range): { label: string; no: number; number: Range | null; words: Range } {
  const match = LEADING_NUMBER.exec(text.slice(range.start, Math.min(range.end, range.start + 16)))
  if (!match || match[0].length >= range.end - range.start) return { label: '', no: 0, number: null, words: range }
  const label = match[1] ?? match[2] ?? match[3] ?? match[4]!
  const no = match[4] === undefined ? numberOf(label) : match[4].codePointAt(0)! - 0x245f
  return {
    label,
    no: no > 0 ? no : 0,
    number: trimRange(text, range.start, range.start + match[0].length),
    words: trimRange(text, range.start + match[0].length, range.end),
  }
}

/** The columns of a table by what they are for. */
interface Layout {
  readonly columns: readonly Column[]
  /** What is to be done. */
  readonly content: number
  /** What it is a part of; -1 where the table does not say. */
  readonly subject: number
  /** The number of the subject, or of the row where there is none; -1 for none. */
  readonly itemNumber: number
  /** The number of the row within its subject; -1 for none. */
  readonly rowNumber: number
}

function layoutOf(columns: readonly Column[]): Layout {
  // Where only offices are named, they are those who do it.
  const named = columns.some(({ kind }) => kind === 'members')
  const meant = columns.map((column): Column =>
    !named && column.kind === 'offices' ? { ...column, kind: 'members' } : column,
  )
  let content = -1
  meant.forEach(({ kind, weight }, index) => {
    if (kind === 'text' && (content < 0 || weight >= meant[content]!.weight)) content = index
  })
  // Without a head that says so, what is to be done stands before who does it.
  if (content < 0)
    content = meant.findIndex(({ kind }, index) => kind === 'other' && meant[index + 1]?.kind === 'members')
  const before = content < 0 ? [] : meant.slice(0, content)
  const subject = before.findLastIndex(({ kind }) => kind === 'text')
  const numbers = before.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []))
  const itemNumber = subject < 0 ? (numbers.at(-1) ?? -1) : (numbers.find((index) => index < subject) ?? -1)
  return {
    columns: meant,
    content,
    subject,
    itemNumber,
    rowNumber: subject < 0 ? -1 : (numbers.findLast((index) => index > subject) ?? -1),
  }
}

const filled = (cell: Range | null | undefined): cell is Range => !!cell && cell.end > cell.start

class TableReader {
  readonly chapters: OpenChapter[] = []
  readonly clauses: FoundClause[] = []
  readonly #page: Page
  readonly #findings: Findings
  readonly #layout: Layout
  /** The last cell that was filled in each column. */
  #above: (Range | null)[] = []

  constructor(page: Page, findings: Findings, layout: Layout) {
    this.#page = page
    this.#findings = findings
    this.#layout = layout
  }

  #words(range: Range): string {
    const { plain } = this.#page
    return plain
      .slice(range.start, range.end)
      .replace(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/gu, '')
      .replace(/[ \t\u3000]+/gu, (white) => (white.length > 1 ? ' ' : white))
      .trim()
  }

  open(chapter: OpenChapter): void {
    this.chapters.push(chapter)
    this.#above = []
  }

  section(range: Range): void {
    const { label, no, number, words } = numbered(this.#page.text, range)
    this.open({ no, label, title: words, start: range.start, number, items: [] })
  }

  /** Reads who does what in a row; cells that reach down from above where the row's own are left open. */
  #statement(row: Row, continues: boolean) {
    const { columns } = this.#layout
    const { text } = this.#page
    const reader = new CellReader(this.#page)
    const who = columns.flatMap(({ kind }, index) => (kind === 'members' ? [index] : []))
    const own = who.some((index) => filled(row.cells[index]))
    let led = false
    let reaches = false
    columns.forEach((column, index) => {
      const cell = row.cells[index]
      if (filled(cell)) {
        reader.read(column, cell, false)
        led ||= column.kind === 'members' && column.role !== 'participate' && !isVoid(text, cell)
      }
    })
    for (const index of who) {
      const above = this.#above[index]
      if (filled(row.cells[index]) || !above) continue
      const { role } = columns[index]!
      if (own && !(continues && !led && role !== 'participate' && role !== 'guide')) continue
      reader.read(columns[index]!, above, true)
      reaches = true
    }
    if (reaches && !own && !continues) this.#findings.add('column-unclear', row, null)
    return reader.statement()
  }

  row(row: Row): void {
    const { columns, content, subject, itemNumber, rowNumber } = this.#layout
    const { text } = this.#page
    if (!row.fits) this.#findings.add('column-unclear', row, null)
    const cellAt = (index: number): Range | null => {
      const cell = index < 0 ? null : row.cells[index]
      return filled(cell) && !isVoid(text, cell) ? cell : null
    }
    const number = cellAt(itemNumber)
    const ownSubject = cellAt(subject)
    const own = cellAt(content) ?? ownSubject
    const last = this.chapters.at(-1)!.items.at(-1)
    // A cell that covers several rows can be written out in each of them.
    const again =
      last !== undefined &&
      number !== null &&
      ownSubject !== null &&
      this.#labelOf(number) === last.label &&
      this.#same(ownSubject, this.#above[subject])
    const unnumbered = subject < 0 && itemNumber < 0
    const fresh = !again && (number !== null || ownSubject !== null || !last || (unnumbered && own !== null))
    const statement = this.#statement(row, !fresh || (own === null && number === null))
    columns.forEach((_, index) => {
      if (filled(row.cells[index])) this.#above[index] = row.cells[index]!
    })
    const clause: FoundClause = { start: row.start, end: row.end, statement, lost: null }
    const clauses = statement.members.length > 0 ? [clause] : []
    if (own === null && last) {
      // Another row of units for the task above: the cell of the task reaches down.
      const before = last.tasks.pop()
      if (before) {
        last.tasks.push({
          ...before,
          range: { start: before.range.start, end: row.end },
          clauses: [...before.clauses, ...clauses],
        })
        this.clauses.push(...clauses)
        return
      }
    }
    if (own === null || (clauses.length === 0 && !fresh && !own)) return
    this.clauses.push(...clauses)
    this.#take(row, { own, number, ownSubject, rowNumber: cellAt(rowNumber), fresh, clauses })
  }

  #take(
    row: Row,
    read: {
      readonly own: Range
      readonly number: Range | null
      readonly ownSubject: Range | null
      readonly rowNumber: Range | null
      readonly fresh: boolean
      readonly clauses: readonly FoundClause[]
    },
  ): void {
    const { text } = this.#page
    const { subject } = this.#layout
    const items = this.chapters.at(-1)!.items
    const said = numbered(text, read.own)
    if (read.fresh) {
      const above = this.#above[subject] ?? null
      const titled = subject < 0 ? null : numbered(text, read.ownSubject ?? above ?? read.own)
      const printed = read.number && numbered(text, read.number)
      const ownNumber = titled?.number ?? (subject < 0 ? said.number : null)
      const label = read.number ? this.#labelOf(read.number) : titled?.label || (subject < 0 ? said.label : '')
      const no = read.number ? numberOf(label) || printed?.no || 0 : titled?.no || (subject < 0 ? said.no : 0)
      const title = titled ? titled.words : readHeading(text, said.words.start, said.words.end).title
      const here = title.start >= row.start && title.end <= row.end
      items.push({
        no: no > 0 ? no : (items.at(-1)?.no ?? 0) + 1,
        label,
        title: here ? title : { start: row.start, end: row.start },
        titleText: this.#words(title).replace(/[。；;，,：:]+$/u, ''),
        number: read.number ?? ownNumber,
        tasks: [],
        start: row.start,
      })
    }
    const item = items.at(-1)!
    const label = read.rowNumber ? this.#labelOf(read.rowNumber) : ''
    const no = numberOf(label) || (subject >= 0 ? said.no : 0)
    const last = item.tasks.at(-1)?.no ?? 0
    item.tasks.push({
      no: no > last ? no : last + 1,
      text: this.#words(said.words),
      range: { start: row.start, end: row.end },
      prose: [said.words],
      clauses: read.clauses,
      number: read.rowNumber,
    })
  }

  #same(one: Range, other: Range | null | undefined): boolean {
    const { text } = this.#page
    return !!other && squeeze(text.slice(one.start, one.end)) === squeeze(text.slice(other.start, other.end))
  }

  #labelOf(cell: Range): string {
    const words = squeeze(this.#page.text.slice(cell.start, cell.end))
    return words.replace(/^\((.*)\)$/u, '$1').replace(/[.、]$/u, '')
  }

  drafts(): ChapterDraft[] {
    return this.chapters.flatMap((chapter): ChapterDraft[] => {
      const items = chapter.items.flatMap((item): ItemDraft[] => {
        const end = item.tasks.at(-1)?.range.end
        if (end === undefined) return []
        const alone = item.tasks.length === 1 && item.tasks[0]!.number === null
        return [
          {
            no: item.no,
            label: item.label,
            title: item.title,
            titleText: item.titleText,
            text: '',
            range: { start: item.start, end },
            clauses: [],
            tasks: alone ? [{ ...item.tasks[0]!, no: 0 }] : item.tasks,
            number: item.number,
          },
        ]
      })
      const last = items.at(-1)
      if (!last) return []
      return [
        {
          no: chapter.no,
          label: chapter.label,
          title: chapter.title,
          titleText: this.#words(chapter.title).replace(/[。；;，,：:]+$/u, ''),
          range: { start: chapter.start, end: last.range.end },
          items,
          number: chapter.number,
        },
      ]
    })
  }
}

/**
 * Reads a table: a chapter for it, or one for each line that spans it; an item for each number or subject;
 * a task with a clause for each row.
 *
 * @param from where what comes before is another's
 */
function readTable(page: Page, findings: Findings, table: Table, from: number): TableUnits {
  const caption = captionOf(page, from, table.start)
  const layout = layoutOf(table.columns)
  const reader = new TableReader(page, findings, layout)
  reader.open({ ...caption, items: [] })
  for (const line of table.lines) {
    if (line.kind === 'section') reader.section(line.cells[0]!)
    else reader.row(alignRow(page, layout.columns, line))
  }
  // Whole lines, from the caption on: whatever is read in them lies inside.
  return {
    start: caption.start,
    end: table.end,
    chapters: reader.drafts(),
    clauses: reader.clauses,
    title: caption.title,
  }
}

/** Reads all tables of a page. One that names nobody is text like any other, and left out. */
export function readTables(page: Page, findings: Findings): TableUnits[] {
  const read: TableUnits[] = []
  for (const table of findTables(page)) {
    const units = readTable(page, findings, table, read.at(-1)?.end ?? 0)
    if (units.clauses.length > 0) read.push(units)
  }
  return read
}

/**
 * A page whose tables, with what stands above them, are blank behind a wall: for what reads sentences. Positions
 * hold.
 */
export function withoutTables(page: Page, tables: readonly TableUnits[]): Page {
  if (tables.length === 0) return page
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of tables) {
    pieces.push(
      page.text.slice(from, start),
      WALL,
      page.text.slice(start + 1, end).replace(/[^\n]+/gu, (lost) => ' '.repeat(lost.length)),
    )
    from = end
  }
  pieces.push(page.text.slice(from))
  return { ...page, text: pieces.join('') }
}
