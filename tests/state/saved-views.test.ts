import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { Library } from '../../src/state/library.svelte.ts'
import { SavedViews } from '../../src/state/saved-views.svelte.ts'
import { Tabs } from '../../src/state/tabs.ts'
import { planOf, sourceBy } from './plans.ts'

const SOURCE = sourceBy('市教委')
const plan = planOf(SOURCE)
const meta = { fingerprint: plan.fingerprint, parserVersion: plan.parserVersion }
const view = (name: string) => ({ name, plan: plan.fingerprint, view: DEFAULT_VIEW })

/** Channels of one origin, as two tabs have them: what is posted in one is heard in the others. */
function channels(n: number): BroadcastChannel[] {
  const all = Array.from({ length: n }, () => new EventTarget())
  return all.map(
    (own) =>
      Object.assign(own, {
        postMessage: (data: unknown) => {
          for (const other of all) if (other !== own) other.dispatchEvent(Object.assign(new Event('message'), { data }))
        },
      }) as unknown as BroadcastChannel,
  )
}

async function tab(channel: BroadcastChannel): Promise<{ library: Library; saved: SavedViews }> {
  const library = new Library(
    { meta, load: () => Promise.resolve({ plan, source: SOURCE }) },
    () => Promise.resolve(null),
    new Tabs(channel),
  )
  await library.open('', () => Promise.resolve())
  const saved = new SavedViews(library)
  await saved.load()
  return { library, saved }
}
const names = ({ views }: SavedViews): string[] => views.map(({ name }) => name)

let here: Awaited<ReturnType<typeof tab>>
let there: Awaited<ReturnType<typeof tab>>
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  const [one, two] = channels(2)
  here = await tab(one!)
  there = await tab(two!)
})
afterEach(() => {
  here.library.store.storage?.close()
  there.library.store.storage?.close()
  vi.unstubAllGlobals()
})

test('what one tab does to the views, the other has too', async () => {
  expect(await here.saved.save([view('一'), view('二')])).toBe(true)
  await expect.poll(() => names(there.saved)).toEqual(['一', '二'])
  await there.saved.move(there.saved.views[1]!.id, -1)
  await expect.poll(() => names(here.saved)).toEqual(['二', '一'])
  const undo = await here.saved.remove([here.saved.views[0]!.id])
  await expect.poll(() => names(there.saved)).toEqual(['一'])
  await undo!()
  await expect.poll(() => names(there.saved)).toEqual(['二', '一'])
})

test('a correction in one tab reaches the other, where the same plan is open', async () => {
  await here.library.correct(() => [{ kind: 'heading', level: 'chapter', start: 0, title: '教育' }])
  await expect.poll(() => there.library.corrections).toEqual(here.library.corrections)
})

test('both saving at once, neither loses what the other saved', async () => {
  await Promise.all([here.saved.save([view('一')]), there.saved.save([view('二')]), here.saved.save([view('三')])])
  await expect.poll(() => names(here.saved).sort()).toEqual(['一', '三', '二'])
  await expect.poll(() => names(there.saved).sort()).toEqual(['一', '三', '二'])
})

test('a view is moved no further than the ends, and what is stepped through knows its place', async () => {
  await here.saved.save([view('一'), view('二'), view('三')])
  const [first, second] = here.saved.views
  await here.saved.move(first!.id, -1)
  expect(names(here.saved)).toEqual(['一', '二', '三'])
  here.saved.show(second!.id)
  expect(here.saved.slide).toMatchObject({ n: 1, of: 3 })
  expect(here.saved.beside(1)?.name).toBe('三')
  here.saved.show(here.saved.beside(-1)!.id)
  expect(here.saved.beside(-1)).toBeNull()
  await here.saved.remove([first!.id])
  expect(here.saved.slide).toBeNull()
})

test('messages that are none of ours are passed over', () => {
  const [one, two] = channels(2)
  const heard = vi.fn()
  new Tabs(two).hear(heard)
  for (const data of [null, 'views', 5, { views: 1 }, [5]]) one!.postMessage(data)
  expect(heard.mock.calls).toEqual([[new Set()]])
  new Tabs(one).tell('views')
  expect(heard).toHaveBeenLastCalledWith(new Set(['views']))
})
