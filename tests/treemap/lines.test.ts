import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/core/network/lettering.ts'
import { linesOf } from '../../src/core/treemap/lines.ts'

const text = fc.stringMatching(/^[建立完善信用、，。（）A-Z0-9 ]{1,60}$/)

describe('a text on a tile', () => {
  it('loses nothing and adds nothing where it has lines enough', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), (words, room) => {
        const lines = linesOf(words, room, 12, 99)
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
      }),
    )
  })

  it('keeps within its width and its lines, and says that something is left', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), fc.integer({ min: 0, max: 4 }), (words, room, most) => {
        const lines = linesOf(words, room, 12, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(room)
        const all = linesOf(words, room, 12, 99)
        expect(lines.at(-1)?.endsWith('…') ?? false).toBe(most > 0 && all.length > most)
      }),
    )
  })

  it('begins no line with a mark, and takes no number apart', () => {
    expect(linesOf('建立完善。信用', 48, 12, 9)).toEqual(['建立完', '善。信用'])
    expect(linesOf('建立完善2020年', 60, 12, 9)).toEqual(['建立完善', '2020年'])
  })

  it('takes of a single word that is too long as much as has room', () => {
    expect(linesOf('Leadership', 60, 12, 1)).toEqual(['Leaders…'])
    expect(linesOf('Credit-system rules', 60, 12, 1)).toEqual(['Credit-…'])
  })

  it('is nothing where there is nothing, or no line for it', () => {
    expect(linesOf('', 100, 12, 3)).toEqual([])
    expect(linesOf('建立', 100, 12, 0)).toEqual([])
  })
})
