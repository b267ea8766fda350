import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Wording } from '../../src/core/table/sort.ts'
import { nextSort, sortRows } from '../../src/core/table/sort.ts'
import type { SortKey } from '../../src/core/view/view.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import { rowsOf } from './rows-of.ts'

const index = lookUp(samplePlan)
const rows = rowsOf(index, index.units, ROLES)
const wording: Wording = {
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  agency: ({ id }) => id,
  title: ({ en }) => en ?? '',
}
const sorted = (...keys: SortKey[]): string[] => sortRows(rows, keys, wording).map(({ unit }) => unit.id)
const inOrder = index.units.map(({ id }) => id)

describe('sortRows', () => {
  it('stands in the order of the document without a key, and turned round by its number', () => {
    expect(sorted()).toEqual(inOrder)
    expect(sorted({ by: 'no', down: true })).toEqual([...inOrder].reverse())
  })

  it('sorts by names and keeps what has none at the end, whichever way', () => {
    const up = sorted({ by: 'lead', down: false })
    expect(up).toEqual(['1.1.1', '1.1.2', '2.1.1', '2.2.1', '1.2.0', '2.1.2', '2.2.2'])
    expect(sorted({ by: 'lead', down: true })).toEqual(['2.2.1', '2.1.1', '1.1.1', '1.1.2', '1.2.0', '2.1.2', '2.2.2'])
  })

  it('lets a second key decide among equals, then the document', () => {
    const by: SortKey = { by: 'agencies', down: true }
    expect(sorted(by).slice(0, 2)).toEqual(['1.1.2', '2.2.1'])
    expect(sorted(by, { by: 'item', down: false }).slice(0, 2)).toEqual(['2.2.1', '1.1.2'])
  })

  it('leaves what it is given as it was', () => {
    const before = [...rows]
    sortRows(rows, [{ by: 'task', down: true }], wording)
    expect(rows).toEqual(before)
  })
})

describe('nextSort', () => {
  it('begins with the first, of figures with the largest, and turns round on the second click', () => {
    expect(nextSort([], 'lead', false)).toEqual([{ by: 'lead', down: false }])
    expect(nextSort([], 'agencies', false)).toEqual([{ by: 'agencies', down: true }])
    expect(nextSort([{ by: 'lead', down: false }], 'lead', false)).toEqual([{ by: 'lead', down: true }])
  })

  it('replaces the other columns, or joins them', () => {
    const lead: SortKey = { by: 'lead', down: true }
    expect(nextSort([lead], 'item', false)).toEqual([{ by: 'item', down: false }])
    expect(nextSort([lead], 'item', true)).toEqual([lead, { by: 'item', down: false }])
    expect(nextSort([lead, { by: 'item', down: false }], 'lead', true)).toEqual([
      { by: 'lead', down: false },
      { by: 'item', down: false },
    ])
  })
})
