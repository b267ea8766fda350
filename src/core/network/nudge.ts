import { Strands, freeSpotFor } from './clearance.ts'
import { Grid } from './grid.ts'
import type { Link } from './links.ts'
import type { NamePlace } from './names.ts'
import type { Ring } from './ring.ts'

/** How far a name may be nudged, in plan units: it stays near the centre of gravity of its tasks. */
const FARTHEST = 30
/** The room of an agency that is not named. */
const DOT = 8
/** What stays free between the names' corners and the ring. */
const MARGIN = 22

/**
 * Nudges names off the links that pass behind them, the least burdened first; nobody that is `fixed`, and nobody to
 * where another name stands. For a dial that draws all of its links whole. Deterministic.
 */
export function nudged(
  ring: Ring,
  places: readonly NamePlace[],
  links: readonly Link[],
  fixed: ReadonlySet<string>,
): NamePlace[] {
  const strands = new Strands(ring.radius, links)
  const moved = new Map(places.map((place) => [place.agency.id, place]))
  for (const place of places.toReversed()) {
    const own = place.agency.id
    if (!place.named || fixed.has(own) || strands.under(place, own) === 0) continue
    const others = [...moved.values()]
      .filter((other) => other.agency.id !== own)
      .map(({ x, y, w, h, named }) => (named ? { x, y, w, h } : { x, y, w: DOT, h: DOT }))
    const taken = [new Grid(ring.radius, 16, others)]
    const spot = freeSpotFor(place, { taken, limit: ring.radius - MARGIN, strands, own }, FARTHEST, FARTHEST)
    if (spot) moved.set(own, { ...place, ...spot })
  }
  return places.map((place) => moved.get(place.agency.id)!)
}
