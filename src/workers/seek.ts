import { lookUp } from '../core/plan/lookup.ts'
import type { Plan } from '../core/plan/model.ts'
import type { OtherHit } from '../core/search/other-hits.ts'
import { hitsIn } from '../core/search/other-hits.ts'
import { prepare } from '../core/search/prepare.ts'
import type { SearchIndex, StoredTexts } from '../core/search/search-index.ts'
import { buildIndex, docsOf } from '../core/search/search-index.ts'
import type { Sought } from './search-protocol.ts'

/** Searches several plans at once. Runs wherever it is called. */
export class Seeking {
  readonly #indexes = new Map<string, SearchIndex>()

  /**
   * Takes a plan, or another reading of it, with its index where that was kept.
   *
   * @param onProgress told how much of the index is built, 0 to 1
   * @param pause awaited between the steps
   * @returns the texts of an index that had to be built; null where the stored one holds
   */
  async take(
    plan: Plan,
    stored: StoredTexts | null,
    onProgress: (done: number) => void,
    pause: () => Promise<void>,
  ): Promise<StoredTexts | null> {
    const index = lookUp(plan)
    const holds = stored !== null && stored.starts.length === docsOf(index).length + 1
    const building = buildIndex(index, holds ? stored : null)
    let step = building.next()
    while (!step.done) {
      onProgress(step.value)
      await pause()
      step = building.next()
    }
    const search = step.value
    for (const done of prepare(search)) {
      onProgress(done)
      await pause()
    }
    this.#indexes.set(plan.fingerprint, search)
    const { solid, breaks, starts } = search.texts
    return holds ? null : { solid, breaks, starts, sounds: search.sounds() }
  }

  /** What a query finds, plan by plan; plans where it only comes near come last, and only where no other has it. */
  seek(query: string, most: number): Sought {
    const found = [...this.#indexes.values()].map((search) => hitsIn(search, query, most))
    const exact = found.filter(({ near, total }) => !near && total > 0)
    const chosen = exact.length > 0 ? exact : found.filter(({ total }) => total > 0)
    const hits: OtherHit[] = []
    // The best of each plan before the second best of any.
    for (let rank = 0; hits.length < most && chosen.some((each) => rank < each.hits.length); rank += 1) {
      hits.push(...chosen.flatMap((each) => each.hits[rank] ?? []).slice(0, most - hits.length))
    }
    return { hits, total: chosen.reduce((sum, { total }) => sum + total, 0) }
  }
}
