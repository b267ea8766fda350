import { describe, expect, it } from 'vitest'
import { layoutGrid } from '../../src/core/matrix/grid.ts'
import { MOST_SIMILAR, orderFor, orderRows } from '../../src/core/matrix/order.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Columns, RowOrder } from '../../src/core/view/view.ts'
import { COLUMNS, ROW_ORDERS } from '../../src/core/view/view.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const index = lookUp(embeddedPlan().plan)
const read = [...readTasks()]
const collator = new Intl.Collator('zh-Hant')

function names(order: RowOrder, by: Columns = 'chapter'): string[] {
  const { rows, columns } = layoutGrid(index, index.units, ROLES, by)
  return orderRows(rows, columns, order, (a, b) => collator.compare(a.name, b.name)).map(({ agency }) => agency.name)
}

describe('the rows of the matrix', () => {
  it('are the same agencies in every order, on every level', () => {
    const all = [...new Set(read.flatMap(([, task]) => everybody(task)))].sort()
    for (const order of ROW_ORDERS) for (const by of COLUMNS) expect(names(order, by).sort()).toEqual(all)
  })

  it('stand by assignments, by leads, by name', () => {
    const count = (name: string, of: (task: (typeof read)[number][1]) => readonly string[]): number =>
      read.reduce((sum, [, task]) => sum + of(task).filter((each) => each === name).length, 0)
    const totals = names('total').map((name) =>
      count(name, ({ lead, responsible, participate }) => [...lead, ...responsible, ...participate]),
    )
    expect(totals).toEqual([...totals].sort((a, b) => b - a))
    const leads = names('lead').map((name) => count(name, ({ lead }) => lead))
    expect(leads).toEqual([...leads].sort((a, b) => b - a))
    expect(names('name')).toEqual(names('total').sort(collator.compare))
  })

  it('stand by where in the document their work lies on average', () => {
    const places = new Map(read.map(([id], place) => [id, place]))
    const means = names('gravity', 'task').map((name) => {
      const own = read.flatMap(([id, { lead, responsible, participate }]) =>
        [...lead, ...responsible, ...participate].filter((each) => each === name).map(() => places.get(id)!),
      )
      return own.reduce((sum, place) => sum + place, 0) / own.length
    })
    expect(means.every((mean, i) => i === 0 || mean >= means[i - 1]! - 1e-9)).toBe(true)
  })

  it('by similarity lie beside those who work in the same columns: much less unlike than by total, beginning early', () => {
    // Counted here as the share of an agency's columns that its neighbour has not: no measure of the code under test.
    const worksIn = (name: string): Set<string> =>
      new Set(read.filter(([, task]) => everybody(task).includes(name)).map(([id]) => id.split('.')[0]!))
    const unlike = (order: RowOrder): number => {
      const list = names(order).map(worksIn)
      const apart = (a: Set<string>, b: Set<string>): number =>
        [...a].filter((each) => !b.has(each)).length + [...b].filter((each) => !a.has(each)).length
      return list.slice(1).reduce((sum, own, i) => sum + apart(own, list[i]!), 0)
    }
    expect(unlike('similarity')).toBeLessThan(unlike('total') * 0.7)
    expect(unlike('similarity')).toBeLessThan(unlike('gravity'))
    expect(names('similarity')).toEqual(names('similarity'))
  })

  it('are not laid by similarity where there are too many to compare', () => {
    expect(orderFor('similarity', MOST_SIMILAR)).toBe('similarity')
    expect(orderFor('similarity', MOST_SIMILAR + 1)).toBe('total')
    expect(orderFor('gravity', MOST_SIMILAR + 1)).toBe('gravity')
  })

  it('of no rows, and of a small plan, are all there are', () => {
    const small = lookUp(samplePlan)
    for (const order of ROW_ORDERS) {
      expect(orderRows([], [], order, () => 0)).toEqual([])
      const { rows, columns } = layoutGrid(small, small.units, ROLES, 'task')
      expect(orderRows(rows, columns, order, () => 0)).toHaveLength(rows.length)
    }
  })
})
