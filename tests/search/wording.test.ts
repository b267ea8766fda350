import { expect, test } from 'vitest'
import { search } from '../../src/core/search/search.ts'
import { rewordings } from '../../src/core/search/wording.ts'
import { readPlanText } from './read-plan-text.ts'

test('what is said elsewhere, or in everyday speech, has the words of documents; theirs have none', () => {
  expect(rewordings('资讯安全')).toContain('信息安全')
  expect(rewordings('智慧财产权局')).toContain('知识产权局')
  expect(rewordings('讨薪')).toEqual(['欠薪', '拖欠'])
  expect(rewordings('信息安全')).toEqual([])
  expect(rewordings('')).toEqual([])
})

const plan = readPlanText(`关于某事的任务分工

一、监管

（一）管理

1．加强信息安全监管。（市知识产权局负责）
2．查处拖欠农民工工资行为。（市人力社保局负责）
`)

test('it is found so, and said; one that stands in the plan is meant as it stands', () => {
  const found = (query: string): unknown => {
    const { agencies, units, near } = search(plan, query, { agencies: 3, units: 3, involved: 0 })
    return [near, agencies.hits.map(({ reason }) => reason), units.hits.map(({ unit, reason }) => [unit.label, reason])]
  }
  expect(found('資訊安全')).toEqual([false, [], [['1', 'wording']]])
  expect(found('智慧財產權局')).toEqual([false, ['wording'], [['1', 'wording']]])
  expect(found('讨薪')).toEqual([false, [], [['2', 'wording']]])
  expect(found('"讨薪"')).toEqual([false, [], []])
})

test('words that stand in no one task are looked for by other words as well', () => {
  const { units } = search(plan, '农民工 讨薪', { agencies: 3, units: 3, involved: 0 })
  expect(units.hits.map(({ unit }) => unit.label)).toEqual(['2'])
})
