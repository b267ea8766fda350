import type { PlanIndex, RoleCounts } from '../plan/lookup.ts'
import { total } from '../plan/lookup.ts'
import type { Agency } from '../plan/model.ts'
import type { Box, Point } from './geometry.ts'
import { inside, overlap, overlaps, reach, round } from './geometry.ts'
import type { Language } from './lettering.ts'
import { widest, wrap } from './lettering.ts'
import type { Measure } from './measure.ts'
import type { Ring } from './ring.ts'

/** An agency inside the dial: its name, or a dot where there is no room for the name. */
export interface NamePlace extends Box {
  readonly agency: Agency
  readonly lines: readonly string[]
  /** Size of the letters, in plan units. */
  readonly size: number
  readonly bold: boolean
  readonly counts: RoleCounts
  /** Whether the name is shown at rest; otherwise a dot stands at x, y and the box is the name's, were it shown. */
  readonly named: boolean
  /** The true centre of gravity of its tasks. */
  readonly centre: Point
}

/** Constants of the layout, from DESIGN.md ("A. Network", "Calmer centre"). Plan units unless said otherwise. */
const PASSES = 1200
const PULL = 0.045
const PULL_ENDS = 0.65
const MARGIN = 22
const PADDING = 5
const DOT_APART = 9
const LINE = 1.12
/** Room under the letters for the role bar or the glyphs. */
const FOOT = 8

/** The label of an agency in a language, broken into lines. */
export function nameLines(agency: Agency, language: Language): string[] {
  if (language === 'en') return wrap(agency.enShort ?? agency.names.en ?? agency.name, 14, 2)
  const name = language === 'zh-Hans' ? agency.names.zhHans : agency.names.zhHant
  return wrap(name, 12, 2)
}

/** The box of a name at a size: letters, bar and padding. */
export function nameBox(lines: readonly string[], size: number): { w: number; h: number } {
  return {
    w: widest(lines, size) + 2 * PADDING,
    h: size * (1 + (lines.length - 1) * LINE) + FOOT + PADDING,
  }
}

/** Size of a name by its number of assignments, never under 11; `scale` is the measure's factor on what is above. */
export function nameSize(n: number, language: Language, scale: number): number {
  return round(11 + (language === 'en' ? 1.1 : 1.45) * Math.sqrt(Math.max(n - 1, 0)) * scale)
}

/** Heavier than any agency: the one that is set at the centre. */
const FIXED = 1e6

interface Body {
  readonly place: Omit<NamePlace, 'x' | 'y' | 'named'>
  readonly anchor: Point
  readonly n: number
  readonly w: number
  readonly h: number
  x: number
  y: number
}

/** The centre of gravity of an agency's tasks on this ring, pulled outward (|m|^0.62) so that the middle does not crowd. */
function centreOf(agency: string, ring: Ring): Point {
  let x = 0
  let y = 0
  let n = 0
  for (const slot of ring.slots) {
    if (!slot.unit.agencies.includes(agency)) continue
    x += Math.sin(slot.angle)
    y -= Math.cos(slot.angle)
    n += 1
  }
  if (n === 0) return { x: 0, y: 0 }
  const length = Math.hypot(x / n, y / n)
  if (length < 1e-9) return { x: 0, y: 0 }
  const radius = length ** 0.62 * 0.9 * (ring.radius - 20)
  return { x: (x / n / length) * radius, y: (y / n / length) * radius }
}

/** Moves a box inward until its farthest corner is within `limit`. */
function keepInside(body: Body, limit: number): void {
  for (let i = 0; i < 4; i++) {
    const excess = reach(body) - limit
    if (excess <= 0) return
    const cornerX = Math.abs(body.x) + body.w / 2
    const cornerY = Math.abs(body.y) + body.h / 2
    const length = Math.hypot(cornerX, cornerY)
    body.x -= Math.sign(body.x) * Math.min((excess * cornerX) / length, Math.abs(body.x))
    body.y -= Math.sign(body.y) * Math.min((excess * cornerY) / length, Math.abs(body.y))
  }
}

/** Pushes overlapping boxes apart along the cheaper axis; the heavier one gives way less. Returns how many overlapped. */
function pushApart(bodies: readonly Body[], slip: boolean): number {
  let count = 0
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i]!
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j]!
      const { dx, dy } = overlap(a, b)
      if (dx <= 0 || dy <= 0) continue
      count += 1
      const share = b.n / (a.n + b.n)
      if (dx < dy) {
        const way = a.x < b.x || (a.x === b.x && i < j) ? -1 : 1
        a.x += way * (dx + 0.02) * share
        b.x -= way * (dx + 0.02) * (1 - share)
      } else {
        const way = a.y < b.y || (a.y === b.y && i < j) ? -1 : 1
        a.y += way * (dy + 0.02) * share
        b.y -= way * (dy + 0.02) * (1 - share)
      }
      // Who is fixed at the centre gives way to nobody.
      if (slip && a.n < FIXED) {
        // A step along the circle loosens boxes that are wedged between others and the rim.
        const length = Math.hypot(a.x, a.y) || 1
        const side = (b.x - a.x) * -a.y + (b.y - a.y) * a.x > 0 ? -1 : 1
        a.x += (side * -a.y * 0.6) / length
        a.y += (side * a.x * 0.6) / length
      }
    }
  }
  return count
}

function relax(bodies: readonly Body[], limit: number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const pull = PULL * Math.max(0, 1 - pass / (PASSES * PULL_ENDS))
    for (const body of bodies) {
      body.x += (body.anchor.x - body.x) * pull
      body.y += (body.anchor.y - body.y) * pull
    }
    const apart = pushApart(bodies, false)
    for (const body of bodies) keepInside(body, limit)
    if (pull === 0 && apart === 0) break
  }
  for (let pass = 0; pass < 900 && pushApart(bodies, pass % 3 === 2) > 0; pass++) {
    for (const body of bodies) keepInside(body, limit)
  }
}

/** The bodies that still overlap another or the rim, the lightest first. */
function misfits(bodies: readonly Body[], limit: number): Body[] {
  return bodies
    .toReversed()
    .filter(
      (body) => reach(body) > limit + 0.5 || bodies.some((other) => other !== body && overlaps(body, other, 0.25)),
    )
}

/** Moves a dot out of the boxes and away from other dots, by trying rings of points around its anchor. */
function placeDot(anchor: Point, boxes: readonly Box[], dots: readonly Point[], limit: number): Point {
  const free = (point: Point): boolean =>
    Math.hypot(point.x, point.y) <= limit &&
    !boxes.some((box) => inside(point, box, 3)) &&
    !dots.some((dot) => Math.hypot(dot.x - point.x, dot.y - point.y) < DOT_APART)
  if (free(anchor)) return anchor
  for (let radius = 3; radius < 3 * limit; radius += 3) {
    const steps = Math.max(8, Math.round(radius / 1.5))
    for (let k = 0; k < steps; k++) {
      const angle = (k / steps) * 2 * Math.PI
      const point = { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) }
      if (free(point)) return point
    }
  }
  return anchor
}

/** What `layoutNames` needs to know beside the ring. */
export interface NameOptions {
  readonly language: Language
  readonly measure: Measure
  /** The agency that is set at the centre (of an isolated dial), or null. */
  readonly fixed: string | null
  /** Show as many names as find a place, whatever share of the disc they fill. */
  readonly all: boolean
}

/**
 * Places the agencies of a ring's tasks inside it: each near the centre of gravity of its tasks, no two names
 * overlapping, as many as the measure lets in, the most burdened first. Deterministic; about 30 ms for 60 names.
 */
export function layoutNames(index: PlanIndex, ring: Ring, options: NameOptions): NamePlace[] {
  const { language, measure, fixed, all } = options
  const limit = ring.radius - MARGIN * Math.min(1, measure.radius / 220)
  const counts = new Map<string, Record<string, number>>()
  for (const slot of ring.slots) {
    for (const { agency, role } of slot.unit.assignments) {
      let own = counts.get(agency)
      if (!own) counts.set(agency, (own = { lead: 0, responsible: 0, participate: 0, guide: 0 }))
      own[role]! += 1
    }
  }
  const bodies: Body[] = index.plan.agencies
    .filter((agency) => counts.has(agency.id))
    .map((agency) => {
      const own = counts.get(agency.id) as RoleCounts
      const n = total(own)
      const lines = nameLines(agency, language)
      const size = agency.id === fixed ? 20 : nameSize(n, language, measure.nameScale)
      const centre = agency.id === fixed ? { x: 0, y: 0 } : centreOf(agency.id, ring)
      const box = nameBox(lines, size)
      return {
        place: { agency, lines, size, bold: n >= 6, counts: own, centre, ...box },
        anchor: centre,
        // The fixed one is too heavy to be moved.
        n: agency.id === fixed ? FIXED : n,
        ...box,
        x: centre.x,
        y: centre.y,
      }
    })
    .sort((a, b) => b.n - a.n)

  const disc = Math.PI * limit * limit
  // English names are two lines high: their boxes are emptier than they measure.
  const share = all ? 0.62 : measure.fill * (language === 'en' ? 1.05 : 1)
  let filled = 0
  let list: Body[] = []
  for (const body of bodies) {
    filled += body.w * body.h
    const fits = filled <= disc * share && list.length < (all ? measure.names * 3 : measure.names)
    if (!fits && body.place.agency.id !== fixed) break
    list.push(body)
  }
  for (;;) {
    for (const body of list) {
      body.x = body.anchor.x
      body.y = body.anchor.y
    }
    relax(list, limit)
    // A crowded disc gives up several names at once: each round relaxes all that are left.
    const bad = misfits(list, limit).slice(0, Math.max(1, Math.round(list.length * 0.08)))
    if (bad.length === 0) break
    list = list.filter((body) => !bad.includes(body))
  }

  const places: NamePlace[] = list.map((body) => ({ ...body.place, x: round(body.x), y: round(body.y), named: true }))
  const dots: Point[] = []
  for (const body of bodies) {
    if (list.includes(body)) continue
    const dot = placeDot(body.anchor, places, dots, limit + 6)
    dots.push(dot)
    places.push({ ...body.place, x: round(dot.x), y: round(dot.y), named: false })
  }
  return places
}
