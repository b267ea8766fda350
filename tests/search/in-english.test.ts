import { expect, test } from 'vitest'
import { englishWords, inChinese, LONGEST_PHRASE } from '../../src/core/search/english-words.ts'
import { foldText } from '../../src/core/search/fold.ts'
import { search } from '../../src/core/search/search.ts'
import { readPlanText } from './read-plan-text.ts'

test('English words are known in the singular and the plural, alone and as phrases', () => {
  expect(inChinese('firework')).toEqual(['烟花爆竹'])
  expect(inChinese('Fireworks')).toEqual(['烟花爆竹'])
  expect(inChinese('subsidies')).toEqual(inChinese('subsidy'))
  expect(inChinese('Migrant Workers')).toContain('农民工')
  expect(inChinese('news')).toEqual(['新闻'])
  expect(inChinese('dinosaur')).toEqual([])
})

test('every line of the table is in small letters, folded, and no longer than what is looked at together', () => {
  expect(englishWords().size).toBeGreaterThan(400)
  for (const [phrase, chinese] of englishWords()) {
    expect(phrase).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/)
    expect(phrase.split(' ').length, phrase).toBeLessThanOrEqual(LONGEST_PHRASE)
    for (const word of chinese) expect(foldText(word), phrase).toBe(word)
  }
})

const plan = readPlanText(`关于某事的任务分工

一、权益保障

（一）务工

1．查处拖欠农民工工资行为。（市人力社保局负责）
2．鼓励农民工参加培训。（市教育局负责）

（二）管理

1．加强烟花爆竹管理。（市公安局负责）
2．加强食品安全监管。（市市场监管局负责）
`)

function tasks(query: string): string[] {
  return search(plan, query, { agencies: 3, units: 9, involved: 0 }).units.hits.map(({ unit }) => unit.label)
}

test.each([
  ['unpaid wages', ['1.1']],
  ['migrant workers', ['1.1', '1.2']],
  ['the wages of migrant workers', ['1.1']],
  ['food safety', ['2.2']],
  ['fireworks', ['2.1']],
  ['firewroks', ['2.1']],
  ['firew', ['2.1']],
])('%s finds what the plan writes in Chinese', (query, labels) => {
  expect(tasks(query)).toEqual(labels)
})

test.each(['vaccine', 'taxi', 'the of and', 'pineapple'])('%s finds no task', (query) => {
  expect(tasks(query)).toEqual([])
})

test('the reason is said: English, or misspelt', () => {
  const why = (query: string): unknown =>
    search(plan, query, { agencies: 0, units: 1, involved: 0 }).units.hits.map(({ reason }) => reason)
  expect(why('fireworks')).toEqual(['english'])
  expect(why('firewroks')).toEqual(['typo'])
})
