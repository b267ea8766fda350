import { expect, test } from 'vitest'
import { misspeltPinyinSenses } from '../../src/core/search/misspelt-pinyin.ts'
import { readQuery } from '../../src/core/search/query.ts'
import { searchIndexOf } from '../../src/core/search/search-index.ts'
import { readPlanText } from './read-plan-text.ts'

const index = searchIndexOf(
  readPlanText(`关于某事的任务分工

一、监管

（一）保障农民工工资

1．查处拖欠农民工工资行为，加强烟花爆竹管理。（市公安局负责）
`),
)

function senses(letters: string): unknown {
  return misspeltPinyinSenses(index, readQuery(letters).words[0]!).map(({ solid, reason }) => [solid, reason])
}

test.each([
  ['yanhuabaozu', [['烟花爆竹', 'sound']]],
  ['nongmingonn', [['农民工', 'typo']]],
  ['nonmingong', [['农民工', 'typo']]],
  ['nongmminong', []],
  ['nongmigong', [['农民工', 'typo']]],
  ['nongmninggong', [['农民工', 'typo']]],
  ['nnogmingong', [['农民工', 'typo']]],
  ['nengmingong', [['农民工', 'typo']]],
  ['gonganju', []],
  ['qwertyuiop', []],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', []],
])('%s → %j', (letters, expected) => {
  expect(senses(letters)).toEqual(expected)
})

test('what is quoted, or is no pinyin, is not mended', () => {
  expect(misspeltPinyinSenses(index, readQuery('"nonmingong"').words[0]!)).toEqual([])
  expect(misspeltPinyinSenses(index, readQuery('农民工').words[0]!)).toEqual([])
})
