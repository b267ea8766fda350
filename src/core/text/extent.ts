import type { Block } from './block.ts'
import { isHeading } from './block.ts'

/** How a text is set: characters to a line, and heights in pixels. */
export interface Setting {
  readonly perLine: number
  readonly line: number
  readonly gap: number
}

/** The measures of the wide page and of the phone. */
export const WIDE: Setting = { perLine: 38, line: 30.5, gap: 14 }
export const NARROW: Setting = { perLine: 18, line: 30.5, gap: 14 }

/** About how high a block stands, in pixels: enough to scroll by before it has been drawn. */
export function heightOf(block: Block, { perLine, line, gap }: Setting): number {
  const lines = Math.max(1, Math.ceil(block.text.trim().length / perLine))
  return Math.round(lines * line + gap + (isHeading(block) ? gap * 2 : 0))
}
