import { describe, expect, it, vi } from 'vitest'
import type { PaintWorker } from '../../src/workers/paint-client.ts'
import { PaintClient } from '../../src/workers/paint-client.ts'
import type { PaintMessage, PaintRequest } from '../../src/workers/paint-protocol.ts'
import { packPainting, unpackPainting } from '../../src/workers/paint-protocol.ts'
import type { Painting } from '../../src/workers/painter.ts'

const painting: Painting = {
  strokes: [
    { path: 'M0 0L1 1', tone: 'lead', width: 1.3, opacity: 0.42 },
    { path: 'M-2.5 3C1 2 3 4 5 6', tone: 'ink-2', width: 0.9, opacity: 1, fades: true },
    { path: '', tone: 'guide', width: 1, opacity: 0.06 },
  ],
  cuts: [{ x: 1.5, y: -2, w: 30.1, h: 12 }],
  radius: 288,
  calm: true,
}
const other: Painting = { ...painting, calm: false }
const empty: Painting = { strokes: [], cuts: [], radius: 1, calm: false }
const frame = { x: 10, y: 20, scale: 1, width: 100, height: 80 }
const tones = { lead: '#000', responsible: '#111', participate: '#222', guide: '#333', 'ink-2': '#444' }

/** A worker that answers when it is told to. */
class Hand {
  readonly asked: PaintRequest[] = []
  terminated = false
  readonly #listeners = new Map<string, (event: never) => void>()
  readonly worker = {
    postMessage: (request: PaintRequest) => void this.asked.push(structuredClone(request)),
    addEventListener: (type: string, listener: (event: never) => void) => void this.#listeners.set(type, listener),
    terminate: () => (this.terminated = true),
  } as unknown as PaintWorker

  /** Answers the last request, by a bitmap of that name. */
  answer(name: string | null): void {
    const message = { id: this.asked.at(-1)!.id, bitmap: name } as unknown as PaintMessage
    this.#listeners.get('message')?.({ data: message } as never)
  }
  crash(): void {
    this.#listeners.get('error')?.({ preventDefault: () => {}, message: 'crash' } as never)
  }
}

describe('a painting', () => {
  it.each([painting, other, empty])('is the same after it was sent', (each) => {
    expect(unpackPainting(structuredClone(packPainting(each)))).toEqual(each)
  })
})

describe('painting on another thread', () => {
  it('is one at a time: of what is asked for meanwhile the last is painted, and what the worker has is not sent again', async () => {
    const hand = new Hand()
    const client = new PaintClient(() => hand.worker)
    const [first, second, third] = [1, 2, 3].map((scale) => client.paint(painting, { ...frame, scale }, tones))
    expect(hand.asked.map((request) => request.frame.scale)).toEqual([1])
    hand.answer('first')
    expect(await first).toBe('first')
    expect(await second).toBeNull()
    expect(hand.asked.map((request) => request.frame.scale)).toEqual([1, 3])
    expect(hand.asked.map((request) => request.painting === null)).toEqual([false, true])
    hand.answer('third')
    expect(await third).toBe('third')
    const fourth = client.paint(other, frame, tones)
    expect(unpackPainting(hand.asked.at(-1)!.painting!)).toEqual(other)
    hand.answer('fourth')
    expect(await fourth).toBe('fourth')
    client.close()
    expect(hand.terminated).toBe(true)
  })

  it('is refused once the worker fails, cannot paint, says nothing, is closed or cannot be had at all', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.useFakeTimers()
    const ends: ((hand: Hand, client: PaintClient) => void)[] = [
      (hand) => hand.crash(),
      (hand) => hand.answer(null),
      () => vi.advanceTimersByTime(1000),
      (_, client) => client.close(),
    ]
    for (const end of ends) {
      const hand = new Hand()
      const client = new PaintClient(() => hand.worker, 1000)
      const asked = [client.paint(painting, frame, tones), client.paint(other, frame, tones)]
      end(hand, client)
      for (const each of [...asked, client.paint(painting, frame, tones)]) await expect(each).rejects.toThrow('gone')
      expect(hand.terminated).toBe(true)
    }
    const none = new PaintClient(() => {
      throw new Error('no workers here')
    })
    await expect(none.paint(painting, frame, tones)).rejects.toThrow('no workers here')
    vi.useRealTimers()
    warned.mockRestore()
  })
})
