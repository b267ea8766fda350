import { own } from '../core/plan/fields.ts'
import { tidyQuery } from '../core/view/fields.ts'
import type { Storage } from './contract.ts'

/** What was searched for, the latest first: a row of the settings. */
const KEY = 'searches'
const MOST = 10

function restoreSearches(row: unknown): string[] {
  const value = typeof row === 'object' && row !== null ? own(row, 'value') : undefined
  if (!Array.isArray(value)) return []
  const kept = value
    .slice(0, 100)
    .filter((each): each is string => typeof each === 'string')
    .map(tidyQuery)
  return [...new Set(kept)].filter((query) => query !== '').slice(0, MOST)
}

/** What was searched for on this device, the latest first, each once. */
export async function readSearches(storage: Storage): Promise<readonly string[]> {
  return restoreSearches(await storage.read(['settings'], (rows) => rows.get('settings', KEY)))
}

/** Puts a query before the others, or with null forgets all of them. Returns the list as it is now. */
export async function rememberSearch(storage: Storage, query: string | null): Promise<readonly string[]> {
  const { result } = await storage.change(['settings'], async (rows) => {
    const before = restoreSearches(await rows.get('settings', KEY))
    const value =
      query === null ? [] : restoreSearches({ value: [query, ...before.filter((each) => each !== tidyQuery(query))] })
    return { changes: [{ table: 'settings', put: { key: KEY, value } }], result: value }
  })
  return result
}
