import type { DeletedView, NewView, SavedView } from '../storage/saved-views.ts'
import type { Library } from './library.svelte.ts'

/** How views are stored: only who has some, or saves one, asks for it. */
const stored = () => import('../storage/saved-views.ts')

/** Most visitors have none: nothing is loaded for them. */
const NONE = { views: [], corrupt: 0 } as const

/** The views that a person has kept, in their order, as every tab has them; and the one of a series that is shown. */
export class SavedViews {
  #views = $state.raw<readonly SavedView[]>([])
  #corrupt = $state(0)
  #ready = $state(false)
  #showing = $state.raw<string | null>(null)
  readonly #library: Library

  constructor(library: Library) {
    this.#library = library
    library.store.tabs.hear((tables) => {
      if (tables.has('views') && this.#ready) void this.load()
    })
  }

  get views(): readonly SavedView[] {
    return this.#views
  }
  /** How many rows do not hold. */
  get corrupt(): number {
    return this.#corrupt
  }
  /** Whether they have been read. */
  get ready(): boolean {
    return this.#ready
  }

  /** The views that are stepped through like slides: which one is shown, and of how many; null while none are. */
  get slide(): { readonly view: SavedView; readonly n: number; readonly of: number } | null {
    const n = this.#views.findIndex(({ id }) => id === this.#showing)
    return n < 0 ? null : { view: this.#views[n]!, n, of: this.#views.length }
  }

  /** Reads them again. */
  async load(): Promise<void> {
    const storage = this.#library.store.storage
    if (!storage) return
    const rows = await storage.read(['views'], (table) => table.all('views'))
    const { views, corrupt } = rows.length === 0 ? NONE : await (await stored()).listViews(storage)
    this.#views = views
    this.#corrupt = corrupt
    this.#ready = true
  }

  /** Saves views behind the others. Says whether they are on the disk, rather than in memory only. */
  async save(views: readonly NewView[]): Promise<boolean> {
    const storage = this.#library.store.storage
    if (!storage || views.length === 0) return false
    const { kept } = await (await stored()).addViews(storage, views)
    await this.#wrote()
    return kept.where === 'disk'
  }

  /** Gives a view another name or note, or lets it show something else. */
  async change(id: string, change: Partial<NewView>): Promise<void> {
    const storage = this.#library.store.storage
    if (!storage) return
    await (await stored()).changeView(storage, id, change)
    await this.#wrote()
  }

  /** Moves a view by so many places, up (−1) or down. */
  async move(id: string, by: number): Promise<void> {
    const storage = this.#library.store.storage
    const ids = this.#views.map((view) => view.id)
    const from = ids.indexOf(id)
    const to = Math.max(0, Math.min(ids.length - 1, from + by))
    if (!storage || from < 0 || to === from) return
    ids.splice(to, 0, ...ids.splice(from, 1))
    await (await stored()).orderViews(storage, ids)
    await this.#wrote()
  }

  /** Deletes views; what comes back undoes it, or is null where there was nothing to delete. */
  async remove(ids: readonly string[]): Promise<(() => Promise<void>) | null> {
    const storage = this.#library.store.storage
    if (!storage) return null
    const { deleteViews, putBackViews } = await stored()
    const { deleted } = await deleteViews(storage, ids)
    await this.#wrote()
    if (deleted.length === 0) return null
    return async () => {
      await putBackViews(storage, deleted satisfies readonly DeletedView[])
      await this.#wrote()
    }
  }

  /** Stores again what this page has of them, after the store was deleted under it. */
  async storeAgain(): Promise<void> {
    const storage = this.#library.store.storage
    const had = this.#views
    if (!storage || had.length === 0) return
    const { listViews, putBackViews, rowOf } = await stored()
    const there = new Set((await listViews(storage)).views.map(({ id }) => id))
    const lost = had.filter(({ id }) => !there.has(id))
    await putBackViews(
      storage,
      lost.map((view) => ({ view, row: rowOf(view) })),
    )
    await this.#wrote()
  }

  /** Begins to step through them at this one, or ends it with null. */
  show(id: string | null): void {
    this.#showing = id
  }

  /** The view so many places further, while they are stepped through; null at either end. */
  beside(by: number): SavedView | null {
    const at = this.slide
    return (at && this.#views[at.n + by]) ?? null
  }

  async #wrote(): Promise<void> {
    await this.load()
    this.#library.store.wrote('views')
  }
}
