import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Correction } from '../../src/core/correct/correction.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type { Everything } from '../../src/storage/backup.ts'
import { readBackup, readEverything, writeBackup } from '../../src/storage/backup.ts'
import type { Storage } from '../../src/storage/contract.ts'
import { changeCorrections } from '../../src/storage/corrections.ts'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { bringIn, preview, putBack } from '../../src/storage/merge.ts'
import { askToPersist } from '../../src/storage/persist.ts'
import { renamePlan, savePlan } from '../../src/storage/plans.ts'
import { addView, changeView, listViews } from '../../src/storage/saved-views.ts'
import { readSettings, saveSetting } from '../../src/storage/settings.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { HOSTILE } from '../share/hostile.ts'
import { planOf, sourceBy } from '../state/plans.ts'
import { everything } from './behaviour.ts'

const [FIRST, SECOND, THIRD] = ['市教委', '市公安局', '市財政局'].map(sourceBy) as [string, string, string]
const [first, second, third] = [FIRST, SECOND, THIRD].map(planOf) as [
  ReturnType<typeof planOf>,
  ReturnType<typeof planOf>,
  ReturnType<typeof planOf>,
]
const heading = (title: string): Correction => ({ kind: 'heading', level: 'chapter', start: 0, title })

const open = (): Promise<Storage> => openStorage({ database: { indexedDB: new IDBFactory(), IDBKeyRange } })

/** A device with the built-in plan, one of the person's own, corrections in both, and two views. */
async function device(): Promise<Storage> {
  const storage = await open()
  await savePlan(storage, first, FIRST, { embedded: true, now: 1000 })
  await savePlan(storage, second, SECOND, { now: 2000 })
  await renamePlan(storage, second.fingerprint, '治安')
  await changeCorrections(storage, first.fingerprint, () => [heading('甲')])
  await changeCorrections(storage, second.fingerprint, () => [heading('乙')])
  await addView(
    storage,
    { name: '一', note: '備註', plan: first.fingerprint, view: { ...DEFAULT_VIEW, chapters: [1] } },
    3000,
  )
  await addView(
    storage,
    { name: HOSTILE[1]!, plan: second.fingerprint, view: DEFAULT_VIEW, picture: 'network:0' },
    4000,
  )
  await saveSetting(storage, 'theme', 'dark')
  return storage
}
const fileOf = async (storage: Storage): Promise<string> =>
  writeBackup(await readEverything(storage), '2026-11-27T00:00:00Z')
function everythingIn(content: string): Everything {
  const read = readBackup(content)
  if ('error' in read) throw new Error(read.error)
  expect(read.intact).toBe(true)
  return read.everything
}

describe('a file of everything', () => {
  let here: Storage
  let content: string
  beforeEach(async () => {
    here = await device()
    content = await fileOf(here)
  })

  test('brought into an empty device makes it the same', async () => {
    const fresh = await open()
    await savePlan(fresh, first, FIRST, { embedded: true, now: 1000 })
    await bringIn(fresh, everythingIn(content), 'replace')
    expect(await fileOf(fresh)).toBe(content)
  })

  test('merged into where it came from changes nothing, and the preview says so', async () => {
    const there = everythingIn(content)
    expect(preview(await readEverything(here), there, 'merge')).toEqual({
      plans: { added: 0, corrected: 0, same: 2, removed: 0 },
      views: { added: 0, same: 2, removed: 0 },
      corrections: 0,
      settings: false,
    })
    await bringIn(here, there, 'merge')
    expect(await fileOf(here)).toBe(content)
  })

  test('merged, it takes nothing away: both sides are there afterwards', async () => {
    const other = await open()
    await savePlan(other, first, FIRST, { embedded: true, now: 1000 })
    await savePlan(other, third, THIRD, { now: 5000 })
    await changeCorrections(other, first.fingerprint, () => [{ kind: 'merge', from: '甲局', into: '乙局' }])
    await addView(other, { name: '我的', plan: third.fingerprint, view: DEFAULT_VIEW }, 6000)
    const there = everythingIn(content)
    expect(preview(await readEverything(other), there, 'merge')).toMatchObject({
      plans: { added: 1, corrected: 1, same: 1, removed: 0 },
      views: { added: 2, same: 1, removed: 0 },
      corrections: 2,
      settings: false,
    })
    await bringIn(other, there, 'merge')
    const { plans, views, settings } = await readEverything(other)
    expect(plans.map(({ row }) => row.fingerprint).sort()).toEqual(
      [first, second, third].map(({ fingerprint }) => fingerprint).sort(),
    )
    expect(plans.find(({ row }) => row.embedded)?.corrections).toEqual([
      { kind: 'merge', from: '甲局', into: '乙局' },
      heading('甲'),
    ])
    expect(plans.find(({ row }) => row.fingerprint === second.fingerprint)).toMatchObject({
      source: SECOND,
      row: { name: '治安' },
    })
    expect(views.map(({ name }) => name)).toEqual(['我的', '一', HOSTILE[1]])
    expect(settings.theme).toBe('system')
  })

  test('a view that was changed here since stands beside its older self', async () => {
    const { views } = await listViews(here)
    await changeView(here, views[0]!.id, { name: '一（改）' })
    await bringIn(here, everythingIn(content), 'merge')
    expect((await listViews(here)).views.map(({ name }) => name)).toEqual(['一（改）', HOSTILE[1], '一'])
  })

  test('replaced, what is here gives way, except the plan that came with the program; and it can be undone', async () => {
    const other = await open()
    await savePlan(other, first, FIRST, { embedded: true, now: 1000 })
    await savePlan(other, third, THIRD, { now: 5000 })
    await addView(other, { name: '我的', plan: third.fingerprint, view: DEFAULT_VIEW }, 6000)
    const before = await fileOf(other)
    const there = everythingIn(content)
    expect(preview(await readEverything(other), there, 'replace')).toMatchObject({
      plans: { added: 1, removed: 1 },
      views: { added: 2, removed: 1 },
      settings: true,
    })
    const { before: found } = await bringIn(other, there, 'replace')
    expect((await readEverything(other)).views.map(({ name }) => name)).toEqual(['一', HOSTILE[1]])
    expect((await readSettings(other)).theme).toBe('dark')
    await putBack(other, found)
    expect(await fileOf(other)).toBe(before)
  })

  test('with the disk full at any of its writes leaves the disk as it was, and is whole in memory', async () => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, ...args: unknown[]) => unknown
    const rows = async (storage: Storage): Promise<string> => JSON.stringify(await everything(storage))
    let failed = 0
    for (let which = 1; failed === which - 1; which += 1) {
      const database = { indexedDB: new IDBFactory(), IDBKeyRange }
      const other = await openStorage({ database })
      await savePlan(other, first, FIRST, { embedded: true, now: 1000 })
      await addView(other, { name: '我的', plan: first.fingerprint, view: DEFAULT_VIEW }, 6000)
      const before = await rows(other)
      let count = 0
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        count += 1
        if (count === which) throw new DOMException('injected', 'QuotaExceededError')
        return put.apply(this, args) as IDBRequest<IDBValidKey>
      })
      const { kept } = await bringIn(other, everythingIn(content), 'replace')
      spy.mockRestore()
      expect(await fileOf(other)).toBe(content)
      if (kept.where === 'disk') break
      failed += 1
      const disk = await openStorage({ database })
      expect(await rows(disk)).toBe(before)
      disk.close()
      other.close()
    }
    // A plan with its text and corrections, those of the first, two views, the theme.
    expect(failed).toBe(7)
  })

  test('from memory, where the browser stores nothing, is the same file', async () => {
    const memory = new MemoryStorage('quota')
    await savePlan(memory, first, FIRST, { embedded: true, now: 1000 })
    await bringIn(memory, everythingIn(content), 'replace')
    expect(await fileOf(memory)).toBe(content)
  })

  test('that somebody changed is read as far as it holds, and it is said', () => {
    const file = JSON.parse(content) as { plans: Record<string, unknown>[]; views: Record<string, unknown>[] }
    // A text that is not the plan's would be shown as if it were.
    file.plans[1]!['source'] = `${SECOND} `
    file.views[0]!['link'] = 7
    const read = readBackup(JSON.stringify(file))
    if ('error' in read) throw new Error(read.error)
    expect(read.intact).toBe(false)
    expect(read.everything.plans).toHaveLength(1)
    expect(read.everything.views).toHaveLength(1)
    for (const broken of ['', '{', '[]', 'null', '{"qiantou":"views"}']) {
      expect(readBackup(broken)).toEqual({ error: 'not-ours' })
    }
    expect(readBackup('{"qiantou":"backup","version":99}')).toEqual({ error: 'newer' })
    for (const hostile of HOSTILE) {
      const hurt = readBackup(
        JSON.stringify({ qiantou: 'backup', version: 1, plans: hostile, views: [hostile], settings: hostile }),
      )
      expect(hurt).toMatchObject({ intact: false, everything: { plans: [], views: [] } })
    }
  })

  test('does not claim a plan of the person for one that came with the program', () => {
    const there = everythingIn(content.replaceAll('"embedded": false', '"embedded": true'))
    expect(there.plans.every(({ row }) => !row.embedded)).toBe(true)
  })
})

describe('asking the browser to keep what is stored', () => {
  const browser = (persist: () => Promise<boolean>) => ({
    persist: vi.fn(persist),
    persisted: () => Promise.resolve(false),
  })

  test('is done once, and the answer is remembered', async () => {
    const storage = await open()
    const yes = browser(() => Promise.resolve(true))
    expect(await askToPersist(storage, yes)).toBe('granted')
    expect(await askToPersist(storage, yes)).toBe('granted')
    expect(yes.persist).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['refuses', browser(() => Promise.resolve(false))],
    ['fails', browser(() => Promise.reject(new Error('no')))],
    ['never answers', browser(() => new Promise(() => {}))],
    ['has no such thing', null],
  ])('a browser that %s has refused, and nobody waits for it for ever', async (_what, asked) => {
    expect(await askToPersist(await open(), asked, 5)).toBe('refused')
  })
})
