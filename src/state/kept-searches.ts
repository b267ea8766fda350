import type { Plan } from '../core/plan/model.ts'
import type { StoredTexts } from '../core/search/search-index.ts'
import type { IndexRow } from '../storage/indexes.ts'
import { indexStamp, readIndex, saveIndex } from '../storage/indexes.ts'
import { readSearches, rememberSearch } from '../storage/searches.ts'
import type { Library } from './library.svelte.ts'

/** A plan with its corrections, and what is kept of its search index. */
export interface Searchable {
  readonly plan: Plan
  /** Null where none is kept, or one that was built from or by something else. */
  readonly texts: StoredTexts | null
  readonly stamp: string
}

/** A plan of the library, ready to be searched; null where it cannot be read. */
export async function searchable(library: Library, fingerprint: string): Promise<Searchable | null> {
  const { storage } = library.store
  const beside = await library.beside(fingerprint)
  if (!storage || !beside) return null
  const stamp = indexStamp(beside.plan.parserVersion, beside.corrections)
  return { plan: beside.plan, texts: await readIndex(storage, fingerprint, stamp), stamp }
}

/** Keeps the search index of a plan. */
export async function keepIndexOf({ store: { storage } }: Library, row: IndexRow): Promise<void> {
  if (storage) await saveIndex(storage, row)
}

/** What was searched for on this device, the latest first. */
export async function searchesOf({ store: { storage } }: Library): Promise<readonly string[]> {
  return storage ? readSearches(storage) : []
}

/** Remembers a query, or with null forgets all of them; the list as it is now. */
export async function remember({ store: { storage } }: Library, query: string | null): Promise<readonly string[]> {
  return storage ? rememberSearch(storage, query) : []
}
