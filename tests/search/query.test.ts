import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { completionsFor } from '../../src/core/search/complete.ts'
import { conditionsOf } from '../../src/core/search/conditions.ts'
import { filterByConditions } from '../../src/core/search/filter-by.ts'
import { findUnits } from '../../src/core/search/find.ts'
import { readQuery } from '../../src/core/search/query.ts'
import { search } from '../../src/core/search/search.ts'
import { searchIndexOf } from '../../src/core/search/search-index.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const searchIndex = searchIndexOf(index)
const read = readTasks()

const parts = (typed: string): object => {
  const { words, without, conditions, rest } = readQuery(typed)
  return {
    words: words.map(({ raw, quoted }) => (quoted ? `"${raw}"` : raw)),
    without: without.map(({ raw }) => raw),
    conditions: conditions.map(({ key, value }) => `${key}=${value}`),
    rest,
  }
}

describe('a query is read', () => {
  test.each([
    ['拖欠 工资', ['拖欠', '工资'], [], []],
    ['"信用 記錄" 食品', ['"信用 記錄"', '食品'], [], []],
    ['「信用記錄」', ['"信用記錄"'], [], []],
    ['「信用」信息', ['「信用」信息'], [], []],
    ['"未完', ['"未完'], [], []],
    ['工资 -农民工', ['工资'], ['农民工'], []],
    ['工资 －「農民 工」', ['工资'], ['農民 工'], []],
    ['- 工资', ['工资'], [], []],
    ['e-commerce', ['e-commerce'], [], []],
    ['agency:drc 食品', ['食品'], [], ['agency=drc']],
    ['單位：海關 角色:牽頭', [], [], ['agency=海關', 'role=牽頭']],
    ['章:"社會誠信"', [], [], ['chapter=社會誠信']],
    ['no:lead', [], [], ['no=lead']],
    ['說明:什麼', ['說明:什麼'], [], []],
    ['', [], [], []],
  ] as const)('%s', (typed, words, without, conditions) => {
    expect(parts(typed)).toMatchObject({ words, without, conditions })
  })

  test('what is no condition is what a filter keeps of it', () => {
    expect(readQuery('單位:海關 "信用 記錄" -個人').rest).toBe('"信用 記錄" -個人')
  })

  test('any string is one, and its words are among what was typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'-－"「」單位:：章角色no a食品 13.'), maxLength: 16 }),
    )
    fc.assert(
      fc.property(anything, (typed) => {
        const { words, without, text } = readQuery(typed)
        for (const { raw } of [...words, ...without]) expect(text).toContain(raw)
        const found = search(index, typed, { agencies: 3, units: 3, involved: 3 })
        for (const { matches } of found.units.hits) {
          for (const { text: own, ranges } of matches) {
            for (const at of ranges.flatMap(({ start, end }) => [start, end])) {
              expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(own.slice(at - 1, at + 1))).toBe(false)
            }
          }
        }
      }),
      { numRuns: runs(60, 20_000) },
    )
  })
})

describe('conditions are the filter', () => {
  const idsOf = (typed: string): string[] => [...findUnits(index, typed)].sort()

  test.each([
    ['單位:海關'],
    ['agency:customs role:participate'],
    ['單位:央行 角色:牽頭 章:8'],
    ['章:四 no:lead'],
    ['无:牵头 网络'],
    ['單位:發改委 單位:海關 信用'],
  ])('%s leaves the same tasks as the filter that it becomes', (typed) => {
    const query = readQuery(typed)
    const view = filterByConditions(DEFAULT_VIEW, query.rest, conditionsOf(searchIndex, query))
    const hits = query.rest === '' ? null : findUnits(index, query.rest)
    expect(idsOf(typed)).toEqual([...select(index, view, hits).ids].sort())
    expect(idsOf(typed).length).toBeGreaterThan(0)
  })

  test('they leave what a person reads in the document', () => {
    const leads = [...read].filter(([, { lead }]) => lead.includes('天津檢驗檢疫局')).map(([id]) => id)
    expect(idsOf('單位:商检 角色:牽頭')).toEqual(leads)
    const without = [...read].filter(([id, { lead }]) => lead.length === 0 && id.startsWith('6.')).map(([id]) => id)
    expect(idsOf('no:lead chapter:6')).toEqual(without.sort())
  })

  test('what is excluded is not found, and what means nothing here is told', () => {
    expect(idsOf('工资 -农民工')).toEqual(idsOf('工资').filter((id) => id !== '4.17.3'))
    expect(conditionsOf(searchIndex, readQuery('章:99 角色:指導')).unread.map(({ value }) => value)).toEqual([
      '99',
      '指導',
    ])
    expect(idsOf('章:99')).toEqual([])
  })
})

describe('what is being typed can be completed', () => {
  const kinds = (typed: string): string[] =>
    completionsFor(searchIndex, typed).all.map((each) =>
      each.kind === 'key' ? each.key : each.kind === 'agency' ? each.agency.name : each.kind,
    )

  test.each([
    ['', ['agency', 'role', 'chapter', 'no']],
    ['ag', ['agency']],
    ['食品 單', ['agency']],
    ['a', []],
    ['食品', []],
    ['agency:cust', ['天津海關']],
    ['單位:商务', ['市商務委']],
    ['role:', ['role', 'role', 'role']],
    ['role:l', ['role']],
    ['章:八', ['chapter']],
    ['no:', ['no-lead']],
    ['no:x', []],
    ['foo:bar', []],
  ])('%s', (typed, expected) => {
    expect(kinds(typed)).toEqual(expected)
  })

  test('it is the last word that is completed', () => {
    expect(completionsFor(searchIndex, '食品 單位:商').from).toBe(3)
    expect(completionsFor(searchIndex, '食品 單位:商').typedKey).toBe('單位:')
  })
})
