import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { soundsOf } from '../../src/core/pinyin/sounds.ts'
import { foldText } from '../../src/core/search/fold.ts'
import { INDEX_VERSION } from '../../src/core/search/index-version.ts'
import { segment } from '../../src/core/search/segments.ts'

/** Latin letters, marks, Chinese characters and what is compatible with them: nothing that a later Unicode adds to. */
const RANGES = [
  [0x20, 0x24f],
  [0x2010, 0x205e],
  [0x3000, 0x30ff],
  [0x3400, 0x4db5],
  [0x4e00, 0x9fa5],
  [0xf900, 0xfa2d],
  [0xff01, 0xff5e],
] as const

/** How each of them folds, is cut and sounds, as a few digits. */
function figure(): string {
  const hash = createHash('sha256')
  for (const [first, last] of RANGES) {
    for (let unit = first; unit <= last; unit += 1) {
      const character = String.fromCharCode(unit)
      const folded = foldText(character)
      hash.update(`${folded}|${segment(`信${character}用`).folded}|${soundsOf(folded)}\n`)
    }
  }
  return hash.digest('hex').slice(0, 12)
}

test('whoever changes folding, cutting or sounds raises the version, so that stored indexes are built anew', () => {
  expect(`${INDEX_VERSION} ${figure()}`).toBe('1 8e5a6d8e0994')
})
