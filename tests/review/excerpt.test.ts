import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/core/review/excerpt.ts'

const of = (text: string, words: string) => {
  const start = text.indexOf(words)
  return excerptOf(text, { start, end: start + words.length })
}

describe('the excerpt around a place', () => {
  it('is its sentence, with the place apart', () => {
    expect(of('修好码头。市财政局负责经费；另行通知。', '市财政局')).toEqual({
      before: '',
      marked: '市财政局',
      after: '负责经费；',
      cutBefore: false,
      cutAfter: false,
    })
  })
  it('ends with its line, which is no part of it', () => {
    expect(of('一\n市财政局负责\n二', '财政')).toMatchObject({ before: '市', after: '局负责' })
  })
  it('says where the sentence goes on beyond it', () => {
    const long = `${'甲'.repeat(200)}市财政局${'乙'.repeat(200)}`
    const excerpt = of(long, '市财政局')
    expect(excerpt.cutBefore && excerpt.cutAfter).toBe(true)
    expect(excerpt.before.length + excerpt.after.length).toBeLessThan(200)
  })
  it('cuts a very long place', () => {
    const text = '甲'.repeat(5000)
    const excerpt = excerptOf(text, { start: 10, end: 4990 })
    expect(excerpt.marked.length).toBeLessThan(400)
    expect(excerpt.cutAfter).toBe(true)
  })
  it('takes any place of any text, and invents nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(220), fc.nat(220), (text, a, b) => {
        const { before, marked, after } = excerptOf(text, { start: Math.min(a, b), end: Math.max(a, b) })
        for (const part of [before, marked, after]) expect(text).toContain(part)
      }),
    )
  })
})
