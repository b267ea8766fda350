import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { layoutGrid } from '../../src/core/matrix/grid.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Explorer } from '../../src/state/explorer.svelte.ts'
import { syntheticPlan } from '../network/synthetic.ts'
import MatrixView from '../../src/views/matrix/MatrixView.svelte'
import { openView } from './open-view.ts'

let start = ''
beforeEach(() => {
  start = location.href
})
afterEach(() => {
  history.replaceState(null, '', start)
})

const large = syntheticPlan({ tasks: 2000, agencies: 500 })
const { rows } = layoutGrid(large, large.units, ROLES, 'task')
/** So many cells hold something. */
const FULL = rows.reduce((sum, { cells }) => sum + cells.size, 0)

async function open(): Promise<Explorer> {
  const explorer = await openView(MatrixView, large, { view: 'matrix', columns: 'task' })
  await expect.poll(() => cells().length).toBeGreaterThan(0)
  return explorer
}
const grid = (): HTMLElement => document.querySelector<HTMLElement>('[role="grid"]')!
const frame = (): HTMLElement => document.querySelector<HTMLElement>('.frame')!
const cells = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.cell.full')]
const shown = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((each) => each.dataset['spot']!)

describe('a matrix of 500 agencies and 2,000 tasks', () => {
  test('draws only what is in sight, says how much there is, and shows the rest when it is scrolled to', async () => {
    await open()
    expect(grid().getAttribute('aria-rowcount')).toBe(String(rows.length + 2))
    expect(grid().getAttribute('aria-colcount')).toBe('2002')
    expect(cells().length).toBeLessThan(FULL / 10)
    expect(document.querySelectorAll('.line').length).toBeLessThan(100)
    expect(document.querySelectorAll('.head').length).toBeLessThan(200)

    frame().scrollTo(1e6, 1e6)
    await expect.poll(() => shown('.head')).toContain('-1/1999')
    await expect.poll(() => shown('.name')).toContain(`${rows.length - 1}/-1`)
    expect(shown('.name')).not.toContain('3/-1')
    const name = document.querySelector('.line:last-child .name')!.getBoundingClientRect()
    expect(name.left).toBeCloseTo(frame().getBoundingClientRect().left, 0)
    const head = document.querySelector('.head')!.getBoundingClientRect()
    expect(head.top).toBeLessThan(frame().getBoundingClientRect().top + 60)
  })

  test('the keyboard goes to either end of it, and what it stands on comes into sight and keeps the focus', async () => {
    await open()
    const { columns } = layoutGrid(large, large.units, ROLES, 'task')
    document.querySelector<HTMLElement>('[tabindex="0"][data-spot]')!.focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    const last = `${rows.length - 1}/${columns.length - 1}`
    await expect.poll(() => (document.activeElement as HTMLElement).dataset['spot']).toBe(last)
    const box = document.activeElement!.getBoundingClientRect()
    const window = frame().getBoundingClientRect()
    expect(box.right).toBeLessThanOrEqual(window.right)
    expect(box.bottom).toBeLessThanOrEqual(window.bottom + 1)

    frame().scrollTo(0, 0)
    await expect.poll(() => shown('.name')).toContain('0/-1')
    await tick()
    expect((document.activeElement as HTMLElement).dataset['spot']).toBe(last)
    await userEvent.keyboard('{ArrowUp}')
    await expect
      .poll(() => (document.activeElement as HTMLElement).dataset['spot'])
      .toBe(`${rows.length - 2}/${columns.length - 1}`)
    expect(document.querySelectorAll('[tabindex="0"][data-spot]')).toHaveLength(1)
  })

  test('a cell opens its task, and a filter recounts the edges', async () => {
    const explorer = await open()
    cells()[0]!.click()
    const opened = explorer.view.selection
    expect(opened?.kind).toBe('task')
    const agency = rows[0]!.agency.id
    explorer.step({ ...explorer.view, agencies: [agency], selection: null })
    await tick()
    const own = large.units.filter((unit) => unit.agencies.includes(agency))
    const n = own.reduce((sum, unit) => sum + unit.assignments.length, 0)
    expect(document.querySelector('[data-sum]')!.textContent).toBe(String(n))
  })
})
