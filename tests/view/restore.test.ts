import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../../src/core/plan/model.ts'
import { restoreView } from '../../src/core/view/restore.ts'
import type { Mode, View } from '../../src/core/view/view.ts'
import {
  AREAS,
  COLUMNS,
  DEFAULT_VIEW,
  DEGREES,
  FILLS,
  QUESTIONS,
  ROW_ORDERS,
  VIEW_NAMES,
} from '../../src/core/view/view.ts'

const view: fc.Arbitrary<View> = fc.record({
  plan: fc.constantFrom(null, '5a3de1f0b7c2946e'),
  view: fc.constantFrom(...VIEW_NAMES),
  agencies: fc.uniqueArray(fc.constantFrom('drc', 'pboc', 'x4k2m7q', 'mofcom-tj'), { maxLength: 4 }),
  mode: fc.constantFrom<Mode[]>('or', 'and', 2, 4),
  roles: fc.subarray([...ROLES], { minLength: 1 }),
  chapters: fc.subarray([1, 2, 3, 12]),
  items: fc.subarray(['4.13', '4.14', '12.2']),
  query: fc.constantFrom('', '自貿區', 'free trade'),
  question: fc.constantFrom(null, ...QUESTIONS),
  due: fc.option(fc.integer({ min: 1900, max: 2999 })),
  selection: fc.constantFrom(
    null,
    { kind: 'task' as const, id: '4.13.6' },
    { kind: 'task' as const, id: '4.13.6-2' },
    { kind: 'agency' as const, id: 'drc' },
  ),
  isolate: fc.boolean(),
  degree: fc.constantFrom(...DEGREES),
  layout: fc.constantFrom('dial' as const, 'partners' as const),
  sharing: fc.integer({ min: 1, max: 999 }),
  meeting: fc.constantFrom(null, ['lead', 'participate'] as const, ['guide', 'guide'] as const),
  pins: fc.subarray([
    { agency: 'drc', x: 12, y: -30 },
    { agency: 'pboc', x: 0, y: 100 },
  ]),
  area: fc.constantFrom(...AREAS),
  fill: fc.constantFrom(...FILLS),
  drill: fc.constantFrom(null, '4', '4.13'),
  columns: fc.constantFrom(...COLUMNS),
  order: fc.constantFrom(...ROW_ORDERS),
})

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
      fc.property(view, (drawn) => {
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
      fc.property(view, fc.constantFrom(...keys), fc.constantFrom(...HOSTILE), (drawn, key, value) => {
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
