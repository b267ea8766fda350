import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedCharacters } from '../../src/core/script/character-pairs.ts'
import { pack, unpack } from '../../src/core/script/packed-pairs.ts'

const character = fc.integer({ min: 0x20, max: 0x2ffff }).map((code) => String.fromCodePoint(code))

describe('packed pairs', () => {
  it('give back what was packed, whatever it was, in order', () => {
    fc.assert(
      fc.property(fc.dictionary(character, character), (table) => {
        const pairs = Object.entries(table)
        const inOrder = [...pairs].sort(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!)
        expect(unpack(pack(pairs))).toEqual(inOrder)
      }),
    )
  })

  it('hold the characters of both planes', () => {
    const table = new Map(unpack(packedCharacters()))
    expect(table.get('責')).toBe('责')
    expect(table.get('頭')).toBe('头')
    expect(table.get('𠁞')).toBe('𠀾')
    expect(table.has('著')).toBe(false)
  })
})
