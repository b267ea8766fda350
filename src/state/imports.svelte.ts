import type { Correction } from '../core/correct/correction.ts'
import type { Plan } from '../core/plan/model.ts'
import { takingTurns } from '../storage/turns.ts'
import type { Library } from './library.svelte.ts'

/** What a person hands over: the file itself, or a text that she pasted. */
export type Given = File | { readonly name: string; readonly text: string }

/** How far a reading is: the step that runs, how much of the whole is done (0 to 1), and what was found so far. */
export interface ReadingProgress {
  readonly step: 'text' | 'units' | 'agencies' | 'check'
  readonly done: number
  readonly counts: {
    readonly chapters: number
    readonly items: number
    readonly tasks: number
    readonly agencies: number
    readonly assignments: number
    readonly clauses: number
  }
}

/** How bytes were decoded, whether that was certain, and what else they might be. */
export interface EncodingChoice {
  /** Null where none was found to fit. */
  readonly used: string | null
  readonly certain: boolean
  readonly others: readonly string[]
}

/** What a reading gives. */
export interface Reading {
  readonly plan: Plan
  readonly source: string
  /** Null for what has no encoding of its own. */
  readonly encoding: EncodingChoice | null
  /** Of a file that was exported from here; otherwise null and none. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
  /** False where some corrections of such a file did not hold and were left out. */
  readonly intact: boolean
}

/** A reading that failed, with a code that `PROBLEM_CODES` of the catalogue knows. */
export class ReadingProblem extends Error {
  readonly code: string
  /** Encodings to try, where another one might help. */
  readonly encoding: EncodingChoice | null
  constructor(code: string, encoding: EncodingChoice | null = null) {
    super(code)
    this.code = code
    this.encoding = encoding
  }
}

/**
 * Reads what was given. Rejects with a ReadingProblem, or with anything where it was aborted.
 *
 * @param encoding how to decode it, or null to find out
 */
export type Read = (
  given: Given,
  options: {
    readonly encoding: string | null
    readonly onProgress: (progress: ReadingProgress) => void
    readonly signal: AbortSignal
  },
) => Promise<Reading>

/** One thing that was handed over, and what became of it. */
export interface Job {
  readonly id: number
  readonly name: string
  readonly given: Given
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'reading'; readonly progress: ReadingProgress }
    | {
        readonly kind: 'done'
        readonly fingerprint: string
        readonly reading: Reading
        /** Whether the library had it before. */
        readonly known: boolean
        /** Whether it is on the disk, rather than in memory only. */
        readonly kept: boolean
      }
    | { readonly kind: 'failed'; readonly code: string; readonly encoding: EncodingChoice | null }
    | { readonly kind: 'cancelled' }
}

const NOTHING_YET: ReadingProgress = {
  step: 'text',
  done: 0,
  counts: { chapters: 0, items: 0, tasks: 0, agencies: 0, assignments: 0, clauses: 0 },
}

type Done = Extract<Job['state'], { kind: 'done' }>

/** Plans on their way into the library, one after the other. Nothing is stored before a plan is read whole. */
export class Imports {
  #jobs = $state.raw<readonly Job[]>([])
  #next = 0
  /** Readings that wait for their turn or run, by job. */
  readonly #running = new Map<number, AbortController>()
  /** What the last reading of a job that succeeded gave, until the job leaves the list. */
  readonly #given = new Map<number, Done>()
  readonly #inTurn = takingTurns()
  readonly #library: Library
  readonly #read: Read

  constructor(library: Library, read: Read) {
    this.#library = library
    this.#read = read
  }

  /** What was handed over since the list was last emptied, oldest first. */
  get jobs(): readonly Job[] {
    return this.#jobs
  }

  /**
   * Reads files or texts into the library.
   *
   * @returns when all of them are through; the fingerprint of the plan where there was one and it was read
   */
  async take(given: readonly Given[]): Promise<string | null> {
    const jobs = given.map((one): Job => ({ id: this.#next++, name: one.name, given: one, state: { kind: 'waiting' } }))
    this.#jobs = [...this.#jobs.filter(({ state }) => state.kind !== 'cancelled'), ...jobs]
    for (const { id } of jobs) await this.#run(id, null)
    const [only] = jobs
    const state = jobs.length === 1 ? this.#job(only!.id)?.state : undefined
    return state?.kind === 'done' ? state.fingerprint : null
  }

  /**
   * Reads one of them again with another encoding. As soon as that has succeeded, and not before, what the reading before it
   * stored is taken back.
   */
  async readAs(id: number, encoding: string): Promise<string | null> {
    if (!this.#job(id) || this.#running.has(id)) return null
    const before = this.#given.get(id)
    this.#set(id, { kind: 'waiting' })
    await this.#run(id, encoding)
    const after = this.#job(id)?.state
    return after?.kind === 'done' && after !== before ? after.fingerprint : null
  }

  /** Stops one of them; nothing of it is left behind. A reading with another encoding gives way to the one before it. */
  cancel(id: number): void {
    const { kind } = this.#job(id)?.state ?? {}
    if (kind !== 'waiting' && kind !== 'reading') return
    this.#set(id, this.#given.get(id) ?? { kind: 'cancelled' })
    this.#running.get(id)?.abort()
  }

  /** Takes one that is over off the list. */
  dismiss(id: number): void {
    this.cancel(id)
    this.#given.delete(id)
    this.#jobs = this.#jobs.filter((job) => job.id !== id)
  }

  /** Takes everything that is over off the list. */
  clear(): void {
    for (const { id, state } of this.#jobs) {
      if (state.kind !== 'waiting' && state.kind !== 'reading') this.dismiss(id)
    }
  }

  #job(id: number): Job | undefined {
    return this.#jobs.find((job) => job.id === id)
  }

  #set(id: number, state: Job['state']): void {
    this.#jobs = this.#jobs.map((job) => (job.id === id ? { ...job, state } : job))
  }

  async #run(id: number, encoding: string | null): Promise<void> {
    const abort = new AbortController()
    this.#running.set(id, abort)
    await this.#inTurn(() => this.#readOne(id, encoding, abort))
    if (this.#running.get(id) === abort) this.#running.delete(id)
  }

  async #readOne(id: number, encoding: string | null, abort: AbortController): Promise<void> {
    const job = this.#job(id)
    if (job?.state.kind !== 'waiting') return
    const stopped = (): boolean => abort.signal.aborted
    this.#set(id, { kind: 'reading', progress: NOTHING_YET })
    try {
      const reading = await this.#read(job.given, {
        encoding,
        onProgress: (progress) => stopped() || this.#set(id, { kind: 'reading', progress }),
        signal: abort.signal,
      })
      if (stopped()) return
      const { title, documentNumber, fingerprint } = reading.plan
      // A plan that says nothing of itself is called as its file is.
      const called = title.zhHant === '' && documentNumber === null ? job.name.replace(/\.[a-z]{2,5}$/i, '') : null
      const { known, kept } = await this.#library.add({ ...reading, name: reading.name ?? called })
      // Storing is one transaction that cannot be stopped half-way: what came too late is taken back.
      if (stopped()) {
        if (!known) await this.#library.remove(fingerprint)
        return
      }
      const before = this.#given.get(id)
      const again = before?.fingerprint === fingerprint
      const done: Done = { kind: 'done', fingerprint, reading, known: again ? before.known : known, kept }
      this.#given.set(id, done)
      this.#set(id, done)
      if (before && !before.known && !again) await this.#library.remove(before.fingerprint)
    } catch (error) {
      if (stopped()) return
      if (!(error instanceof ReadingProblem)) console.warn('A plan could not be read:', error)
      this.#set(
        id,
        error instanceof ReadingProblem
          ? { kind: 'failed', code: error.code, encoding: error.encoding }
          : { kind: 'failed', code: 'failed', encoding: null },
      )
    }
  }
}
