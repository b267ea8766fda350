import { expect, test } from 'vitest'
import { everydayNamesOf } from '../../src/core/directory/everyday.ts'
import { theDirectory } from '../../src/core/directory/entries.ts'
import { kinOf } from '../../src/core/directory/kin.ts'
import { toSimplified } from '../../src/core/script/script.ts'

const ids = theDirectory().entries.map(({ id }) => id)

test('kin are bodies of the directory, and each knows the other', () => {
  for (const id of ids) {
    for (const { id: other, when } of kinOf(id)) {
      expect(ids).toContain(other)
      expect(kinOf(other)).toContainEqual({ id, when: when === 'former' ? 'later' : 'former' })
    }
  }
  expect(kinOf('market')).toContainEqual({ id: 'aic', when: 'former' })
  expect(kinOf('no-such-body')).toEqual([])
})

test('what people call a body is in Simplified, and also of one at another level', () => {
  for (const id of ids) {
    const { short, other, english, acronyms } = everydayNamesOf(id)
    for (const name of [...short, ...other]) expect(toSimplified(name)).toBe(name)
    for (const word of [...english, ...acronyms]) expect(word).toMatch(/^[A-Za-z&]+$/)
  }
  expect(everydayNamesOf('pboc').short).toContain('央行')
  expect(everydayNamesOf('pboc-national')).toEqual(everydayNamesOf('pboc'))
  expect(everydayNamesOf('x4k2m7qd').short).toEqual([])
})
