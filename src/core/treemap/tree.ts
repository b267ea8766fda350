import type { Unit } from '../plan/lookup.ts'
import type { Chapter, Item } from '../plan/model.ts'
import type { View } from '../view/view.ts'

/** The tasks of an item, or those that stand directly under a chapter. */
export interface ItemGroup {
  /** `chapter.item`: its drill. */
  readonly key: string
  readonly item: Item
  readonly units: readonly Unit[]
  /** Whether it is a heading over tasks. An item that is itself the task has no heading of its own, nor has item 0. */
  readonly headed: boolean
}

/** A chapter with its items. */
export interface ChapterGroup {
  /** Its drill. */
  readonly key: string
  readonly chapter: Chapter
  readonly units: readonly Unit[]
  readonly items: readonly ItemGroup[]
}

/** What a task counts for in the area. */
export type Weigh = (unit: Unit) => number

/** A task of less text than this, in characters, still has room for its number. */
const LEAST_TEXT = 16

/**
 * How the tasks of a map are weighed: alike, by their assignments (one at least, so that each can be seen), by the
 * length of their text, or so that chapters are alike, within each its items, within each its tasks.
 */
export function weighing(units: readonly Unit[], area: View['area']): Weigh {
  if (area === 'tasks') return () => 1
  if (area === 'assignments') return ({ assignments }) => Math.max(1, assignments.length)
  if (area === 'text') return ({ text }) => Math.max(LEAST_TEXT, text.length)
  const weights = new Map<Unit, number>()
  for (const { items } of groupUnits(units)) {
    for (const item of items) for (const unit of item.units) weights.set(unit, 1 / items.length / item.units.length)
  }
  return (unit) => weights.get(unit) ?? 0
}

/** What several tasks count for. */
export function weightOfAll(units: readonly Unit[], weigh: Weigh): number {
  return units.reduce((sum, unit) => sum + weigh(unit), 0)
}

/** The units that a drill leaves on the map. */
export function drilled(units: readonly Unit[], drill: string | null): Unit[] {
  if (drill === null) return [...units]
  const [chapter, item] = drill.split('.').map(Number)
  return units.filter((unit) => unit.chapter.no === chapter && (item === undefined || unit.item.no === item))
}

/** The units by chapter and item, in document order. A clause of the chapter's own goes with the tasks directly under it. */
export function groupUnits(units: readonly Unit[]): ChapterGroup[] {
  const chapters = new Map<number, { chapter: Chapter; units: Unit[]; items: Map<number, Unit[]> }>()
  for (const unit of units) {
    const { chapter, item } = unit
    let group = chapters.get(chapter.no)
    if (!group) chapters.set(chapter.no, (group = { chapter, units: [], items: new Map() }))
    group.units.push(unit)
    const own = group.items.get(item.no)
    if (own) own.push(unit)
    else group.items.set(item.no, [unit])
  }
  return [...chapters.values()].map(({ chapter, units: all, items }) => ({
    key: String(chapter.no),
    chapter,
    units: all,
    items: [...items].map(([no, own]) => ({
      key: `${chapter.no}.${no}`,
      item: own.at(-1)!.item,
      units: own,
      headed: no > 0 && own.some((unit) => unit.task === null || unit.task.no > 0),
    })),
  }))
}
