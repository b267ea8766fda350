import { lineOf } from '../plan/lines.ts'
import type { Unit } from '../plan/lookup.ts'
import type { Plan } from '../plan/model.ts'
import type { TableColumn } from '../view/view.ts'
import type { TaskRow } from './rows.ts'
import type { Wording } from './sort.ts'

/** What a reader reads in the cells. */
export interface CellWording extends Pick<Wording, 'agency' | 'title'> {
  readonly text: (plan: Plan, text: string) => string
  readonly planOf: (unit: Unit) => Plan
  /** Behind a list that goes on. */
  readonly etc: string
  readonly join: (names: readonly string[]) => string
}

/** What the cells of a row say, column by column; empty where a cell has a dash. */
export function cellsOf(
  { unit, who, agencies }: TaskRow,
  columns: readonly TableColumn[],
  { agency, title, text, planOf, etc, join }: CellWording,
): string[] {
  return columns.map((by) => {
    switch (by) {
      case 'no':
        return unit.label
      case 'chapter':
        return title(unit.chapter.title)
      case 'item':
        return title(unit.item.title)
      case 'task':
        return text(planOf(unit), unit.text)
      case 'due':
        return join(unit.deadlines.map((deadline) => text(planOf(unit), deadline.text)))
      case 'agencies':
        return String(agencies)
      case 'line':
        return String(lineOf(planOf(unit), unit.start))
      default: {
        const own = who.find(({ role }) => role === by)
        return own ? join([...own.agencies.map(agency), ...(own.open ? [etc] : [])]) : ''
      }
    }
  })
}
