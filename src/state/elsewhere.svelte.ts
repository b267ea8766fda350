import type { OtherHit } from '../core/search/other-hits.ts'
import type { Seeker } from '../workers/search-client.ts'
import { startSeeking } from '../workers/search-client.ts'
import { keepIndexOf, searchable } from './kept-searches.ts'
import type { Library } from './library.svelte.ts'

/** So many tasks of other plans are listed. */
const MOST = 20

/**
 * The search over the plans of the library that are not open. Their indexes are built in the background, in a worker, the
 * first time they are asked for, and kept.
 */
export class Elsewhere {
  #hits = $state.raw<readonly OtherHit[] | null>(null)
  #total = $state(0)
  #building = $state<number | null>(null)
  #failed = $state(false)
  #seeker: Promise<Seeker> | null = null
  #query = ''
  readonly #library: Library
  readonly #start: () => Promise<Seeker>
  readonly #goTo: (hit: OtherHit) => void

  /** @param goTo opens the plan of a hit at its task */
  constructor(library: Library, goTo: (hit: OtherHit) => void, start: () => Promise<Seeker> = () => startSeeking()) {
    this.#library = library
    this.#goTo = goTo
    this.#start = start
  }

  get hits(): readonly OtherHit[] | null {
    return this.#hits
  }
  get total(): number {
    return this.#total
  }
  get building(): number | null {
    return this.#building
  }
  get failed(): boolean {
    return this.#failed
  }

  seek(query: string): void {
    this.#query = query
    void this.#answer(query)
  }

  open(hit: OtherHit): void {
    this.#goTo(hit)
  }

  /** Ends the worker. */
  close(): void {
    void this.#seeker?.then((seeker) => seeker.close())
  }

  async #answer(query: string): Promise<void> {
    try {
      const seeker = await (this.#seeker ??= this.#begin())
      if (query !== this.#query) return
      const { hits, total } = await seeker.seek(query, MOST)
      if (query !== this.#query) return
      this.#hits = hits
      this.#total = total
    } catch (error) {
      // A later query has taken its place.
      if (error instanceof Error && error.message === 'overtaken') return
      this.#failed = true
    }
  }

  /** Gives every other plan to the worker, and keeps the indexes that it had to build. */
  async #begin(): Promise<Seeker> {
    const seeker = await this.#start()
    const open = this.#library.plan?.fingerprint
    const others = this.#library.rows.map(({ fingerprint }) => fingerprint).filter((each) => each !== open)
    this.#building = 0
    for (const [n, fingerprint] of others.entries()) {
      const beside = await searchable(this.#library, fingerprint)
      if (!beside) continue
      const built = await seeker.take(beside.plan, beside.texts, (done) => {
        this.#building = (n + done) / others.length
      })
      if (built) void keepIndexOf(this.#library, { fingerprint, stamp: beside.stamp, texts: built })
      this.#building = (n + 1) / others.length
    }
    this.#building = null
    return seeker
  }
}
