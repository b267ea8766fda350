import type { PlanIndex } from '../plan/lookup.ts'
import { answerTo } from './answer.ts'
import { readQuery } from './query.ts'
import { searchIndexOf } from './search-index.ts'

const lastFound = new WeakMap<PlanIndex, { readonly query: string; readonly ids: ReadonlySet<string> }>()

/**
 * Ids of the tasks that a query filters by: each of its words must be found in the task's text, in its item's
 * title or the text below it, in the name of one of its agencies, or be its number; a word that stands nowhere else
 * may stand in the chapter's title. In whatever script, or in pinyin. These are the tasks that the search lists where they
 * do not only come near. A query without letters and digits finds nothing.
 */
export function findUnits(index: PlanIndex, query: string): ReadonlySet<string> {
  const last = lastFound.get(index)
  // The same query is asked again at every other change of the view.
  if (last?.query === query) return last.ids
  const { near, units } = answerTo(searchIndexOf(index), readQuery(query))
  const ids = new Set(near ? [] : units.orders.map((order) => index.units[order]!.id))
  lastFound.set(index, { query, ids })
  return ids
}
