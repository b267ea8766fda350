import { readForms } from './match-agency.ts'
import type { SearchIndex } from './search-index.ts'

/** So many agencies are read between two turns of whoever waits. */
const PORTION = 8

/** Reads in pinyin what the first query of letters would otherwise wait for, step by step: each step says how much is done. */
export function* prepare(search: SearchIndex): Generator<number, void> {
  for (const [n, forms] of search.agencies.entries()) {
    readForms(forms)
    if (n % PORTION === PORTION - 1) yield n / (search.agencies.length + 1)
  }
  search.sounds()
}
