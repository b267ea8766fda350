import type { Assignment, Role } from '../plan/model.ts'
import type { Unit } from '../plan/lookup.ts'
import type { Cubic, Point } from './geometry.ts'
import { at, cubicPath, polar, tail } from './geometry.ts'
import { Grid } from './grid.ts'
import type { NamePlace } from './names.ts'
import type { Ring, Slot } from './ring.ts'

/** One assignment drawn from an agency's place to its task on the ring. */
export interface Link {
  /** Unique within the dial: unit id, agency id, role. */
  readonly key: string
  readonly unit: Unit
  readonly assignment: Assignment
  readonly agency: string
  readonly role: Role
  readonly curve: Cubic
  /** Path data of the whole link, from the agency to the task. */
  readonly path: string
  /** Path data of its last stretch, at the task. */
  readonly stub: string
}

/** Several leads of one agency in one chapter, drawn as one trunk that fans out near the ring. */
export interface Trunk {
  readonly key: string
  readonly agency: string
  readonly units: readonly Unit[]
  readonly path: string
  /** 0.75 · √k, at most 3. */
  readonly width: number
  readonly strands: readonly string[]
}

/** What is drawn between names and ring while nothing is selected. */
export interface RestLinks {
  readonly trunks: readonly Trunk[]
  /** Leads that are part of no trunk. */
  readonly singles: readonly Link[]
}

/** Above so many links they are painted on a canvas: as elements each of them costs layout, style and memory. */
export const PAINTED_FROM = 1500

// DESIGN.md, "Links" and "Calmer centre".
const BENDS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
const BEND_STEP = 0.055
const SAMPLES = 24
const STUB = 26
const NEIGHBOUR = 70
/** A trunk that served a wider stretch of the ring, in radians, would fan out flat along it. */
const WIDEST = 1
const GATE = 0.8
const GATE_FAR = 0.28

/** A place on the ring, and its angle there. */
type End = Point & Pick<Slot, 'angle'>

function curve(from: Point, slot: End, radius: number, bend: number): Cubic {
  const to = { x: slot.x, y: slot.y }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  // Links arrive along the task's radius.
  const depth = radius - Math.min(0.5 * length, 0.42 * radius)
  const side = bend * BEND_STEP
  const first = { x: from.x + dx * 0.22 - dy * side, y: from.y + dy * 0.22 + dx * side }
  const inner = polar(depth, slot.angle)
  return [from, first, { x: inner.x - dy * side * 0.7, y: inner.y + dx * side * 0.7 }, to]
}

/** The weights of a cubic's four points at the sampled places, four by four: computed once, used for every curve. */
const WEIGHTS = Float64Array.from(
  Array.from({ length: SAMPLES - 1 }, (_, n) => {
    const t = (n + 1) / SAMPLES
    const s = 1 - t
    return [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  }).flat(),
)

/** How many of a curve's sample points lie in the boxes, `own` left out; stops counting at `enough`. */
function covered(curve: Cubic, boxes: Grid, own: Point, enough: number): number {
  const [a, b, c, d] = curve
  let count = 0
  // Plain loops: this runs half a million times for a plan of 350 assignments.
  for (let k = 0; k < WEIGHTS.length && count < enough; k += 4) {
    const [p, q, r, w] = [WEIGHTS[k]!, WEIGHTS[k + 1]!, WEIGHTS[k + 2]!, WEIGHTS[k + 3]!]
    const x = p * a.x + q * b.x + r * c.x + w * d.x
    const y = p * a.y + q * b.y + r * c.y + w * d.y
    const near = boxes.near(x, y)
    for (let n = 0; n < near.length; n++) {
      const box = near[n]!
      if (box !== own && Math.abs(x - box.x) < box.w / 2 && Math.abs(y - box.y) < box.h / 2) count += 1
    }
  }
  return count
}

/** Of several bends the one that passes behind the fewest foreign names; the straightest where they tie. */
function bent(build: (bend: number) => Cubic, boxes: Grid, own: Point): Cubic {
  let best = build(0)
  let least = covered(best, boxes, own, Infinity)
  for (const bend of BENDS) {
    if (least === 0) break
    if (bend === 0) continue
    const candidate = build(bend)
    const count = covered(candidate, boxes, own, least)
    if (count < least) {
      best = candidate
      least = count
    }
  }
  return best
}

/** The way of a link from a name to a place on the ring, around the names that stand between. */
export function routed(from: Point, end: End, radius: number, names: Grid): Cubic {
  return bent((bend) => curve(from, end, radius, bend), names, from)
}

/** A link on another way: from where its agency stands now, around the names that are shown now. */
export function rerouted(link: Link, from: Point, ring: Ring, names: Grid): Link {
  const curve = routed(from, ring.slotById.get(link.unit.id)!, ring.radius, names)
  return { ...link, curve, path: cubicPath(curve) }
}

/** The names that are shown, by where they stand. */
export const namesOf = (ring: Pick<Ring, 'radius'>, places: readonly NamePlace[]): Grid =>
  new Grid(
    ring.radius,
    12,
    places.filter((place) => place.named),
  )

/** The parameter from which the rest of the curve is about `length` long. */
function fromEnd(line: Cubic, length: number): number {
  let done = 0
  let previous = line[3]
  for (let k = 1; k <= 40; k++) {
    const t = 1 - k / 40
    const point = at(line, t)
    done += Math.hypot(point.x - previous.x, point.y - previous.y)
    if (done >= length) return t
    previous = point
  }
  return 0
}

/** Every assignment of the ring's tasks as a link, in document order. */
export function layoutLinks(ring: Ring, places: readonly NamePlace[]): Link[] {
  const placeOf = new Map(places.map((place) => [place.agency.id, place]))
  const boxes = namesOf(ring, places)
  return ring.slots.flatMap((slot) =>
    slot.unit.assignments.flatMap((assignment, n) => {
      const place = placeOf.get(assignment.agency)
      if (!place) return []
      const line = routed(place, slot, ring.radius, boxes)
      return {
        key: `${slot.unit.id}/${assignment.agency}/${n}`,
        unit: slot.unit,
        assignment,
        agency: assignment.agency,
        role: assignment.role,
        curve: line,
        path: cubicPath(line),
        stub: cubicPath(tail(line, fromEnd(line, STUB))),
      }
    }),
  )
}

/** A run of neighbours in as few parts, as even as can be, as keep each within the widest stretch for one trunk. */
function parted(run: readonly Link[], ring: Ring): Link[][] {
  const angleOf = (link: Link): number => ring.slotById.get(link.unit.id)!.angle
  const parts = Math.ceil((angleOf(run.at(-1)!) - angleOf(run[0]!)) / WIDEST) || 1
  const size = Math.ceil(run.length / parts)
  return Array.from({ length: Math.ceil(run.length / size) }, (_, k) => run.slice(k * size, (k + 1) * size))
}

/** Groups the leads for the dial at rest: trunks for runs of neighbouring leads of one agency in one chapter, single links for the rest. */
export function restLinks(ring: Ring, places: readonly NamePlace[], links: readonly Link[]): RestLinks {
  const placeOf = new Map(places.map((place) => [place.agency.id, place]))
  const boxes = namesOf(ring, places)
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    if (link.role !== 'lead') continue
    const key = `${link.agency}/${link.unit.chapter.no}`
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  const trunks: Trunk[] = []
  const singles: Link[] = []
  for (const [key, group] of groups) {
    const runs: Link[][] = []
    for (const link of group) {
      const run = runs.at(-1)
      const before = run?.at(-1)?.curve[3]
      const here = link.curve[3]
      if (run && before && Math.hypot(here.x - before.x, here.y - before.y) < NEIGHBOUR) run.push(link)
      else runs.push([link])
    }
    for (const [n, run] of runs.flatMap((whole) => parted(whole, ring)).entries()) {
      const place = placeOf.get(run[0]!.agency)!
      const angles = run.map((link) => ring.slotById.get(link.unit.id)!.angle)
      const middle = angles.reduce((sum, angle) => sum + angle, 0) / angles.length
      const gate = polar(GATE * ring.radius, middle)
      const far = Math.hypot(gate.x - place.x, gate.y - place.y) > GATE_FAR * ring.radius
      if (run.length < 2 || !far) {
        singles.push(...run)
        continue
      }
      const [dx, dy] = [gate.x - place.x, gate.y - place.y]
      const arrive = polar(GATE * ring.radius - 0.3 * Math.hypot(dx, dy), middle)
      const line = bent(
        (bend) => {
          const side = bend * BEND_STEP
          return [
            place,
            { x: place.x + dx * 0.25 - dy * side, y: place.y + dy * 0.25 + dx * side },
            { x: arrive.x - dy * side * 0.7, y: arrive.y + dx * side * 0.7 },
            gate,
          ]
        },
        boxes,
        place,
      )
      const onward = polar(0.89 * ring.radius, middle)
      trunks.push({
        key: `${key}/${n}`,
        agency: place.agency.id,
        units: run.map((link) => link.unit),
        path: cubicPath(line),
        width: Math.min(3, 0.75 * Math.sqrt(run.length)),
        strands: run.map((link, k) => {
          const end = link.curve[3]
          return cubicPath([gate, onward, polar(0.9 * ring.radius, angles[k]!), end])
        }),
      })
    }
  }
  return { trunks, singles }
}
