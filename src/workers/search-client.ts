import type { Plan } from '../core/plan/model.ts'
import type { StoredTexts } from '../core/search/search-index.ts'
import type { SearchMessage, SearchRequest, Sought } from './search-protocol.ts'

/** What the client needs of a Worker. */
export type SeekingWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

/** Searches plans in a worker, or on the page's own thread where none can be had (a page opened from the disk). */
export interface Seeker {
  /** Takes a plan; resolves when it can be searched, with the texts of its index where that had to be built. Rejects where the worker breaks. */
  take(plan: Plan, stored: StoredTexts | null, onProgress: (done: number) => void): Promise<StoredTexts | null>
  /** What a query finds. Rejects where a later query was asked before it was answered. */
  seek(query: string, most: number): Promise<Sought>
  close(): void
}

function startWorker(): SeekingWorker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' })
}

class InWorker implements Seeker {
  readonly #worker: SeekingWorker
  readonly #taken = new Map<
    string,
    { done: (built: StoredTexts | null) => void; progress: (done: number) => void; reject: (error: Error) => void }
  >()
  #asked = 0
  #waiting: { id: number; answer: (sought: Sought) => void; reject: (error: Error) => void } | null = null

  constructor(worker: SeekingWorker) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => this.#hear(data))
    worker.addEventListener('error', () => {
      const error = new Error('crashed')
      this.#waiting?.reject(error)
      for (const { reject } of this.#taken.values()) reject(error)
      this.#taken.clear()
    })
  }

  take(plan: Plan, stored: StoredTexts | null, progress: (done: number) => void): Promise<StoredTexts | null> {
    return new Promise((done, reject) => {
      this.#taken.set(plan.fingerprint, { done, progress, reject })
      this.#worker.postMessage({ type: 'plan', plan, stored } satisfies SearchRequest)
    })
  }

  seek(query: string, most: number): Promise<Sought> {
    this.#waiting?.reject(new Error('overtaken'))
    this.#asked += 1
    const id = this.#asked
    return new Promise((answer, reject) => {
      this.#waiting = { id, answer, reject }
      this.#worker.postMessage({ type: 'seek', id, query, most } satisfies SearchRequest)
    })
  }

  close(): void {
    this.#worker.terminate()
  }

  #hear(message: SearchMessage): void {
    if (message.type === 'progress') this.#taken.get(message.fingerprint)?.progress(message.done)
    else if (message.type === 'indexed') {
      this.#taken.get(message.fingerprint)?.done(message.built)
      this.#taken.delete(message.fingerprint)
    } else if (message.type === 'failed') {
      this.#taken.get(message.fingerprint)?.reject(new Error('failed'))
      this.#taken.delete(message.fingerprint)
    } else if (message.type === 'found' && message.id === this.#waiting?.id) {
      this.#waiting.answer(message.sought)
      this.#waiting = null
    }
  }
}

async function here(): Promise<Seeker> {
  const { Seeking } = await import('./seek.ts')
  const seeking = new Seeking()
  return {
    take: (plan, stored, onProgress) =>
      seeking.take(plan, stored, onProgress, () => new Promise((resolve) => setTimeout(resolve))),
    seek: (query, most) => Promise.resolve(seeking.seek(query, most)),
    close: () => {},
  }
}

/** Starts a search over several plans: in a worker as soon as it says that it runs, otherwise here. */
export function startSeeking(makeWorker: () => SeekingWorker = startWorker): Promise<Seeker> {
  let worker: SeekingWorker
  try {
    worker = makeWorker()
  } catch {
    return here()
  }
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
      if (data.type === 'ready') resolve(new InWorker(worker))
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(here())
    })
  })
}
