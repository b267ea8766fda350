import { own } from '../plan/fields.ts'
import type { TableColumn } from '../view/view.ts'
import { TABLE_COLUMNS } from '../view/view.ts'

/** How wide a reader has made columns, in pixels; the others have what is left. */
export type Widths = Readonly<Partial<Record<TableColumn, number>>>

/** A column is never narrower than this, nor wider. */
export const NARROWEST = 44
export const WIDEST = 900

/** A width that a column can have. */
export function width(wanted: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)))
}

/** The widths with one column's changed; null gives it back what is left. */
export function widened(widths: Widths, column: TableColumn, wanted: number | null): Widths {
  const others = Object.fromEntries(Object.entries(widths).filter(([name]) => name !== column))
  return wanted === null ? others : { ...others, [column]: width(wanted) }
}

/** Widths out of anything that may have been stored. */
export function restoreWidths(value: unknown): Widths {
  if (typeof value !== 'object' || value === null) return {}
  const kept = TABLE_COLUMNS.flatMap((column) => {
    const wanted = own(value, column)
    return typeof wanted === 'number' && Number.isFinite(wanted) ? [[column, width(wanted)] as const] : []
  })
  return Object.fromEntries(kept)
}
