import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restoreView } from '../../src/core/view/restore.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { arbitraryView } from './arbitrary-view.ts'

const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  0,
  NaN,
  -1,
  'x',
  '',
  true,
  [],
  {},
  [[]],
  [null, '<b>'],
  { kind: 'task' },
]

describe('restoreView', () => {
  test('gives back a well-formed view', () => {
    fc.assert(
      fc.property(arbitraryView, (drawn) => {
        expect(restoreView(drawn)).toEqual(drawn)
        expect(restoreView(structuredClone(drawn))).toEqual(drawn)
      }),
    )
  })

  test.each(HOSTILE.map((value) => [value]))('makes the view of the first opening of %o', (value) => {
    expect(restoreView(value)).toEqual(DEFAULT_VIEW)
  })

  test('one field that does not hold leaves the others as they are', () => {
    const keys = Object.keys(DEFAULT_VIEW) as (keyof View)[]
    fc.assert(
      fc.property(arbitraryView, fc.constantFrom(...keys), fc.constantFrom(...HOSTILE), (drawn, key, value) => {
        const restored = restoreView({ ...drawn, [key]: value })
        const { [key]: repaired, ...rest } = restored
        const { [key]: _before, ...expected } = drawn
        expect(rest).toEqual(expected)
        expect(restoreView({ ...DEFAULT_VIEW, [key]: repaired })[key]).toEqual(repaired)
      }),
    )
  })

  test('a list keeps the entries that hold', () => {
    const agencies = ['drc', 7, 'drc', '../x', '__proto__', 'pboc']
    expect(restoreView({ agencies, roles: ['guide', 'boss', 'lead'], chapters: [12, '3', 2, 2, -1] })).toEqual({
      ...DEFAULT_VIEW,
      agencies: ['drc', 'pboc'],
      roles: ['lead', 'guide'],
      chapters: [2, 12],
    })
  })

  test('anything at all gives a view that is its own restoration', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.constantFrom(...Object.keys(DEFAULT_VIEW)), (value, field, key) => {
        for (const hostile of [value, { [key]: field }]) {
          const restored = restoreView(hostile)
          expect(restoreView(restored)).toEqual(restored)
          expect(Object.keys(restored)).toEqual(Object.keys(DEFAULT_VIEW))
        }
      }),
    )
  })

  test('nothing is taken from a prototype', () => {
    expect(restoreView(Object.create({ ...DEFAULT_VIEW, query: 'inherited' }))).toEqual(DEFAULT_VIEW)
  })
})
