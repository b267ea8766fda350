import type { Unit } from '../plan/lookup.ts'
import type { Dial } from './dial.ts'
import type { Target } from './hit.ts'
import type { Stage } from './stage.ts'

/** Where the keyboard stands on a dial, and what it went there from: a task to an agency, an agency to a line. */
export interface Cursor {
  readonly target: Target
  /** Unit id; in the partners layout the id of an agency. */
  readonly from: string
}

/** One lit task on (step 1) or back (−1) along the ring, round and round; null where none is lit. */
export function along(dial: Dial, stage: Stage, cursor: Cursor | null, step: 1 | -1): Cursor | null {
  const slots = dial.ring.slots.filter((slot) => stage.lit.has(slot.unit.id))
  if (slots.length === 0) return null
  const here = cursor ? slots.findIndex((slot) => slot.unit.id === cursor.from) : -1
  const next = here < 0 ? (step > 0 ? 0 : slots.length - 1) : (here + step + slots.length) % slots.length
  const { id } = slots[next]!.unit
  return { target: { kind: 'task', id }, from: id }
}

/** From a task to its agencies and on (step 1), or back (−1); past either end stands the task again. */
export function across(
  dial: Dial,
  stage: Stage,
  unitById: ReadonlyMap<string, Unit>,
  cursor: Cursor | null,
  step: 1 | -1,
): Cursor | null {
  const unit = cursor ? unitById.get(cursor.from) : undefined
  if (!cursor || !unit) return along(dial, stage, null, 1)
  const ids = unit.agencies.filter((id) => dial.placeOf.has(id))
  const here = cursor.target.kind === 'agency' ? ids.indexOf(cursor.target.id) : step > 0 ? -1 : ids.length
  const id = ids[here + step]
  return id === undefined
    ? { target: { kind: 'task', id: unit.id }, from: unit.id }
    : { target: { kind: 'agency', id }, from: unit.id }
}
