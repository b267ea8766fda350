import { pickAgency, pickTask, toggleChapter, toggleItem } from '../view/steps.ts'
import type { View } from '../view/view.ts'
import type { Column } from './grid.ts'

/** Chooses what the columns of the matrix are. A step of the history. */
export function columnsBy(view: View, columns: View['columns']): View {
  return view.columns === columns ? view : { ...view, columns }
}

/** Chooses what the rows of the matrix are ordered by. A step of the history. */
export function orderBy(view: View, order: View['order']): View {
  return view.order === order ? view : { ...view, order }
}

/** Filters by a column, or takes it out of the filter; a task is opened instead. */
export function pressColumn(view: View, { key, chapter, item, unit }: Column, add: boolean): View {
  if (unit) return pickTask(view, unit.id)
  // Tasks directly under a chapter have no item that a filter could name.
  return item && item.no > 0 ? toggleItem(view, key, add) : toggleChapter(view, chapter.no, add)
}

/** Filters by the agency and the column of a cell as one step, however much of it the filter says already; or opens its task. */
export function pressCell(view: View, agency: string, column: Column): View {
  const { key, chapter, item, unit } = column
  if (unit) return pickTask(view, unit.id)
  const { chapters, items } = view
  const there =
    item && item.no > 0
      ? items.length === 1 && items[0] === key && chapters.length === 0
      : chapters.length === 1 && chapters[0] === chapter.no && items.length === 0
  return pickAgency(there ? view : pressColumn(view, column, false), agency)
}
