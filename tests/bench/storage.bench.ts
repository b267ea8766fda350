import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { bench, describe } from 'vitest'
import type { Plan } from '../../src/core/plan/model.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { Library } from '../../src/state/library.svelte.ts'
import { SavedViews } from '../../src/state/saved-views.svelte.ts'
import { savePlan } from '../../src/storage/plans.ts'
import { addViews } from '../../src/storage/saved-views.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const SIZES = [1, 100, 1000] as const
/** With a thousand views and plans the first frame may wait so many times as long as with one. */
const STEEPEST_FIRST = 3
/** Listing all of them may take this much longer than it is longer: 1 is linear. */
const STEEPEST_LIST = 4
const ROUNDS = 7

const { plan, source } = embeddedPlan()
const meta = { fingerprint: plan.fingerprint, parserVersion: plan.parserVersion }
const named = (n: number): Plan => ({ ...plan, fingerprint: n.toString(16).padStart(32, '0') })

/** A device with so many plans, the embedded one among them, and as many saved views. */
async function device(n: number): Promise<IDBFactory> {
  const indexedDB = new IDBFactory()
  const storage = await openStorage({ database: { indexedDB, IDBKeyRange } })
  await savePlan(storage, plan, source, { embedded: true, now: 1 })
  // Their lines are what opening meets; each is a plan of its own where it is opened.
  for (let k = 1; k < n; k += 1) await savePlan(storage, named(k), source.slice(0, 1000), { now: 1 + k })
  await addViews(
    storage,
    Array.from({ length: n }, (_, k) => ({
      name: `檢視 ${k}`,
      plan: plan.fingerprint,
      view: { ...DEFAULT_VIEW, chapters: [1 + (k % 12)] },
      picture: `network:${'01'.repeat(58)}`,
    })),
  )
  storage.close()
  return indexedDB
}

interface Times {
  /** Until there is a plan to draw. */
  readonly first: number
  /** Until the list of plans is there too. */
  readonly whole: number
  /** Until the saved views are listed. */
  readonly views: number
}

async function visit(indexedDB: IDBFactory): Promise<Times> {
  Object.assign(globalThis, { indexedDB, IDBKeyRange })
  const library = new Library({ meta, load: () => Promise.reject(new Error('it is stored')) }, () =>
    Promise.resolve(null),
  )
  const start = performance.now()
  const opening = library.open('', () => Promise.resolve())
  while (library.plan === null) await new Promise((resolve) => setImmediate(resolve))
  const first = performance.now() - start
  await opening
  const whole = performance.now() - start
  const saved = new SavedViews(library)
  const before = performance.now()
  await saved.load()
  const views = performance.now() - before
  library.store.storage?.close()
  return { first, whole, views }
}

/** The shortest of several visits: what else the machine does only adds to them. */
async function best(indexedDB: IDBFactory): Promise<Times> {
  const all: Times[] = []
  for (let n = 0; n < ROUNDS; n += 1) all.push(await visit(indexedDB))
  const least = (of: (times: Times) => number): number => Math.min(...all.map(of))
  return { first: least(({ first }) => first), whole: least(({ whole }) => whole), views: least(({ views }) => views) }
}

const devices = new Map<number, IDBFactory>()
const times = new Map<number, Times>()
for (const n of SIZES) {
  const indexedDB = await device(n)
  devices.set(n, indexedDB)
  times.set(n, await best(indexedDB))
}
const one = times.get(1)!
for (const [n, { first, whole, views }] of times) {
  const ratio = (value: number, of: number): string => `${value.toFixed(1)} ms (×${(value / of).toFixed(2)})`
  console.log(
    `storage with ${n}: a plan to draw ${ratio(first, one.first)}, the list of plans ${ratio(whole, one.whole)}, the saved views ${ratio(views, one.views)}`,
  )
}
const most = times.get(1000)!
if (most.first / one.first > STEEPEST_FIRST) {
  throw new Error(
    `The first frame waits ${(most.first / one.first).toFixed(1)} times as long with 1000 views and plans.`,
  )
}
const hundred = times.get(100)!
if (most.views / hundred.views > 10 * STEEPEST_LIST) throw new Error('Listing saved views is far from linear.')

describe('opening', () => {
  for (const n of SIZES) {
    bench(`${n} saved views and plans`, async () => void (await visit(devices.get(n)!)), { iterations: 3, time: 0 })
  }
})
