import type { Role } from '../plan/model.ts'
import type { Block } from './block.ts'
import type { Ground } from './ground.ts'
import type { Hit } from './hits.ts'

/** A place on the map at the text's edge. */
export interface Mapped {
  readonly hit: Hit
  /** Its height as a part of the whole, from 0 to 1. */
  readonly at: number
  readonly role: Role | null
}

/** Where places stand on the map; those in paragraphs that are not read are left out. */
export function mapOf(
  hits: readonly Hit[],
  blocks: readonly Block[],
  { tops, heights, total, placeOf }: Ground,
): Mapped[] {
  return hits.flatMap((hit): Mapped[] => {
    const place = placeOf.get(hit.block)
    if (place === undefined) return []
    const inside = hit.run === null ? 0 : hit.run / Math.max(1, blocks[hit.block]!.text.length)
    return [{ hit, at: (tops[place]! + heights[place]! * inside) / total, role: hit.role }]
  })
}

/** Closer than this part of the map somebody means the mark. */
const NEAR = 0.012

/** The place that a press on the map means, or null where none is near. */
export function nearestOn(places: readonly Mapped[], at: number): Hit | null {
  const nearest = places.reduce<Mapped | null>(
    (best, each) => (best && Math.abs(best.at - at) <= Math.abs(each.at - at) ? best : each),
    null,
  )
  return nearest && Math.abs(nearest.at - at) < NEAR ? nearest.hit : null
}

/**
 * The next place forwards or backwards, round the end: from where the reader has gone to, or else from the first block
 * in sight. Null where there is none.
 *
 * @param hits in order
 */
export function nextOf(hits: readonly Hit[], current: Hit | null, inSight: number, step: 1 | -1): Hit | null {
  const { length } = hits
  if (length === 0) return null
  const same = current ? hits.findIndex(({ block, run }) => block === current.block && run === current.run) : -1
  if (same >= 0) return hits[(same + step + length) % length]!
  const from = current?.block ?? inSight - 1
  const after = hits.findIndex(({ block }) => block > from)
  return step > 0 ? hits[Math.max(0, after)]! : hits[((after < 0 ? length : after) - 1 + length) % length]!
}
