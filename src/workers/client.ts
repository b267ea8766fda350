import { repairPlan } from '../core/plan/restore.ts'
import type {
  Given,
  ImportErrorCode,
  ImportMessage,
  ImportProblem,
  ImportProgress,
  ImportRequest,
  Imported,
} from './protocol.ts'

/** Why an import gave no plan. */
export class ImportFailure extends Error {
  readonly code: ImportErrorCode
  readonly detail: string

  constructor({ error, detail }: ImportProblem) {
    super(error)
    this.name = 'ImportFailure'
    this.code = error
    this.detail = detail
  }
}

/** What the client needs of a Worker. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void
  /** Ends the import and its worker; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** How long, in ms, a worker may say nothing at all before it is given up. */
  readonly patience?: number
  /** Makes the worker; throws, or fails before it is ready, where workers are refused. */
  readonly makeWorker?: () => ImportWorker
}

/** A file of the largest size takes seconds between two messages; ten times as much is no work but a hang. */
const PATIENCE = 90_000

let requests = 0

function startWorker(): ImportWorker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
}

/** Whether a worker starts here, and says that it is ready in time (ms). */
export function probeWorker(patience: number, makeWorker: () => ImportWorker = startWorker): Promise<boolean> {
  return new Promise((resolve) => {
    let worker: ImportWorker
    try {
      worker = makeWorker()
    } catch {
      return resolve(false)
    }
    const end = (started: boolean): void => {
      clearTimeout(clock)
      worker.terminate()
      resolve(started)
    }
    const clock = setTimeout(() => end(false), patience)
    worker.addEventListener('message', () => end(true))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end(false)
    })
  })
}

/** What came from elsewhere, rebuilt field by field. */
function rebuilt(result: Imported): Imported {
  if (result.kind === 'qiantou') return { kind: 'qiantou', content: String(result.content) }
  const source = String(result.source)
  const repaired = repairPlan(result.plan, source.length)
  if (!repaired?.intact) throw new ImportFailure({ error: 'incoherent', detail: '' })
  const { kind, encoding, certain, alternatives, doubts } = result
  return { kind, plan: repaired.plan, source, encoding, certain, alternatives: [...alternatives], doubts: [...doubts] }
}

/** A turn of the event loop, so that the page can paint and a person can cancel. */
function turn(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal?.aborted ? reject(signal.reason as Error) : resolve()))
  })
}

/** Reads on the thread of the page, step by step: slower to answer, but the same result. */
async function readHere(given: Given, { onProgress, signal }: ImportOptions): Promise<Imported> {
  const { importGiven } = await import('./import-given.ts')
  const outcome = await importGiven(
    given,
    (progress) => signal?.aborted || onProgress?.(progress),
    () => turn(signal),
  )
  if (signal?.aborted) throw signal.reason as Error
  if ('error' in outcome) throw new ImportFailure(outcome)
  return rebuilt(outcome)
}

/** Rejects with this where a worker was refused before it ran: nothing was read yet. */
const REFUSED = Symbol('refused')

function readThere(worker: ImportWorker, given: Given, options: ImportOptions): Promise<Imported> {
  const { onProgress, signal, patience = PATIENCE } = options
  const id = (requests += 1)
  let resolve!: (result: Imported) => void
  let reject!: (reason: Error) => void
  const promise = new Promise<Imported>((yes, no) => {
    resolve = yes
    reject = no
  })
  let ready = false
  let over = false
  let clock: ReturnType<typeof setTimeout>
  const end = (settle: () => void): void => {
    if (over) return
    over = true
    clearTimeout(clock)
    signal?.removeEventListener('abort', abort)
    worker.terminate()
    settle()
  }
  const fail = (error: ImportErrorCode, detail = ''): void => end(() => reject(new ImportFailure({ error, detail })))
  const abort = (): void => end(() => reject(signal!.reason as Error))
  const wait = (): void => {
    clearTimeout(clock)
    clock = setTimeout(() => fail('silent'), patience)
  }
  const hear = (message: ImportMessage): void => {
    if (over) return
    wait()
    if (message.type === 'ready') {
      ready = true
      worker.postMessage({ id, given } satisfies ImportRequest)
    } else if (message.id !== id) return
    else if (message.type === 'progress') onProgress?.(message.progress)
    else if (message.type === 'problem') fail(message.problem.error, message.problem.detail)
    else {
      try {
        const result = rebuilt(message.result)
        end(() => resolve(result))
      } catch (error) {
        end(() => reject(error as Error))
      }
    }
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => hear(data))
  worker.addEventListener('messageerror', () => fail('crashed', 'message'))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    if (ready) fail('crashed', event.message ?? '')
    else end(() => reject(REFUSED as unknown as Error))
  })
  signal?.addEventListener('abort', abort)
  wait()
  return promise
}

/**
 * Reads what a person brings in a worker of its own, which is ended afterwards whatever happens. Where no worker can be
 * had (a page opened from the disk), it is read on the page's own thread.
 *
 * @throws ImportFailure where there is no plan; the signal's reason where it was aborted
 */
export async function readPlan(given: Given, options: ImportOptions = {}): Promise<Imported> {
  const { signal, makeWorker = startWorker } = options
  signal?.throwIfAborted()
  let worker: ImportWorker
  try {
    worker = makeWorker()
  } catch {
    return readHere(given, options)
  }
  try {
    return await readThere(worker, given, options)
  } catch (error) {
    // WebKit gives the worker of a page from the disk no file to read; what nobody can read fails here once more.
    const unread = error instanceof ImportFailure && error.code === 'unreadable-file'
    if (error === REFUSED || unread) return readHere(given, options)
    throw error
  }
}
