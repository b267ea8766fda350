import type { Unit } from '../plan/lookup.ts'
import type { Assignment, Chapter, Item, Role } from '../plan/model.ts'

/** A stretch of a block that is drawn in one way. */
export interface Run {
  /** Position within the block's text. */
  readonly start: number
  readonly end: number
  /** space: white space around the paragraph, and a line end inside it: not drawn · agency: a member of a clause · open: 等部門. */
  readonly kind: 'space' | 'words' | 'agency' | 'open'
  /** `Agency.id`, role and member of an agency, otherwise null. */
  readonly agency: string | null
  readonly role: Role | null
  readonly member: Assignment | null
  /** Whether it belongs to the heading that the block starts with. */
  readonly heading: boolean
  readonly clause: boolean
  /** What is damaged or doubtful about it, as positions in `plan.defects`. */
  readonly defects: readonly number[]
  /** Those of them that end here: the mark stands behind this run. */
  readonly marks: readonly number[]
}

/** A paragraph of the plan as it is read: what stands between two line ends, cut where a chapter, item or task begins. */
export interface Block {
  /** Position in the source. The blocks of a text follow one another without gap. */
  readonly start: number
  readonly text: string
  readonly runs: readonly Run[]
  /** What begins here; `text` for a paragraph that goes on with it or belongs to nothing. */
  readonly kind: 'title' | 'chapter' | 'item' | 'task' | 'text'
  /** Text of the page around the plan: before its chapters, behind them, or between. */
  readonly furniture: 'before' | 'after' | 'inside' | null
  readonly chapter: Chapter | null
  readonly item: Item | null
  /** The unit that the block is part of, and whether it begins here. */
  readonly unit: Unit | null
  readonly first: boolean
  /** Line of the source, from 1. */
  readonly line: number
}

/** Whether a block is nothing but a heading; otherwise its heading is the beginning of a paragraph. */
export function isHeading({ runs }: Block): boolean {
  return runs.some((run) => run.heading) && runs.every((run) => run.heading || run.kind === 'space')
}
