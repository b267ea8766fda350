import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenFold } from '../../src/core/directory/frozen-fold.ts'
import { FROZEN_PAIRS } from '../../src/core/directory/frozen-table.ts'
import { hashedId } from '../../src/core/directory/hashed-id.ts'

// These stand in links that people keep. Where one of them fails, the change is wrong, not the test.
describe('frozen', () => {
  test.each([
    ['市留學人員服務中心', 'xyt1wjrk'],
    ['廣州某某協調組', 'xjdmfaxy'],
    ['天津港集團', 'x0e6z45r'],
    ['市第一中級法院', 'x5fs8twr'],
    ['各某某某', 'x7z7m6t9'],
    ['ＡＢＣ （Ａ）公司', 'xxjg68cp'],
    ['', 'xwerc8gm'],
  ])('%s is %s', (name, id) => {
    expect(hashedId(name)).toBe(id)
  })

  test('the table of characters is the one of the first version', () => {
    expect(FROZEN_PAIRS).toHaveLength(5174)
    expect(bytesToHex(sha256(utf8ToBytes(FROZEN_PAIRS)))).toBe(
      '5bad9aa7deaf4367bf52559e2aa06f0428e18783d31277882aefb431e7e15a50',
    )
  })
})

test.each([
  ['市留學人員服務中心', '市留学人员服务中心'],
  ['關於為裡衞峯臺', '关于为里卫峰台'],
  ['旅遊、徵信', '旅游征信'],
  ['某某（集團）公司', '某某(集团) 公司'],
  ['ＡＢＣ', 'abc'],
])('%s and %s have one id', (a, b) => {
  expect(hashedId(a)).toBe(hashedId(b))
})

test.each([
  ['市第一中級法院', '市第二中級法院'],
  ['某某1局', '某某2局'],
  ['甲', '乙'],
])('%s and %s have two ids', (a, b) => {
  expect(hashedId(a)).not.toBe(hashedId(b))
})

/** Strings of Chinese and of all other code units, lone surrogates included. */
const names = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x3400, max: 0x9fff }).map((n) => String.fromCharCode(n)),
    fc.nat(0xffff).map((n) => String.fromCharCode(n)),
  ),
})

test('an id is x and seven characters, none of which is taken for another', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(hashedId(name)).toMatch(/^x[0-9a-hjkmnp-tv-z]{7}$/)
    }),
  )
})

test('any string: folding twice changes nothing more', () => {
  fc.assert(
    fc.property(names, (name) => {
      const once = frozenFold(name)
      expect(frozenFold(once)).toBe(once)
    }),
  )
})
