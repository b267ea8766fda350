import type { Dial, DialOptions } from '../core/network/dial.ts'
import type { PackedDial } from '../core/network/packed.ts'
import { unpackDial } from '../core/network/packed.ts'
import { outlineOf } from '../core/network/outline.ts'
import type { PlanIndex } from '../core/plan/lookup.ts'
import type { LayoutJob, LayoutMessage, LayoutRequest } from './layout-protocol.ts'

/** What the client needs of a Worker. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

interface Pending {
  readonly index: PlanIndex
  readonly job: LayoutJob
  readonly resolve: (dial: Dial) => void
  readonly reject: (reason: Error) => void
}

/** Longer than this no layout takes: a worker that says nothing meanwhile hangs. */
const PATIENCE = 60_000

function startWorker(): LayoutWorker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' })
}

/**
 * Lays dials out on another thread. Where no worker can be had (a page opened from the disk), or it fails, on the page's
 * own. What is asked for is answered in any order; whoever does not wait any more says so by the signal.
 */
export class LayoutClient {
  readonly #makeWorker: () => LayoutWorker
  readonly #patience: number
  #worker: LayoutWorker | null = null
  #ready = false
  /** No worker can be had. */
  #refused = false
  #next = 0
  #plans = new WeakMap<PlanIndex, number>()
  readonly #pending = new Map<number, Pending>()
  #clock: ReturnType<typeof setTimeout> | undefined

  constructor(makeWorker: () => LayoutWorker = startWorker, patience = PATIENCE) {
    this.#makeWorker = makeWorker
    this.#patience = patience
  }

  /** Starts the worker, so that it is there when the first layout is asked for. */
  start(): void {
    if (this.#worker || this.#refused) return
    try {
      const worker = this.#makeWorker()
      worker.addEventListener('message', ({ data }: MessageEvent<LayoutMessage>) => this.#hear(data))
      worker.addEventListener('messageerror', () => this.#give('message'))
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        this.#give(event.message ?? '')
      })
      this.#worker = worker
    } catch {
      this.#refused = true
    }
  }

  /**
   * Lays a dial out.
   *
   * @param signal calls it off: the promise then rejects with the signal's reason, and nothing comes of it
   */
  layOut(index: PlanIndex, options: DialOptions, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Dial> {
    signal?.throwIfAborted()
    this.start()
    const { units, ...others } = options
    const all = units === index.units
    const job: LayoutJob = { ...others, units: all ? null : Int32Array.from(units, ({ order }) => order) }
    const id = (this.#next += 1)
    return new Promise<Dial>((resolve, reject) => {
      this.#pending.set(id, { index, job, resolve, reject })
      signal?.addEventListener('abort', () => {
        if (!this.#pending.delete(id)) return
        this.#post({ type: 'cancel', id })
        // Of what was called off the worker says nothing: its silence is none.
        this.#wait()
        reject(signal.reason as Error)
      })
      if (this.#refused) this.#here(id)
      else if (this.#ready) this.#send(id)
      this.#wait()
    })
  }

  /** Ends the worker. Who waits is answered on the page's thread. */
  close(): void {
    this.#give('closed')
  }

  #post(request: LayoutRequest): void {
    this.#worker?.postMessage(request)
  }

  #send(id: number): void {
    const pending = this.#pending.get(id)
    if (!pending) return
    let plan = this.#plans.get(pending.index)
    if (plan === undefined) {
      this.#plans.set(pending.index, (plan = id))
      this.#post({ type: 'plan', plan, outline: outlineOf(pending.index) })
    }
    this.#post({ type: 'layout', id, plan, job: pending.job })
  }

  #hear(message: LayoutMessage): void {
    this.#wait()
    if (message.type === 'ready') {
      this.#ready = true
      for (const id of this.#pending.keys()) this.#send(id)
      return
    }
    // Of what was called off the answer is dropped.
    const pending = this.#pending.get(message.id)
    if (!pending) return
    if (message.type === 'problem') this.#here(message.id)
    else if (message.type === 'dial') this.#answer(message.id, message.packed)
  }

  #answer(id: number, packed: PackedDial): void {
    const pending = this.#pending.get(id)
    if (!pending) return
    this.#pending.delete(id)
    this.#wait()
    pending.resolve(unpackDial(packed, pending.index))
  }

  /** Lays out on this thread, after what the page has to do first. */
  #here(id: number): void {
    const pending = this.#pending.get(id)
    if (!pending) return
    import('./lay-out.ts')
      .then(({ layOut }) => {
        // Called off meanwhile, it is nobody's.
        if (this.#pending.get(id) === pending) this.#answer(id, layOut(pending.index, pending.job))
      })
      .catch((error: unknown) => {
        this.#pending.delete(id)
        pending.reject(error instanceof Error ? error : new Error(String(error)))
      })
  }

  /** Gives the worker up for good; what it owes is done here. */
  #give(reason: string): void {
    if (this.#refused) return
    if (reason !== 'closed') console.warn('The layout worker is gone:', reason)
    this.#worker?.terminate()
    this.#worker = null
    this.#refused = true
    clearTimeout(this.#clock)
    for (const id of [...this.#pending.keys()]) this.#here(id)
  }

  #wait(): void {
    clearTimeout(this.#clock)
    if (this.#pending.size > 0 && !this.#refused) this.#clock = setTimeout(() => this.#give('silent'), this.#patience)
  }
}
