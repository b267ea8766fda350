import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { agencyDossier } from '../../src/core/dossier/agency.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Explorer } from '../../src/state/explorer.svelte.ts'
import DossierView from '../../src/views/dossier/DossierView.svelte'
import TableView from '../../src/views/table/TableView.svelte'
import TextView from '../../src/views/text/TextView.svelte'
import { grownPlan } from '../network/grown.ts'
import { writePlan } from '../plan/plan-writer.ts'
import { openView } from './open-view.ts'

let start = ''
beforeEach(() => {
  start = location.href
})
afterEach(() => {
  history.replaceState(null, '', start)
})

const { plan, source } = writePlan(grownPlan(20))
const index = lookUp(plan)
const last = index.units.at(-1)!

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
const inWindow = (element: Element | null, frame: Element): boolean => {
  if (!element) return false
  const [box, window] = [element.getBoundingClientRect(), frame.getBoundingClientRect()]
  return box.bottom > window.top && box.top < window.bottom
}

describe('a table of very many tasks', () => {
  const row = (id: string): HTMLElement | null => document.querySelector(`tbody [data-unit="${id}"]`)
  const frame = (): HTMLElement => document.querySelector<HTMLElement>('.scroll')!
  const top = (): HTMLElement | undefined => {
    const edge = frame().getBoundingClientRect().top + 12
    return all('tbody [data-unit]').find((each) => each.getBoundingClientRect().bottom > edge)
  }
  const heightOf = (unit: string): number => row(unit)!.getBoundingClientRect().top
  // Nobody changes anything in the frame in which something was scrolled, or changed before.
  const frames = async (): Promise<void> => {
    for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  /** A table of few tasks once all its rows stand. */
  const openSmall = async (times = 1): Promise<{ small: PlanIndex; explorer: Explorer }> => {
    const small = lookUp(writePlan(grownPlan(times)).plan)
    const explorer = await openView(TableView, small, { view: 'table' })
    await allStand(explorer)
    return { small, explorer }
  }
  const allStand = ({ shown }: Explorer): Promise<void> =>
    expect.poll(() => all('tbody [data-unit]').length, { timeout: 5000 }).toBe(shown.units.length)
  /** Scrolls to a part of the whole; gives the row that is read there. */
  const scrollTo = async (part: number): Promise<string> => {
    frame().scrollTo(0, frame().scrollHeight * part)
    await frames()
    return top()!.dataset['unit']!
  }

  test('draws only the rows about what is in sight, and whatever is scrolled to; the keys reach every one', async () => {
    await openView(TableView, index, { view: 'table' })
    await expect.poll(() => all('tbody [data-unit]').length).toBeGreaterThan(0)
    expect(document.querySelector('table')!.getAttribute('aria-rowcount')).toBe(String(index.units.length + 1))
    expect(all('tbody [data-unit]').length).toBeLessThan(300)

    frame().scrollTo(0, frame().scrollHeight)
    await expect.poll(() => inWindow(row(last.id), frame())).toBe(true)
    expect(row(index.units[0]!.id)).toBeNull()
    expect(row(last.id)!.getAttribute('aria-rowindex')).toBe(String(index.units.length + 1))

    row(last.id)!.querySelector<HTMLElement>('[data-row-head]')!.focus()
    await userEvent.keyboard('{Home}')
    await expect
      .poll(() => document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit'])
      .toBe(index.units[0]!.id)
    expect(inWindow(row(index.units[0]!.id), frame())).toBe(true)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect
      .poll(() => document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit'])
      .toBe(index.units[2]!.id)
    await userEvent.keyboard('{End}')
    await expect.poll(() => document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit']).toBe(last.id)
  })

  test('begins with the rows in sight, whatever the filter, and then has all that can stand in the page', async () => {
    const { small, explorer } = await openSmall(3)
    await scrollTo(0.5)
    expect(inWindow(row(small.units[0]!.id), frame())).toBe(false)
    const [first, second] = small.byTotal
    for (const agencies of [[first!.id], [first!.id, second!.id], []]) {
      explorer.step({ ...explorer.view, agencies })
      await tick()
      // However many there are, no more than can be seen have been drawn, and a few about them.
      const drawn = all('tbody [data-unit]')
      expect(explorer.shown.units.length).toBeGreaterThan(80)
      expect(drawn.length).toBeLessThan(60)
      const rooms = all('tbody.room td').map((each) => each.getBoundingClientRect())
      const window = frame().getBoundingClientRect()
      expect(rooms[0]!.bottom).toBeLessThanOrEqual(window.top + 60)
      if (rooms[1]!.height > 0) expect(rooms[1]!.top).toBeGreaterThanOrEqual(window.bottom)
      await allStand(explorer)
    }
  })

  test('stays with the row that is read, or the next one that a filter leaves', async () => {
    const { small, explorer } = await openSmall()
    const read = small.unitById.get(await scrollTo(0.2))!
    expect(inWindow(row(small.units[0]!.id), frame())).toBe(false)
    const stood = heightOf(read.id)
    const [{ id } = { id: '' }] = small.byTotal
    const left = small.units.slice(small.units.indexOf(read)).filter(({ agencies }) => agencies.includes(id))
    // Enough of them to fill the window, so that the first can stand where the other one stood.
    expect(left.length).toBeGreaterThan(15)
    for (const agencies of [[id], []]) {
      explorer.step({ ...explorer.view, agencies })
      await allStand(explorer)
      expect(Math.abs(heightOf(left[0]!.id) - stood)).toBeLessThan(2)
      await frames()
    }
  })

  test('stays with the first row too, once something was scrolled', async () => {
    const { small, explorer } = await openSmall()
    const [{ id } = { id: '' }] = small.byTotal.filter((each) => !small.units[0]!.agencies.includes(each.id))
    explorer.step({ ...explorer.view, agencies: [id] })
    await allStand(explorer)
    frame().scrollTo(0, 5)
    await frames()
    const first = top()!.dataset['unit']!
    expect(first).toBe(explorer.shown.units[0]!.id)
    const stood = heightOf(first)
    explorer.step({ ...explorer.view, agencies: [] })
    await allStand(explorer)
    expect(Math.abs(heightOf(first) - stood)).toBeLessThan(2)
  })

  test('stays with the row that is read when rows above it change their height, and where it is when they are sorted', async () => {
    const { explorer } = await openSmall()
    const read = await scrollTo(0.6)
    // The whole of it, so that it is the first in sight however low it is.
    frame().scrollBy(0, heightOf(read) - frame().getBoundingClientRect().top)
    await frames()
    const stood = heightOf(read)
    const { cols } = explorer.view
    // Without the text of a task its row is lower, or the names have more room.
    for (const some of [cols.filter((each) => each !== 'task'), cols]) {
      explorer.step({ ...explorer.view, cols: some })
      const before = row(read)!.offsetTop
      await tick()
      expect(Math.abs(row(read)!.offsetTop - before)).toBeGreaterThan(20)
      await frames()
      expect(Math.abs(heightOf(read) - stood)).toBeLessThan(2)
    }

    const place = (): number => all('tbody [data-unit]').indexOf(top()!)
    const before = place()
    explorer.step({ ...explorer.view, sort: [{ by: 'no', down: true }] })
    await allStand(explorer)
    await frames()
    expect(Math.abs(all('tbody [data-unit]').indexOf(row(read)!) - before)).toBeGreaterThan(10)
    expect(place()).toBe(before)
  })

  test('a row keeps the focus while the filter changes, out of sight too', async () => {
    const { small, explorer } = await openSmall()
    const [{ id } = { id: '' }] = small.byTotal
    const far = small.units.find(({ agencies }) => agencies.includes(id))!
    const head = row(far.id)!.querySelector<HTMLElement>('[data-row-head]')!
    head.focus()
    await scrollTo(1)
    expect(inWindow(head, frame())).toBe(false)
    for (const agencies of [[id], []]) {
      explorer.step({ ...explorer.view, agencies })
      await tick()
      expect(document.activeElement).toBe(head)
      await allStand(explorer)
      expect(document.activeElement).toBe(head)
      await scrollTo(1)
    }
  })

  test('a phone says of each card which of how many it is', async () => {
    await openView(TableView, index, { view: 'table' })
    await page.viewport(390, 844)
    await expect.poll(() => all('.scroll li[data-unit]').length).toBeGreaterThan(0)
    frame().scrollTo(0, frame().scrollHeight)
    await expect.poll(() => all(`.scroll li[data-unit="${last.id}"]`).length).toBe(1)
    for (const card of all('.scroll li[data-unit]')) {
      const no = index.units.findIndex(({ id }) => id === card.dataset['unit']) + 1
      expect([card.ariaPosInSet, card.ariaSetSize]).toEqual([String(no), String(index.units.length)])
    }
  })

  test('has every row on paper', async () => {
    // Just more than stand in the page at once.
    const some = lookUp(writePlan(grownPlan(6)).plan)
    await openView(TableView, some, { view: 'table' })
    await expect.poll(() => all('tbody [data-unit]').length).toBeGreaterThan(0)
    expect(all('tbody [data-unit]').length).toBeLessThan(300)
    dispatchEvent(new Event('beforeprint'))
    expect(all('tbody [data-unit]')).toHaveLength(some.units.length)
    dispatchEvent(new Event('afterprint'))
    await expect.poll(() => all('tbody [data-unit]').length).toBeLessThan(300)
  })
})

describe('the sheet of an agency with very many tasks', () => {
  const frame = (): HTMLElement => document.querySelector<HTMLElement>('.dossier')!
  const inSight = (): HTMLElement[] => all('.sheet li[data-unit]').filter((each) => inWindow(each, frame()))
  const [most, next] = index.byTotal

  test('draws what is in sight at once and what is about it then; on paper every task', async () => {
    const explorer = await openView(DossierView, index, { view: 'dossier', agencies: [most!.id] })
    await expect.poll(() => all('.sheet li[data-unit]').length).toBeGreaterThan(0)
    const own = index.unitsOf.get(most!.id)!
    expect(own.length).toBeGreaterThan(600)
    expect(all('.sheet li[data-unit]').length).toBeLessThan(400)

    // Each role's list goes on to its last task; the foot of the sheet is that of the last role's.
    const { byRole } = agencyDossier(index, explorer.shown, most!, explorer.view.roles)
    const end = byRole.at(-1)!.tasks.at(-1)!.unit.id
    // What is drawn for the first time may be higher than was reckoned: then the end is further.
    await expect
      .poll(() => {
        frame().scrollTo(0, frame().scrollHeight)
        return inSight().at(-1)?.dataset['unit']
      })
      .toBe(end)
    for (const { role, tasks } of byRole) {
      const lines = all(`.role[data-role="${role}"] li[data-unit]`)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) {
        const no = tasks.findIndex(({ unit }) => unit.id === line.dataset['unit']) + 1
        expect([line.ariaPosInSet, line.ariaSetSize]).toEqual([String(no), String(tasks.length)])
      }
    }
    frame().scrollTo(0, frame().scrollHeight * 0.6)
    await expect.poll(() => inSight().length).toBeGreaterThan(2)
    expect(all('.sheet li[data-unit]').length).toBeLessThan(400)

    // Another one is read from its top, with its first partners alone.
    const partners = (): number => all('.beside section:last-child li').length
    const few = partners()
    document.querySelector<HTMLElement>('.beside .more')!.click()
    await expect.poll(partners).toBeGreaterThan(few)
    explorer.step({ ...explorer.view, agencies: [next!.id] })
    await expect.poll(() => document.querySelector('.dossier')!.getAttribute('data-subject')).toBe(next!.id)
    await expect.poll(() => frame().scrollTop).toBe(0)
    expect(partners()).toBe(few)

    dispatchEvent(new Event('beforeprint'))
    const drawn = new Set(all('.sheet li[data-unit]').map(({ dataset }) => dataset['unit']))
    expect(drawn).toEqual(new Set(index.unitsOf.get(next!.id)!.map(({ id }) => id)))
    dispatchEvent(new Event('afterprint'))
  })
})

describe('a very long text', () => {
  const frame = (): HTMLElement => document.querySelector<HTMLElement>('.scroller')!
  const block = (id: string): HTMLElement | null => document.querySelector(`[data-unit="${id}"]`)

  test('draws only what is about the reader; a link, a walk and the scroll bar lead everywhere', async () => {
    const middle = index.units[Math.floor(index.units.length * 0.6)]!
    const explorer = await openView(
      TextView,
      index,
      { view: 'text', selection: { kind: 'task', id: middle.id } },
      source,
    )
    await expect.poll(() => inWindow(block(middle.id), frame())).toBe(true)
    expect(all('[data-block]').length).toBeLessThan(400)

    frame().scrollTo(0, frame().scrollHeight * 0.9)
    await expect.poll(() => inWindow(block(middle.id), frame())).toBe(false)
    await expect.poll(() => all('[data-block]').some((each) => inWindow(each, frame()))).toBe(true)

    const rare = [...index.byTotal].reverse().find(({ id }) => index.unitsOf.get(id)!.length > 1)!
    explorer.step({ ...explorer.view, selection: null, agencies: [rare.id] })
    await expect.poll(() => all('.agency.chosen').some((each) => inWindow(each, frame()))).toBe(true)
    await userEvent.keyboard('n')
    const first = document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit']
    await userEvent.keyboard('n')
    await expect
      .poll(() => document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit'])
      .not.toBe(first)
    expect(inWindow(document.activeElement, frame())).toBe(true)
  })
})
