import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnIn, joined } from '../../src/offline/drawn.ts'

/** A text with tags, of which some hold a word of a language. */
const pieces = fc.array(
  fc.record({
    tag: fc.stringMatching(/^[a-z]{1,3}$/),
    words: fc.tuple(fc.stringMatching(/^[^<>]*$/), fc.stringMatching(/^[^<>]*$/)),
  }),
  { maxLength: 12 },
)
const textOf = (list: readonly { tag: string; words: readonly [string, string] }[], n: 0 | 1): string =>
  list.map(({ tag, words }) => `<${tag}>|${words[n]}</${tag}>`).join('')

describe('drawings that differ in words alone', () => {
  it('come out of one as they went in', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const [hant, hans] = [textOf(list, 0), textOf(list, 1)]
        const both = joined({ 'zh-Hant': hant, 'zh-Hans': hans })!
        expect(drawnIn(both, 'zh-Hant')).toBe(hant)
        expect(drawnIn(both, 'zh-Hans')).toBe(hans)
        expect(drawnIn(both, 'en')).toBeNull()
        expect(drawnIn(both, 'constructor')).toBeNull()
      }),
    )
  })

  it('share what is the same', () => {
    const { parts, words } = joined({ a: '<g><text>牽頭</text></g>', b: '<g><text>牵头</text></g>' })!
    expect(parts).toEqual(['<g><text>', '</text></g>'])
    expect(words).toEqual({ a: ['牽頭'], b: ['牵头'] })
  })

  it('are not joined where they differ in more, and none is of none', () => {
    expect(joined({ a: '<g></g>', b: '<g><path/></g>' })).toBeNull()
    expect(joined({})).toBeNull()
  })
})
