import { expect, test } from 'vitest'
import { hasIndex, searchIndexOf } from '../../src/core/search/search-index.ts'
import { search } from '../../src/core/search/search.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Library } from '../../src/state/library.svelte.ts'
import { prepareIndex } from '../../src/state/prepare-index.ts'
import { indexStamp, readIndex } from '../../src/storage/indexes.ts'
import { MemoryStorage } from '../../src/storage/memory.ts'
import type { Seeker } from '../../src/workers/search-client.ts'
import { Seeking } from '../../src/workers/seek.ts'
import { largePlan } from '../search/large-plan.ts'

const LIMITS = { agencies: 3, units: 5, involved: 0 }
const { plan } = largePlan(20)
const { parserVersion, fingerprint } = plan

/** What the worker does, here; how often it was started and closed. */
function worker(take?: Seeker['take']) {
  const told = { started: 0, closed: 0, built: 0 }
  const seeking = new Seeking()
  const seeker: Seeker = {
    take:
      take ??
      (async (given, stored, onProgress) => {
        const built = await seeking.take(given, stored, onProgress, () => Promise.resolve())
        if (built) told.built += 1
        return built
      }),
    seek: () => Promise.reject(new Error('nobody asked')),
    close: () => (told.closed += 1),
  }
  return { told, start: () => ((told.started += 1), Promise.resolve(seeker)) }
}

const storage = new MemoryStorage('unavailable')
const library = {
  store: { storage },
  corrections: [],
} as unknown as Library

function open(): { index: PlanIndex; plan: typeof plan } {
  return { index: lookUp(plan), plan }
}

test('a large plan is indexed by the worker and kept; the next time what was kept is taken', async () => {
  const first = open()
  expect(first.index.units.length).toBeGreaterThanOrEqual(2_000)
  const { told, start } = worker()
  const progress: number[] = []
  await prepareIndex(first, library, (done) => progress.push(done), start)
  expect(told).toEqual({ started: 1, closed: 1, built: 1 })
  expect(progress[0]).toBe(0)
  expect(progress.at(-1)).toBeGreaterThan(0)
  expect(hasIndex(first.index)).toBe(true)
  const kept = async (): Promise<string | undefined> =>
    (await readIndex(storage, fingerprint, indexStamp(parserVersion, [])))?.solid
  await expect.poll(kept).toBe(searchIndexOf(lookUp(plan)).texts.solid)

  const again = open()
  const second = worker()
  await prepareIndex(again, library, () => {}, second.start)
  expect(second.told).toEqual({ started: 1, closed: 1, built: 0 })
  expect(search(again.index, '烟花', LIMITS).units.hits.map(({ unit }) => unit.id)).toEqual(
    search(first.index, '烟花', LIMITS).units.hits.map(({ unit }) => unit.id),
  )
  // What has its index waits for nothing.
  await prepareIndex(again, library, () => expect.unreachable(), second.start)
  expect(second.told.started).toBe(1)
})

test('where the worker breaks it is closed, and the first search builds the index itself', async () => {
  const here = open()
  const { told, start } = worker(() => Promise.reject(new Error('crashed')))
  await prepareIndex(here, library, () => {}, start)
  expect(told).toMatchObject({ started: 1, closed: 1 })
  expect(hasIndex(here.index)).toBe(false)
  expect(search(here.index, '烟花', LIMITS).units.total).toBeGreaterThan(0)
})

test('a small plan waits for nothing', async () => {
  const index = largePlan(1)
  await prepareIndex({ index, plan: index.plan }, library, () => expect.unreachable(), worker().start)
  expect(hasIndex(index)).toBe(false)
})
