import type { Damage } from '../core/plan/fields.ts'
import { matching, orElse, shape, text } from '../core/plan/fields.ts'
import { restoreView } from '../core/view/restore.ts'
import type { View } from '../core/view/view.ts'
import type { Kept, Storage } from './contract.ts'
import { FINGERPRINT, moment } from './plan-row.ts'

/** A view that a person has kept. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Fingerprint of the plan it is a view of: also for the embedded plan, which may be another one some day. */
  readonly plan: string
  readonly view: View
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Place in the list; ascending, with gaps. */
  readonly order: number
}

const ID = /^[0-9a-z-]{8,64}$/

const order = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

const row = shape<SavedView>({
  id: matching(ID),
  name: text,
  note: orElse(text, ''),
  plan: matching(FINGERPRINT),
  view: (value) => (typeof value === 'object' && value !== null ? restoreView(value) : undefined),
  createdAt: orElse(moment, 0),
  order: orElse(order, 0),
})

/** Rebuilds a saved view from anything; null where it does not hold. */
export function restoreSavedView(value: unknown): SavedView | null {
  const damage: Damage = { found: false }
  return row(value, damage) ?? null
}

/** No crypto.randomUUID: a page served over plain http, as in many an intranet, has none. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function byOrder(a: SavedView, b: SavedView): number {
  return a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

function restoreAll(rows: readonly unknown[]): SavedView[] {
  return rows
    .map(restoreSavedView)
    .filter((view) => view !== null)
    .sort(byOrder)
}

/** All saved views in their order, and how many rows did not hold (they are left where they are). */
export async function listViews(
  storage: Storage,
): Promise<{ readonly views: readonly SavedView[]; readonly corrupt: number }> {
  const rows = await storage.read(['views'], (table) => table.all('views'))
  const views = restoreAll(rows)
  return { views, corrupt: rows.length - views.length }
}

/** Saves a view behind all others. */
export async function addView(
  storage: Storage,
  { name, note = '', plan, view }: Pick<SavedView, 'name' | 'plan' | 'view'> & { readonly note?: string },
  now: number = Date.now(),
): Promise<{ readonly view: SavedView; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const last = restoreAll(await rows.all('views')).at(-1)
    const saved: SavedView = {
      id: newId(),
      name,
      note,
      plan,
      // Rebuilt, so that no proxy of the interface's state reaches the database, which could not clone it.
      view: restoreView(view),
      createdAt: now,
      order: (last?.order ?? 0) + 1,
    }
    return { changes: [{ table: 'views', put: saved }], result: saved }
  })
  return { view: result, kept }
}

/** Gives a view another name or note; null where there is no such view. What a newer app has stored beside them stays. */
export async function renameView(
  storage: Storage,
  id: string,
  words: { readonly name?: string; readonly note?: string },
): Promise<{ readonly view: SavedView | null; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const stored = await rows.get('views', id)
    if (!restoreSavedView(stored) || typeof stored !== 'object' || stored === null) return { changes: [], result: null }
    const renamed = { ...stored, ...words }
    return { changes: [{ table: 'views', put: renamed }], result: restoreSavedView(renamed) }
  })
  return { view: result, kept }
}

/** What `putBackView` needs to undo a deletion: the row as it was stored. */
export interface DeletedView {
  readonly view: SavedView
  readonly row: object
}

/** Deletes a view; null where there is no such view. */
export async function deleteView(
  storage: Storage,
  id: string,
): Promise<{ readonly deleted: DeletedView | null; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const stored = await rows.get('views', id)
    const view = restoreSavedView(stored)
    if (!view || typeof stored !== 'object' || stored === null) return { changes: [], result: null }
    return { changes: [{ table: 'views', remove: id }], result: { view, row: stored } }
  })
  return { deleted: result, kept }
}

/** Undoes a deletion: the view is back in its old place. */
export async function putBackView(storage: Storage, { row }: DeletedView): Promise<Kept> {
  const { kept } = await storage.change(['views'], () =>
    Promise.resolve({ changes: [{ table: 'views', put: row }], result: undefined }),
  )
  return kept
}
