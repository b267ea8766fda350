import { describe, expect, it, vi } from 'vitest'
import type { DialOptions } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { indexOfOutline } from '../../src/core/network/outline.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { layOut } from '../../src/workers/lay-out.ts'
import type { LayoutWorker } from '../../src/workers/layout-client.ts'
import { LayoutClient } from '../../src/workers/layout-client.ts'
import type { LayoutMessage, LayoutRequest } from '../../src/workers/layout-protocol.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const index = lookUp(samplePlan)
const narrow = MEASURES.find(({ name }) => name === 'narrow')!
const options: DialOptions = { language: 'zh-Hant', measure: narrow, units: index.units, centre: null, isolated: false }
const part: DialOptions = { ...options, units: index.units.slice(0, 2), isolated: true }

/** A worker that answers when it is told to. */
class Hand {
  readonly asked: LayoutRequest[] = []
  terminated = false
  readonly #listeners = new Map<string, (event: never) => void>()
  readonly worker = {
    postMessage: (request: LayoutRequest) => void this.asked.push(structuredClone(request)),
    addEventListener: (type: string, listener: (event: never) => void) => void this.#listeners.set(type, listener),
    terminate: () => (this.terminated = true),
  } as unknown as LayoutWorker

  say(message: LayoutMessage): void {
    this.#listeners.get('message')?.({ data: structuredClone(message) } as never)
  }
  crash(): void {
    this.#listeners.get('error')?.({ preventDefault: () => {}, message: 'crash' } as never)
  }
  get layouts() {
    return this.asked.filter((request) => request.type === 'layout')
  }
  /** Answers a layout as the worker does. */
  answer(n: number): void {
    const { id, plan, job } = this.layouts[n]!
    const known = this.asked.find((request) => request.type === 'plan' && request.plan === plan)
    if (known?.type !== 'plan') throw new Error('The plan was not sent.')
    this.say({ type: 'begun', id })
    this.say({ type: 'dial', id, packed: layOut(indexOfOutline(known.outline), job) })
  }
}

describe('layouts on another thread', () => {
  it('are asked for once the worker is ready, the plan sent only once, and are those of this thread', async () => {
    const hand = new Hand()
    const client = new LayoutClient(() => hand.worker)
    const first = client.layOut(index, options)
    expect(hand.asked).toEqual([])
    hand.say({ type: 'ready' })
    const second = client.layOut(index, part)
    expect(hand.asked.map(({ type }) => type)).toEqual(['plan', 'layout', 'layout'])
    hand.answer(1)
    expect(await second).toEqual(layoutDial(index, part))
    hand.answer(0)
    expect(await first).toEqual(layoutDial(index, options))
  })

  it('are called off: the worker is told, and a stale answer is dropped', async () => {
    const hand = new Hand()
    const client = new LayoutClient(() => hand.worker)
    hand.say({ type: 'ready' })
    const calledOff = new AbortController()
    const promise = client.layOut(index, options, { signal: calledOff.signal })
    hand.say({ type: 'ready' })
    calledOff.abort(new Error('another one'))
    await expect(promise).rejects.toThrow('another one')
    expect(hand.asked.at(-1)).toEqual({ type: 'cancel', id: hand.layouts[0]!.id })
    hand.answer(0)
    const next = client.layOut(index, part)
    hand.answer(1)
    expect((await next).isolated).toBe(true)
    expect(() => client.layOut(index, part, { signal: calledOff.signal })).toThrow('another one')
  })

  it('are called off without a word from the worker, which is not taken for a hang', async () => {
    vi.useFakeTimers()
    try {
      const hand = new Hand()
      const client = new LayoutClient(() => hand.worker, 1000)
      hand.say({ type: 'ready' })
      const calledOff = new AbortController()
      const promise = client.layOut(index, options, { signal: calledOff.signal })
      hand.say({ type: 'ready' })
      calledOff.abort(new Error('another one'))
      await expect(promise).rejects.toThrow('another one')
      await vi.advanceTimersByTimeAsync(5000)
      expect(hand.terminated).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    ['is refused', (hand: Hand) => hand.crash()],
    ['crashes in its work', (hand: Hand) => (hand.say({ type: 'ready' }), hand.crash())],
    [
      'fails at one layout',
      (hand: Hand) => (hand.say({ type: 'ready' }), hand.say({ type: 'problem', id: hand.layouts[0]!.id, detail: '' })),
    ],
  ])('are computed here where the worker %s', async (_, fail) => {
    const hand = new Hand()
    const client = new LayoutClient(() => hand.worker)
    const promise = client.layOut(index, options)
    fail(hand)
    expect(await promise).toEqual(layoutDial(index, options))
  })

  it('are computed here where none can be made, or it keeps silent', async () => {
    const none = new LayoutClient(() => {
      throw new Error('file://')
    })
    expect(await none.layOut(index, part)).toEqual(layoutDial(index, part))
    const hand = new Hand()
    expect(await new LayoutClient(() => hand.worker, 5).layOut(index, part)).toEqual(layoutDial(index, part))
    expect(hand.terminated).toBe(true)
  })
})
