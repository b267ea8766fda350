import { expect, test } from 'vitest'
import { readNumber } from '../../src/core/search/numbers.ts'

const label = (text: string): object => ({ kind: 'label', label: text })
const heading = (no: number, level: 'chapter' | 'item', bare = false): object => ({
  kind: 'heading',
  no,
  level,
  bare,
})

test.each([
  ['13', label('13')],
  ['13.6', label('13.6')],
  ['１３．６', label('13.6')],
  ['13。6', label('13.6')],
  ['13.', label('13')],
  ['013.06', label('13.6')],
  ['4.13.6', label('4.13.6')],
  ['第13條', label('13')],
  ['第13項', label('13')],
  ['第13.6项', label('13.6')],
  ['任務13.6', label('13.6')],
  ['#13.6', label('13.6')],
  ['no.45', label('45')],
  ['13-6', label('13.6')],
  ['13，6', label('13.6')],
  ['（十三）6', label('13.6')],
  ['第十三项第六条', label('13.6')],
  ['第四章第十三项', label('4.13')],
  ['第十三条', heading(13, 'item')],
  ['chapter9', heading(9, 'chapter')],
  ['一站式', null],
  ['2014-2020年', null],
  ['（十三）', heading(13, 'item')],
  ['(13)', heading(13, 'item')],
  ['十三項', heading(13, 'item')],
  ['第四章', heading(4, 'chapter')],
  ['第4章', heading(4, 'chapter')],
  ['十三', heading(13, 'item', true)],
  ['三', null],
  ['十三五', null],
  ['文章', null],
  ['事项', null],
  ['1.2.3.4', null],
  ['13a', null],
  ['.', null],
  ['（）', null],
  ['', null],
  ['99999', null],
])('%s', (word, reading) => {
  expect(readNumber(word)).toEqual(reading)
})
