import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import * as toTaiwan from 'opencc-js/cn2t'
import * as toMainland from 'opencc-js/t2cn'
import { describe, expect, it, test } from 'vitest'
import { byPhrases } from '../../src/core/script/by-phrases.ts'
import { charactersToTraditional } from '../../src/core/script/characters-to-traditional.ts'
import { neededPhrases } from '../../src/core/script/needed-phrases.ts'
import type { Phrase } from '../../src/core/script/packed-phrases.ts'
import { packPhrases, unpackPhrases } from '../../src/core/script/packed-phrases.ts'
import { toSimplified } from '../../src/core/script/to-simplified.ts'
import { wordsToSimplified } from '../../src/core/script/words-to-simplified.ts'
import { wordsToTraditional } from '../../src/core/script/words-to-traditional.ts'

const folder = new URL('../plans/', import.meta.url)
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
const seed = readFileSync(new URL('../../seeds/000_2f0c0966c7e1621c.txt', import.meta.url), 'utf8')

/** Few characters, so that words overlap; A becomes X unless a word says otherwise. */
const ALPHABET = '甲乙丙丁'
const oneByOne = (text: string): string => text.replaceAll('甲', '申')
const word = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 2, maxLength: 5 })
const phrases = fc.uniqueArray(
  word.chain((from) =>
    fc
      .string({ unit: fc.constantFrom('申', '戊', ...ALPHABET), minLength: from.length, maxLength: from.length })
      .map((to): Phrase => [from, to]),
  ),
  { selector: ([from]) => from, maxLength: 12 },
)

/** The same, the slow way. */
function longestFirst(table: readonly Phrase[], text: string): string {
  let result = ''
  for (let at = 0; at < text.length;) {
    const fits = table.filter(([from]) => text.startsWith(from, at)).sort(([a], [b]) => b.length - a.length)[0]
    result += fits ? fits[1] : oneByOne(text[at]!)
    at += fits ? fits[0].length : 1
  }
  return result
}

describe('a conversion by words', () => {
  it('takes at each place the longest word that begins there', () => {
    fc.assert(
      fc.property(phrases, fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 30 }), (table, text) => {
        expect(byPhrases(table, oneByOne)(text)).toBe(longestFirst(table, text))
      }),
    )
  })

  it('does the same with only the words that are needed', () => {
    fc.assert(
      fc.property(phrases, fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 30 }), (table, text) => {
        const needed = neededPhrases(table, oneByOne)
        expect(byPhrases(needed, oneByOne)(text)).toBe(longestFirst(table, text))
      }),
    )
  })

  it('comes back whole from its packed form', () => {
    fc.assert(
      fc.property(phrases, (table) => {
        const inOrder = [...table].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(unpackPhrases(packPhrases(table, oneByOne), oneByOne)).toEqual(inOrder)
      }),
    )
  })
})

describe('Simplified to Traditional', () => {
  test.each([
    ['规范范围内的签发与标签', '規範範圍內的簽發與標籤'],
    ['制定、编制、制造、公开发布', '制定、編制、製造、公開發布'],
    ['干部干预，若干意见', '幹部干預，若干意見'],
    ['皇后之后，里程在这里', '皇后之後，里程在這裡'],
    ['联系各有关部门', '聯繫各有關部門'],
  ])('%s', (from, to) => {
    expect(wordsToTraditional(from)).toBe(to)
  })

  test('published plans come out as OpenCC has them, place by place', () => {
    const reference = toTaiwan.Converter({ from: 'cn', to: 'tw' })
    for (const text of plans) {
      const simplified = toSimplified(text)
      expect(wordsToTraditional(simplified)).toBe(reference(simplified))
    }
  })

  test('without words the commonest character stands, and nothing moves', () => {
    expect(charactersToTraditional('关于标签')).toBe('關於標籤')
    for (const text of plans) expect(charactersToTraditional(text)).toHaveLength(text.length)
  })
})

describe('Traditional to Simplified', () => {
  test.each([
    ['乾隆、乾淨', '乾隆、干净'],
    ['瞭望、瞭解', '瞭望、了解'],
    ['藉口、慰藉', '借口、慰藉'],
    ['著作權', '著作权'],
  ])('%s', (from, to) => {
    expect(wordsToSimplified(from)).toBe(to)
  })

  test('the embedded plan comes out as OpenCC has it', () => {
    const reference = toMainland.Converter({ from: 't', to: 'cn' })
    expect(wordsToSimplified(seed)).toBe(reference(seed))
  })
})

test.each([wordsToTraditional, wordsToSimplified, charactersToTraditional])('%s keeps every length', (convert) => {
  const unit = fc.oneof(fc.integer({ min: 0x3400, max: 0x9fff }), fc.nat(0xffff)).map((n) => String.fromCharCode(n))
  fc.assert(fc.property(fc.string({ unit }), (text) => void expect(convert(text)).toHaveLength(text.length)))
  for (const text of ['', ' ', '\ud83d', '\udc00\ud800', 'a\u0000b|9']) expect(convert(text)).toBe(text)
})
