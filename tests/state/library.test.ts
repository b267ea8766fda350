import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Correction } from '../../src/core/correct/correction.ts'
import { Library } from '../../src/state/library.svelte.ts'
import { correctorOf } from '../../src/parts/corrector.ts'
import { Notices } from '../../src/state/notices.svelte.ts'
import { planOf, sourceBy } from './plans.ts'

const [OURS, OTHER] = [sourceBy('市教委'), sourceBy('市公安局')]
const [ours, other] = [planOf(OURS), planOf(OTHER)]
const heading = (title: string): Correction => ({ kind: 'heading', level: 'chapter', start: 0, title })

let library: Library
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  const embedded = { fingerprint: ours.fingerprint, parserVersion: ours.parserVersion }
  library = new Library({ meta: embedded, load: () => Promise.resolve({ plan: ours, source: OURS }) }, () =>
    Promise.resolve(null),
  )
  await library.open('', () => Promise.resolve())
  await library.add({ plan: other, source: OTHER, name: null, corrections: [] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a correction belongs to the plan that was open when it was asked for', async () => {
  const opening = library.follow(other.fingerprint)
  const correcting = library.correct(() => [heading('教育')])
  await Promise.all([opening, correcting])
  expect(library.plan?.fingerprint).toBe(other.fingerprint)
  expect(library.corrections).toEqual([])
  await library.follow(null)
  expect(library.corrections).toEqual([heading('教育')])
})

test('what is taken back after another plan was opened is taken back in the plan where it was done', async () => {
  const notices = new Notices()
  await library.correct(() => [heading('甲')])
  await correctorOf(library, notices).add('', heading('乙'))
  await library.follow(other.fingerprint)
  await library.correct(() => [heading('丙')])
  notices.undo(notices.toasts[0]!)
  await library.follow(other.fingerprint)
  expect(library.corrections).toEqual([heading('丙')])
  await library.follow(null)
  expect(library.corrections).toEqual([heading('甲')])
})

test('what is corrected while the plan is imported once more builds on what the import brings', async () => {
  const added: Correction = { kind: 'merge', from: '甲局', into: '乙局' }
  await Promise.all([
    library.add({ plan: ours, source: OURS, name: null, corrections: [added] }),
    library.correct((now) => [...now, heading('教育')]),
  ])
  expect(library.corrections).toEqual([added, heading('教育')])
  await library.follow(null)
  expect(library.corrections).toEqual([added, heading('教育')])
})

test('what is corrected in a plan that is being deleted does not outlive it', async () => {
  await library.follow(other.fingerprint)
  await Promise.all([library.correct(() => [heading('治安')]), library.remove(other.fingerprint)])
  await library.add({ plan: other, source: OTHER, name: null, corrections: [] })
  await library.follow(null)
  await library.follow(other.fingerprint)
  expect(library.corrections).toEqual([])
})
