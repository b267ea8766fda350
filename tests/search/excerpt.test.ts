import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, piecesOf } from '../../src/core/search/excerpt.ts'

test('a text is cut at the ends of its ranges', () => {
  expect(piecesOf('一二三四五', [{ start: 1, end: 3 }])).toEqual([
    { start: 0, text: '一', marked: false },
    { start: 1, text: '二三', marked: true },
    { start: 3, text: '四五', marked: false },
  ])
  expect(piecesOf('一二三四五', [{ start: 0, end: 5 }], 2, 4)).toEqual([{ start: 2, text: '三四', marked: true }])
  expect(piecesOf('', [])).toEqual([])
})

test('an excerpt shows the first range with a little before it, and the whole of a short text', () => {
  expect(excerptOf('短文', [{ start: 1, end: 2 }])).toEqual({ start: 0, end: 2 })
  expect(excerptOf('長'.repeat(300), [{ start: 100, end: 102 }])).toEqual({ start: 88, end: 208 })
  expect(excerptOf('', [])).toEqual({ start: 0, end: 0 })
})

test('any text: the pieces of an excerpt join to it, cut no pair, and show the first range', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('字', '𠁞', 'a'), maxLength: 400 }),
      fc.nat(400),
      fc.integer({ min: 1, max: 9 }),
      (text, at, length) => {
        const start = Math.min(at, text.length)
        const end = Math.min(text.length, start + length)
        const ranges = end > start ? [{ start, end }] : []
        const part = excerptOf(text, ranges)
        const pieces = piecesOf(text, ranges, part.start, part.end)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(part.start, part.end))
        expect(text.slice(part.start, part.end).isWellFormed()).toBe(true)
        if (ranges.length > 0) expect(pieces.find((piece) => piece.marked)!.text).toBe(text.slice(start, end))
      },
    ),
  )
})
