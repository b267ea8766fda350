import { describe, expect, it } from 'vitest'
import { chaptersOf, layoutGrid } from '../../src/core/matrix/grid.ts'
import { lookUp, total } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { select } from '../../src/core/view/select.ts'
import { COLUMNS, DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const read = [...readTasks()]

describe('the matrix', () => {
  it('has in each cell the assignments that a person counts there', () => {
    const { rows, columns } = layoutGrid(index, index.units, ROLES, 'chapter')
    expect(columns.map(({ key }) => key)).toEqual(index.plan.chapters.map(({ no }) => String(no)))
    for (const { agency, cells, total: all, leads } of rows) {
      for (const { key } of columns) {
        const here = read.filter(([id]) => id.startsWith(`${key}.`))
        for (const role of ['lead', 'responsible', 'participate'] as const) {
          const n = here.filter(([, task]) => task[role].includes(agency.name)).length
          expect(cells.get(key)?.entries.filter(({ assignment }) => assignment.role === role).length ?? 0).toBe(n)
        }
      }
      expect(all).toBe([...cells.values()].reduce((sum, cell) => sum + cell.entries.length, 0))
      expect(leads).toBe(read.filter(([, task]) => task.lead.includes(agency.name)).length)
    }
  })
  it('counts the same by items and by tasks as by chapters', () => {
    for (const by of COLUMNS) {
      const { rows, columns } = layoutGrid(index, index.units, ROLES, by)
      expect(columns.reduce((all, { total: n }) => all + n, 0)).toBe(343)
      expect(rows.reduce((all, { total: n }) => all + n, 0)).toBe(343)
    }
  })
  it('has a column a task, in the order of the document, within its item and chapter', () => {
    const { columns } = layoutGrid(index, index.units, ROLES, 'task')
    expect(columns.map(({ key }) => key)).toEqual(read.map(([id]) => id))
    for (const { key, chapter, item, unit, total: n } of columns) {
      expect(unit?.id).toBe(key)
      expect(key.startsWith(`${chapter.no}.${item?.no}.`)).toBe(true)
      const { lead, responsible, participate } = readTasks().get(key)!
      expect(n).toBe(lead.length + responsible.length + participate.length)
    }
    expect(chaptersOf(columns).map(({ chapter, count }) => [chapter.no, count])).toEqual(
      index.plan.chapters.map(({ no }) => [no, read.filter(([id]) => id.startsWith(`${no}.`)).length]),
    )
  })
  it('leaves out roles that do not count, and agencies without any', () => {
    const { rows } = layoutGrid(index, index.units, ['lead'], 'item')
    expect(rows.every(({ total: n, leads }) => n === leads && n > 0)).toBe(true)
  })
  it('agrees with select: of what a filter leaves, its totals are the filter’s own counts', () => {
    for (const change of [{ agencies: ['commerce'] }, { roles: ['lead'] as const }, { question: 'no-lead' as const }]) {
      const view = { ...DEFAULT_VIEW, ...change }
      const shown = select(index, view)
      const { rows, columns } = layoutGrid(index, shown.units, view.roles, 'chapter')
      expect(new Map(rows.map(({ agency, total: n }) => [agency.id, n]))).toEqual(
        new Map(shown.agencies.map(({ id }) => [id, total(shown.countsOf.get(id)!)])),
      )
      expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe(total(shown.counts))
    }
  })
  it('is empty for no tasks', () => {
    expect(layoutGrid(index, [], ROLES, 'chapter')).toEqual({ columns: [], rows: [] })
  })
})
