import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type * as boot from '../../src/storage/boot.ts'
import type { Storage } from '../../src/storage/contract.ts'
import { DATABASE_NAME } from '../../src/storage/names.ts'
import { deletePlan, listPlans, openPlan, readSource, savePlan } from '../../src/storage/plans.ts'
import type * as plans from '../../src/storage/plans.ts'
import { addView, listViews } from '../../src/storage/saved-views.ts'
import { readSettings, saveSetting } from '../../src/storage/settings.ts'
import { openStorage } from '../../src/storage/storage.ts'
import type * as storages from '../../src/storage/storage.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'
import { describeStorage, everything } from './behaviour.ts'

const FINGERPRINT = samplePlan.fingerprint

/** Text of the size of a large book in which nothing repeats: the disk would shrink it otherwise. */
function noise(length: number): string {
  const units = new Uint16Array(length)
  let state = 1
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    units[i] = 0x4e00 + ((state >>> 8) % 0x5000)
  }
  return new TextDecoder('utf-16le').decode(units)
}
const LONG_SOURCE = sampleSource + noise(4_000_000)

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('unknown'))
  })
}

async function deleteDatabase(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE_NAME))
}

/** Another page of this origin, with the storage modules loaded in a world of its own. */
interface OtherPage {
  readonly modules: typeof storages & typeof plans & typeof boot
  readonly window: Window & typeof globalThis
  /** Ends the page as closing its tab does: whatever it was about to do is not done. */
  kill(): void
}

async function openPage(): Promise<OtherPage> {
  const frame = document.createElement('iframe')
  const loaded = new Promise<unknown>((resolve) => {
    frame.addEventListener('modules', (event) => resolve((event as CustomEvent).detail), { once: true })
  })
  const imports = ['storage', 'plans', 'boot'].map((name) => {
    const { href } = new URL(`../../src/storage/${name}.ts`, import.meta.url)
    return `import(${JSON.stringify(href)})`
  })
  frame.srcdoc = `<script type="module">
    const modules = Object.assign({}, ...(await Promise.all([${imports.join()}])))
    frameElement.dispatchEvent(new CustomEvent('modules', { detail: modules }))
  </script>`
  document.body.append(frame)
  return {
    modules: (await loaded) as OtherPage['modules'],
    window: frame.contentWindow as OtherPage['window'],
    kill: () => frame.remove(),
  }
}

/** As a person clears the data of a site: what was deleted before no longer takes up room either. */
async function clearSiteData(): Promise<void> {
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
}

/** Gives the origin this many bytes (0 would be no limit at all); null gives it back what the disk has. */
async function setQuota(bytes: number | null): Promise<void> {
  const quotaSize = bytes === null ? {} : { quotaSize: bytes }
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...quotaSize })
}

describeStorage('indexeddb', async () => {
  await deleteDatabase()
  return openStorage()
})

describe('pages of one origin', () => {
  let pages: OtherPage[]
  const open = async () => {
    const page = await openPage()
    pages.push(page)
    return page
  }
  beforeEach(async () => {
    pages = []
    await deleteDatabase()
  })
  afterEach(() => pages.forEach((page) => page.kill()))

  test('a page opened after the first was closed reads the plan from storage and imports nothing', async () => {
    const meta = { fingerprint: FINGERPRINT, parserVersion: 1 }
    let imported = 0
    const visit = async () => {
      const page = await open()
      const storage = await page.modules.openStorage()
      const loaded = await page.modules.loadEmbedded(storage, meta, () => {
        imported += 1
        return Promise.resolve({ plan: samplePlan, source: sampleSource })
      })
      page.kill()
      return { kind: storage.kind, from: loaded.from, plan: structuredClone(loaded.plan) }
    }
    expect(await visit()).toEqual({ kind: 'indexeddb', from: 'bundle', plan: samplePlan })
    expect(await visit()).toEqual({ kind: 'indexeddb', from: 'storage', plan: samplePlan })
    expect(imported).toBe(1)
  })

  test.each([1, 2, 3])('a page that dies at write %i of a plan leaves all of it or nothing', async (which) => {
    const page = await open()
    const storage = await page.modules.openStorage()
    const { prototype } = page.window.IDBObjectStore
    const put = Reflect.get(prototype, 'put') as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest<IDBValidKey>
    const died = new Promise<void>((resolve) => {
      let count = 0
      prototype.put = function (this: IDBObjectStore, ...args) {
        const request = put.apply(this, args)
        count += 1
        if (count === which) {
          // Outside the call: a page is never torn down in the middle of one.
          queueMicrotask(() => {
            page.kill()
            resolve()
          })
        }
        return request
      }
    })
    void page.modules.savePlan(storage, samplePlan, LONG_SOURCE)
    await died

    const after = await openStorage()
    expect(after.kind).toBe('indexeddb')
    const { plans, contents, sources } = await everything(after)
    after.close()
    const rows = [plans?.length, contents?.length, sources?.length]
    expect([
      [0, 0, 0],
      [1, 1, 1],
    ]).toContainEqual(rows)
    // Before the last write there is nothing to commit.
    if (which < 3) expect(rows).toEqual([0, 0, 0])
  })

  test('two pages that save views at once lose none of them', async () => {
    const [first, second] = await Promise.all([openStorage(), open().then(({ modules }) => modules.openStorage())])
    const save = (storage: Storage, name: string) => addView(storage, { name, plan: FINGERPRINT, view: DEFAULT_VIEW })
    await Promise.all([save(first, '一'), save(second, '二'), save(first, '三'), save(second, '四')])
    const { views } = await listViews(first)
    expect(new Set(views.map(({ name }) => name))).toEqual(new Set(['一', '二', '三', '四']))
    expect(new Set(views.map(({ order }) => order)).size).toBe(4)
    first.close()
    second.close()
  })
})

describe('a storage that is open', () => {
  let storage: Storage
  beforeEach(async () => {
    await clearSiteData()
    storage = await openStorage()
    await savePlan(storage, samplePlan, sampleSource)
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
  })
  afterEach(() => storage.close())

  test('lets another page delete the database, says so and stores again', async () => {
    await deleteDatabase()
    expect(storage.trouble).toBe('deleted')
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'disk' })
    expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
  })

  test('lets another page upgrade the database, says so and stores on', async () => {
    const request = indexedDB.open(DATABASE_NAME, 40)
    request.onupgradeneeded = () => request.result.createObjectStore('notes')
    const newer = await settled(request)
    expect(storage.trouble).toBe('outdated')
    expect((await listViews(storage)).views).toHaveLength(1)
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    newer.close()
  })

  test('finds out when the browser’s data were cleared, says so and stores again', async () => {
    await clearSiteData()
    expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
    expect(storage.trouble).toBe('deleted')
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'disk' })
    expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
  })
})

describe('a disk with no room at all', () => {
  beforeEach(async () => {
    await clearSiteData()
    await setQuota(1)
  })
  afterEach(() => setQuota(null))

  test('leaves a storage in memory, which says so', async () => {
    const storage = await openStorage()
    expect({ kind: storage.kind, trouble: storage.trouble }).toEqual({ kind: 'memory', trouble: 'quota' })
    expect(await savePlan(storage, samplePlan, sampleSource)).toEqual({ where: 'memory', reason: 'quota' })
    expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
  })
})

describe('a disk that is full', () => {
  let storage: Storage
  beforeEach(async () => {
    await clearSiteData()
    // Before the database is opened: Chromium remembers for a while how much room it saw.
    await setQuota(1_000_000)
    storage = await openStorage()
    await savePlan(storage, samplePlan, sampleSource)
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
  })
  afterEach(async () => {
    storage.close()
    await setQuota(null)
  })

  test('stores no part of a plan, keeps it in memory, and stores it once there is room', async () => {
    const better = { ...samplePlan, parserVersion: 2 }
    const before = await everything(storage)
    expect(await savePlan(storage, better, LONG_SOURCE)).toEqual({ where: 'memory', reason: 'quota' })
    expect(storage.trouble).toBe('quota')
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(better)
    expect((await readSource(storage, FINGERPRINT)).source).toBe(LONG_SOURCE)
    const other = await openStorage()
    expect(other.kind).toBe('indexeddb')
    expect(await everything(other)).toEqual(before)

    await setQuota(null)
    expect(await saveSetting(storage, 'theme', 'dark')).toEqual({ where: 'disk' })
    expect(storage.trouble).toBeNull()
    expect((await openPlan(other, FINGERPRINT)).plan).toEqual(better)
    expect((await readSource(other, FINGERPRINT)).source).toBe(LONG_SOURCE)
    other.close()
  })

  test('still deletes, and reads what it has', async () => {
    expect((await savePlan(storage, samplePlan, LONG_SOURCE)).where).toBe('memory')
    expect((await deletePlan(storage, FINGERPRINT)).kept).toEqual({ where: 'disk' })
    expect((await listPlans(storage)).rows).toEqual([])
    expect((await listViews(storage)).views).toHaveLength(1)
    expect(await readSettings(storage)).toMatchObject({ theme: 'system' })
    expect(storage.trouble).toBeNull()
  })
})
