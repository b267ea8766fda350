import type { Everything } from '../storage/backup.ts'
import type { Preview, Way } from '../storage/merge.ts'
import type { Storage } from '../storage/storage.ts'
import type { Tabs } from './tabs.ts'

/** How everything is written to a file and read from one: few visits ask for it. */
const backups = async () => ({ ...(await import('../storage/backup.ts')), ...(await import('../storage/merge.ts')) })

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
  readonly #storage: () => Storage | null
  readonly #tabs: Tabs
  readonly #changed: () => Promise<void>

  /** @param changed reads everything again that is in the state of the page */
  constructor(storage: () => Storage | null, tabs: Tabs, changed: () => Promise<void>) {
    this.#storage = storage
    this.#tabs = tabs
    this.#changed = changed
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

  /** Something was stored at a person's wish: the browser is asked, the first time, not to clear it. */
  async saved(): Promise<void> {
    const storage = this.#storage()
    if (!storage || this.#persistence !== null) return
    const { askToPersist } = await import('../storage/persist.ts')
    this.#persistence = await askToPersist(storage)
  }

  /** What is known of it so far. */
  async load(): Promise<void> {
    const storage = this.#storage()
    if (!storage) return
    const { readSettings } = await import('../storage/settings.ts')
    const { persistence, backedUpAt } = await readSettings(storage)
    this.#persistence = persistence
    this.#backedUpAt = backedUpAt
  }

  /** Everything as one file, also what only memory has; null where there is no store at all. */
  async export(now: number = Date.now()): Promise<string | null> {
    const storage = this.#storage()
    if (!storage) return null
    const { readEverything, writeBackup } = await backups()
    const content = writeBackup(await readEverything(storage), new Date(now).toISOString())
    const { saveSetting } = await import('../storage/settings.ts')
    await saveSetting(storage, 'backedUpAt', now)
    this.#backedUpAt = now
    return content
  }

  /** Reads a file of everything, and says what it would change. */
  async read(name: string, content: string): Promise<void> {
    const storage = this.#storage()
    if (!storage) return
    const { preview, readBackup, readEverything } = await backups()
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
    const storage = this.#storage()
    const incoming = this.#incoming
    if (!storage || !incoming) return null
    const { bringIn, putBack } = await backups()
    const { before, kept } = await bringIn(storage, incoming.there, way)
    this.#incoming = null
    await this.#wrote()
    void this.saved()
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
    await this.#changed()
    this.#tabs.tell('plans', 'corrections', 'views', 'settings')
  }
}
