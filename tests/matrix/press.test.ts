import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/core/matrix/grid.ts'
import { layoutGrid } from '../../src/core/matrix/grid.ts'
import { columnsBy, orderBy, pressCell, pressColumn } from '../../src/core/matrix/press.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Columns } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const column = (by: Columns, key: string): Column =>
  layoutGrid(index, index.units, ROLES, by).columns.find((each) => each.key === key)!

describe('a press in the matrix', () => {
  it('on a cell filters by agency and chapter, or agency and item, in one step; again it changes nothing', () => {
    for (const [by, key, filter] of [
      ['chapter', '4', { chapters: [4], items: [] }],
      ['item', '4.13', { chapters: [], items: ['4.13'] }],
    ] as const) {
      const view = pressCell(DEFAULT_VIEW, 'commerce', column(by, key))
      expect(view).toMatchObject({ agencies: ['commerce'], ...filter, selection: { kind: 'agency', id: 'commerce' } })
      expect(pressCell(view, 'commerce', column(by, key))).toBe(view)
      const elsewhere = { ...DEFAULT_VIEW, chapters: [5], agencies: ['drc'] }
      expect(pressCell(elsewhere, 'commerce', column(by, key))).toMatchObject({ agencies: ['commerce'], ...filter })
    }
  })

  it('on a head filters by it and again does not; with add it joins the others', () => {
    const by4 = pressColumn(DEFAULT_VIEW, column('chapter', '4'), false)
    expect(by4.chapters).toEqual([4])
    expect(pressColumn(by4, column('chapter', '4'), false).chapters).toEqual([])
    expect(pressColumn(by4, column('chapter', '2'), true).chapters).toEqual([2, 4])
    expect(pressColumn(by4, column('item', '5.27'), true)).toMatchObject({ chapters: [4], items: ['5.27'] })
  })

  it('on a task, by cell or by head, opens it and leaves the filter', () => {
    const view = { ...DEFAULT_VIEW, agencies: ['drc'] }
    for (const opened of [
      pressCell(view, 'commerce', column('task', '4.13.6')),
      pressColumn(view, column('task', '4.13.6'), false),
    ]) {
      expect(opened).toMatchObject({ agencies: ['drc'], selection: { kind: 'task', id: '4.13.6' } })
    }
  })

  it('on tasks without an item filters by their chapter', () => {
    const direct = { ...column('item', '4.13'), key: '4.0', item: { ...column('item', '4.13').item!, no: 0 } }
    expect(pressColumn(DEFAULT_VIEW, direct, false)).toMatchObject({ chapters: [4], items: [] })
    expect(pressCell(DEFAULT_VIEW, 'commerce', direct)).toMatchObject({ chapters: [4], items: [] })
  })

  it('on what is chosen already is no step', () => {
    expect(columnsBy(DEFAULT_VIEW, 'chapter')).toBe(DEFAULT_VIEW)
    expect(orderBy(DEFAULT_VIEW, 'total')).toBe(DEFAULT_VIEW)
    expect(columnsBy(DEFAULT_VIEW, 'task').columns).toBe('task')
    expect(orderBy(DEFAULT_VIEW, 'similarity').order).toBe('similarity')
  })
})
