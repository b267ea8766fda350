import { ROLES } from '../plan/model.ts'
import type { Direction, Mode, View } from './view.ts'
import { DEFAULT_VIEW, isDirected, isFiltered } from './view.ts'

/** At least one of several is any of them, at least all of them is all. */
function modeOf(mode: Mode, agencies: number): Mode {
  if (agencies < 2) return 'or'
  return typeof mode === 'number' && mode >= agencies ? 'and' : mode
}

/** Which way two agencies meet is a question of two different roles, and of whom the filter names. */
function directionOf({ layout, meeting, agencies, direction }: View): Direction {
  return layout === 'partners' && isDirected(meeting) && agencies.length > 0 ? direction : DEFAULT_VIEW.direction
}

const TURNED: Readonly<Record<Direction, Direction>> = { both: 'both', from: 'to', to: 'from' }

/** Two roles in the order of ROLES: which stands first is no question, the direction says who has which. */
function inOrder({ meeting, direction }: View): Pick<View, 'meeting' | 'direction'> {
  if (!meeting || meeting[1] === 'others') return { meeting, direction }
  const [first, second] = meeting
  if (ROLES.indexOf(first) <= ROLES.indexOf(second)) return { meeting, direction }
  return { meeting: [second, first], direction: TURNED[direction] }
}

/** Drops what makes no difference, so that one picture has one link: a mode without two agencies, items of a chapter that is there whole, a place of the text elsewhere. A drill outside the treemap stays. */
export function normalise(view: View): View {
  const roles = view.roles.length === ROLES.length ? ROLES : view.roles
  const items = view.items.filter((item) => !view.chapters.includes(Number(item.split('.')[0])))
  const { meeting, direction } = inOrder(view)
  const next = {
    ...view,
    roles,
    items: items.length === view.items.length ? view.items : items,
    mode: modeOf(view.mode, view.agencies.length),
    meeting,
    direction: directionOf({ ...view, meeting, direction }),
    degree: view.selection === null && view.agencies.length !== 1 ? DEFAULT_VIEW.degree : view.degree,
    at: view.view === 'text' && view.selection?.kind !== 'task' ? view.at : null,
    against: view.view === 'compare' ? view.against : null,
  }
  // An isolated view needs something to isolate by.
  return next.isolate && !isFiltered(next) && next.selection?.kind !== 'task' ? { ...next, isolate: false } : next
}
