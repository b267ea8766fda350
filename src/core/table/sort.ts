import type { Agency, Names } from '../plan/model.ts'
import type { SortKey } from '../view/view.ts'
import type { TaskRow } from './rows.ts'

/** What a reader reads, for sorting by words. */
export interface Wording {
  readonly compare: (a: string, b: string) => number
  readonly agency: (agency: Agency) => string
  readonly title: (names: Names) => string
}

/** The day on which the first thing of a task is due (ISO); one without a day comes after all days, none at all is null. */
function firstDay({ unit }: TaskRow): string | null {
  if (unit.deadlines.length === 0) return null
  return unit.deadlines.map(({ to }) => to ?? '9999').reduce((first, day) => (day < first ? day : first))
}

/** Null where a row has nothing in the column. */
function wordsOf(row: TaskRow, by: SortKey['by'], { agency, title }: Wording): string | null {
  if (by === 'item') return title(row.unit.item.title) || null
  if (by === 'task') return row.unit.text
  if (by === 'due') return firstDay(row)
  const named = row.who.find(({ role }) => role === by)?.agencies ?? []
  return named.length > 0 ? named.map(agency).join(' ') : null
}

function compare(a: TaskRow, b: TaskRow, { by, down }: SortKey, wording: Wording): number {
  const sign = down ? -1 : 1
  // The lines of a document are in the order of its tasks.
  if (by === 'no' || by === 'line') return sign * (a.unit.order - b.unit.order)
  if (by === 'chapter') return sign * (a.unit.chapter.no - b.unit.chapter.no)
  if (by === 'agencies') return sign * (a.agencies - b.agencies)
  const [x, y] = [wordsOf(a, by, wording), wordsOf(b, by, wording)]
  // What is empty comes last, whichever way: nobody sorts by a column to see its dashes.
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
  return sign * wording.compare(x, y)
}

/** Sorts rows by several keys, the first one deciding; ties stand in the order of the document. */
export function sortRows(rows: readonly TaskRow[], keys: readonly SortKey[], wording: Wording): TaskRow[] {
  return [...rows].sort((a, b) => {
    for (const key of keys) {
      const order = compare(a, b, key, wording)
      if (order !== 0) return order
    }
    return a.unit.order - b.unit.order
  })
}

/**
 * The keys after a click on a column: the same one turns round; with `add` it joins the others instead of replacing
 * them. No keys at all is the order of the numbers.
 */
export function nextSort(keys: readonly SortKey[], by: SortKey['by'], add: boolean): SortKey[] {
  const had = keys.find((key) => key.by === by) ?? (by === 'no' && (add || keys.length === 0) ? { down: false } : null)
  // Figures are asked for from the largest; words and numbers of the plan from the first.
  const next = had ? { by, down: !had.down } : { by, down: by === 'agencies' }
  if (!add) return [next]
  return keys.some((key) => key.by === by) ? keys.map((key) => (key.by === by ? next : key)) : [...keys, next]
}
