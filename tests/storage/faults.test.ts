import { IDBFactory, IDBKeyRange, IDBObjectStore, forceCloseDatabase } from 'fake-indexeddb'
import type { MockInstance } from 'vitest'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type { Storage } from '../../src/storage/contract.ts'
import type { IndexedDb } from '../../src/storage/db.ts'
import { DATABASE_NAME } from '../../src/storage/names.ts'
import { deletePlan, listPlans, openPlan, readSource, savePlan } from '../../src/storage/plans.ts'
import { addView, listViews } from '../../src/storage/saved-views.ts'
import { readSettings, saveSetting } from '../../src/storage/settings.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'
import { everything } from './behaviour.ts'

const FINGERPRINT = samplePlan.fingerprint

const LEVELS = ['log', 'info', 'warn', 'error', 'trace'] as const

let printed: MockInstance[]
let database: IndexedDb
/** The disk as another page, opened now, would see it. */
async function onDisk(): Promise<Record<string, readonly unknown[]>> {
  const other = await openStorage({ database })
  expect(other.kind).toBe('indexeddb')
  const found = await everything(other)
  other.close()
  return found
}

const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
  this: IDBObjectStore,
  ...args: unknown[]
) => IDBRequest<IDBValidKey>

/** Lets the put with this number (from 1) and every later one fail; the answer ends that. */
function failPut(which: number, { late = false } = {}): () => void {
  let count = 0
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1
    if (count >= which && !late) throw new DOMException('injected', 'QuotaExceededError')
    const request = put.apply(this, args)
    // As a browser does it that finds the disk full on committing: the write is taken, then all is undone.
    if (count === which) this.transaction.abort()
    return request
  })
  return () => spy.mockRestore()
}

function rawOpen(version: number, onVersionChange?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = database.indexedDB.open(DATABASE_NAME, version)
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => onVersionChange?.(db)
      resolve(db)
    }
    request.onerror = () => reject(request.error ?? new Error('unknown'))
  })
}

function rawDelete(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = database.indexedDB.deleteDatabase(DATABASE_NAME)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('unknown'))
  })
}

beforeEach(() => {
  database = { indexedDB: new IDBFactory(), IDBKeyRange }
  printed = LEVELS.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
})

afterEach(() => {
  // A full disk is told to the person, not to the console; least of all by Dexie.
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('opening', () => {
  /** The memory storage works as a storage does. */
  async function expectMemory(storage: Storage, trouble: string): Promise<void> {
    expect({ kind: storage.kind, trouble: storage.trouble }).toEqual({ kind: 'memory', trouble })
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'memory', reason: trouble })
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
  }

  function opensWith(open: () => unknown): IndexedDb {
    const indexedDB = Object.assign(new IDBFactory(), { open })
    return { indexedDB, IDBKeyRange }
  }

  function failingRequest(name: string): object {
    const request = { error: new DOMException('injected', name), onerror: null as ((event: object) => void) | null }
    queueMicrotask(() => request.onerror?.({ target: request, preventDefault() {}, stopPropagation() {} }))
    return request
  }

  /** Opens, and lets the time run out once the database says that another tab holds it. */
  async function openBlocked(): Promise<Storage> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const blocked = new Promise((resolve) => {
      const open = database.indexedDB.open.bind(database.indexedDB)
      vi.spyOn(database.indexedDB, 'open').mockImplementationOnce((...args) => {
        const request = open(...args)
        request.addEventListener('blocked', resolve)
        return request
      })
    })
    const storage = openStorage({ database })
    await blocked
    vi.runAllTimers()
    return storage
  }

  test('finds the database of the browser by itself', async () => {
    vi.stubGlobal('indexedDB', database.indexedDB)
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    const storage = await openStorage()
    expect({ kind: storage.kind, trouble: storage.trouble }).toEqual({ kind: 'indexeddb', trouble: null })
    await saveSetting(storage, 'theme', 'dark')
    storage.close()
    const { settings } = await onDisk()
    expect(settings).toContainEqual({ key: 'theme', value: 'dark' })
  })

  test('goes on in memory where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expectMemory(await openStorage(), 'unavailable')
  })

  test('goes on in memory where merely looking at IndexedDB is forbidden', async () => {
    vi.stubGlobal('indexedDB', undefined)
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('injected', 'SecurityError')
      },
    })
    await expectMemory(await openStorage(), 'denied')
  })

  test.each([
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['QuotaExceededError', 'quota'],
    ['AbortError', 'failed'],
    ['UnheardOfError', 'failed'],
  ])('goes on in memory where it ends in %s, at once or later', async (name, trouble) => {
    const thrown = opensWith(() => {
      throw new DOMException('injected', name)
    })
    await expectMemory(await openStorage({ database: thrown }), trouble)
    await expectMemory(await openStorage({ database: opensWith(() => failingRequest(name)) }), trouble)
  })

  test('goes on in memory where the API is there and does not work', async () => {
    const broken = opensWith(() => (undefined as unknown as IDBFactory).open('x'))
    await expectMemory(await openStorage({ database: broken }), 'failed')
  })

  test('goes on in memory where no answer comes', async () => {
    const hanging = opensWith(() => ({}))
    await expectMemory(await openStorage({ database: hanging, openWithin: 1 }), 'timeout')
  })

  test('goes on in memory where the database opens and then refuses the first write', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError')
    })
    await expectMemory(await openStorage({ database }), 'quota')
    add.mockRestore()
    const raw = await rawOpen(1)
    expect([...raw.objectStoreNames]).toEqual([])
  })

  test('goes on in memory where another tab does not let go, and leaves what is stored alone', async () => {
    const oldTab = await rawOpen(1)
    await expectMemory(await openBlocked(), 'blocked')
    expect([...oldTab.objectStoreNames]).toEqual([])
  })

  test('that succeeds too late stands in nobody’s way', async () => {
    const oldTab = await rawOpen(1)
    expect((await openBlocked()).trouble).toBe('blocked')
    oldTab.close()
    await rawDelete()
    expect(await database.indexedDB.databases()).toEqual([])
  })

  test('waits for another tab that lets go when asked', async () => {
    await rawOpen(1, (db) => db.close())
    const storage = await openStorage({ database })
    expect({ kind: storage.kind, trouble: storage.trouble }).toEqual({ kind: 'indexeddb', trouble: null })
    storage.close()
  })

  test('uses no name on the origin that does not start with qiantou', async () => {
    const storage = await openStorage({ database })
    const names = (await database.indexedDB.databases()).map(({ name }) => name)
    expect(names).toEqual(['qiantou'])
    storage.close()
  })
})

describe('writing', () => {
  let storage: Storage
  beforeEach(async () => {
    storage = await openStorage({ database })
    expect(storage.kind).toBe('indexeddb')
  })
  afterEach(() => storage.close())

  const faults = [1, 2, 3].flatMap((which) =>
    [false, true].map((late) => [which, late ? 'undone after it was taken' : 'refused', late] as const),
  )

  test.each(faults)(
    'with write %i of a plan %s stores nothing of it, and keeps all of it in memory',
    async (which, _how, late) => {
      await saveSetting(storage, 'theme', 'dark')
      const before = await onDisk()
      failPut(which, { late })
      const reason = late ? 'failed' : 'quota'
      expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'memory', reason })
      expect(storage.trouble).toBe(reason)
      expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
      expect(await readSource(storage, FINGERPRINT)).toEqual({ source: sampleSource, flaw: null })
      expect((await listPlans(storage)).rows).toHaveLength(1)
      expect((await readSettings(storage)).theme).toBe('dark')
      expect(storage.trouble).toBe(reason)
      expect(await onDisk()).toEqual(before)
    },
  )

  test.each(faults)(
    'with write %i of a better reading %s leaves the old one whole on the disk',
    async (which, _how, late) => {
      await savePlan(storage, samplePlan, sampleSource, { now: 1000 })
      await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
      const before = await onDisk()
      failPut(which, { late })
      await savePlan(storage, { ...samplePlan, parserVersion: 2 }, sampleSource)
      expect((await openPlan(storage, FINGERPRINT)).plan?.parserVersion).toBe(2)
      expect((await listPlans(storage)).rows).toMatchObject([{ parserVersion: 2, addedAt: 1000 }])
      expect(await onDisk()).toEqual(before)
    },
  )

  test('that fails while a plan is deleted deletes it here and nowhere else', async () => {
    await savePlan(storage, samplePlan, sampleSource)
    const before = await onDisk()
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(() => {
      throw new DOMException('injected', 'UnknownError')
    })
    expect((await deletePlan(storage, FINGERPRINT)).kept).toEqual({ where: 'memory', reason: 'failed' })
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect((await listPlans(storage)).rows).toEqual([])
    expect(await onDisk()).toEqual(before)
  })

  test('that succeeds again stores what was held in memory too, and the trouble is over', async () => {
    const told = vi.fn()
    storage.subscribe(told)
    const mend = failPut(1)
    await savePlan(storage, samplePlan, sampleSource, { now: 1000 })
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
    expect(storage.trouble).toBe('quota')
    expect(told).toHaveBeenCalledTimes(1)
    mend()

    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect(storage.trouble).toBeNull()
    expect(told).toHaveBeenCalledTimes(2)
    const held = await everything(storage)
    expect(held['contents']).toHaveLength(1)
    expect(held['views']).toHaveLength(1)
    expect(await onDisk()).toEqual(held)
  })

  test('what a later write replaced does not come back', async () => {
    const mend = failPut(1)
    await saveSetting(storage, 'theme', 'dark')
    await saveSetting(storage, 'language', 'en')
    mend()
    expect(await saveSetting(storage, 'theme', 'light')).toEqual({ where: 'disk' })
    expect(await readSettings(storage)).toMatchObject({ theme: 'light', language: 'en' })
    const { settings } = await onDisk()
    expect(settings).toContainEqual({ key: 'theme', value: 'light' })
    expect(settings).toContainEqual({ key: 'language', value: 'en' })
  })

  test('in memory, each change sees the one before it', async () => {
    failPut(1)
    const names = ['一', '二', '三', '四']
    await Promise.all(names.map((name) => addView(storage, { name, plan: FINGERPRINT, view: DEFAULT_VIEW })))
    const { views } = await listViews(storage)
    expect(new Set(views.map(({ order }) => order)).size).toBe(4)
    expect((await onDisk())['views']).toEqual([])
  })

  test('that succeeds without room for what is held leaves it held', async () => {
    const mend = failPut(2)
    await savePlan(storage, samplePlan, sampleSource)
    mend()
    // The first put is the setting; what is held comes after it.
    failPut(2)
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect(storage.trouble).toBe('quota')
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    const disk = await onDisk()
    expect(disk['contents']).toEqual([])
    expect(disk['settings']).toContainEqual({ key: 'theme', value: 'dark' })
  })

  test('a value that cannot be stored is held in memory', async () => {
    const { kept } = await storage.change(['settings'], () =>
      Promise.resolve({ changes: [{ table: 'settings', put: { key: 'f', value: () => {} } }], result: undefined }),
    )
    expect(kept).toEqual({ where: 'memory', reason: 'failed' })
  })

  test('a listener that left is told nothing', async () => {
    const told = vi.fn()
    storage.subscribe(told)()
    failPut(1)
    await saveSetting(storage, 'theme', 'dark')
    expect(storage.trouble).toBe('quota')
    expect(told).not.toHaveBeenCalled()
  })
})

describe('a database that goes away while it is open', () => {
  let storage: Storage
  let told: () => void
  let open: MockInstance<IDBFactory['open']>
  beforeEach(async () => {
    open = vi.spyOn(database.indexedDB, 'open')
    storage = await openStorage({ database, answerWithin: 1000 })
    told = vi.fn()
    storage.subscribe(told)
    await savePlan(storage, samplePlan, sampleSource)
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
  })
  afterEach(() => storage.close())

  test('closed by the browser, is opened again', async () => {
    const request = open.mock.results[0]?.value as IDBOpenDBRequest
    const closed = vi.fn()
    request.result.addEventListener('close', closed)
    forceCloseDatabase(request.result as never)
    expect(closed).toHaveBeenCalledTimes(1)
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect(storage.trouble).toBeNull()
  })

  test('deleted after the browser closed it, is made anew by the next operation, which says so', async () => {
    const request = open.mock.results[0]?.value as IDBOpenDBRequest
    forceCloseDatabase(request.result as never)
    await rawDelete()
    expect(storage.trouble).toBeNull()
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(storage.trouble).toBe('deleted')
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('that fails to read once is read at the second try, as where the browser was just closing it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw new DOMException('injected', 'UnknownError')
    })
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    expect(storage.trouble).toBeNull()
    expect(told).not.toHaveBeenCalled()
  })

  test('that fails to read twice, is absent that once', async () => {
    const fail = (): never => {
      throw new DOMException('injected', 'UnknownError')
    }
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(fail).mockImplementationOnce(fail)
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(storage.trouble).toBe('failed')
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    expect(storage.trouble).toBeNull()
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('deleted by another tab, lets it happen, says so at once and stores again', async () => {
    await rawDelete()
    expect(storage.trouble).toBe('deleted')
    expect(told).toHaveBeenCalledTimes(1)
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect((await listViews(storage)).views).toEqual([])
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'disk' })
    expect((await onDisk())['contents']).toHaveLength(1)
    expect(storage.trouble).toBe('deleted')
  })

  test('upgraded by another tab, lets it happen, says so at once and stores on', async () => {
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = database.indexedDB.open(DATABASE_NAME, 40)
      request.onupgradeneeded = () => request.result.createObjectStore('notes')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('unknown'))
    })
    expect(storage.trouble).toBe('outdated')
    expect(told).toHaveBeenCalledTimes(1)
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect(storage.trouble).toBe('outdated')
    expect(newer.version).toBe(40)
    newer.close()
    expect((await onDisk())['settings']).toContainEqual({ key: 'theme', value: 'dark' })
  })

  test('and cannot be opened again for a while, is held in memory, and stored once it can', async () => {
    open.mockImplementation(() => {
      throw new DOMException('injected', 'SecurityError')
    })
    await rawDelete()
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'memory', reason: 'denied' })
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
    open.mockRestore()
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect((await onDisk())['contents']).toHaveLength(1)
  })

  test('stays closed once the storage itself was closed', async () => {
    storage.close()
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(storage.trouble).toBe('closed')
    expect(open).toHaveBeenCalledTimes(1)
  })

  test('and never answers again, is given up after a while', async () => {
    storage.close()
    storage = await openStorage({ database, answerWithin: 1 })
    open.mockReturnValue({} as IDBOpenDBRequest)
    await rawDelete()
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(storage.trouble).toBe('timeout')
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'memory', reason: 'timeout' })
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(samplePlan)
  })
})
