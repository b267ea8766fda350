import { polar, round } from '../network/geometry.ts'
import type { Measure } from '../network/measure.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Part } from './parts.ts'

/** A band outside the ring: one role of a part. */
export interface Band {
  readonly role: Role
  /** Distance from the dial's centre. */
  readonly inner: number
  readonly outer: number
}

/** From the ring to the first band. */
const START = 5
/** Plan units for one assignment a task: twice a rod's pitch, since bands have no gaps between them. */
const RODS = 2
/** What the tallest band leaves of the room that rods may take. */
const BELOW_RODS = 4

/**
 * The bands of each part, lead innermost. Their areas are as the numbers of assignments, as those of rods are: a part
 * of the same length with twice as many has them twice as high. The highest is 62 plan units at a window's measures.
 */
export function bandsOf(parts: readonly Part[], radius: number, measure: Measure): Map<Part, Band[]> {
  const perTask = (part: Part, n: number): number => n / part.slots.length
  const all = (part: Part): number => ROLES.reduce((sum, role) => sum + part.counts[role], 0)
  const most = parts.reduce((highest, part) => Math.max(highest, perTask(part, all(part))), 0)
  const unit = Math.min(RODS * measure.rodPitch, (measure.rodMax - BELOW_RODS) / Math.max(most, 1))
  return new Map(
    parts.map((part) => {
      let at = radius + START
      const bands = ROLES.filter((role) => part.counts[role] > 0).map((role) => {
        const inner = at
        at += perTask(part, part.counts[role]) * unit
        return { role, inner: round(inner), outer: round(at) }
      })
      return [part, bands]
    }),
  )
}

/** Path data of the part of a ring between two radii and two angles, clockwise. */
export function sector(inner: number, outer: number, from: number, to: number): string {
  const large = to - from > Math.PI ? 1 : 0
  const point = (radius: number, angle: number): string => {
    const { x, y } = polar(radius, angle)
    // Narrow parts differ by less than the tenth to which the rest is rounded.
    return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
  }
  return (
    `M${point(inner, from)}A${inner} ${inner} 0 ${large} 1 ${point(inner, to)}` +
    `L${point(outer, to)}A${outer} ${outer} 0 ${large} 0 ${point(outer, from)}Z`
  )
}
