import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { fitView } from '../../src/core/view/fit.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { select } from '../../src/core/view/select.ts'
import { askDue, clear, stepUp } from '../../src/core/view/steps.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { sortRows } from '../../src/core/table/sort.ts'
import { parsed } from '../parse/parsed.ts'
import { rowsOf } from '../table/rows-of.ts'

const index = lookUp(
  parsed(`关于做好渡口工作的分工方案

一、设施
1.2016年底前修好码头。（市交通局牵头）
2.装路灯，长期坚持。（市城管局负责）
3.2016年6月底前验船，2017年底前换船。（市交通局负责）
4.贴班次表。（市港航局负责）
`),
)

describe('the year in which something is due', () => {
  it('is counted by the end of each deadline, each task once a year', () => {
    expect(select(index, DEFAULT_VIEW).dues).toEqual([
      { year: 2016, n: 2 },
      { year: 2017, n: 1 },
    ])
  })

  it('filters, and the other years keep their figures', () => {
    const shown = select(index, askDue(DEFAULT_VIEW, 2017))
    expect(shown.units.map(({ label }) => label)).toEqual(['3'])
    expect(shown.dues).toEqual(select(index, DEFAULT_VIEW).dues)
    expect(shown.questions['no-lead']).toBe(1)
  })

  it('is a step, taken back by asking again, by Esc and by clearing', () => {
    const due = askDue(DEFAULT_VIEW, 2016)
    expect(askDue(due, 2016)).toEqual(DEFAULT_VIEW)
    expect(stepUp(due)).toEqual(DEFAULT_VIEW)
    expect(clear(due)).toEqual(DEFAULT_VIEW)
  })

  it('stands in the link, and is dropped where the plan has no such year', () => {
    const due = askDue(DEFAULT_VIEW, 2016)
    expect(encodeView(due)).toBe('v=1&due=2016')
    expect(decodeLink('v=1&due=2016').view).toEqual(due)
    expect(fitView({ ...due, due: 1999 }, index)).toEqual({
      view: DEFAULT_VIEW,
      dropped: [{ key: 'due', value: '1999', reason: 'absent' }],
    })
    expect(decodeLink('v=1&due=soon').dropped).toEqual([{ key: 'due', value: 'soon', reason: 'malformed' }])
  })

  it('sorts the table by the first day, what has no day behind, what has no deadline last', () => {
    const wording = { compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0), agency: String, title: String }
    const rows = sortRows(rowsOf(index, index.units, DEFAULT_VIEW.roles), [{ by: 'due', down: false }], wording)
    expect(rows.map(({ unit }) => unit.label)).toEqual(['3', '1', '2', '4'])
  })
})
