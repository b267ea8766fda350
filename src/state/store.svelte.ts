import type { Table } from '../storage/contract.ts'
import { saveSetting } from '../storage/settings.ts'
import type { Storage } from '../storage/storage.ts'
import { openStorage } from '../storage/storage.ts'
import type { ToldOnce } from '../storage/told.ts'
import type { Trouble } from '../storage/trouble.ts'
import type { ReaderSettings } from './reader.svelte.ts'
import { Tabs } from './tabs.ts'

/** The place where it is all kept: what state it is in, who is told of what is written there. */
export class Store {
  #storage = $state.raw<Storage | null>(null)
  #trouble = $state.raw<Trouble | null>(null)
  #worked = $state(false)
  #opening: Promise<Storage> | null = null
  readonly tabs: Tabs

  /** @param tabs the other tabs of this origin */
  constructor(tabs: Tabs = new Tabs(null)) {
    this.tabs = tabs
  }

  /** Begins to open it; what else the page waits for may come meanwhile. */
  prepare(): Promise<Storage> {
    return (this.#opening ??= openStorage())
  }

  /** Opens it, once. Never rejects because of the browser's store. */
  async open(): Promise<Storage> {
    const storage = await this.prepare()
    if (this.#storage === null) {
      this.#storage = storage
      this.#trouble = storage.trouble
      storage.subscribe(() => (this.#trouble = storage.trouble))
    }
    return storage
  }

  /** Where rows are read and written; null until it is open. */
  get storage(): Storage | null {
    return this.#storage
  }

  /** What a person should know of it: nothing, that nothing is kept, or that it changed under this page. */
  get keeping(): 'disk' | 'memory' | 'outdated' | 'deleted' {
    if (this.#trouble === 'outdated' || this.#trouble === 'deleted') return this.#trouble
    return this.#storage?.kind === 'indexeddb' && this.#trouble === null ? 'disk' : 'memory'
  }

  /** Why something is in memory only, or what else is the matter; null where nothing is. */
  get trouble(): Trouble | null {
    return this.#trouble
  }

  /** Whether what was stored before may well be there and cannot be seen: then a person would take it for lost. */
  get isOutOfReach(): boolean {
    return this.#storage?.kind === 'memory' && ['blocked', 'timeout', 'failed'].includes(this.#trouble ?? '')
  }

  /** Whether the person has stored something in this visit, rather than only looked. */
  get worked(): boolean {
    return this.#worked
  }

  /**
   * Something was stored at the person's wish: the other tabs are told, and the browser is asked, the first time, not to
   * clear what is stored.
   */
  wrote(...tables: Table[]): void {
    this.tabs.tell(...tables)
    const storage = this.#storage
    if (!storage) return
    void import('../storage/reminder.ts').then(({ noteWork }) => noteWork(storage)).catch(() => {})
    if (this.#worked) return
    this.#worked = true
    void import('../storage/persist.ts').then(({ askToPersist }) => askToPersist(storage)).catch(() => {})
  }

  /** Whether something that is said once was said before. */
  async wasTold(what: ToldOnce): Promise<boolean> {
    return this.#storage !== null && (await import('../storage/told.ts')).wasTold(this.#storage, what)
  }
  async tell(what: ToldOnce): Promise<void> {
    if (this.#storage) await (await import('../storage/told.ts')).tell(this.#storage, what)
  }

  /** Stores a choice of the reader. */
  keep(settings: Partial<ReaderSettings>): void {
    if (!this.#storage) return
    if (settings.language) void saveSetting(this.#storage, 'language', settings.language)
    if (settings.theme) void saveSetting(this.#storage, 'theme', settings.theme)
  }
}
