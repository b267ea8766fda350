import { captionOf } from './caption.ts'
import type { ChapterDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { FoundClause } from './found.ts'
import type { Page } from './page.ts'
import { WALL } from './page.ts'
import type { Range } from './range.ts'
import { alignRow } from './rows.ts'
import { layoutOf } from './table-layout.ts'
import { TableReader } from './table-reader.ts'
import type { Table } from './tables.ts'
import { findTables } from './tables.ts'

/** A table as read: its chapters, the clauses of its rows, and where it stands with its caption. */
export interface TableUnits extends Range {
  readonly chapters: readonly ChapterDraft[]
  readonly clauses: readonly FoundClause[]
  /** The title above it, empty where there is none. */
  readonly title: Range
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
