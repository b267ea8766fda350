import { expect, it } from 'vitest'
import type { Correction } from '../../src/core/correct/correction.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { adopt } from '../../src/storage/adopt.ts'
import { changeCorrections, readCorrections } from '../../src/storage/corrections.ts'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { addView, deleteViews, listViews } from '../../src/storage/saved-views.ts'
import { tell, wasTold } from '../../src/storage/told.ts'

const PLAN = 'a'.repeat(32)
const merge = (from: string, into: string): Correction => ({ kind: 'merge', from, into })
const id = '0123456789abcdef0123456789abcdef'

/** A saved view as another store holds it. */
async function sent(): Promise<object> {
  const other = new MemoryStorage('unavailable')
  const { view } = await addView(other, { name: 'A', plan: PLAN, view: DEFAULT_VIEW })
  return (await other.read(['views'], (rows) => rows.get('views', view.id))) as object
}

it('takes corrections and views over once, and does not bring back what was taken away', async () => {
  const storage = new MemoryStorage('unavailable')
  const views = [await sent(), { id: 'broken' }, null]
  const brought = { id, corrections: [merge('甲', '乙')], views }
  expect(await adopt(storage, PLAN, brought)).toBe(true)
  expect((await readCorrections(storage, PLAN)).corrections).toEqual([merge('甲', '乙')])
  const { views: listed } = await listViews(storage)
  expect(listed.map(({ name }) => name)).toEqual(['A'])

  await changeCorrections(storage, PLAN, () => [])
  await deleteViews(storage, [listed[0]!.id])
  expect(await adopt(storage, PLAN, brought)).toBe(false)
  expect((await readCorrections(storage, PLAN)).corrections).toEqual([])
  expect((await listViews(storage)).views).toEqual([])
})

it('leaves what a person has of her own, and says the later word on the same thing once', async () => {
  const storage = new MemoryStorage('unavailable')
  await changeCorrections(storage, PLAN, () => [merge('甲', '乙'), merge('丙', '丁')])
  await adopt(storage, PLAN, { id, corrections: [merge('甲', '戊'), merge('丙', '丁')], views: [] })
  const { corrections } = await readCorrections(storage, PLAN)
  expect(corrections).toHaveLength(2)
  expect(corrections).toEqual(expect.arrayContaining([merge('甲', '戊'), merge('丙', '丁')]))
})

it('remembers what was said once', async () => {
  const storage = new MemoryStorage('unavailable')
  expect(await wasTold(storage, 'fragile')).toBe(false)
  await tell(storage, 'fragile')
  expect(await wasTold(storage, 'fragile')).toBe(true)
})
