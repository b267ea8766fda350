import type { Tone } from '../../core/treemap/fill.ts'
import type { Rect } from '../../core/treemap/rect.ts'
import type { TaskTile } from './task-tile.ts'

/** A tile that is painted. */
export interface PaintedTile extends Rect {
  readonly key: string
  readonly tone: Tone
  readonly dim: boolean
  readonly label: string
  /** What it has room to say, or null where it has none. */
  readonly told: TaskTile | null
  /** The language of the task's text. */
  readonly lang: string
}

/** A heading that is painted. */
export interface PaintedHead extends Rect {
  readonly key: string
  readonly kind: 'chapter' | 'item'
  readonly dim: boolean
  readonly number: string
  /** '' where it has no room. */
  readonly title: string
  readonly lang: string
  /** '' where it has no room. */
  readonly count: string
}

/** A map as it is painted, and the language of what is neither the plan's nor a name's. */
export interface Picture {
  readonly tiles: readonly PaintedTile[]
  readonly heads: readonly PaintedHead[]
  readonly lang: string
  /** How the rest of the names is counted (＋2). */
  readonly more: (n: number) => string
}
