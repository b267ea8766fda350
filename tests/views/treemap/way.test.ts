import { describe, expect, it } from 'vitest'
import { Way } from '../../../src/views/treemap/way.ts'

const at = (key: string, x: number, w: number) => ({ key, x, y: 0, w, h: 10 })

describe('the way of a map', () => {
  it('leads each part from where it stood to where it will stand; what is new comes in on its place', () => {
    const way = new Way()
    way.leave([at('a', 0, 10), at('b', 10, 10)], 0, 400)
    expect(way.isUnderWay(0), 'the first map is there at once').toBe(false)
    way.leave([at('a', 100, 50), at('c', 0, 20)], 1000, 400)
    expect(way.at(1000)('a', at('a', 100, 50))).toMatchObject({ x: 0, w: 10, alpha: 1 })
    expect(way.at(1200)('a', at('a', 100, 50))).toMatchObject({ x: 50, w: 30, alpha: 1 })
    expect(way.at(1200)('c', at('c', 0, 20))).toMatchObject({ x: 0, w: 20, alpha: 0.5 })
    expect(way.isUnderWay(1399)).toBe(true)
    expect(way.isUnderWay(1400)).toBe(false)
    expect(way.at(1400)('a', at('a', 100, 50))).toMatchObject({ x: 100, w: 50, alpha: 1 })
  })

  it('turns round where it is when it is called elsewhere', () => {
    const way = new Way()
    way.leave([at('a', 0, 10)], 0, 0)
    way.leave([at('a', 100, 10)], 0, 400)
    way.leave([at('a', 0, 10)], 200, 400)
    expect(way.at(200)('a', at('a', 0, 10))).toMatchObject({ x: 50, w: 10 })
  })

  it('is no way at all for a new size, and for more parts than could be moved', () => {
    const way = new Way()
    way.leave([at('a', 0, 10)], 0, 0)
    way.leave([at('a', 100, 10)], 10, 0)
    expect(way.isUnderWay(10)).toBe(false)
    const many = Array.from({ length: 5000 }, (_, n) => at(String(n), n, 1))
    way.leave(many, 20, 400)
    expect(way.isUnderWay(20)).toBe(false)
  })
})
