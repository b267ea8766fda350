import { expect, it } from 'vitest'
import { isOurs, vouchFor } from '../../src/offline/trusted.ts'

const PAGE = 'https://city.example/plans/index.html#v=1'

it.each([
  ['./sw.js', true],
  ['https://city.example/plans/assets/import.worker-abc.js', true],
  ['https://city.example/plans/assets/picture.svg', false],
  ['https://city.example/other/worker.js', false],
  ['../worker.js', false],
  ['https://elsewhere.example/plans/assets/worker.js', false],
  ['javascript:alert(1)//.js', false],
  ['data:text/javascript,alert(1)//.js', false],
  ['blob:https://city.example/plans/worker.js', false],
])('a script at %s may be started: %s', (address, may) => {
  expect(isOurs(address, PAGE)).toBe(may)
})

it('a page from the disk starts only what it made itself', () => {
  const page = 'file:///home/me/qiantou.html'
  expect(isOurs('file:///home/me/other.js', page)).toBe(false)
  expect(isOurs('blob:null/1', page)).toBe(false)
  expect(vouchFor('blob:null/1')).toBe('blob:null/1')
  expect(isOurs('blob:null/1', page)).toBe(true)
})
