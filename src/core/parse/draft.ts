import type { FoundClause } from './found.ts'
import type { Range } from './range.ts'

/** A task as read, in positions of the page; numbers are not yet told apart. */
export interface TaskDraft {
  readonly no: number
  readonly text: string
  readonly range: Range
  /** Where its text stands. */
  readonly prose: readonly Range[]
  readonly clauses: readonly FoundClause[]
  /** The number's place, for what is to be said of it; null where there is none. */
  readonly number: Range | null
}

/** An item as read. */
export interface ItemDraft {
  readonly no: number
  readonly label: string
  readonly title: Range
  readonly titleText: string
  readonly text: string
  readonly range: Range
  readonly clauses: readonly FoundClause[]
  readonly tasks: readonly TaskDraft[]
  readonly number: Range | null
}

/** A chapter as read. */
export interface ChapterDraft {
  readonly no: number
  readonly label: string
  readonly title: Range
  readonly titleText: string
  readonly range: Range
  readonly items: readonly ItemDraft[]
  readonly number: Range | null
}
