import type { Dexie } from 'dexie'
import type { Decision, Kept, Rows, Storage, Table } from './contract.ts'
import { within } from './deadline.ts'
import { Held, NO_ROWS } from './held.ts'
import type { Trouble } from './trouble.ts'
import { troubleOf } from './trouble.ts'
import { takingTurns } from './turns.ts'

/**
 * Keeps everything in an open database. What the database does not take (no room, closed, deleted) is held
 * in memory and laid over what it still has; the next write that succeeds tries to store that too.
 *
 * A database that the browser closed is opened again by the next operation; that is Dexie's doing.
 */
export class IndexedStorage implements Storage {
  readonly kind = 'indexeddb'
  readonly #db: Dexie
  readonly #answerWithin: number
  readonly #held = new Held()
  readonly #inTurn = takingTurns()
  readonly #listeners = new Set<() => void>()
  readonly #rows: Rows
  /** What failed last; null after a success that left nothing in memory. */
  #failure: Trouble | null = null
  /** What stays true until the page is loaded again. */
  #standing: 'outdated' | 'deleted' | null = null

  /** `answerWithin`: milliseconds after which an operation counts as failed. */
  constructor(db: Dexie, answerWithin: number) {
    this.#db = db
    this.#answerWithin = answerWithin
    this.#rows = {
      get: (table, key) => db.table<unknown, string>(table).get(key),
      all: (table) => db.table<unknown, string>(table).toArray(),
    }
    db.on('versionchange', (event) => this.#makeWay(event))
    // It was there when this page opened it: whoever made it anew had deleted it first.
    db.on('populate', () => this.#stand('deleted'))
  }

  get trouble(): Trouble | null {
    return this.#failure ?? this.#standing
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async read<T>(tables: readonly Table[], work: (rows: Rows) => Promise<T>): Promise<T> {
    const attempt = (): Promise<T> => {
      this.#allowReopening()
      const reading = this.#db.transaction('r', [...tables], () => work(this.#held.over(this.#rows)))
      return within(this.#answerWithin, reading)
    }
    try {
      const result = await attempt().catch((error: unknown) => {
        // It may have met a connection that the browser was just closing: the next one is a new one.
        if (troubleOf(error) === 'failed') return attempt()
        throw error
      })
      if (this.#held.isEmpty) this.#note(null)
      return result
    } catch (error) {
      this.#fail(error)
      return work(this.#held.over(NO_ROWS))
    }
  }

  change<T>(
    tables: readonly Table[],
    decide: (rows: Rows) => Promise<Decision<T>>,
  ): Promise<{ result: T; kept: Kept }> {
    return this.#inTurn(async () => {
      let asked: Decision<T> | undefined
      try {
        const { changes, result } = await this.#transact(tables, async () => {
          asked = await decide(this.#held.over(this.#rows))
          return asked
        })
        this.#held.forget(changes)
        await this.#storeHeld()
        return { result, kept: { where: 'disk' } }
      } catch (error) {
        const reason = this.#fail(error)
        const { changes, result } = asked ?? (await decide(this.#held.over(NO_ROWS)))
        this.#held.keep(changes)
        return { result, kept: { where: 'memory', reason } }
      }
    })
  }

  close(): void {
    this.#db.close()
  }

  #transact<T>(tables: readonly Table[], decide: () => Promise<Decision<T>>): Promise<Decision<T>> {
    this.#allowReopening()
    const done = this.#db.transaction('rw', [...tables], async () => {
      const decision = await decide()
      for (const change of decision.changes) {
        const table = this.#db.table<unknown, string>(change.table)
        if ('put' in change) await table.put(change.put)
        else await table.delete(change.remove)
      }
      return decision
    })
    return within(this.#answerWithin, done)
  }

  /** A database that once could not be opened again stays shut for Dexie; for us it may have been a moment's fault. */
  #allowReopening(): void {
    if (this.#db.hasFailed() && !this.#db.hasBeenClosed()) this.#db.close({ disableAutoOpen: false })
  }

  /** After a write that succeeded: what is still held may find room now. */
  async #storeHeld(): Promise<void> {
    const changes = this.#held.changes
    if (changes.length === 0) return this.#note(null)
    try {
      const tables = new Set(changes.map(({ table }) => table))
      await this.#transact([...tables], () => Promise.resolve({ changes, result: null }))
      this.#held.forget(changes)
      this.#note(null)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Another tab wants to upgrade or delete the database, and waits until this one lets go. */
  #makeWay(event: IDBVersionChangeEvent): false {
    this.#db.close({ disableAutoOpen: false })
    this.#stand(event.newVersion === null ? 'deleted' : 'outdated')
    return false // Dexie's own listener would close it a second time, and say so on the console.
  }

  #fail(error: unknown): Trouble {
    const trouble = troubleOf(error)
    if (trouble === null) throw error
    this.#note(trouble)
    return trouble
  }

  #stand(trouble: 'outdated' | 'deleted'): void {
    if (trouble === this.#standing) return
    this.#standing = trouble
    this.#tell()
  }

  #note(trouble: Trouble | null): void {
    if (trouble === this.#failure) return
    this.#failure = trouble
    this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
