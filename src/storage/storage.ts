import type { Storage } from './contract.ts'
import { describeDatabase } from './db.ts'
import type { IndexedDb } from './db.ts'
import { within } from './deadline.ts'
import { IndexedStorage } from './indexed.ts'
import { MemoryStorage } from './memory.ts'
import { troubleOf } from './trouble.ts'

export type { Storage } from './contract.ts'

export interface OpeningOptions {
  /** Instead of the browser's own. */
  readonly database?: IndexedDb | null
  /** Milliseconds to wait for the database before going on in memory. */
  readonly openWithin?: number
  /** Milliseconds to wait for any later operation. */
  readonly answerWithin?: number
}

/** Merely looking at the API throws where it is forbidden. */
function ofTheBrowser(): IndexedDb | null {
  const { indexedDB, IDBKeyRange } = globalThis as Partial<IndexedDb>
  return indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : null
}

/**
 * Opens the place where everything a person keeps is kept: IndexedDB, or memory with the reason where
 * that cannot be had. Never rejects because of storage, and never waits longer than `openWithin`.
 */
export async function openStorage(options: OpeningOptions = {}): Promise<Storage> {
  const { openWithin = 3000, answerWithin = 10_000 } = options
  let blocked = false
  try {
    const api = options.database === undefined ? ofTheBrowser() : options.database
    if (!api) return new MemoryStorage('unavailable')
    const db = describeDatabase(api)
    db.on('blocked', () => {
      blocked = true
      return false // In place of Dexie's line on the console.
    })
    const opening = db.open()
    try {
      await within(openWithin, opening)
    } catch (error) {
      // Should it open after all, it would stand in the way of other tabs.
      opening.then(
        () => db.close(),
        () => {},
      )
      throw error
    }
    return new IndexedStorage(db, answerWithin)
  } catch (error) {
    const trouble = troubleOf(error) ?? 'failed'
    return new MemoryStorage(trouble === 'timeout' && blocked ? 'blocked' : trouble)
  }
}
