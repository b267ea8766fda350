import type { Ring } from '../network/ring.ts'

/** From an angle of the ring to where it is drawn; both clockwise from 12 o'clock, rising together. */
export type Warp = (angle: number) => number

/** What an opened chapter gets of the ring, at least; several share it. */
const OPENED = 1 / 3

/** The stretches of the ring that some chapters fill, in radians, in the order of the ring. */
function stretches(ring: Ring, chapters: ReadonlySet<number>): [number, number][] {
  const half = ring.pitch / ring.radius / 2
  const found: [number, number][] = []
  let last: number | null = null
  for (const { unit, angle } of ring.slots) {
    const { no } = unit.chapter
    if (!chapters.has(no)) {
      last = null
      continue
    }
    if (no === last) found.at(-1)![1] = angle + half
    else found.push([angle - half, angle + half])
    last = no
  }
  return found
}

/**
 * Gives the opened chapters a third of the ring together, and what is left to the others; each side keeps its
 * proportions and 12 o'clock stays where it is. Nothing moves where none is opened or they have a third already.
 */
export function warpOf(ring: Ring, opened: readonly number[]): Warp {
  const turn = 2 * Math.PI
  const open = stretches(ring, new Set(opened))
  const own = open.reduce((sum, [from, to]) => sum + to - from, 0) / turn
  if (own === 0 || own >= OPENED) return (angle) => angle
  const [wider, narrower] = [OPENED / own, (1 - OPENED) / (1 - own)]
  // Where each stretch begins, and where it begins then; between two of them all is narrower.
  const knots: { from: number; at: number; rate: number }[] = [{ from: 0, at: 0, rate: narrower }]
  for (const [from, to] of open) {
    const before = knots.at(-1)!
    const start = before.at + (from - before.from) * before.rate
    knots.push({ from, at: start, rate: wider }, { from: to, at: start + (to - from) * wider, rate: narrower })
  }
  return (angle) => {
    let [low, high] = [0, knots.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (knots[middle]!.from <= angle) low = middle
      else high = middle - 1
    }
    const { from, at, rate } = knots[low]!
    return at + (angle - from) * rate
  }
}
