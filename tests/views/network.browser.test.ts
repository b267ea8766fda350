import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
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
