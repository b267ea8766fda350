import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { layoutDial } from '../../src/core/network/dial.ts'
import { inTask } from '../../src/ui/in-tasks.ts'
import NetworkView from '../../src/views/network/NetworkView.svelte'
import { syntheticPlan } from '../network/synthetic.ts'
import { openView } from './open-view.ts'

vi.mock(import('../../src/core/network/dial.ts'), { spy: true })

let start = ''
beforeEach(() => {
  start = location.href
})
afterEach(() => {
  history.replaceState(null, '', start)
})

const plan = syntheticPlan({ tasks: 120, agencies: 30, tasksPerChapter: 10 })
const PIECES = { ring: '.slot', links: 'g.links path', names: 'g.name' } as const

test('the first drawing is laid out once, for the room it has, and comes piece by piece', async () => {
  const order: string[] = []
  const watcher = new MutationObserver(() => {
    for (const [name, selector] of Object.entries(PIECES)) {
      if (!order.includes(name) && document.querySelector(selector)) order.push(name)
    }
  })
  watcher.observe(document, { childList: true, subtree: true })
  await openView(NetworkView, plan, {})
  await expect.poll(() => order).toEqual(['ring', 'links', 'names'])
  watcher.disconnect()
  expect(vi.mocked(layoutDial).mock.calls.map(([, { measure }]) => measure.name)).toEqual(['wide'])
})

test('a step comes piece by piece, each in a task of its own, once somebody has stirred', async () => {
  const explorer = await openView(NetworkView, plan, {})
  await expect.element(page.getByText(plan.byTotal[0]!.name).first()).toBeInTheDocument()
  dispatchEvent(new PointerEvent('pointermove'))
  await import('../../src/views/network/lively.ts')
  const next = (): Promise<void> => new Promise((resolve) => inTask(resolve))
  await next()
  const step = { ring: '.slot.dim', links: 'g.links path.lit', names: '[data-look="boxed"]' } as const
  const there = (): string =>
    Object.entries(step)
      .filter(([, selector]) => document.querySelector(selector))
      .map(([name]) => name)
      .join()
  explorer.step({ ...explorer.view, agencies: [plan.byTotal[0]!.id] })
  await tick()
  expect(there()).toBe('')
  const seen = new Set<string>()
  for (let n = 0; n < 20; n++) {
    await next()
    seen.add(there())
  }
  expect([...seen].filter((names) => names !== '')).toEqual(['ring', 'ring,links', 'ring,links,names'])
})
