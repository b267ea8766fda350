import { describe, expect, it } from 'vitest'
import { moved } from '../../../src/views/matrix/spot.ts'

const size = { rows: 3, columns: 4, chapters: [] }
const go = (row: number, column: number, key: string, ctrlKey = false) => moved({ row, column }, { key, ctrlKey }, size)

describe('moved', () => {
  it('goes one cell by an arrow and stops at the edges', () => {
    expect(go(1, 1, 'ArrowRight')).toEqual({ row: 1, column: 2 })
    expect(go(2, 3, 'ArrowDown')).toEqual({ row: 2, column: 3 })
    expect(go(2, 3, 'ArrowRight')).toEqual({ row: 2, column: 3 })
  })
  it('reaches names and heads, but not the corner between them', () => {
    expect(go(0, 0, 'ArrowLeft')).toEqual({ row: 0, column: -1 })
    expect(go(0, 0, 'ArrowUp')).toEqual({ row: -1, column: 0 })
    expect(go(0, -1, 'ArrowUp')).toBeNull()
    expect(go(-1, 0, 'Home')).toBeNull()
  })
  it('goes to the ends of a row, and with Ctrl to those of the grid', () => {
    expect(go(1, 2, 'Home')).toEqual({ row: 1, column: -1 })
    expect(go(1, 2, 'End')).toEqual({ row: 1, column: 3 })
    expect(go(1, 2, 'End', true)).toEqual({ row: 2, column: 3 })
  })
  it('leaves other keys alone, and keys that are names of something else', () => {
    expect(go(1, 1, 'x')).toBeNull()
    expect(go(1, 1, 'constructor')).toBeNull()
  })
})

describe('moved, with chapters over the heads', () => {
  const wide = { rows: 3, columns: 6, chapters: [0, 2, 5] }
  const walk = (row: number, column: number, key: string) => moved({ row, column }, { key, ctrlKey: false }, wide)
  it('goes up from a head to its chapter, along the chapters, and down to their first column', () => {
    expect(walk(-1, 4, 'ArrowUp')).toEqual({ row: -2, column: 2 })
    expect(walk(-2, 2, 'ArrowRight')).toEqual({ row: -2, column: 5 })
    expect(walk(-2, 5, 'ArrowRight')).toEqual({ row: -2, column: 5 })
    expect(walk(-2, 5, 'ArrowLeft')).toEqual({ row: -2, column: 2 })
    expect(walk(-2, 2, 'ArrowDown')).toEqual({ row: -1, column: 2 })
    expect(walk(-2, 5, 'Home')).toEqual({ row: -2, column: 0 })
    expect(walk(0, -1, 'ArrowUp')).toBeNull()
  })
})
