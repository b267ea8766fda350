import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scriptOf, toSimplified } from '../../src/core/script/script.ts'

const seed = readFileSync(new URL('../../seeds/000_2f0c0966c7e1621c.txt', import.meta.url), 'utf8')

describe('scriptOf', () => {
  test.each([
    ['責任分工', 'zh-Hant'],
    ['责任分工', 'zh-Hans'],
    ['关于市旅游局', 'zh-Hans'],
    ['後來', 'zh-Hant'],
  ] as const)('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })

  test('the embedded plan is Traditional though it has Simplified residue, and Simplified once converted', () => {
    expect(scriptOf(seed)).toBe('zh-Hant')
    expect(scriptOf(toSimplified(seed))).toBe('zh-Hans')
  })

  test('characters that both scripts write do not count', () => {
    // 后, 里, 谷, 系 and 面 are Traditional too; only 門 tells.
    expect(scriptOf('皇后里谷系面門')).toBe('zh-Hant')
    // 乾 stays in Simplified text (乾隆); only 门 tells.
    expect(scriptOf('乾乾门')).toBe('zh-Hans')
  })

  test.each(['', '天津市', 'abc 123', '\ud800'])('a text that does not tell (%j) counts as Simplified', (text) => {
    expect(scriptOf(text)).toBe('zh-Hans')
  })
})
