import { expect, test } from 'vitest'
import { levelOfNames, levelOfPlace } from '../../src/core/directory/level.ts'
import { NAMED } from './seed-names.ts'

test.each([
  ['广东省', 'province'],
  ['廣西壯族自治區', 'province'],
  ['天津市', 'city'],
  ['恩施州', 'city'],
  ['延边朝鲜族自治州', 'city'],
  ['東麗區', 'county'],
  ['滨海新区', 'county'],
  ['蓟县', 'county'],
  ['广州', null],
  ['', null],
])('%s is a place of level %s', (place, level) => {
  expect(levelOfPlace(place)).toBe(level)
})

test.each([
  [['市财政局', '市公安局', '国家税务局'], 'city'],
  [['省财政厅', '省公安厅', '各市人民政府'], 'province'],
  [['国家发展改革委', '国家药监局', '财政部'], 'national'],
  [['区财政局', '县财政局', '市财政局'], 'county'],
  [['市场监管总局', '市场监管局'], 'national'],
  [['财政部', '商务部'], 'national'],
  [[], 'national'],
] as const)('a plan that names %j is of level %s', (names, level) => {
  expect(levelOfNames(names)).toBe(level)
})

test('the embedded plan’s names are a city’s', () => {
  expect(levelOfNames(NAMED.map(([name]) => name))).toBe('city')
})
