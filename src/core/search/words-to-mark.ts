import type { PlanIndex } from '../plan/lookup.ts'
import { answerTo } from './answer.ts'
import { readQuery } from './query.ts'
import { searchIndexOf } from './search-index.ts'
import type { Term } from './term.ts'

/** The words that a query finds tasks by, as the plan writes them: what to mark where the tasks are read. None for a query that only comes near. */
export function wordsToMark(index: PlanIndex, query: string): readonly Term[] {
  const { near, terms } = answerTo(searchIndexOf(index), readQuery(query))
  return near ? [] : terms
}
