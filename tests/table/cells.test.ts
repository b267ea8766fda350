import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { cellsOf } from '../../src/core/table/as-shown.ts'
import { tsv } from '../../src/core/table/tsv.ts'
import { NARROWEST, restoreWidths, WIDEST, widened } from '../../src/core/table/widths.ts'
import { TABLE_COLUMNS } from '../../src/core/view/view.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'
import { rowsOf } from './rows-of.ts'

const { plan, source } = embeddedPlan()
const index = lookUp(plan)
const rows = rowsOf(index, index.units, ROLES)
const wording = {
  agency: ({ name }: { name: string }) => name,
  title: ({ zhHant }: { zhHant: string }) => zhHant,
  text: (_: unknown, text: string) => text,
  planOf: () => plan,
  etc: '等',
  join: (names: readonly string[]) => names.join('、'),
}

describe('the cells of a row', () => {
  it('say what the document says, column by column', () => {
    const row = rows.find(({ unit }) => unit.id === '4.13.6')!
    const { lead, participate } = readTasks().get('4.13.6')!
    const line = source.slice(0, row.unit.start).split('\n').length
    expect(cellsOf(row, ['no', 'lead', 'responsible', 'participate', 'agencies', 'line'], wording)).toEqual([
      '13.6',
      lead.join('、'),
      '',
      `${participate.join('、')}、等`,
      '7',
      String(line),
    ])
  })
})

describe('rows for the clipboard', () => {
  it('have as many lines and cells as the table, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (cells) => {
        const lines = tsv(cells).split('\n')
        expect(lines).toHaveLength(cells.length)
        for (const line of lines) expect(line.split('\t')).toHaveLength(3)
      }),
    )
    // And no spreadsheet works one of them out.
    expect(tsv([['=1+1', '-2', '＠a', 'b=']])).toBe("'=1+1\t'-2\t'＠a\tb=")
    const all = tsv(rows.map((row) => cellsOf(row, TABLE_COLUMNS, wording))).split('\n')
    expect(all).toHaveLength(index.units.length)
    expect(all.every((line) => line.split('\t').length === TABLE_COLUMNS.length)).toBe(true)
  })
})

describe('the widths of columns', () => {
  it('are changed one at a time within bounds, and given back', () => {
    const wide = widened(widened({}, 'task', 300.4), 'lead', 5)
    expect(wide).toEqual({ task: 300, lead: NARROWEST })
    expect(widened(wide, 'task', 1e9)).toEqual({ task: WIDEST, lead: NARROWEST })
    expect(widened(wide, 'lead', null)).toEqual({ task: 300 })
  })

  it('come out of whatever was stored', () => {
    expect(restoreWidths({ task: 300, lead: 'wide', other: 5, item: NaN })).toEqual({ task: 300 })
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const width of Object.values(restoreWidths(value))) {
          expect(width).toBeGreaterThanOrEqual(NARROWEST)
          expect(width).toBeLessThanOrEqual(WIDEST)
        }
      }),
    )
  })
})
