import { describe, expect, test } from 'vitest'
import type { Correction } from '../../src/core/correct/correction.ts'
import { takeBack } from '../../src/core/correct/take-back.ts'

const heading = (title: string): Correction => ({ kind: 'heading', level: 'item', start: 3, title })
const merge: Correction = { kind: 'merge', from: '甲局', into: '乙局' }
const confirm: Correction = { kind: 'confirm', code: 'merged', at: { start: 1, end: 2 } }

describe('takeBack', () => {
  test('gives the list as it was where nothing was corrected since', () => {
    expect(takeBack([merge, heading('乙')], [heading('甲'), merge], [merge, heading('乙')])).toEqual([
      heading('甲'),
      merge,
    ])
  })
  test('keeps what was corrected since', () => {
    expect(takeBack([heading('乙'), merge], [heading('甲')], [heading('乙')])).toEqual([heading('甲'), merge])
  })
  test('knows corrections that were stored and read again, whatever the order of their fields', () => {
    const stored: Correction = { at: { end: 2, start: 1 }, code: 'merged', kind: 'confirm' }
    expect(takeBack([stored, merge], [], [confirm])).toEqual([merge])
  })
  test('brings back only once what was taken out and is there again', () => {
    expect(takeBack([confirm, merge], [confirm], [])).toEqual([confirm, merge])
  })
  test('does nothing to lists that were not changed', () => {
    expect(takeBack([merge], [], [])).toEqual([merge])
    expect(takeBack([], [], [])).toEqual([])
  })
})
