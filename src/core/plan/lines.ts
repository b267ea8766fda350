import type { Plan } from './model.ts'

/** The source line (from 1) that holds a position in the text (UTF-16 code units). */
export function lineOf({ lineStarts }: Pick<Plan, 'lineStarts'>, position: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low + 1
}
