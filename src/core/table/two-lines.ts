import { widthOf } from '../network/lettering.ts'

/** Room of two lines of a column of names in a window of usual width, and of the count of the rest with 等, in em. */
const ROOM = 24
const COUNT = 3.5

/**
 * How many names a cell shows before its row is opened: as many as two lines hold, with the count of the rest; at least
 * one.
 *
 * @param open whether 等 follows
 */
export function inTwoLines(names: readonly string[], comma: string, open: boolean): number {
  const wide = (n: number): number => widthOf(names.slice(0, n).join(comma), 1)
  if (wide(names.length) <= ROOM - (open ? COUNT / 2 : 0)) return names.length
  let n = names.length - 1
  while (n > 1 && wide(n) > ROOM - COUNT) n -= 1
  return Math.max(1, n)
}
