import { inert } from '../export/csv.ts'

/** Rows as text for the clipboard: tabs between the cells, which spreadsheets and word processors take for a table. Cells are inert. */
export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => inert(cell.replace(/[\t\r\n]+/g, ' ').trim())).join('\t')).join('\n')
}
