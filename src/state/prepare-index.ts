import { buildIndex, hasIndex, keepIndex } from '../core/search/search-index.ts'
import type { Seeker } from '../workers/search-client.ts'
import { startSeeking } from '../workers/search-client.ts'
import type { Explorer } from './explorer.svelte.ts'
import { indexStamp, readIndex } from '../storage/indexes.ts'
import { keepIndexOf } from './kept-searches.ts'
import type { Library } from './library.svelte.ts'

/** From so many tasks on the index is built in the worker: on the page's own thread one would feel it. */
const LARGE = 2_000

/**
 * Makes the open plan ready to be searched: its index is taken from where it is kept, or built in a worker and kept. Where
 * that fails, or the plan is small, it is left to be built by the first search.
 *
 * @param onProgress told how much is done, 0 to 1; never called where there is nothing to wait for
 */
export async function prepareIndex(
  explorer: Pick<Explorer, 'index' | 'plan'>,
  library: Library,
  onProgress: (done: number) => void,
  start: () => Promise<Seeker> = () => startSeeking(),
): Promise<void> {
  const { index, plan } = explorer
  if (index.units.length < LARGE || hasIndex(index)) return
  onProgress(0)
  const { fingerprint } = plan
  const stamp = indexStamp(plan.parserVersion, library.corrections)
  const { storage } = library.store
  let seeker: Seeker | null = null
  try {
    seeker = await start()
    const kept = storage && (await readIndex(storage, fingerprint, stamp))
    const built = await seeker.take(plan, kept, onProgress)
    const building = buildIndex(index, built ?? kept)
    let step = building.next()
    while (!step.done) step = building.next()
    keepIndex(step.value)
    if (built) void keepIndexOf(library, { fingerprint, stamp, texts: built })
  } catch {
    // The first search builds it then, and one waits once.
  } finally {
    seeker?.close()
  }
}
