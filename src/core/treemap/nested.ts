import type { Unit } from '../plan/lookup.ts'
import type { View } from '../view/view.ts'
import type { Arrangement, Ground, Placed, PlacedChapter } from './arrangement.ts'
import { arrangeChapter, arrangePlan, startsOf, tilesOf } from './arrangement.ts'
import { onPixels } from './rect.ts'
import type { Spot, TreemapLayout } from './spot.ts'
import type { ChapterGroup } from './tree.ts'
import { groupUnits, weighing, weightOfAll } from './tree.ts'

/** What the map of a plan is arranged from. */
export interface GroundOptions {
  readonly units: readonly Unit[]
  readonly area: View['area']
  /** The room there is, in CSS pixels. */
  readonly width: number
  readonly height: number
}

/** What a map is laid out from. */
export interface TreemapOptions extends GroundOptions {
  /** What fills the map: null the plan, `4` a chapter, `4.13` an item. */
  readonly drill: string | null
}

/** A plan whose chapters and items have their places; it is entered without moving any of them. */
export interface GroundPlan extends Ground {
  readonly groups: readonly ChapterGroup[]
  readonly arrangement: Arrangement
}

/** Arranges the map of a whole plan; null where there is no task or no room. */
export function groundPlan({ units, area, width, height }: GroundOptions): GroundPlan | null {
  if (units.length === 0 || width <= 0 || height <= 0) return null
  const groups = groupUnits(units)
  const ground = { weigh: weighing(units, area), width, height }
  return { ...ground, groups, arrangement: arrangePlan(groups, ground) }
}

/** What is on the map, and where. */
interface Scene {
  readonly groups: readonly ChapterGroup[]
  readonly chapters: readonly PlacedChapter[]
  /** For each chapter, for each item of it: where its rows of tiles begin; nothing where that is free. */
  readonly starts: readonly (readonly (readonly number[] | undefined)[])[]
}

/** Goes into a chapter or an item: what it holds takes the whole room, every tile beside the same others as before. */
function entered(plan: GroundPlan, drill: string): Scene | null {
  const { groups, arrangement, weigh, width, height } = plan
  const [chapter] = drill.split('.')
  const c = groups.findIndex(({ key }) => key === chapter)
  const [group, placed] = [groups[c], arrangement.chapters[c]]
  if (!group || !placed) return null
  const starts = group.items.map((item, i) => startsOf(item, placed.items[i]!, weigh))
  if (drill === chapter) return { groups: [group], chapters: [arrangeChapter(group, placed, plan)], starts: [starts] }
  const i = group.items.findIndex(({ key }) => key === drill)
  const item = group.items[i]
  if (!item) return null
  const whole: Placed = { block: { x: 0, y: 0, w: width, h: height }, head: 0 }
  return {
    groups: [{ ...group, units: item.units, items: [item] }],
    chapters: [{ ...placed, ...whole, items: [whole] }],
    starts: [[starts[i]]],
  }
}

function spotsOf({ groups, chapters, starts }: Scene, { weigh }: Ground, drill: string | null): Spot[] {
  const total = groups.reduce((sum, { units }) => sum + weightOfAll(units, weigh), 0)
  const shareOf = (some: readonly Unit[]): number => weightOfAll(some, weigh) / total
  const itemLevel = drill?.includes('.') ?? false
  const spots: Spot[] = []
  for (const [c, { key, chapter, units: own, items }] of groups.entries()) {
    const placed = chapters[c]!
    if (placed.head > 0) {
      const heading = onPixels({ ...placed.block, h: placed.head })
      const at = { key, kind: 'chapter', chapter, item: null, unit: null, units: own } as const
      spots.push({ ...heading, ...at, block: onPixels(placed.block), into: key, share: shareOf(own) })
    }
    for (const [i, group] of items.entries()) {
      const { item, units: tasks } = group
      const inner = placed.items[i]!
      if (inner.head > 0) {
        const heading = onPixels({ ...inner.block, h: inner.head })
        const at = { key: group.key, kind: 'item', chapter, item, unit: null, units: tasks } as const
        spots.push({ ...heading, ...at, block: onPixels(inner.block), into: group.key, share: shareOf(tasks) })
      }
      // Pressing a tile goes one level deeper towards its task, as long as that leads to more than this one task.
      const deeper = itemLevel ? null : drill === null ? key : group.headed ? group.key : null
      const into = (drill === null ? own : tasks).length > 1 ? deeper : null
      for (const [t, rect] of tilesOf(group, inner, weigh, starts[c]?.[i]).entries()) {
        const unit = tasks[t]!
        const tile = onPixels(rect)
        const at = { key: unit.id, kind: 'task', chapter, item, unit, units: [unit] } as const
        spots.push({ ...tile, ...at, block: tile, into, share: shareOf([unit]) })
      }
    }
  }
  return spots
}

/** The map of a plan, or of what of it one has gone into. */
export function enter(plan: GroundPlan, drill: string | null): TreemapLayout {
  const scene =
    drill === null ? { groups: plan.groups, chapters: plan.arrangement.chapters, starts: [] } : entered(plan, drill)
  return { spots: scene ? spotsOf(scene, plan, drill) : [], height: plan.height }
}

/**
 * Lays out a map with all its levels nested: chapter › item › task, chapters and items squarified, tasks in rows.
 * The area of a tile is proportional to what its task counts for, over the whole map, as near as whole headings let
 * it be; a chapter or an item that one goes into keeps its tiles beside one another as they were. Deterministic; no
 * spot where there is no task or no room.
 */
export function layoutNested({ drill, ...options }: TreemapOptions): TreemapLayout {
  const plan = groundPlan(options)
  return plan ? enter(plan, drill) : { spots: [], height: Math.max(0, options.height) }
}
