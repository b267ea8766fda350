import type { Unit } from '../plan/lookup.ts'
import type { Chapter, Item } from '../plan/model.ts'
import type { Rect } from './rect.ts'

/** What can be stood on and pressed in a map: a heading, a task's tile, or (one level at a time) a card. */
export interface Spot extends Rect {
  /** `4` a chapter, `4.13` an item, `4.13.6` a task: the drill or the unit id that it stands for. Unique. */
  readonly key: string
  readonly kind: 'chapter' | 'item' | 'task'
  readonly chapter: Chapter
  /** Null for a chapter. */
  readonly item: Item | null
  /** The task, or null for a chapter or an item. */
  readonly unit: Unit | null
  /** The tasks that it stands for, in document order; never empty. */
  readonly units: readonly Unit[]
  /** All that belongs to it: for a heading, itself and the tiles below it. */
  readonly block: Rect
  /** What pressing it drills into, or null where there is nothing below. */
  readonly into: string | null
  /** Its part of the map, from 0 to 1. */
  readonly share: number
}

/** A map: its spots in document order, a heading before what is under it. */
export interface TreemapLayout {
  readonly spots: readonly Spot[]
  /** What the map needs, in pixels; more than there is where tiles would be too small to touch. */
  readonly height: number
}
