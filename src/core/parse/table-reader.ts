import { CellReader } from './cells.ts'
import type { ChapterDraft, ItemDraft, TaskDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { FoundClause } from './found.ts'
import { readHeading } from './headings.ts'
import { numberOf } from './numerals.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'
import type { Row } from './rows.ts'
import { isVoid } from './rows.ts'
import type { Layout } from './table-layout.ts'
import { numbered } from './table-layout.ts'

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

const filled = (cell: Range | null | undefined): cell is Range => !!cell && cell.end > cell.start

/** Collects the chapters, items and tasks of a table, row by row, and the clauses of its rows. */
export class TableReader {
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
