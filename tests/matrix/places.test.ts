import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutGrid } from '../../src/core/matrix/grid.ts'
import { placeGrid } from '../../src/core/matrix/places.ts'
import { inSight } from '../../src/core/matrix/sight.ts'
import { threadsOf } from '../../src/core/matrix/threads.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Columns } from '../../src/core/view/view.ts'
import { COLUMNS } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { syntheticPlan } from '../network/synthetic.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const WINDOW = { width: 1188, height: 750, narrow: false }
const PHONE = { width: 390, height: 560, narrow: true }

function lay(by: Columns, room = WINDOW, of = index) {
  const grid = layoutGrid(of, of.units, ROLES, by)
  return { grid, places: placeGrid(grid, by, { ...room, names: grid.rows.map(({ agency }) => agency.name) }) }
}

describe('the places of the matrix', () => {
  it('lie side by side and one under the other, none over another', () => {
    for (const by of COLUMNS) {
      for (const room of [WINDOW, PHONE, { ...WINDOW, width: 836 }]) {
        const { places } = lay(by, room)
        const apart = (starts: readonly number[], sizes: readonly number[], whole: number): void => {
          for (const [i, start] of starts.entries())
            expect(start + sizes[i]!).toBeLessThanOrEqual(starts[i + 1] ?? whole)
        }
        apart(places.lefts, places.widths, places.width)
        apart(places.tops, places.heights, places.height)
      }
    }
  })

  it('leave room in each cell for every glyph of it', () => {
    for (const by of ['chapter', 'item'] as const) {
      for (const room of [WINDOW, PHONE]) {
        const { grid, places } = lay(by, room)
        for (const [r, { cells }] of grid.rows.entries()) {
          for (const [c, { key }] of grid.columns.entries()) {
            const n = cells.get(key)?.entries.length ?? 0
            const lines = Math.ceil(n / places.perLine[c]!)
            expect(lines * 10 - 2).toBeLessThanOrEqual(places.heights[r]!)
            expect(Math.min(n, places.perLine[c]!) * 9 - 1).toBeLessThanOrEqual(places.widths[c]!)
          }
        }
      }
    }
  })

  it('show a whole plan on one page as a weave, its letters not below 11 px; chapters and items fill the width', () => {
    const { places } = lay('task')
    expect(places.names + places.width + places.totals).toBeLessThanOrEqual(WINDOW.width)
    expect(places.groups + places.heads + places.height).toBeLessThanOrEqual(WINDOW.height)
    expect(Math.min(...places.heights)).toBeGreaterThanOrEqual(12)
    const { places: chapters } = lay('chapter')
    expect(chapters.names + chapters.width + chapters.totals).toBe(WINDOW.width)
  })

  it('keep the numbers of chapters apart where those have few tasks: 九 and 十 are not 九十', () => {
    for (const by of ['item', 'task'] as const) {
      const { grid, places } = lay(by)
      const first = new Map(grid.columns.map(({ chapter }, c) => [chapter, c] as const).reverse())
      const starts = [...first].sort(([, a], [, b]) => a - b).map(([{ label }, c]) => ({ label, x: places.lefts[c]! }))
      expect(starts).toHaveLength(12)
      for (const [n, { label, x }] of starts.slice(0, -1).entries())
        expect(starts[n + 1]!.x - x, label).toBeGreaterThanOrEqual([...label].length * 14 + 4)
    }
  })

  it('suit a finger on a phone: five glyphs a line over chapters, rows of 46', () => {
    const { places } = lay('chapter', PHONE)
    expect(places.names).toBe(104)
    expect(places.widths.every((width) => width >= 52)).toBe(true)
    expect(places.perLine.every((n) => n >= 5)).toBe(true)
    for (const by of COLUMNS) expect(lay(by, PHONE).places.heights.every((height) => height >= 46)).toBe(true)
    expect(lay('item', PHONE).places.widths.every((width) => width >= 44)).toBe(true)
  })

  it('scroll where there is more than the room', () => {
    const many = syntheticPlan({ tasks: 2000, agencies: 500 })
    const { places } = lay('task', WINDOW, many)
    expect(places.lefts).toHaveLength(2000)
    expect(places.tops).toHaveLength(500)
    expect(places.width).toBeGreaterThan(2000 * 7)
  })
})

describe('what is in sight', () => {
  it('is what lies between two edges, and some more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })), { maxLength: 60 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 5 }),
        (parts, from, size, more) => {
          const [starts, sizes]: [number[], number[]] = [[], []]
          let end = 0
          for (const [own, gap] of parts) {
            starts.push(end)
            sizes.push(own)
            end += own + gap
          }
          const seen = parts.flatMap((_, i) => (starts[i]! < from + size && starts[i]! + sizes[i]! > from ? [i] : []))
          const { first, last } = inSight(starts, sizes, { from, to: from + size }, more)
          for (const i of seen) expect(i >= first && i <= last).toBe(true)
          const drawn = Math.max(0, last - first + 1)
          expect(drawn).toBeLessThanOrEqual(seen.length + 2 * more + 1)
          expect(last).toBeLessThan(parts.length)
        },
      ),
      { numRuns: runs(200, 5000) },
    )
  })
})

describe('the threads of the weave', () => {
  it('join the agencies of each task from the first row to the last, and the tasks of each agency', () => {
    const { grid } = lay('task')
    const { across, down } = threadsOf(grid)
    const names = grid.rows.map(({ agency }) => agency.name)
    for (const [c, [, task]] of [...readTasks()].entries()) {
      const rows = everybody(task).map((name) => names.indexOf(name))
      expect(down[c]).toEqual(rows.length === 0 ? null : [Math.min(...rows), Math.max(...rows)])
    }
    for (const [r, name] of names.entries()) {
      const own = [...readTasks().values()].flatMap((task, c) => (everybody(task).includes(name) ? [c] : []))
      expect(across[r]).toEqual([own[0], own.at(-1)])
    }
  })
})
