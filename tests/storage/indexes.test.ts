import { describe, expect, test } from 'vitest'
import type { StoredTexts } from '../../src/core/search/search-index.ts'
import { indexStamp, readIndex, saveIndex } from '../../src/storage/indexes.ts'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { deletePlan, putBackPlan } from '../../src/storage/plans.ts'
import { readSearches, rememberSearch } from '../../src/storage/searches.ts'

const FINGERPRINT = '0123456789abcdef'
const texts: StoredTexts = {
  solid: '食品\n',
  breaks: new Uint8Array(3),
  starts: Uint32Array.of(0, 3),
  sounds: '\u0001\u0002\u0000',
}

describe('the index of a plan', () => {
  test('is kept with what it was built from, and is worthless for anything else', async () => {
    const storage = new MemoryStorage('unavailable')
    const stamp = indexStamp(7, [])
    expect(await readIndex(storage, FINGERPRINT, stamp)).toBeNull()
    await saveIndex(storage, { fingerprint: FINGERPRINT, stamp, texts })
    expect(await readIndex(storage, FINGERPRINT, stamp)).toEqual(texts)
    expect(await readIndex(storage, FINGERPRINT, indexStamp(8, []))).toBeNull()
    expect(await readIndex(storage, 'fedcba9876543210', stamp)).toBeNull()
  })

  test.each([
    ['no texts', null],
    ['sounds of another length', { ...texts, sounds: '' }],
    ['breaks of another length', { ...texts, breaks: new Uint8Array(2) }],
    ['no array', { ...texts, starts: [0, 3] }],
    ['places that fall', { ...texts, starts: Uint32Array.of(0, 3, 3) }],
    ['places beyond the end', { ...texts, starts: Uint32Array.of(0, 4) }],
  ])('that has %s is none', async (_, damaged) => {
    const storage = new MemoryStorage('unavailable')
    await saveIndex(storage, { fingerprint: FINGERPRINT, stamp: 's', texts: damaged as unknown as StoredTexts })
    expect(await readIndex(storage, FINGERPRINT, 's')).toBeNull()
  })

  test('goes with its plan, and comes back with it', async () => {
    const storage = new MemoryStorage('unavailable')
    await saveIndex(storage, { fingerprint: FINGERPRINT, stamp: 's', texts })
    const { deleted } = await deletePlan(storage, FINGERPRINT)
    expect(await readIndex(storage, FINGERPRINT, 's')).toBeNull()
    await putBackPlan(storage, deleted)
    expect(await readIndex(storage, FINGERPRINT, 's')).toEqual(texts)
  })
})

describe('what was searched for', () => {
  test('is remembered once each, the latest first, and not for ever', async () => {
    const storage = new MemoryStorage('unavailable')
    for (const query of ['央行', '食品', ' 央行 ', '']) await rememberSearch(storage, query)
    expect(await readSearches(storage)).toEqual(['央行', '食品'])
    for (let n = 0; n < 20; n += 1) await rememberSearch(storage, `${n}`)
    expect(await readSearches(storage)).toHaveLength(10)
    expect(await rememberSearch(storage, null)).toEqual([])
    expect(await readSearches(storage)).toEqual([])
  })

  test('that does not hold is left out', async () => {
    const storage = new MemoryStorage('unavailable')
    await storage.change(['settings'], () =>
      Promise.resolve({
        changes: [{ table: 'settings', put: { key: 'searches', value: [1, '\u0000', '食品', null] } }],
        result: null,
      }),
    )
    expect(await readSearches(storage)).toEqual(['食品'])
  })
})
