import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { cutText } from '../../src/core/text/cut.ts'
import { positionOfDrawn } from '../../src/core/text/drawn.ts'
import { sentencesAround } from '../../src/core/text/sentence.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'

const TEXT = '  建立档案。查明“缺损”！是否换掉？\n(甲局负责) '
const around = (start: number, end = start): string => {
  const span = sentencesAround(TEXT, { start, end })
  return TEXT.slice(span.start, span.end)
}

describe('the sentences around a passage', () => {
  it('are those that it touches, with their marks and without white space', () => {
    expect(around(TEXT.indexOf('档'))).toBe('建立档案。')
    expect(around(TEXT.indexOf('缺'), TEXT.indexOf('换'))).toBe('查明“缺损”！是否换掉？')
    expect(around(TEXT.indexOf('甲'))).toBe('(甲局负责)')
  })

  it('are the whole text where it has no marks', () => {
    expect(sentencesAround('信用', { start: 1, end: 1 })).toEqual({ start: 0, end: 2 })
    expect(sentencesAround('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
  })

  it('always hold what is not white space of the passage', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('信', '。', '\n', ' ', '；') }),
        fc.nat(30),
        fc.nat(30),
        (text, a, b) => {
          const start = Math.min(a, text.length)
          const end = Math.min(start + b, text.length)
          const span = sentencesAround(text, { start, end })
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(text.slice(span.start, span.end)).toContain(text.slice(start, end).trim())
        },
      ),
    )
  })
})

describe('the position of a drawn character', () => {
  it('leaves out the white space that is not drawn', () => {
    for (const block of cutText(lookUp(samplePlan), sampleSource)) {
      const drawn = block.runs.flatMap(({ kind, start, end }) =>
        kind === 'space' ? [] : Array.from({ length: end - start }, (_, n) => start + n),
      )
      expect(drawn.map((_, n) => positionOfDrawn(block, n))).toEqual(drawn)
      expect(positionOfDrawn(block, drawn.length)).toBe(block.text.length)
    }
  })
})
