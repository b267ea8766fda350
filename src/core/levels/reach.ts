import type { Point } from '../network/geometry.ts'
import type { Target } from '../network/hit.ts'
import { targetAt } from '../network/hit.ts'
import type { Stage } from '../network/stage.ts'
import type { Cursor } from '../network/walk.ts'
import type { Crowd } from './crowd.ts'
import type { Part } from './parts.ts'

/** The target of a part: a task, or an arc. */
function targetOf(part: Part): Target {
  return { kind: part.level === 'task' ? 'task' : 'arc', id: part.key }
}

/** The last part that begins at an angle or before it. */
function partBefore(parts: readonly Part[], angle: number): number {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (parts[middle]!.from <= angle) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The target at a point of a crowded dial: names, labels and single tasks as on any other, then the arc whose body and
 * bands are there, or whose end is within `slack`.
 */
export function crowdTargetAt(crowd: Crowd, stage: Stage, point: Point, slack: number): Target | null {
  const found = targetAt(crowd.dial, stage, point, slack)
  if (found?.kind === 'agency' || found?.kind === 'arc') return found
  const { radius, inner } = crowd.field
  const distance = Math.hypot(point.x, point.y)
  const angle = (Math.atan2(point.x, -point.y) + 2 * Math.PI) % (2 * Math.PI)
  const first = partBefore(crowd.parts, angle)
  let best: Part | null = null
  let least = Infinity
  for (const part of [crowd.parts[first], crowd.parts[(first + 1) % crowd.parts.length]]) {
    if (!part || part.level === 'task') continue
    const aside = Math.max(0, part.from - angle, angle - part.to) * radius
    const { reach } = crowd.archOf.get(part)!
    const away = Math.max(0, inner - 4 - distance, distance - reach - 4)
    if (aside + away > slack || aside + away >= least) continue
    least = aside + away
    best = part
  }
  // A task beside an arc is nearer only where the arc itself is not under the point.
  return best && (least === 0 || !found) ? targetOf(best) : found
}

/** The part on which the keyboard stands, or from which it went to an agency. */
function partAt(crowd: Crowd, cursor: Cursor | null): Part | undefined {
  return cursor
    ? (crowd.partByKey.get(cursor.from) ??
        crowd.parts.find(({ slots }) => slots.some(({ unit }) => unit.id === cursor.from)))
    : undefined
}

/** One part with a lit task on (step 1) or back (−1) along the ring, round and round; null where none is lit. */
export function alongParts(
  crowd: Crowd,
  litOf: ReadonlyMap<Part, number>,
  cursor: Cursor | null,
  step: 1 | -1,
): Cursor | null {
  const lit = crowd.parts.filter((part) => litOf.has(part))
  if (lit.length === 0) return null
  const from = partAt(crowd, cursor)
  const here = from ? lit.indexOf(from) : -1
  const next = here < 0 ? (step > 0 ? 0 : lit.length - 1) : (here + step + lit.length) % lit.length
  const part = lit[next]!
  return { target: targetOf(part), from: part.key }
}

/** The agencies of a part, the most burdened first; ties as the plan names them. */
export function agenciesOf(part: Part): string[] {
  const counts = new Map<string, number>()
  for (const { unit } of part.slots) {
    for (const { agency } of unit.assignments) counts.set(agency, (counts.get(agency) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** From a part to its agencies and on (step 1), or back (−1); past either end stands the part again. */
export function acrossParts(
  crowd: Crowd,
  litOf: ReadonlyMap<Part, number>,
  cursor: Cursor | null,
  step: 1 | -1,
): Cursor | null {
  const part = partAt(crowd, cursor)
  if (!cursor || !part) return alongParts(crowd, litOf, null, 1)
  const ids = agenciesOf(part).filter((id) => crowd.dial.placeOf.has(id))
  const here = cursor.target.kind === 'agency' ? ids.indexOf(cursor.target.id) : step > 0 ? -1 : ids.length
  const id = ids[here + step]
  return { target: id === undefined ? targetOf(part) : { kind: 'agency', id }, from: part.key }
}
