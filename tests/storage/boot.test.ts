import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Plan } from '../../src/core/plan/model.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type { ImportEmbedded, Progress } from '../../src/storage/boot.ts'
import { loadEmbedded, reread } from '../../src/storage/boot.ts'
import type { Storage } from '../../src/storage/contract.ts'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { listPlans, openPlan, readSource, savePlan } from '../../src/storage/plans.ts'
import { addView } from '../../src/storage/saved-views.ts'
import { saveSetting } from '../../src/storage/settings.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'
import { everything, plant } from './behaviour.ts'

const FINGERPRINT = samplePlan.fingerprint
const META = { fingerprint: FINGERPRINT, parserVersion: 2 }

/** The sample as a parser of this version reads it. */
function readBy(parserVersion: number): Plan {
  return { ...samplePlan, parserVersion }
}

function bundle(): ReturnType<typeof vi.fn<ImportEmbedded>> {
  return vi.fn<ImportEmbedded>(() => Promise.resolve({ plan: readBy(2), source: sampleSource }))
}

function steps(): { told: Progress[]; onProgress: (progress: Progress) => void } {
  const told: Progress[] = []
  return { told, onProgress: (progress) => told.push(progress) }
}

let storage: Storage
beforeEach(async () => {
  storage = await openStorage({ database: { indexedDB: new IDBFactory(), IDBKeyRange } })
  expect(storage.kind).toBe('indexeddb')
})
afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('loadEmbedded', () => {
  test('takes the plan from the bundle the first time and from storage ever after', async () => {
    const first = await loadEmbedded(storage, META, bundle())
    expect(first).toEqual({ plan: readBy(2), from: 'bundle', reason: 'absent', kept: { where: 'disk' } })
    expect((await listPlans(storage)).rows).toMatchObject([{ fingerprint: FINGERPRINT, embedded: true }])
    expect((await readSource(storage, FINGERPRINT)).source).toBe(sampleSource)

    const unused = bundle()
    expect(await loadEmbedded(storage, META, unused)).toEqual({
      plan: readBy(2),
      from: 'storage',
      reason: null,
      kept: null,
    })
    expect(unused).not.toHaveBeenCalled()
  })

  test('replaces what an older parser read, and touches nothing that the person made', async () => {
    await savePlan(storage, readBy(1), sampleSource, { embedded: true, now: 1000 })
    await savePlan(storage, { ...readBy(1), fingerprint: '00c0ffee00c0ffee' }, sampleSource, { now: 2000 })
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
    await saveSetting(storage, 'theme', 'dark')
    const before = await everything(storage)

    expect(await loadEmbedded(storage, META, bundle())).toMatchObject({ from: 'bundle', reason: 'older' })
    const after = await everything(storage)
    expect(after['views']).toEqual(before['views'])
    expect(after['settings']).toEqual(before['settings'])
    expect(after['contents']?.[0]).toEqual(before['contents']?.[0])
    expect((await listPlans(storage)).rows).toMatchObject([
      { fingerprint: FINGERPRINT, parserVersion: 2, addedAt: 1000, embedded: true },
      { fingerprint: '00c0ffee00c0ffee', parserVersion: 1, addedAt: 2000 },
    ])
  })

  test('leaves what a newer app in another tab has stored as it is, and shows its own reading', async () => {
    await savePlan(storage, readBy(3), sampleSource)
    const before = await everything(storage)
    expect(await loadEmbedded(storage, META, bundle())).toEqual({
      plan: readBy(2),
      from: 'bundle',
      reason: 'newer',
      kept: null,
    })
    expect(await everything(storage)).toEqual(before)
  })

  test.each<[string, object]>([
    ['corrupt', { plan: { fingerprint: FINGERPRINT } }],
    ['damaged', { plan: { ...readBy(2), rules: [null] } }],
  ])('mends a stored plan that is %s', async (reason, content) => {
    await plant(storage, 'contents', { fingerprint: FINGERPRINT, ...content })
    expect(await loadEmbedded(storage, META, bundle())).toMatchObject({ plan: readBy(2), from: 'bundle', reason })
    expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: readBy(2), flaw: null })
  })

  test('shows what storage has where the bundle is needed and cannot be had', async () => {
    await savePlan(storage, readBy(1), sampleSource)
    const missing = () => Promise.reject(new Error('no such chunk'))
    const { told, onProgress } = steps()
    expect(await loadEmbedded(storage, META, missing, onProgress)).toEqual({
      plan: readBy(1),
      from: 'storage',
      reason: 'bundle-missing',
      kept: null,
    })
    expect(told.at(-1)).toEqual({ step: 'reading', done: 3, total: 3 })
  })

  test('fails as the bundle fails where there is nothing to show instead', async () => {
    const missing = new Error('no such chunk')
    await expect(loadEmbedded(storage, META, () => Promise.reject(missing))).rejects.toBe(missing)
    expect((await listPlans(storage)).rows).toEqual([])
  })

  test('has a plan to show where nothing can be stored, and its source with it', async () => {
    const memory = new MemoryStorage('denied')
    const kept = { where: 'memory', reason: 'denied' }
    expect(await loadEmbedded(memory, META, bundle())).toEqual({
      plan: readBy(2),
      from: 'bundle',
      reason: 'absent',
      kept,
    })
    expect((await readSource(memory, FINGERPRINT)).source).toBe(sampleSource)
  })

  test('has a plan to show where the disk is full, and stores no part of it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError')
    })
    const loaded = await loadEmbedded(storage, META, bundle())
    expect(loaded).toMatchObject({ plan: readBy(2), kept: { where: 'memory', reason: 'quota' } })
    const again = bundle()
    expect((await loadEmbedded(storage, META, again)).from).toBe('storage')
    expect(again).not.toHaveBeenCalled()
  })

  test('loaded by two tabs at once is stored once', async () => {
    await Promise.all([loadEmbedded(storage, META, bundle()), loadEmbedded(storage, META, bundle())])
    expect((await listPlans(storage)).rows).toHaveLength(1)
    expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: readBy(2), flaw: null })
  })

  test('tells its steps in order, and that it is over', async () => {
    const first = steps()
    await loadEmbedded(storage, META, bundle(), first.onProgress)
    expect(first.told).toEqual([
      { step: 'opening', done: 0, total: 3 },
      { step: 'reading', done: 1, total: 3 },
      { step: 'storing', done: 2, total: 3 },
      { step: 'storing', done: 3, total: 3 },
    ])
    const second = steps()
    await loadEmbedded(storage, META, bundle(), second.onProgress)
    expect(second.told).toEqual([
      { step: 'opening', done: 0, total: 3 },
      { step: 'opening', done: 3, total: 3 },
    ])
  })
})

describe('reread', () => {
  beforeEach(async () => {
    await savePlan(storage, readBy(1), sampleSource, { now: 1000 })
  })

  test('replaces a plan by what a better parser reads in its source', async () => {
    await addView(storage, { name: '一', plan: FINGERPRINT, view: DEFAULT_VIEW })
    const before = await everything(storage)
    const parse = vi.fn(() => readBy(2))
    const { told, onProgress } = steps()
    expect(await reread(storage, FINGERPRINT, parse, onProgress)).toEqual({ plan: readBy(2), kept: { where: 'disk' } })
    expect(parse).toHaveBeenCalledWith(sampleSource)
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(readBy(2))
    expect((await listPlans(storage)).rows).toMatchObject([{ parserVersion: 2, addedAt: 1000, embedded: false }])
    const after = await everything(storage)
    expect([after['views'], after['sources']]).toEqual([before['views'], before['sources']])
    expect(told.map(({ step }) => step)).toEqual(['reading', 'parsing', 'storing', 'storing'])
  })

  test('may parse somewhere else', async () => {
    expect((await reread(storage, FINGERPRINT, () => Promise.resolve(readBy(2)))).plan).toEqual(readBy(2))
  })

  test.each<[string, () => Plan | null]>([
    ['no plan', () => null],
    ['another plan', () => ({ ...readBy(2), fingerprint: '00c0ffee00c0ffee' })],
  ])('leaves all as it is where the parser finds %s', async (_what, parse) => {
    const before = await everything(storage)
    expect(await reread(storage, FINGERPRINT, parse)).toEqual({ plan: null, problem: 'unread' })
    expect(await everything(storage)).toEqual(before)
  })

  test('leaves all as it is where the source is gone', async () => {
    await plant(storage, 'sources', { fingerprint: FINGERPRINT, text: 7 })
    const parse = vi.fn(() => readBy(2))
    expect(await reread(storage, FINGERPRINT, parse)).toEqual({ plan: null, problem: 'no-source' })
    expect(await reread(storage, '00c0ffee00c0ffee', parse)).toEqual({ plan: null, problem: 'no-source' })
    expect(parse).not.toHaveBeenCalled()
    expect((await openPlan(storage, FINGERPRINT)).plan).toEqual(readBy(1))
  })
})
