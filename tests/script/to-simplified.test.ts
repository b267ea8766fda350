import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSimplified } from '../../src/core/script/script.ts'

test('Traditional characters become Simplified, and everything else stays', () => {
  expect(toSimplified('貫徹落實《天津市社會信用體系建設規劃(2014-2020年)》責任分工')).toBe(
    '贯彻落实《天津市社会信用体系建设规划(2014-2020年)》责任分工',
  )
})

test('text that mixes the scripts comes out in one', () => {
  expect(toSimplified('關于市旅游局、市旅遊局征信與徵信的準入、准入')).toBe(
    '关于市旅游局、市旅游局征信与征信的准入、准入',
  )
})

test.each([
  ['幹部 乾淨 干預', '干部 干净 干预'],
  ['為 爲', '为 为'],
  ['裡 裏', '里 里'],
  ['衞生 衛生', '卫生 卫生'],
  ['著作權、顯著', '著作权、显著'],
  ['么、群、台、才、吃、秘書', '么、群、台、才、吃、秘书'],
])('variants of Taiwan and Hong Kong end in the mainland form: %s', (from, to) => {
  expect(toSimplified(from)).toBe(to)
})

test('characters outside the basic plane keep their two units', () => {
  expect(toSimplified('𠁞發')).toBe('𠀾发')
})

test('a character whose Simplified form has another length is left alone', () => {
  // 㜢 would become a character of two units.
  expect(toSimplified('㜢關')).toBe('㜢关')
})

test.each(['', ' ', '\ud83d', '\udc00\ud800', 'a\u0000b'])('degenerate input %j comes back as it was', (text) => {
  expect(toSimplified(text)).toBe(text)
})

test('any string keeps its length, and converting twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(fc.integer({ min: 0x3400, max: 0x9fff }), fc.nat(0xffff)).map((n) => String.fromCharCode(n)),
      }),
      (text) => {
        const simplified = toSimplified(text)
        expect(simplified).toHaveLength(text.length)
        expect(toSimplified(simplified)).toBe(simplified)
      },
    ),
  )
})
