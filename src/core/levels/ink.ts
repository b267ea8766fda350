import { polar } from '../network/geometry.ts'
import type { Slot } from '../network/ring.ts'
import { boxAt, rodSize } from '../network/rods.ts'
import type { Stage } from '../network/stage.ts'
import type { Role } from '../plan/model.ts'
import { sector } from './bands.ts'
import type { Crowd } from './crowd.ts'
import type { Part } from './parts.ts'

/** What a mark of a crowded ring is: a part's band or rods by role, its body, a task's dot, the tick of an open list, a cap. */
export type InkKind = Role | 'full' | 'hollow' | 'dot' | 'ring' | 'open' | 'cap'

/** Marks of one kind that stand near one another, drawn as one. */
export interface Ink {
  readonly key: string
  readonly kind: InkKind
  /** Whether the view leaves them out. */
  readonly dim: boolean
  /** Path data, in plan units. */
  readonly path: string
}

/** Into so many stretches the ring is cut: thousands of marks are too many elements, and one path of all too long a one. */
const STRETCHES = 12

const hundredths = (value: number): number => Math.round(value * 100) / 100

function circleAt(angle: number, radius: number, r: number): string {
  const { x, y } = polar(radius, angle)
  const left = `${hundredths(x - r)} ${hundredths(y)}`
  return `M${left}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
}

/** Radius of a task's dot among many: small ones, so that they can still be told apart. */
export function dotRadius(pitch: number): number {
  return hundredths(Math.min(2.6, Math.max(0.4, pitch * 0.3)))
}

/** The marks of a task that is shown by itself, with the kind of each. */
function* marksOf(slot: Slot, radius: number, pitch: number, shared: boolean): Generator<readonly [InkKind, string]> {
  const { angle, halfRod, openAt, unit } = slot
  for (const rod of slot.rods) {
    const { wide, high } = rodSize(rod, slot)
    yield [rod.assignment.role, boxAt(angle, rod.radius, wide, high)]
  }
  if (openAt !== null) yield ['open', boxAt(angle, openAt, 2 * halfRod, 0.9)]
  if (shared) yield ['cap', boxAt(angle, slot.reach + 2, 2 * halfRod + 1, 2.4)]
  yield [unit.leads > 0 ? 'dot' : 'ring', circleAt(angle, radius, dotRadius(pitch))]
}

/** The marks of one part. */
function* inkIn(crowd: Crowd, part: Part, stage: Stage): Generator<readonly [InkKind, string]> {
  const { ring } = crowd.dial
  const slot = part.level === 'task' ? ring.slotById.get(part.key) : undefined
  if (slot) yield* marksOf(slot, ring.radius, ring.pitch, stage.shared.has(part.key))
  const arched = crowd.archOf.get(part)
  if (!arched) return
  for (const { role, path } of arched.bands) yield [role, path]
  if (arched.full) yield ['full', arched.full]
  if (arched.hollow) yield ['hollow', arched.hollow]
}

/** All marks of a crowded ring, gathered by kind, by whether they answer to the view, and by stretch of the ring. */
export function inkOf(crowd: Crowd, litOf: ReadonlyMap<Part, number>, stage: Stage): Ink[] {
  const found = new Map<string, { readonly kind: InkKind; readonly dim: boolean; readonly paths: string[] }>()
  for (const part of crowd.parts) {
    const stretch = Math.floor(((part.from + part.to) / 2 / (2 * Math.PI)) * STRETCHES)
    const dim = !litOf.has(part) && !part.slots.some(({ unit }) => stage.around.has(unit.id))
    for (const [kind, path] of inkIn(crowd, part, stage)) {
      const key = `${kind} ${dim ? 'dim' : 'lit'} ${stretch}`
      const own = found.get(key)
      if (own) own.paths.push(path)
      else found.set(key, { kind, dim, paths: [path] })
    }
  }
  return [...found].map(([key, { kind, dim, paths }]) => ({ key, kind, dim, path: paths.join('') }))
}

/** The outline of a part: what is drawn around it where somebody points at it or stands on it. */
export function outlineOf(crowd: Crowd, key: string): string {
  const part = crowd.partByKey.get(key)
  const arched = part && crowd.archOf.get(part)
  return part && arched ? sector(crowd.field.inner, arched.reach + 3, part.from, part.to) : ''
}
