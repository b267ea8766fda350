import { describe, expect, it } from 'vitest'
import { misspeltNames, slipBetween } from '../../src/core/parse/closeness.ts'

function resolve(counts: Readonly<Record<string, number>>, known: readonly string[] = []): Record<string, string> {
  const names = Object.entries(counts).map(([key, count]) => ({ key, count }))
  return Object.fromEntries(misspeltNames(names, (key) => known.includes(key)))
}

describe('a slip between two names', () => {
  it.each([
    ['市市场监委', '市市场监管委', 'lost'],
    ['市财财政局', '市财政局', 'doubled'],
    ['市展发改革委', '市发展改革委', 'swapped'],
    ['市国税局', '市地税局', 'replaced'],
    // The first and the last character must be sound.
    ['财政局', '市财政局', null],
    ['市财政', '市财政局', null],
    ['市新财政局', '市财政局', null],
    ['市卫健委', '市卫生健康委', null],
    ['市财政局', '市财政局', null],
    ['', '市', null],
  ])('%s for %s is %s', (damaged, whole, slip) => {
    expect(slipBetween(damaged, whole)).toBe(slip)
  })
})

describe('a misspelt name', () => {
  it('is the one name of the plan that is a slip away and stands there more often', () => {
    expect(resolve({ 市市场监管委: 40, 市市场监委: 1, 市财政局: 9 })).toEqual({ 市市场监委: '市市场监管委' })
  })

  it('is left alone where the other is no more frequent', () => {
    expect(resolve({ 市市场监管委: 1, 市市场监委: 1 })).toEqual({})
  })

  it('is left alone where two could be meant', () => {
    expect(resolve({ 市市场监管委: 5, 市市场监测委: 5, 市市场监委: 1 })).toEqual({})
  })

  it('is left alone where the character makes another body of it', () => {
    expect(resolve({ 市委教育工委: 5, 市委教育委: 1, 西城区人民政府: 5, 城区人民政府: 1 })).toEqual({})
  })

  it('is left alone where it is short: such names differ in one character as a rule', () => {
    expect(resolve({ 市住建委: 9, 市建委: 1, 市教委: 9, 市农委: 1 })).toEqual({})
  })

  it('with a character replaced is one only where the directory knows the other and not it', () => {
    const counts = { 市发展改革委: 9, 市发展改草委: 1 }
    expect(resolve(counts)).toEqual({})
    expect(resolve(counts, ['市发展改革委'])).toEqual({ 市发展改草委: '市发展改革委' })
    expect(resolve(counts, ['市发展改革委', '市发展改草委'])).toEqual({})
  })

  it('is no model for another', () => {
    expect(resolve({ 市环境资源监测站: 9, 市环境资监测站: 3, 市环境监测站: 1 })).toEqual({
      市环境资监测站: '市环境资源监测站',
    })
  })

  it('is looked for among many names that differ in one place only without comparing all with all', () => {
    const family = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`市${String.fromCodePoint(0x4e00 + i)}资源局`, 1 + (i % 2)]),
    )
    expect(resolve(family)).toEqual({})
  })
})
