import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { toSimplified } from '../../src/core/script/to-simplified.ts'
import { toTraditional } from '../../src/core/directory/to-traditional.ts'
import type { Encoding } from '../../src/intake/decode.ts'
import { ENCODINGS, decode, encodingNamed } from '../../src/intake/decode.ts'
import { plansAtHand } from './plans.ts'

/** A text that the encoding can hold, and its bytes. */
function encoded(text: string, encoding: Encoding): { readonly held: string; readonly bytes: Uint8Array } {
  const script = encoding === 'big5' ? toTraditional(text) : text
  const bytes = iconv.encode(script, encoding === 'big5' ? 'big5' : encoding)
  return { held: new TextDecoder(encoding).decode(bytes), bytes: new Uint8Array(bytes) }
}

describe('the encoding of a text', () => {
  describe.each(plansAtHand())('of $name', ({ text }) => {
    it.each(ENCODINGS)('is found out for certain where it is %s', (encoding) => {
      const { held, bytes } = encoded(text, encoding)
      expect(decode(bytes)).toMatchObject({ text: held, encoding, certain: true, plausible: true })
    })

    it('is GB18030 in either script', () => {
      for (const script of [toSimplified(text), toTraditional(text)]) {
        const bytes = iconv.encode(script, 'gb18030')
        expect(decode(bytes)).toMatchObject({ text: script, encoding: 'gb18030', certain: true, broken: 0 })
      }
    })

    it('is found for nearly every excerpt of ten characters', () => {
      const line = text.replace(/[\s\d\w]+/g, '')
      let right = 0
      let all = 0
      for (let at = 0; at + 10 <= line.length && all < 400; at += 25) {
        for (const encoding of ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
          all += 1
          if (decode(encoded(line.slice(at, at + 10), encoding).bytes).encoding === encoding) right += 1
        }
      }
      expect(right / all).toBeGreaterThan(0.98)
    })
  })

  it('is settled by a byte order mark, which is no part of the text', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = new Uint8Array(iconv.encode('一、甲', encoding, { addBOM: true }))
      expect(decode(bytes)).toMatchObject({ text: '一、甲', encoding, certain: true })
    }
  })

  it('is what a person chose, whatever the bytes look like', () => {
    const { bytes } = encoded('一、加强事中事后监管。（市发展改革委负责）', 'gb18030')
    const chosen = decode(bytes, 'big5')
    expect(chosen.encoding).toBe('big5')
    expect(chosen.alternatives[0]).toBe('gb18030')
    expect([...chosen.alternatives, 'big5'].sort()).toEqual([...ENCODINGS].sort())
  })

  it('stays UTF-8 where a few bytes are broken, and they are counted', () => {
    const bytes = new TextEncoder().encode('一、加强事中事后监管。（市发展改革委负责）'.repeat(20))
    bytes[300] = 0xff
    const { encoding, broken, text } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(broken).toBeGreaterThan(0)
    expect(text).toContain('市发展改革委负责')
  })

  it('is found behind a long head of Latin letters', () => {
    const head = 'var a = 1;\n'.repeat(20_000)
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(head),
      ...iconv.encode('市发展改革委牵头，市财政局配合。', 'gb18030'),
    ])
    expect(decode(bytes).encoding).toBe('gb18030')
  })

  it('is uncertain for a handful of characters', () => {
    expect(decode(encoded('甲乙丙', 'gb18030').bytes).certain).toBe(false)
  })

  it('reads the names that pages give their encodings', () => {
    expect(['gb2312', 'GBK', ' big5-hkscs', 'UTF8', 'unicode', 'koi8-r', ''].map(encodingNamed)).toEqual([
      ...['gb18030', 'gb18030', 'big5', 'utf-8', 'utf-16le'],
      ...[null, null],
    ])
  })

  it('never throws, and always says which encodings are left', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { encoding, alternatives } = decode(bytes)
        expect(new Set([encoding, ...alternatives]).size).toBe(ENCODINGS.length)
      }),
    )
  })
})
