import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undrawn } from '../../src/intake/drawn-table.ts'
import { readPasted } from '../../src/intake/intake.ts'
import { runs } from '../harness/campaign.ts'

const TABLE = `云溪市2008年工作任务分解表
┌──┬──────┬────┬─────┐
│序号│ 工 作 任 务 │分管领│牵头单位  │
│    │            │  导  │          │
├──┼──────┼────┼─────┤
│ 1  │抓好财税工作│王某某│市财政局、│
│    │，增强能力  │      │市税务局  │
├──┼──────┤    ├─────┤
│ 2  │优先发展教育│      │市教育局  │
├──┼──────┼────┤          │
│ 3  │扩建一中    │李某某│          │
├──┴──────┴────┴─────┤
│二、其他                                │
├──┬──────┬────┬─────┤
│ 4  │△修路△   │赵某某│市交通局  │
│    │△架桥      │      │          │
└──┴──────┴────┴─────┘
注：按季调度。`

describe('a table drawn with lines', () => {
  test('becomes rows with tabs: words go on over lines, merged cells say again who does it', () => {
    expect(undrawn(TABLE).split('\n')).toEqual([
      '云溪市2008年工作任务分解表',
      '序号\t工 作 任 务\t分管领导\t牵头单位',
      '1\t抓好财税工作，增强能力\t王某某\t市财政局、市税务局',
      '2\t优先发展教育\t王某某\t市教育局',
      '3\t扩建一中\t李某某\t市教育局',
      '二、其他',
      '4\t△修路△ △架桥\t赵某某\t市交通局',
      '注：按季调度。',
    ])
  })

  test('is read so wherever it comes from: pasted it is the same', () => {
    expect(readPasted(TABLE.replaceAll('\n', '\r\n'))).toMatchObject({
      text: undrawn(TABLE).replace(/^(.*?)\n/u, '$1\r\n'),
    })
  })

  test('stays as it is where its lines have other cells than its heads, and so does every other text', () => {
    for (const text of [
      TABLE.replace('│ 2  │优先', '│ 2  优先'),
      '一、任务\n│ 旁注 │\n1.修路。（市交通局负责）',
      '────────\n1.修路。\n────────',
    ]) {
      expect(undrawn(text)).toBe(text)
    }
  })

  test('grows to no multiple of itself where a merged cell goes on and on', () => {
    const row = '│ 修路 │ 市交通局 │\n│      │ 市水务局 │\n├──┤          │\n'
    const text = `┌──┬─────┐\n│任务│牵头单位│\n├──┼─────┤\n${row.repeat(2000)}└──┴─────┘`
    const written = undrawn(text)
    expect(written).toContain('修路\t市交通局、市水务局、')
    expect(written.length).toBeLessThan(text.length)
    // Of names that are a list as other ones are, in many columns.
    const many = 40
    const names = `│修路${'│市交通局、市水务局、市财政局、市教育局、市民政局'.repeat(many)}│\n├──${'│'.repeat(many)} │\n`
    const heads = `┌──${'┬──'.repeat(many)}┐\n│任务${'│牵头单位'.repeat(many)}│\n├──${'┼──'.repeat(many)}┤\n`
    const wide = `${heads}${names}${`│架桥${'│'.repeat(many)} │\n├──${'│'.repeat(many)} │\n`.repeat(1000)}`
    expect(undrawn(wide)).toContain('市交通局、市水务局')
    expect(undrawn(wide).length).toBeLessThan(3 * wide.length)
  })

  test('takes a dash in a cell for nobody, not for a line of the drawing', () => {
    const terminal = '+----+--------+--------+\n| 任务 | 牵头 | 配合 |\n+----+--------+--------+\n'
    const rows = '| 修路 | 市甲局 | 市乙局 |\n| 造林 | 市丙局 | -- |\n| 修桥 | 市丁局 | 市戊局 |\n'
    expect(undrawn(`${terminal}${rows}+----+--------+--------+`).split('\n')).toEqual([
      '任务\t牵头\t配合',
      '修路\t市甲局\t市乙局',
      '造林\t市丙局\t--',
      '修桥\t市丁局\t市戊局',
    ])
  })

  test('loses no word, whatever is drawn', () => {
    const cell = fc.constantFrom('', '', '市', '甲局', '修路、', '1', '-', '──', '──')
    const line = fc.oneof(
      fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => `│${cells.join('│')}│`),
      fc.constantFrom('├──┼──┼──┤', '├──┴──┴──┤', '│一、甲│', '├──┬──┬──┤', '└──┴──┴──┘', '甲', '│甲│乙│'),
    )
    // Between two names, one below the other, comes a comma.
    const words = (text: string): string[] => [...text.replace(/[\u2500-\u257f\s、]/gu, '')].sort()
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = ['┌──┬──┬──┐', ...lines].join('\n')
        expect(words(undrawn(text))).toEqual(words(text))
      }),
      { numRuns: runs(500, 100_000) },
    )
  })
})
