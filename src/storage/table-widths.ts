import { own } from '../core/plan/fields.ts'
import type { Widths } from '../core/table/widths.ts'
import { restoreWidths } from '../core/table/widths.ts'
import type { Storage } from './contract.ts'

/** How wide the reader has made the columns of the table on this device: a row of the settings. */
const KEY = 'tableWidths'

/** The widths that are stored. */
export async function readWidths(storage: Storage): Promise<Widths> {
  const row = await storage.read(['settings'], (rows) => rows.get('settings', KEY))
  return restoreWidths(typeof row === 'object' && row !== null ? own(row, 'value') : null)
}

/** Stores widths in the place of those before. */
export async function saveWidths(storage: Storage, widths: Widths): Promise<void> {
  await storage.change(['settings'], () =>
    Promise.resolve({ changes: [{ table: 'settings', put: { key: KEY, value: widths } }], result: undefined }),
  )
}
