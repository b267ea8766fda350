import { indexOfOutline } from '../core/network/outline.ts'
import type { PlanIndex } from '../core/plan/lookup.ts'
import { layOut } from './lay-out.ts'
import type { LayoutMessage, LayoutRequest } from './layout-protocol.ts'

function say(message: LayoutMessage): void {
  self.postMessage(message)
}

/** So many plans are kept: each correction makes another. What belongs to an older one is laid out on the page's thread. */
const KEPT = 8
const plans = new Map<number, PlanIndex>()
type Layout = Extract<LayoutRequest, { type: 'layout' }>
const waiting: Layout[] = []

function work(): void {
  const request = waiting.shift()
  if (!request) return
  const { id, plan, job } = request
  say({ type: 'begun', id })
  try {
    const index = plans.get(plan)
    if (!index) throw new Error('unknown plan')
    say({ type: 'dial', id, packed: layOut(index, job) })
  } catch (error) {
    say({ type: 'problem', id, detail: String(error).slice(0, 200) })
  }
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  if (data.type === 'plan') {
    if (plans.size >= KEPT) plans.delete([...plans.keys()][0]!)
    plans.set(data.plan, indexOfOutline(data.outline))
  } else if (data.type === 'cancel') {
    const at = waiting.findIndex(({ id }) => id === data.id)
    if (at >= 0) waiting.splice(at, 1)
  } else {
    waiting.push(data)
    // After what else has come in meanwhile: perhaps it is called off.
    setTimeout(work)
  }
})
say({ type: 'ready' })
