import type { PaintMessage, PaintRequest } from './paint-protocol.ts'
import { packPainting } from './paint-protocol.ts'
import type { Frame, Painting, Tones } from './painter.ts'

/** What the client needs of a Worker. */
export type PaintWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

interface Job {
  readonly painting: Painting
  readonly frame: Frame
  readonly tones: Tones
  readonly resolve: (bitmap: ImageBitmap | null) => void
  readonly reject: (reason: Error) => void
}

/** Longer than this nothing is painted: a worker that says nothing meanwhile hangs, or was refused. */
const PATIENCE = 4_000

function startWorker(): PaintWorker {
  return new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module', name: 'paint' })
}

/**
 * Paints on another thread, one picture at a time. Of what is asked for meanwhile only the last is painted. Once no worker
 * can be had, or it fails, everything is refused.
 */
export class PaintClient {
  #worker: PaintWorker | null = null
  #failed: Error | null = null
  #busy: Job | null = null
  #waiting: Job | null = null
  #id = 0
  /** What the worker has. */
  #sent: Painting | null = null
  #clock: ReturnType<typeof setTimeout> | undefined
  readonly #patience: number

  constructor(makeWorker: () => PaintWorker = startWorker, patience = PATIENCE) {
    this.#patience = patience
    try {
      this.#worker = makeWorker()
      this.#worker.addEventListener('message', ({ data }: MessageEvent<PaintMessage>) => this.#hear(data))
      this.#worker.addEventListener('messageerror', () => this.#give('message'))
      this.#worker.addEventListener('error', (event) => {
        event.preventDefault()
        this.#give(event.message ?? '')
      })
    } catch (error) {
      this.#give(String(error))
    }
  }

  /** Paints; null where something else was asked for before it was begun. Whoever gets a bitmap closes it. */
  paint(painting: Painting, frame: Frame, tones: Tones): Promise<ImageBitmap | null> {
    return new Promise((resolve, reject) => {
      if (this.#failed) return reject(this.#failed)
      this.#waiting?.resolve(null)
      this.#waiting = { painting, frame, tones, resolve, reject }
      this.#begin()
    })
  }

  /** Ends the worker; what is asked for is refused. */
  close(): void {
    this.#give('closed')
  }

  #begin(): void {
    const job = this.#waiting
    if (this.#busy || !job) return
    this.#waiting = null
    this.#busy = job
    const known = this.#sent === job.painting
    this.#sent = job.painting
    this.#id += 1
    const request: PaintRequest = {
      id: this.#id,
      painting: known ? null : packPainting(job.painting),
      frame: job.frame,
      tones: job.tones,
    }
    this.#clock = setTimeout(() => this.#give('silent'), this.#patience)
    this.#worker?.postMessage(request)
  }

  #hear({ id, bitmap }: PaintMessage): void {
    const job = this.#busy
    if (!job || id !== this.#id) return
    clearTimeout(this.#clock)
    if (!bitmap) return this.#give('unpainted')
    this.#busy = null
    job.resolve(bitmap)
    this.#begin()
  }

  #give(reason: string): void {
    if (this.#failed) return
    this.#failed = new Error(`The paint worker is gone: ${reason}`)
    if (reason !== 'closed') console.warn(this.#failed.message)
    clearTimeout(this.#clock)
    this.#worker?.terminate()
    for (const job of [this.#busy, this.#waiting]) job?.reject(this.#failed)
    this.#busy = null
    this.#waiting = null
  }
}
