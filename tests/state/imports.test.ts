import { beforeEach, expect, test } from 'vitest'
import type { Given, Reading } from '../../src/state/imports.svelte.ts'
import { Imports, ReadingProblem } from '../../src/state/imports.svelte.ts'
import type { Library, NewPlan } from '../../src/state/library.svelte.ts'
import { planOf, sourceBy } from './plans.ts'

/** A library that only notes what it has. */
class Shelf {
  readonly has: string[] = []
  add({ plan }: NewPlan): Promise<{ known: boolean; kept: boolean }> {
    const known = this.has.includes(plan.fingerprint)
    if (!known) this.has.push(plan.fingerprint)
    return Promise.resolve({ known, kept: true })
  }
  remove(fingerprint: string): Promise<null> {
    this.has.splice(this.has.indexOf(fingerprint), 1)
    return Promise.resolve(null)
  }
}

const ENCODING = { used: 'gb18030', certain: false, others: ['big5'] }
function reading(agency: string): Reading {
  const source = sourceBy(agency)
  return { plan: planOf(source), source, encoding: ENCODING, name: null, corrections: [], intact: true }
}
const GIVEN: Given = { name: 'plan.txt', text: '' }
const [first, second] = [reading('市教委'), reading('市公安局')]

/** Readings that have begun, to be ended by the test. */
let begun: { end: (reading: Reading) => void; fail: (error: unknown) => void; signal: AbortSignal }[]
let shelf: Shelf
let imports: Imports
beforeEach(() => {
  begun = []
  shelf = new Shelf()
  imports = new Imports(shelf as unknown as Library, (_, { signal }) => {
    return new Promise((end, fail) => {
      begun.push({ end, fail, signal })
      signal.addEventListener('abort', () => fail(new Error('aborted')))
    })
  })
})
/** Until everything that can go on without the test has done so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function readFirst(): Promise<number> {
  const taken = imports.take([GIVEN])
  await settled()
  begun[0]!.end(first)
  await taken
  return imports.jobs[0]!.id
}

test('another encoding takes the place of the first only when it has been read', async () => {
  const again = imports.readAs(await readFirst(), 'big5')
  await settled()
  expect(shelf.has).toEqual([first.plan.fingerprint])
  begun[1]!.end(second)
  expect(await again).toBe(second.plan.fingerprint)
  expect(shelf.has).toEqual([second.plan.fingerprint])
})

test('another encoding that is cancelled leaves the first reading as it was', async () => {
  const id = await readFirst()
  const again = imports.readAs(id, 'big5')
  await settled()
  imports.cancel(id)
  expect(await again).toBeNull()
  expect(shelf.has).toEqual([first.plan.fingerprint])
  expect(imports.jobs[0]!.state).toMatchObject({ kind: 'done', fingerprint: first.plan.fingerprint, known: false })
})

test('another encoding that finds no plan leaves the first in the library until one does', async () => {
  const id = await readFirst()
  let again = imports.readAs(id, 'big5')
  await settled()
  begun[1]!.fail(new ReadingProblem('no-clause', ENCODING))
  await again
  expect(imports.jobs[0]!.state).toMatchObject({ kind: 'failed', code: 'no-clause' })
  expect(shelf.has).toEqual([first.plan.fingerprint])
  again = imports.readAs(id, 'utf-16le')
  await settled()
  begun[2]!.end(second)
  await again
  expect(shelf.has).toEqual([second.plan.fingerprint])
})

test('the same plan under another encoding is not taken for one that was there before', async () => {
  const id = await readFirst()
  const again = imports.readAs(id, 'big5')
  await settled()
  begun[1]!.end(first)
  await again
  expect(shelf.has).toEqual([first.plan.fingerprint])
  expect(imports.jobs[0]!.state).toMatchObject({ kind: 'done', known: false })
})

test('what is handed over while something is read waits, and the first can still be stopped', async () => {
  const one = imports.take([GIVEN])
  const other = imports.take([GIVEN])
  await settled()
  expect(begun).toHaveLength(1)
  imports.dismiss(imports.jobs[0]!.id)
  await one
  await settled()
  expect(begun[0]!.signal.aborted).toBe(true)
  begun[1]!.end(second)
  await other
  expect(shelf.has).toEqual([second.plan.fingerprint])
})
