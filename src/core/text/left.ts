import type { Chapter, Item } from '../plan/model.ts'
import type { Shown } from '../view/select.ts'
import type { View } from '../view/view.ts'
import { isFiltered } from '../view/view.ts'
import type { Block } from './block.ts'

/** A block that stands in the text as it is read. */
export interface Standing {
  readonly block: Block
  /** Position in the list of all blocks. */
  readonly no: number
  /** Whether the filter leaves it; what it leaves out is dimmed. */
  readonly left: boolean
}

/** Parts of the page around the plan that a reader has unfolded. */
export interface Unfolded {
  readonly before: boolean
  readonly after: boolean
}

/** The blocks of a text that are read: isolated only what the filter leaves, and without the page around the plan unless it is unfolded. */
export function standingIn(blocks: readonly Block[], view: View, shown: Shown, unfolded: Unfolded): Standing[] {
  const filtered = isFiltered(view)
  const scopes = scopesOf(shown)
  const isLeft = ({ unit, item, chapter, kind }: Block): boolean => {
    if (!filtered) return true
    if (unit && shown.ids.has(unit.id)) return true
    // A heading stands for all that is under it; other words are their own task's.
    if (unit && kind !== 'chapter' && kind !== 'item') return false
    const scope = kind === 'chapter' ? chapter : (item ?? chapter)
    return scope ? scopes.has(scope) : !view.isolate || kind === 'title'
  }
  return blocks
    .map((block, no) => ({ block, no, left: isLeft(block) }))
    .filter(({ block, left }) => {
      if (view.isolate && !left) return false
      return block.furniture !== 'before' && block.furniture !== 'after' ? true : unfolded[block.furniture]
    })
}

/** Chapters and items with a task that the filter leaves. */
export function scopesOf({ units }: Shown): ReadonlySet<Chapter | Item> {
  return new Set(units.flatMap(({ chapter, item }) => [chapter, item]))
}
