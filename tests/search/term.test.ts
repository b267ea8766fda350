import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/core/search/fold.ts'
import { segment } from '../../src/core/search/segments.ts'
import { holds, indexed, merged, rangesIn, termOf } from '../../src/core/search/term.ts'
import { runs } from '../harness/campaign.ts'

const found = (text: string, query: string): string[] =>
  rangesIn(text, [termOf(query)]).map(({ start, end }) => text.slice(start, end))

describe('segments', () => {
  test.each([
    ['职工、商户', '职工 商户'],
    ['信用 信息', '信用信息'],
    ['「信用」信息', '信用信息'],
    ['Public Security', 'public security'],
    ['2016年1月', '2016年1月'],
    ['13.6', '13 6'],
    ['，a、', 'a'],
    ['', ''],
  ])('%s → %s', (text, segmented) => {
    expect(segment(text).folded).toBe(segmented)
  })
})

describe('what a term is found in', () => {
  test.each([
    ['市發展改革委', '发展', ['發展']],
    ['职工、商户', '工商', []],
    ['各區、縣人民政府', '各区县人民政府', ['各區、縣人民政府']],
    ['各區、縣', '区、县', ['區、縣']],
    ['Tianjin Customs', 'custom', ['Custom']],
    ['Transport Bureau', 'port', []],
    ['Public Security', 'public security', ['Public Security']],
    ['2016年', '2016', ['2016']],
    ['2016年', '201', []],
    ['第12016號', '2016', []],
    ['到2016年末', '2016年', ['2016年']],
    ['13.6%', '13.6', ['13.6']],
    ['136', '13.6', []],
    ['aaa', 'a', ['a']],
    ['哈哈哈', '哈哈', ['哈哈哈']],
    ['𠁞𠁞', '𠁞', ['𠁞𠁞']],
    ['任何', '', []],
    ['', '任何', []],
    ['任何', '。', []],
  ])('%s holds %s as %j', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
    expect(holds(indexed(text), termOf(query))).toBe(expected.length > 0)
  })
})

test('ranges that touch are one', () => {
  expect(
    merged([
      { start: 4, end: 6 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 5, end: 5 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 4, end: 6 },
  ])
})

/** A word in either script, and the same word in the other one. */
const PAIRS = [
  ['農民工工資', '农民工工资'],
  ['發展改革委', '发展改革委'],
  ['徵信', '征信'],
  ['電子商務', '电子商务'],
  ['旅遊', '旅游'],
] as const
const MARKS = ['「', '」', ' ', '\u3000', '\u200b', '“', '—', '\ufe0f']

test('any word with any marks between its characters is found in either script, and its slice is that word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAIRS),
      fc.boolean(),
      fc.array(fc.constantFrom('', '', ...MARKS), { minLength: 5, maxLength: 5 }),
      fc.string({ unit: fc.constantFrom(...'甲乙丙、。 aé１𠁞'), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'甲乙丙、。 aé１𠁞'), maxLength: 8 }),
      ([hant, hans], swap, marks, before, after) => {
        const [written, typed] = swap ? [hans, hant] : [hant, hans]
        const middle = [...written]
          .map((character, i) => (i === 0 ? '' : marks[i % marks.length]!) + character)
          .join('')
        const text = before + middle + after
        const ranges = rangesIn(text, [termOf(typed)])
        expect(ranges).toEqual([{ start: before.length, end: before.length + middle.length }])
        expect(foldText(text.slice(ranges[0]!.start, ranges[0]!.end))).toBe(foldText(typed))
      },
    ),
    { numRuns: runs(300, 100_000) },
  )
})

test('any text and any term: ranges are within the text, in order, split no character, and fold to the term', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'商务務関關a1 、。「é', 'e\u0301', '\ud83d', '\udc00', '𠁞', '㍿', '½'),
    fc.nat(0xffff).map((n) => String.fromCharCode(n)),
  )
  const string = fc.string({ unit, maxLength: 20 })
  fc.assert(
    fc.property(string, fc.string({ unit, maxLength: 3 }), (text, typed) => {
      const term = termOf(typed)
      const ranges = rangesIn(text, [term])
      expect(ranges.length > 0).toBe(holds(indexed(text), term))
      let last = -1
      for (const { start, end } of ranges) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(foldText(text.slice(start, end))).toContain(term.solid)
        for (const at of [start, end]) {
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false)
        }
        last = end
      }
    }),
    { numRuns: runs(1_000, 200_000) },
  )
})
