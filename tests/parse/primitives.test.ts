import { describe, expect, it } from 'vitest'
import { pairBrackets } from '../../src/core/parse/brackets.ts'
import { bareDate, findDates, isoDate } from '../../src/core/parse/dates.ts'
import { lineStartsOf } from '../../src/core/parse/lines.ts'
import { distinctNumbers } from '../../src/core/parse/numbers.ts'
import { numberOf } from '../../src/core/parse/numerals.ts'
import { openPage } from '../../src/core/parse/page.ts'

describe('a number of a heading', () => {
  it.each([
    ['3', 3],
    ['三', 3],
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['五十一', 51],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['二〇一六', 2016],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  it.each(['', '十十', '百', '三百百', '甲', '1a'])('%j is none', (text) => {
    expect(numberOf(text) > 0).toBe(false)
  })
})

describe('a page', () => {
  it('folds script, width and line ends without moving a position', () => {
    const source = '（牽頭）：１．\u3000甲\r\n乙\r丙'
    const page = openPage(source)
    expect(page.text).toBe('(牵头):1. 甲 \n乙\n丙')
    expect(page.text).toHaveLength(source.length)
    expect(page.plain).toBe(source)
    expect(page.span(1, 3)).toEqual({ start: 1, end: 3 })
  })

  it('leaves out glosses, and leads back over them', () => {
    const source = '建設(shè)规(guī)划(APP)'
    const page = openPage(source)
    expect(page.plain).toBe('建設规划(APP)')
    const { start, end } = page.span(1, 4)
    expect(source.slice(start, end)).toBe('設(shè)规(guī)划')
    expect(page.defects.map(({ code, raw }) => [code, raw])).toEqual([
      ['gloss-removed', '(shè)'],
      ['gloss-removed', '(guī)'],
    ])
  })

  it('takes an empty text, and one that is half a character', () => {
    expect(openPage('').text).toBe('')
    expect(openPage('\ud842').span(0, 1)).toEqual({ start: 0, end: 1 })
  })
})

describe('brackets', () => {
  it('are paired by kind, from the inside', () => {
    const { pairs, loneOpen, loneClose } = pairBrackets('(a【b)】(c)')
    expect(pairs).toEqual([
      { open: 0, close: 4, height: 0 },
      { open: 2, close: 5, height: 0 },
      { open: 6, close: 8, height: 0 },
    ])
    expect([loneOpen, loneClose]).toEqual([[], []])
  })

  it('know how much is inside them', () => {
    expect(pairBrackets('(a(b(c)))').pairs.map(({ height }) => height)).toEqual([2, 1, 0])
  })

  it('do not reach over a numbered line, so that one lost bracket spoils one unit', () => {
    const text = '(甲\n二)乙\n(三)丙\n1.(丁\n(四)戊)'
    const { pairs, loneOpen, loneClose } = pairBrackets(text)
    expect(pairs.map(({ open, close }) => text.slice(open, close + 1))).toEqual(['(三)', '(四)'])
    expect(loneOpen.map((position) => text.slice(position, position + 2))).toEqual(['(甲', '(丁'])
    expect(loneClose).toHaveLength(2)
  })
})

describe('dates', () => {
  it('are read in digits and in characters', () => {
    expect(findDates('2016年1月2日,二〇二一年十二月三十一日').map(({ iso }) => iso)).toEqual([
      '2016-01-02',
      '2021-12-31',
    ])
  })

  it('are no dates where there is no such day', () => {
    expect(findDates('2021年2月29日 2021年13月1日')).toEqual([])
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
  })

  it.each([
    ['201612', '2016-01-02'],
    ['2016112', '2016-01-12'],
    ['2016131', '2016-01-31'],
    ['20160102', '2016-01-02'],
    ['20161332', null],
    ['2016', null],
    ['1234567', null],
  ])('that lost their characters are put together again: %s', (digits, iso) => {
    expect(bareDate(digits)).toBe(iso)
  })
})

describe('numbers of siblings', () => {
  it('stay as printed where they are distinct, in whatever order', () => {
    expect(distinctNumbers([1, 2, 5, 3])).toEqual([1, 2, 5, 3])
  })

  it('take the place that is free where one repeats', () => {
    expect(distinctNumbers([1, 1, 3])).toEqual([1, 2, 3])
    expect(distinctNumbers([1, 2, 1, 2])).toEqual([1, 2, 3, 4])
    expect(distinctNumbers([1, 1, 2, 2])).toEqual([1, 3, 2, 4])
    expect(distinctNumbers([0, 0, 0])).toEqual([0, 1, 2])
  })

  it('are never the same', () => {
    const printed = [3, 1, 3, 1, 2, 2, 9, 3, 1]
    expect(new Set(distinctNumbers(printed)).size).toBe(printed.length)
  })
})

describe('the starts of lines', () => {
  it('follow every kind of line end', () => {
    expect(lineStartsOf('a\nb\r\nc\rd\n')).toEqual([0, 2, 5, 7, 9])
    expect(lineStartsOf('')).toEqual([0])
  })
})
