import { Dexie } from 'dexie'
import { DATABASE_NAME } from './names.ts'
import { TABLE_KEYS } from './contract.ts'

/** What a database needs of the browser. */
export interface IndexedDb {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange
}

/** The key in `settings` that every database carries, so that a disk without room is known before it is relied on. */
const MARK = 'created'

/**
 * The database, not yet open. A new version of the schema is a further `version(n)`, and only adds: a tab
 * that still runs the older app goes on writing to a database that a newer one has upgraded.
 */
export function describeDatabase({ indexedDB, IDBKeyRange }: IndexedDb): Dexie {
  // Otherwise Dexie works and logs differently on 127.0.0.1 than anywhere else.
  Dexie.debug = false
  const db = new Dexie(DATABASE_NAME, {
    indexedDB,
    IDBKeyRange,
    // Plans are large and read once: Dexie need not keep them too.
    cache: 'disabled',
  })
  db.version(1).stores({
    plans: TABLE_KEYS.plans,
    contents: TABLE_KEYS.contents,
    sources: TABLE_KEYS.sources,
    views: `${TABLE_KEYS.views}, plan`,
    settings: TABLE_KEYS.settings,
  })
  db.version(2).stores({ corrections: TABLE_KEYS.corrections })
  db.version(3).stores({ indexes: TABLE_KEYS.indexes })
  // Some private windows open a database and then refuse the first write. This is it, and without it there is no database.
  db.on('populate', (transaction) => {
    void transaction.table('settings').add({ key: MARK, value: 1 })
  })
  return db
}
