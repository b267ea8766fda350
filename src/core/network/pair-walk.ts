import type { Dial } from './dial.ts'
import type { Stage } from './stage.ts'
import type { Cursor } from './walk.ts'

/** In the partners layout: one agency that a line joins on or back, in the order of the layout, round and round. */
export function alongPartners(dial: Dial, stage: Stage, cursor: Cursor | null, step: 1 | -1): Cursor | null {
  const joined = new Set(stage.pairs.flatMap(({ a, b }) => [a, b]))
  const ids = dial.places.map(({ agency }) => agency.id).filter((id) => joined.has(id))
  if (ids.length === 0) return null
  const here = cursor ? ids.indexOf(cursor.from) : -1
  const id = ids[here < 0 ? (step > 0 ? 0 : ids.length - 1) : (here + step + ids.length) % ids.length]!
  return { target: { kind: 'agency', id }, from: id }
}

/** From an agency to its lines and on (step 1), the strongest first, or back (−1); past either end stands the agency again. */
export function acrossPartners(dial: Dial, stage: Stage, cursor: Cursor | null, step: 1 | -1): Cursor | null {
  const { from } = cursor ?? { from: '' }
  const keys = stage.pairs
    .filter(({ a, b }) => a === from || b === from)
    .map(({ key }) => key)
    .reverse()
  if (!cursor || keys.length === 0) return alongPartners(dial, stage, null, 1)
  const here = cursor.target.kind === 'pair' ? keys.indexOf(cursor.target.id) : step > 0 ? -1 : keys.length
  const id = keys[here + step]
  return { target: id === undefined ? { kind: 'agency', id: from } : { kind: 'pair', id }, from }
}
