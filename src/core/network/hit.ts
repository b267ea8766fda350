import type { Dial } from './dial.ts'
import type { Point } from './geometry.ts'
import { inside } from './geometry.ts'
import type { Stage } from './stage.ts'

/** What stands under a point of the dial. */
export interface Target {
  readonly kind: 'agency' | 'task' | 'arc' | 'pair'
  /** Agency id, unit id, the key of an arc (`4`, `4.13`) or of a pair (`drc/pboc`). */
  readonly id: string
}

/** Half of the angle between two neighbouring slots, at most: beyond it a point belongs to no task. */
const RIM = 10

/**
 * The target at a point, or the nearest one within `slack` plan units: names first, then labels, then tasks with
 * their rods, then dots.
 *
 * @param slack about 8 for a mouse, 24 for a finger (divided by the drawing's scale).
 */
export function targetAt(dial: Dial, stage: Stage, point: Point, slack: number): Target | null {
  const named = stage.names.filter(({ look }) => look !== 'dot')
  const name = named.find((each) => inside(point, each))
  if (name) return { kind: 'agency', id: name.place.agency.id }

  const callout = stage.callouts.find((each) => inside(point, each, 2))
  if (callout && dial.ring.slotById.has(callout.key)) return { kind: 'task', id: callout.key }
  const label = stage.arcLabels.find((each) => inside(point, each, 2))
  if (label) return { kind: 'arc', id: label.key }
  if (callout) return { kind: 'arc', id: callout.key }

  const radius = Math.hypot(point.x, point.y)
  const angle = (Math.atan2(point.x, -point.y) + 2 * Math.PI) % (2 * Math.PI)
  let nearest: Target | null = null
  let least = Infinity
  for (const slot of dial.ring.slots) {
    const apart = Math.abs(((slot.angle - angle + 3 * Math.PI) % (2 * Math.PI)) - Math.PI) * dial.ring.radius
    const along = Math.max(0, dial.ring.radius - RIM - radius, radius - slot.reach - 3)
    if (along > slack || apart > Math.max(slack, dial.ring.pitch / 2)) continue
    const distance = apart + along
    if (distance < least) {
      least = distance
      nearest = { kind: 'task', id: slot.unit.id }
    }
  }
  for (const each of stage.names) {
    const dx = Math.max(0, Math.abs(point.x - each.x) - (each.look === 'dot' ? 0 : each.w / 2))
    const dy = Math.max(0, Math.abs(point.y - each.y) - (each.look === 'dot' ? 0 : each.h / 2))
    const distance = Math.hypot(dx, dy)
    if (distance <= slack && distance < least) {
      least = distance
      nearest = { kind: 'agency', id: each.place.agency.id }
    }
  }
  return nearest
}
