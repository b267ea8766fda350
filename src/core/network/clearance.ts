import type { Box, Cubic, Point } from './geometry.ts'
import { at, inside, reach, round } from './geometry.ts'
import { Grid } from './grid.ts'

/** A sample of a link, as a box without extent. */
interface Sample extends Box {
  readonly agency: string
}

/** Samples on a link: as many as its way around names is looked for with. */
const SAMPLES = 24

/** The links that a drawing shows whole, as points: what a name had better not stand on. */
export class Strands {
  readonly #grid: Grid<Sample>

  /** @param extent the radius of the ring, in plan units */
  constructor(extent: number, links: Iterable<{ readonly agency: string; readonly curve: Cubic }>) {
    const samples: Sample[] = []
    for (const { agency, curve } of links) {
      for (let n = 1; n < SAMPLES; n++) samples.push({ ...at(curve, n / SAMPLES), w: 0, h: 0, agency })
    }
    this.#grid = new Grid(extent, 24, samples)
  }

  /** How many points of other agencies' links lie in a box. */
  under(box: Box, own: string): number {
    let count = 0
    for (const sample of this.#grid.within(box)) if (sample.agency !== own && inside(sample, box)) count += 1
    return count
  }
}

/** Spots around a place, from near to far. */
export function* spotsAround({ x, y }: Point, farthest: number): Generator<Point> {
  for (let radius = 0; radius <= farthest; radius += 4) {
    const steps = radius === 0 ? 1 : Math.max(8, Math.round(radius / 2))
    for (let k = 0; k < steps; k++) {
      const angle = (k / steps) * 2 * Math.PI
      yield { x: round(x + radius * Math.sin(angle)), y: round(y - radius * Math.cos(angle)) }
    }
  }
}

/** What a spot must have: room inside a limit, beside what is taken; and what it had better not stand on. */
export interface Room {
  readonly taken: readonly Grid[]
  /** Farthest from the centre that a corner may be. */
  readonly limit: number
  readonly strands: Strands | null
  /** Whose links it may stand on. */
  readonly own: string
}

/**
 * The nearest free spot for a box, of those within `near` that which stands on the fewest links.
 *
 * @param farthest how far to look at all
 * @returns null where there is none
 */
export function freeSpotFor(box: Box, room: Room, near: number, farthest: number): Point | null {
  let best: Point | null = null
  let least = Infinity
  for (const spot of spotsAround(box, farthest)) {
    if (best && Math.hypot(spot.x - box.x, spot.y - box.y) > near) break
    const moved = { ...spot, w: box.w, h: box.h }
    if (reach(moved) > room.limit || room.taken.some((grid) => grid.hits(moved))) continue
    const under = room.strands?.under(moved, room.own) ?? 0
    if (under >= least) continue
    best = spot
    least = under
    if (under === 0) break
  }
  return best
}
