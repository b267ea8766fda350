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

/** What a task counts for in the area: itself, or its assignments (one at least, so that it can be seen). */
export function weightOf(unit: Unit, area: View['area']): number {
  return area === 'tasks' ? 1 : Math.max(1, unit.assignments.length)
}

/** What several tasks count for. */
export function weightOfAll(units: readonly Unit[], area: View['area']): number {
  return units.reduce((sum, unit) => sum + weightOf(unit, area), 0)
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
