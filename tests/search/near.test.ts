import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/core/search/align.ts'
import { nearest } from '../../src/core/search/near.ts'
import { errorsAllowed, errorsBetween } from '../../src/core/search/typo.ts'

const same = (text: string): string => text

describe('alignment', () => {
  test.each([
    ['天津市商务委员会', '商务委', 0, '商务委'],
    ['天津市商务委员会', '商物委', 1, '商务委'],
    ['天津市商务委员会', '商委务', 1, '商务委'],
    ['天津市商务委员会', '商务的委', 1, '商务委'],
    ['拖欠农民工工资', '农民工资', 1, '农民工工资'],
    ['甲乙丙', '甲乙丁', 1, '甲乙丙'],
    ['甲乙', '甲乙丁', 1, '甲乙'],
  ])('%s, %s: %i wrong in %s', (text, word, errors, slice) => {
    const place = align(text, word, 1)!
    expect(place.errors).toBe(errors)
    expect(text.slice(place.start, place.end)).toBe(slice)
  })

  test.each([
    ['天津', '商务委'],
    ['商', '商务委'],
    ['', '商务委'],
    ['商务委', ''],
  ])('nothing of %j is near %j', (text, word) => {
    expect(align(text, word, 1)).toBeNull()
  })

  test('a word that stands in the text is placed without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const place = align(before + word + after, word, 3)!
        expect(place.errors).toBe(0)
        expect((before + word + after).slice(place.start, place.end)).toBe(word)
      }),
    )
  })
})

test('no error in two characters, one in three, more in longer words; none in numbers, few in English', () => {
  expect(
    [
      '',
      '商',
      '商务',
      '商务委',
      '发展改革',
      '发展改革委局',
      '2016',
      'tax',
      'port',
      'customs',
      '一二三四五六七八九十一二',
    ].map(errorsAllowed),
  ).toEqual([0, 0, 0, 1, 1, 2, 0, 0, 1, 1, 3])
})

describe('what is nearest', () => {
  const NAMES = ['市发展改革委', '市商务委', '市金融局', '天津海关', '市商业委']
  const near = (word: string): string[] => nearest(NAMES, same, word).map(({ candidate }) => candidate)

  test.each([
    ['商物委', ['市商务委', '市商业委']],
    ['商委务', ['市商务委']],
    ['委务商', []],
    ['发展委革改', []],
    ['发展该革', ['市发展改革委']],
    ['金融局委', ['市金融局']],
    ['海官', []],
    ['旅游局', []],
    ['', []],
  ])('%s', (word, expected) => {
    expect(near(word)).toEqual(expected)
  })

  test('equals keep their order', () => {
    expect(nearest(['乙商业委', '甲商务委'], same, '商厦委').map(({ candidate }) => candidate)).toEqual([
      '乙商业委',
      '甲商务委',
    ])
  })

  test('every single slip in a word of three or more is forgiven', () => {
    const WORD = '农民工工资'
    const TEXTS = ['甲乙丙丁', `拖欠${WORD}等行为`]
    const at = fc.nat(WORD.length - 1)
    const slip = fc.oneof(
      at.map((i) => `${WORD.slice(0, i)}错${WORD.slice(i + 1)}`),
      at.map((i) => WORD.slice(0, i) + WORD.slice(i + 1)),
      at.map((i) => `${WORD.slice(0, i)}错${WORD.slice(i)}`),
      fc.nat(WORD.length - 2).map((i) => WORD.slice(0, i) + WORD[i + 1]! + WORD[i]! + WORD.slice(i + 2)),
    )
    fc.assert(
      fc.property(slip, (typed) => {
        expect(nearest(TEXTS, same, typed).map(({ candidate }) => candidate)).toEqual([TEXTS[1]])
      }),
    )
  })
})

describe('errors between two words', () => {
  test.each([
    ['商务委', '商务委', 0],
    ['商物委', '商务委', 1],
    ['商委务', '商务委', 1],
    ['商委', '商务委', 1],
    ['商的务委', '商务委', 1],
    ['商委物', '商务委', 2],
    ['', '商', 1],
    ['商', '海关总', Infinity],
  ])('%s and %s: %d', (a, b, errors) => {
    expect(errorsBetween(a, b, 2)).toBe(errors)
    expect(errorsBetween(b, a, 2)).toBe(errors)
  })
})
