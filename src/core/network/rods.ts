import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import { polar } from './geometry.ts'
import type { Bead, Picture } from './picture.ts'
import { strengthOf } from './picture.ts'
import type { Rod, Slot } from './ring.ts'

/** What stands outside the dots of a ring: rods by role, ticks of open lists, caps over tasks that are shared. */
export type RodKind = Role | 'open' | 'cap'

/** Marks of one kind that are drawn equally strongly: one path, since each of them alone would cost as much as all. */
export interface RodInk {
  readonly key: string
  /** How strong, 0…1. */
  readonly ink: number
  /** Path data, in plan units. */
  readonly path: string
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** Writes points given by their way along the ring and out of the middle of a mark that stands on it. */
function pointsAt(angle: number, radius: number): (along: number, out: number) => string {
  const [ux, uy] = [Math.sin(angle), -Math.cos(angle)]
  const middle = polar(radius, angle)
  return (along, out) =>
    `${hundredths(middle.x - uy * along + ux * out)} ${hundredths(middle.y + ux * along + uy * out)}`
}

/** Path data of a box that stands on the ring: its middle at a distance from the centre, `wide` along the ring. */
export function boxAt(angle: number, radius: number, wide: number, high: number): string {
  const corner = pointsAt(angle, radius)
  const [a, b] = [wide / 2, high / 2]
  return `M${corner(-a, -b)}L${corner(a, -b)}L${corner(a, b)}L${corner(-a, b)}Z`
}

/** How long a rod is along the ring, and how thick. */
export function rodSize({ assignment: { role } }: Rod, { halfRod, rodPitch }: Slot): { wide: number; high: number } {
  return {
    wide: role === 'guide' ? halfRod : 2 * halfRod,
    high: Math.min(role === 'lead' ? 2.6 : 2, rodPitch - 0.5),
  }
}

/** The marks of one task. Tasks grow out of the ring and go back into it. */
function* marksOf(bead: Bead, grown: number, shared: boolean): Generator<readonly [RodKind, string]> {
  const { slot, angle, radius, base } = bead
  const at = (distance: number): number => radius + (distance - base) * grown
  for (const rod of slot.rods) {
    const { wide, high } = rodSize(rod, slot)
    yield [rod.assignment.role, boxAt(angle, at(rod.radius), wide * grown, high * grown)]
  }
  if (slot.openAt !== null) {
    const point = pointsAt(angle, at(slot.openAt))
    const [a, b] = [slot.halfRod * grown, 2.4 * grown]
    yield ['open', `M${point(-a, b)}L${point(-a, 0)}L${point(a, 0)}L${point(a, b)}`]
  }
  if (shared) yield ['cap', boxAt(angle, at(slot.reach + 2), (2 * slot.halfRod + 1) * grown, 2.4 * grown)]
}

/** What stands outside the dots in a picture, gathered by kind and by how strong it is; in the order of roles. */
export function rodsOf(picture: Picture): readonly (readonly [RodKind, readonly RodInk[]])[] {
  const found = new Map<RodKind, Map<number, string[]>>(
    [...ROLES, 'open' as const, 'cap' as const].map((kind) => [kind, new Map()]),
  )
  for (const bead of picture.beads) {
    const grown = strengthOf(bead, picture)
    if (grown === 0) continue
    const ink = hundredths(bead.ink)
    for (const [kind, path] of marksOf(bead, grown, picture.stage.shared.has(bead.key))) {
      const inks = found.get(kind)!
      const own = inks.get(ink)
      if (own) own.push(path)
      else inks.set(ink, [path])
    }
  }
  return [...found].flatMap(([kind, inks]) =>
    inks.size === 0
      ? []
      : [[kind, [...inks].map(([ink, paths], n) => ({ key: `${kind} ${n}`, ink, path: paths.join('') }))] as const],
  )
}
