import { TIANJIN_TITLES } from './data/tianjin-titles.ts'
import { frozenFold } from './frozen-fold.ts'
import { cellsOf } from './row.ts'

let titles: Map<string, string> | null = null

/**
 * The English rendering of a title of an embedded plan (of the plan, a chapter or an item, without its
 * number), or null where nobody has rendered it. Script and punctuation do not matter. The rendering is our
 * own and not official: show it as such.
 */
export function titleInEnglish(title: string): string | null {
  titles ??= new Map(cellsOf(TIANJIN_TITLES).map(([chinese = '', english = '']) => [frozenFold(chinese), english]))
  return titles.get(frozenFold(title)) ?? null
}
