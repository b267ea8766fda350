import type { Damage } from '../core/plan/fields.ts'
import { matching, orElse, own, shape, text } from '../core/plan/fields.ts'
import { restorePicture } from '../core/share/miniature.ts'
import { storedLink, tidyName, tidyNote } from '../core/share/views-file.ts'
import { decodeLink, encodeView } from '../core/view/link.ts'
import type { PlanHint } from '../core/view/plan-hint.ts'
import { restoreView } from '../core/view/restore.ts'
import type { View } from '../core/view/view.ts'
import type { Change, Kept, Storage } from './contract.ts'
import { FINGERPRINT, moment } from './plan-row.ts'

/** A view that a person has kept. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Fingerprint of the plan it is a view of: also for the embedded plan, which may be another one some day. */
  readonly plan: string
  /** What is stored of the view: its link, which every later version of the grammar can read. */
  readonly link: string
  /** What the link says. */
  readonly view: View
  /** See `core/share/miniature.ts`; '' for none. */
  readonly picture: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Place in the list; ascending, with gaps. */
  readonly order: number
}

const ID = /^[0-9a-z-]{8,64}$/

const order = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** Rows of the first version hold the view itself. */
function linkOf(value: object, damage: Damage): string | undefined {
  const link = own(value, 'link')
  if (link !== undefined) return storedLink(link, damage)
  const view = own(value, 'view')
  return typeof view === 'object' && view !== null ? encodeView(restoreView(view)) : undefined
}

const words = shape<Omit<SavedView, 'link' | 'view'>>({
  id: matching(ID),
  name: text,
  note: orElse(text, ''),
  plan: matching(FINGERPRINT),
  picture: (value) => restorePicture(value),
  createdAt: orElse(moment, 0),
  order: orElse(order, 0),
})

/** Rebuilds a saved view from anything; null where it does not hold. */
export function restoreSavedView(value: unknown): SavedView | null {
  const damage: Damage = { found: false }
  const row = words(value, damage)
  if (!row) return null
  const link = linkOf(value as object, damage)
  return link === undefined ? null : { ...row, link, view: decodeLink(link).view }
}

/** What is stored of a view: what it shows is read from its link. */
export function rowOf({ view: _read, ...row }: SavedView): object {
  return row
}

/** No crypto.randomUUID: a page served over plain http, as in many an intranet, has none. */
export function newId(): string {
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

/** What a person keeps of a view. */
export interface NewView {
  readonly name: string
  readonly note?: string
  readonly plan: string
  readonly view: View
  /** What its link says of the plan, for whoever lacks it. */
  readonly about?: PlanHint | null
  readonly picture?: string
}

/** Saves views behind all others, in one transaction. */
export async function addViews(
  storage: Storage,
  views: readonly NewView[],
  now: number = Date.now(),
): Promise<{ readonly views: readonly SavedView[]; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const last = restoreAll(await rows.all('views')).at(-1)
    const saved = views.map(({ name, note = '', plan, view, about = null, picture = '' }, n) => {
      // Written as a link, so that no proxy of the interface's state reaches the database, which could not clone it.
      const link = encodeView(view, about)
      return { id: newId(), name, note, plan, link, picture, createdAt: now, order: (last?.order ?? 0) + 1 + n }
    })
    return {
      changes: saved.map((row): Change => ({ table: 'views', put: row })),
      result: saved.map((row) => ({ ...row, view: decodeLink(row.link).view })),
    }
  })
  return { views: result, kept }
}

/** Saves a view behind all others. */
export async function addView(
  storage: Storage,
  view: NewView,
  now: number = Date.now(),
): Promise<{ readonly view: SavedView; readonly kept: Kept }> {
  const { views, kept } = await addViews(storage, [view], now)
  return { view: views[0]!, kept }
}

/** The rows of the views with these ids, as they are stored. */
function rowsOf(rows: readonly unknown[], ids: ReadonlySet<string>): readonly (readonly [SavedView, object])[] {
  return rows.flatMap((row) => {
    const view = restoreSavedView(row)
    return view && ids.has(view.id) ? [[view, row as object] as const] : []
  })
}

/**
 * Changes a view: its name, its note, or what it shows; null where there is no such view. What a newer app has stored beside
 * them stays.
 */
export async function changeView(
  storage: Storage,
  id: string,
  change: { readonly name?: string; readonly note?: string } & Partial<
    Pick<NewView, 'plan' | 'view' | 'about' | 'picture'>
  >,
): Promise<{ readonly view: SavedView | null; readonly kept: Kept }> {
  const { name, note, plan, view, about = null, picture } = change
  const next = {
    ...(name === undefined ? {} : { name: tidyName(name) }),
    ...(note === undefined ? {} : { note: tidyNote(note) }),
    ...(plan === undefined ? {} : { plan }),
    ...(view === undefined ? {} : { link: encodeView(view, about) }),
    ...(picture === undefined ? {} : { picture }),
  }
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const [found] = rowsOf([await rows.get('views', id)], new Set([id]))
    if (!found) return { changes: [], result: null }
    const changed = { ...found[1], ...next }
    return { changes: [{ table: 'views', put: changed }], result: restoreSavedView(changed) }
  })
  return { view: result, kept }
}

/** Puts the views in the order of these ids; the others, which another tab may have saved meanwhile, stand behind them. */
export async function orderViews(storage: Storage, ids: readonly string[]): Promise<Kept> {
  const { kept } = await storage.change(['views'], async (rows) => {
    const all = restoreAll(await rows.all('views'))
    const stored = new Map(
      rowsOf(await rows.all('views'), new Set(all.map(({ id }) => id))).map(([{ id }, row]) => [id, row]),
    )
    const wanted = [...ids.filter((id) => stored.has(id)), ...all.map(({ id }) => id).filter((id) => !ids.includes(id))]
    const changes = wanted.flatMap((id, n): Change[] => {
      const row = stored.get(id)!
      return own(row, 'order') === n + 1 ? [] : [{ table: 'views', put: { ...row, order: n + 1 } }]
    })
    return { changes, result: undefined }
  })
  return kept
}

/** What `putBackViews` needs to undo a deletion: the rows as they were stored. */
export interface DeletedView {
  readonly view: SavedView
  readonly row: object
}

/** Deletes views. Ids that are not there are passed over. */
export async function deleteViews(
  storage: Storage,
  ids: readonly string[],
): Promise<{ readonly deleted: readonly DeletedView[]; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['views'], async (rows) => {
    const found = rowsOf(await rows.all('views'), new Set(ids))
    return {
      changes: found.map(([{ id }]): Change => ({ table: 'views', remove: id })),
      result: found.map(([view, row]) => ({ view, row })),
    }
  })
  return { deleted: result, kept }
}

/** Undoes a deletion: the views are back in their old places. */
export async function putBackViews(storage: Storage, deleted: readonly DeletedView[]): Promise<Kept> {
  const { kept } = await storage.change(['views'], () =>
    Promise.resolve({ changes: deleted.map(({ row }): Change => ({ table: 'views', put: row })), result: undefined }),
  )
  return kept
}
