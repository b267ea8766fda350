import type { Block } from './block.ts'

/**
 * Where in a block's text the nth drawn character stands: white space around the paragraph and at line ends is not
 * drawn. Behind the last one is the end of the text.
 */
export function positionOfDrawn({ text, runs }: Block, drawn: number): number {
  let left = drawn
  for (const { start, end, kind } of runs) {
    if (kind === 'space') continue
    if (left < end - start) return start + left
    left -= end - start
  }
  return text.length
}
