import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { unusualWordsOf } from '../../src/core/pinyin/polyphones.ts'
import { packedReadings } from '../../src/core/pinyin/readings.ts'
import { soundsOf, syllablesOf } from '../../src/core/pinyin/sounds.ts'
import { theSyllables } from '../../src/core/pinyin/syllables.ts'
import { readPinyin } from '../../src/core/pinyin/typed.ts'
import { theDirectory } from '../../src/core/directory/entries.ts'
import { foldText } from '../../src/core/search/fold.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const { names, readings } = theSyllables()
const read = (text: string): string[] => syllablesOf(text).map((syllable) => names[syllable] ?? '?')

test('every character of the table has the readings it was drawn from', () => {
  expect(readings.size).toBeGreaterThan(6_700)
  expect(packedReadings().length).toBeLessThan(11_000)
  for (const character of '银行重庆女旅游') {
    const [first] = pinyin(character, { toneType: 'none', type: 'array', v: true })
    expect(names[readings.get(character)![0]!], character).toBe(first)
  }
})

describe('characters that are read in two ways are read as the word says', () => {
  test.each([
    ['人民银行', 'ren min yin hang'],
    ['行业', 'hang ye'],
    ['执行', 'zhi xing'],
    ['重庆', 'chong qing'],
    ['重大', 'zhong da'],
    ['会计', 'kuai ji'],
    ['调查', 'diao cha'],
    ['协调', 'xie tiao'],
    ['增长', 'zeng zhang'],
    ['长期', 'chang qi'],
    ['音乐', 'yin yue'],
    ['西藏', 'xi zang'],
    ['厦门', 'xia men'],
    ['率先', 'shuai xian'],
    ['旅游局', 'lv you ju'],
    ['曝光', 'bao guang'],
  ])('%s', (word, expected) => {
    expect(read(word).join(' ')).toBe(expected)
  })

  test('names of bodies are read as a dictionary of words reads them', () => {
    const wrong: string[] = []
    const all = new Set(theDirectory().entries.flatMap(({ forms }) => forms.filter((form) => !form.includes('@'))))
    for (const name of all) {
      // Of 人行 and 農發行, short for banks, that dictionary knows nothing.
      const expected = /^(?:人行|农发行)$/.test(name)
        ? [...read(name).slice(0, -1), 'hang']
        : pinyin(name, { toneType: 'none', type: 'array', v: true })
      if (read(name).join(' ') !== expected.join(' ')) wrong.push(`${name}: ${read(name).join(' ')}`)
    }
    expect(all.size).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  test('so is all but a hundredth of the embedded plan', () => {
    let wrong = 0
    let total = 0
    for (const task of embeddedPlan().plan.chapters.flatMap(({ items }) => items.flatMap(({ tasks }) => tasks))) {
      const text = foldText(task.text).replaceAll(/[^\u4e00-\u9fff]/g, '')
      const expected = pinyin(text, { toneType: 'none', type: 'array', v: true })
      for (const [i, syllable] of read(text).entries()) {
        total += 1
        if (syllable !== expected[i]) wrong += 1
      }
    }
    expect(wrong / total).toBeLessThan(0.01)
  })

  test('each word of the table says something that the usual reading does not', () => {
    for (const character of readings.keys()) {
      const usual = names[readings.get(character)![0]!]
      for (const { word, at, reading } of unusualWordsOf(character)) {
        expect(word[at], word).toBe(character)
        expect(reading, word).not.toBe(usual)
        expect(names, word).toContain(reading)
      }
    }
  })
})

test('what sounds alike is equal, unit for unit', () => {
  for (const [a, b] of [
    ['农民', '农名'],
    ['爆竹', '暴竹'],
    ['证监', '征建'],
    ['商务', '桑物'],
  ] as const) {
    expect(soundsOf(a), `${a} ${b}`).toBe(soundsOf(b))
  }
  expect(soundsOf('银行')).not.toBe(soundsOf('运行'))
  expect(soundsOf('a银𠁞1')).toHaveLength('a银𠁞1'.length)
})

describe('letters are read as pinyin', () => {
  const spelled = (typed: string): string[] =>
    readPinyin(typed).map(({ syllables, tail }) => [...syllables.map((each) => names[each]), tail].join(' ').trim())

  test.each([
    ['yanhua', 'yan hua'],
    ['fagaiwei', 'fa gai wei'],
    ["xi'an", 'xi an'],
    ['xian', 'xian'],
    ['lüyou', 'lv you'],
    ['FAZHAN', 'fa zhan'],
    ['fa zhan', 'fa zhan'],
    ['yanh', 'yan h'],
  ])('%s', (typed, first) => {
    expect(spelled(typed)[0]).toBe(first)
  })

  test.each(['customs', 'xyz', '发改', 'a', '', '123', 'bank!'])('%s is none', (typed) => {
    expect(spelled(typed).filter((each) => !each.includes(' '))).toEqual([])
  })

  test('in more ways than one', () => {
    expect(spelled('xian')).toContain('xi an')
    expect(spelled('fangan')).toEqual(expect.arrayContaining(['fang an', 'fan gan']))
  })
})
