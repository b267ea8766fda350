import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Shown } from '../view/select.ts'
import type { View, ViewName } from '../view/view.ts'
import { isFiltered, VIEW_NAMES } from '../view/view.ts'

/** What a cell of a small picture stands for: tasks that are left out, shown, shown without a lead, selected. */
export const CELLS = ['0', '1', '2', '3'] as const
export type Cell = (typeof CELLS)[number]

/**
 * A small picture of a view, as a short text that can be stored and sent: which view it is, and for each task in the order
 * of the document a figure, chapters apart (`network:0011|2`). Of many tasks several share a cell.
 */
export type Picture = string

const PICTURE = new RegExp(`^(?:${VIEW_NAMES.join('|')}):[0-3|]{0,1200}$`)
/** More cells than this could not be told apart. */
const MOST = 400

/** A picture from anything; '' where it is none. */
export function restorePicture(value: unknown): Picture {
  return typeof value === 'string' && PICTURE.test(value) ? value : ''
}

function cellOf(unit: Unit, { selection }: View, shown: ReadonlySet<string> | null): Cell {
  if (selection?.kind === 'task' && selection.id === unit.id) return '3'
  if (shown && !shown.has(unit.id)) return '0'
  return unit.leads === 0 ? '2' : '1'
}

/** The cell for several tasks: the most telling of theirs. */
function together(cells: readonly Cell[]): Cell {
  return CELLS.findLast((cell) => cells.includes(cell)) ?? '0'
}

/** The picture of a view. */
export function pictureOf(index: PlanIndex, view: View, shown: Shown): Picture {
  const ids = isFiltered(view) ? shown.ids : null
  const share = Math.max(1, Math.ceil(index.units.length / MOST))
  const chapters = index.plan.chapters
    .map(({ no }) => index.units.filter((unit) => unit.chapter.no === no).map((unit) => cellOf(unit, view, ids)))
    .filter((cells) => cells.length > 0)
    .map((cells) =>
      Array.from({ length: Math.ceil(cells.length / share) }, (_, n) =>
        together(cells.slice(n * share, (n + 1) * share)),
      ).join(''),
    )
  return restorePicture(`${view.view}:${chapters.join('|')}`)
}

/** A picture, taken apart: which view it is, and the cells of each chapter. Null where there is none. */
export function readPicture(
  picture: Picture,
): { readonly view: ViewName; readonly chapters: readonly Cell[][] } | null {
  const [name, cells = ''] = restorePicture(picture).split(':')
  const view = VIEW_NAMES.find((each) => each === name)
  if (!view || cells === '') return null
  return { view, chapters: cells.split('|').map((chapter) => [...chapter] as Cell[]) }
}
