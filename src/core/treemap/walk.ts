import type { Unit } from '../plan/lookup.ts'
import type { Chapter, Item } from '../plan/model.ts'
import type { PlanIndex } from '../plan/lookup.ts'
import { pickTask } from '../view/steps.ts'
import type { View } from '../view/view.ts'
import type { Spot } from './spot.ts'

/** Goes to a level of the treemap: null the whole plan, a chapter, an item. A step of the history. */
export function drillTo(view: View, drill: string | null): View {
  return view.drill === drill ? view : { ...view, drill }
}

/** Measures areas by tasks, by assignments, by text, or not at all. A step of the history. */
export function measureBy(view: View, area: View['area']): View {
  return view.area === area ? view : { ...view, area }
}

/** Fills tiles by who leads, by the role of the filter's agencies, or by the number of agencies. A step of the history. */
export function paintBy(view: View, fill: View['fill']): View {
  return view.fill === fill ? view : { ...view, fill }
}

/** What a press leads to: one level deeper, or the task's panel where there is nothing deeper. */
export function press(view: View, { into, unit }: Spot): View {
  if (into !== null) return drillTo(view, into)
  return unit ? pickTask(view, unit.id) : view
}

/** The chapter and the item that a drill leads into; null for what it does not reach, or the plan does not have. */
export function drillPath(index: PlanIndex, drill: string | null): { chapter: Chapter | null; item: Item | null } {
  const [chapterNo, itemNo] = drill === null ? [] : drill.split('.').map(Number)
  const chapter = index.plan.chapters.find(({ no }) => no === chapterNo) ?? null
  return { chapter, item: chapter?.items.find(({ no }) => no === itemNo) ?? null }
}

const within = (key: string, above: string): boolean => key === above || key.startsWith(`${above}.`)

/**
 * Where the keyboard stands in a map: on what it stood on last, otherwise (after a drill) on what that belongs to or
 * what belongs to it, otherwise on the selected task, otherwise at the beginning.
 *
 * @param last key of the spot it stood on, which may be of another map.
 * @param selected the selected task, if any.
 */
export function standing(spots: readonly Spot[], last: string | null, selected: Unit | null): Spot | null {
  const at = (key: string | null): Spot | undefined => spots.find((spot) => spot.key === key)
  if (last !== null) {
    const same = at(last)
    if (same) return same
    const parts = last.split('.')
    const above = at(parts.slice(0, 2).join('.')) ?? at(parts[0]!)
    const found = above ?? spots.find(({ key }) => within(key, last))
    if (found) return found
  }
  return at(selected?.id ?? null) ?? spots[0] ?? null
}
