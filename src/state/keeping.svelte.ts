import type { Everything } from '../storage/backup.ts'
import { readBackup, readEverything, writeBackup } from '../storage/backup.ts'
import type { Preview, Way } from '../storage/merge.ts'
import { bringIn, preview, putBack } from '../storage/merge.ts'
import { readSettings, saveSetting } from '../storage/settings.ts'
import type { Library } from './library.svelte.ts'
import type { SavedViews } from './saved-views.svelte.ts'

/** A file of everything that was read and waits for the person to say how it is brought in. */
export interface Incoming {
  readonly name: string
  readonly there: Everything
  /** False where parts of the file did not hold. */
  readonly intact: boolean
  readonly previews: Readonly<Record<Way, Preview>>
}

/** What is kept on this device as a whole: asked to stay, exported, brought in. */
export class Keeping {
  #persistence = $state.raw<'granted' | 'refused' | null>(null)
  #backedUpAt = $state.raw<number | null>(null)
  #incoming = $state.raw<Incoming | null>(null)
  #problem = $state.raw<'not-ours' | 'newer' | null>(null)
  readonly #library: Library
  readonly #saved: SavedViews

  constructor(library: Library, saved: SavedViews) {
    this.#library = library
    this.#saved = saved
  }

  /** What the browser said when it was asked not to clear what is stored; null before that. */
  get persistence(): 'granted' | 'refused' | null {
    return this.#persistence
  }
  /** When everything was last exported, or null. */
  get backedUpAt(): number | null {
    return this.#backedUpAt
  }
  get incoming(): Incoming | null {
    return this.#incoming
  }
  /** Why the last file was none of ours. */
  get problem(): 'not-ours' | 'newer' | null {
    return this.#problem
  }

  /** What is known of it so far. */
  async load(): Promise<void> {
    const storage = this.#library.store.storage
    if (!storage) return
    const { persistence, backedUpAt } = await readSettings(storage)
    this.#persistence = persistence
    this.#backedUpAt = backedUpAt
  }

  /** Everything as one file, also what only memory has; null where there is no store at all. */
  async export(now: number = Date.now()): Promise<string | null> {
    const storage = this.#library.store.storage
    if (!storage) return null
    const content = writeBackup(await readEverything(storage), new Date(now).toISOString())
    await saveSetting(storage, 'backedUpAt', now)
    this.#backedUpAt = now
    return content
  }

  /** Reads a file of everything, and says what it would change. */
  async read(name: string, content: string): Promise<void> {
    const storage = this.#library.store.storage
    if (!storage) return
    const read = readBackup(content)
    this.#problem = 'error' in read ? read.error : null
    this.#incoming = null
    if ('error' in read) return
    const here = await readEverything(storage)
    const there = read.everything
    this.#incoming = {
      name,
      there,
      intact: read.intact,
      previews: { merge: preview(here, there, 'merge'), replace: preview(here, there, 'replace') },
    }
  }

  /**
   * Brings in what was read.
   *
   * @returns what undoes it, and whether it is on the disk; null where nothing waits
   */
  async bringIn(way: Way): Promise<{ readonly undo: () => Promise<void>; readonly kept: boolean } | null> {
    const storage = this.#library.store.storage
    const incoming = this.#incoming
    if (!storage || !incoming) return null
    const { before, kept } = await bringIn(storage, incoming.there, way)
    this.#incoming = null
    await this.#wrote()
    const undo = async (): Promise<void> => {
      await putBack(storage, before)
      await this.#wrote()
    }
    return { undo, kept: kept.where === 'disk' }
  }

  /** Lets go of the file that waits. */
  forget(): void {
    this.#incoming = null
    this.#problem = null
  }

  async #wrote(): Promise<void> {
    await Promise.all([this.#library.refresh(), this.#saved.load()])
    this.#library.store.wrote('plans', 'corrections', 'views', 'settings')
  }
}
