import type { Plan } from '../core/plan/model.ts'
import type { EmbeddedMeta, ImportEmbedded, Progress } from '../storage/boot.ts'
import { loadEmbedded } from '../storage/boot.ts'
import { readSource } from '../storage/plans.ts'
import { readSettings, saveSetting } from '../storage/settings.ts'
import type { Storage } from '../storage/storage.ts'
import type { Trouble } from '../storage/trouble.ts'
import { openStorage } from '../storage/storage.ts'
import type { ReaderSettings } from './reader.svelte.ts'

/** The embedded plan as the build provides it. */
export interface Embedded {
  readonly meta: EmbeddedMeta
  readonly load: ImportEmbedded
}

/** Where plans are kept, and the opening of one: from IndexedDB, or from memory where that cannot be had. */
export class Library {
  #storage = $state.raw<Storage | null>(null)
  #plan = $state.raw<Plan | null>(null)
  #progress = $state.raw<Progress>({ step: 'opening', done: 0, total: 3 })
  #failed = $state(false)
  #from = $state<'storage' | 'bundle' | null>(null)
  #trouble = $state.raw<Trouble | null>(null)
  readonly #embedded: Embedded

  constructor(embedded: Embedded) {
    this.#embedded = embedded
  }

  get plan(): Plan | null {
    return this.#plan
  }
  get progress(): Progress {
    return this.#progress
  }
  /** Whether the plan could be opened from nowhere. */
  get failed(): boolean {
    return this.#failed
  }
  /** Where the open plan came from. */
  get from(): 'storage' | 'bundle' | null {
    return this.#from
  }
  /** What a person should know of the store: nothing, that nothing is kept, or that it changed under this page. */
  get keeping(): 'disk' | 'memory' | 'outdated' | 'deleted' {
    if (this.#trouble === 'outdated' || this.#trouble === 'deleted') return this.#trouble
    return this.#storage?.kind === 'indexeddb' && this.#trouble === null ? 'disk' : 'memory'
  }

  /** Opens storage, the reader's settings and the plan. Never rejects. */
  async open(onSettings: (settings: ReaderSettings) => void): Promise<void> {
    this.#failed = false
    try {
      const storage = this.#storage ?? (await openStorage())
      this.#storage = storage
      this.#trouble = storage.trouble
      storage.subscribe(() => (this.#trouble = storage.trouble))
      const { language, theme } = await readSettings(storage)
      onSettings({ language, theme: theme === 'system' ? null : theme })
      const loaded = await loadEmbedded(storage, this.#embedded.meta, this.#embedded.load, (progress) => {
        this.#progress = progress
      })
      this.#from = loaded.from
      this.#plan = loaded.plan
    } catch (error) {
      console.warn('The plan did not open:', error)
      this.#failed = true
    }
  }

  /** The text of the open plan: from storage, otherwise from the bundle; null where neither has it. */
  async source(): Promise<string | null> {
    const fingerprint = this.#plan?.fingerprint
    if (!fingerprint || !this.#storage) return null
    const { source } = await readSource(this.#storage, fingerprint)
    if (source !== null) return source
    try {
      const bundle = await this.#embedded.load()
      return bundle.plan.fingerprint === fingerprint ? bundle.source : null
    } catch {
      return null
    }
  }

  /** Stores a choice of the reader. */
  keep(settings: Partial<ReaderSettings>): void {
    if (!this.#storage) return
    if (settings.language) void saveSetting(this.#storage, 'language', settings.language)
    if (settings.theme) void saveSetting(this.#storage, 'theme', settings.theme)
  }
}
