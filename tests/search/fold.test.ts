import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldText, unfold } from '../../src/core/search/fold.ts'

/** Strings of everything that folding has to do with, lone surrogates included. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '關',
      '关',
      '乾',
      '幹',
      'Ａ',
      'İ',
      'ß',
      '㍿',
      '℡',
      'é',
      'e\u0301',
      '，',
      ' ',
      '\u3000',
      '\ud83d',
      '\udc00',
      '𠁞',
      '２',
      '½',
      '豈',
      'が',
      '가',
      'ﬁ',
    ),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((n) => String.fromCharCode(n)),
    fc.nat(0xffff).map((n) => String.fromCharCode(n)),
    fc.integer({ min: 0x10000, max: 0x10ffff }).map((n) => String.fromCodePoint(n)),
  ),
})

describe('what folds alike', () => {
  test.each([
    ['發展改革委', '发展改革委'],
    ['市旅遊局', '市旅游局'],
    ['徵信', '征信'],
    ['關於', '关于'],
    ['準入', '准入'],
    ['幹部', '干部'],
    ['ＡＢＣ１２３', 'abc123'],
    ['〔2016〕1號', '(2016)1号'],
    ['各區、縣人民政府', '各区县人民政府'],
    ['豈', '岂'],
    ['cafe\u0301', 'CAFÉ'],
    ['裏', '裡'],
  ])('%s and %s', (a, b) => {
    expect(foldText(a)).toBe(foldText(b))
  })

  test.each([
    ['銀監局', '證監局'],
    ['2014', '2015'],
    ['東麗區', '西青區'],
  ])('%s and %s stay apart', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b))
  })
})

test('punctuation, symbols, white space and control characters are dropped', () => {
  expect(foldText(' 一、“信用”\t\n（津）·—…＋%\u200b\u0000 ')).toBe('一信用津')
})

test.each(['', '、。 ', '\ud800', '\udfff\ud800'])(
  'text without letters (%j) folds to nothing, with one position',
  (empty) => {
    expect(fold(empty)).toEqual({ folded: '', positions: Uint32Array.of(empty.length) })
  },
)

test('positions lead back to the characters of the original', () => {
  const original = '「Ａ」 關于旅游，2016年。'
  const { folded, positions } = fold(original)
  expect(folded).toBe('a关于旅游2016年')
  expect([...folded].map((_, i) => original[positions[i]!]).join('')).toBe('Ａ關于旅游2016年')
})

test('one character that becomes several has one origin', () => {
  expect(fold('a㍿b')).toEqual({ folded: 'a株式会社b', positions: Uint32Array.of(0, 1, 1, 1, 1, 2, 3) })
})

describe('unfold', () => {
  test('a found range covers its own characters and none of the marks around them', () => {
    const original = '（市發展改革委、人民銀行）'
    const folded = fold(original)
    const start = folded.folded.indexOf('发展')
    expect(unfold(original, folded, start, start + 5)).toEqual({ start: 2, end: 7 })
  })

  test('a range over a mark covers the mark', () => {
    const original = '各區、縣人民政府'
    expect(unfold(original, fold(original), 0, 3)).toEqual({ start: 0, end: 4 })
  })

  test('surrogate pairs and accents are not cut', () => {
    const original = '𠁞e\u0301!'
    const folded = fold(original)
    expect(unfold(original, folded, 0, 2)).toEqual({ start: 0, end: 2 })
    expect(unfold(original, folded, 2, 3)).toEqual({ start: 2, end: 4 })
  })

  test('an empty range is empty, and a range past the end stops there', () => {
    const folded = fold('a、b')
    expect(unfold('a、b', folded, 1, 1)).toEqual({ start: 2, end: 2 })
    expect(unfold('a、b', folded, 5, 9)).toEqual({ start: 3, end: 3 })
    expect(unfold('', fold(''), 0, 1)).toEqual({ start: 0, end: 0 })
  })
})

test('any string: folding twice changes nothing more', () => {
  fc.assert(
    fc.property(text, (any) => {
      const once = foldText(any)
      expect(foldText(once)).toBe(once)
      expect(fold(any).folded).toBe(once)
    }),
  )
})

test('every single character: folding twice changes nothing more', () => {
  const unstable: string[] = []
  for (let code = 0; code <= 0x2ffff; code += 1) {
    const once = foldText(String.fromCodePoint(code))
    if (foldText(once) !== once) unstable.push(code.toString(16))
  }
  expect(unstable).toEqual([])
})

test('any string: one position more than units, never falling, the last at the end', () => {
  fc.assert(
    fc.property(text, (any) => {
      const { folded, positions } = fold(any)
      expect(positions).toHaveLength(folded.length + 1)
      expect(positions.at(-1)).toBe(any.length)
      for (let i = 1; i < positions.length; i += 1) expect(positions[i]!).toBeGreaterThanOrEqual(positions[i - 1]!)
    }),
  )
})

test('any string: the slice a unit leads back to folds to that unit again', () => {
  fc.assert(
    fc.property(text, (any) => {
      const result = fold(any)
      for (let i = 0; i < result.folded.length; i += 1) {
        const { start, end } = unfold(any, result, i, i + 1)
        expect(foldText(any.slice(start, end))).toContain(result.folded[i]!)
      }
    }),
  )
})

test('any two strings: folding them joined is folding them apart, where no surrogate pair is made', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(!(/[\ud800-\udbff]$/.test(a) && /^[\udc00-\udfff]/.test(b)))
      expect(foldText(a + b)).toBe(foldText(a) + foldText(b))
    }),
  )
})
