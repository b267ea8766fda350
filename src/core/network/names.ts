import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Role } from '../plan/model.ts'
import type { Pin } from '../view/view.ts'
import { placeDots } from './dots.ts'
import type { Box, Point } from './geometry.ts'
import { round } from './geometry.ts'
import type { Language } from './lettering.ts'
import { widest, wrap } from './lettering.ts'
import type { Measure } from './measure.ts'
import type { Body } from './relax.ts'
import { FIXED, misfits, relax } from './relax.ts'
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
const MARGIN = 22
const PADDING = 5
/** From this many assignments a name is set in bold. */
const BOLD_FROM = 6
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
export function nameBox(lines: readonly string[], size: number, bold: boolean): { w: number; h: number } {
  return {
    w: widest(lines, size, bold) + 2 * PADDING,
    h: size * (1 + (lines.length - 1) * LINE) + FOOT + PADDING,
  }
}

/** Size of a name by its number of assignments, never under 11; `scale` is the measure's factor on what is above. */
export function nameSize(n: number, language: Language, scale: number): number {
  return round(11 + (language === 'en' ? 1.1 : 1.45) * Math.sqrt(Math.max(n - 1, 0)) * scale)
}

/** The most assignments of one agency for which a name's size tells their number; beyond, the largest name stays as large. */
const COUNTED = 42

/** A name on its way to its place. */
interface NameBody extends Body {
  readonly place: Omit<NamePlace, 'x' | 'y' | 'named'>
}

/** What an agency has to do on a ring, and where. */
interface Burden {
  readonly counts: Record<Role, number>
  /** Sum of the unit vectors of its tasks, and how many they are. */
  x: number
  y: number
  tasks: number
  /** The task that was counted last. */
  last: Unit | null
}

/** The burden of every agency of a ring's tasks. */
function burdensOf(ring: Ring): Map<string, Burden> {
  const burdens = new Map<string, Burden>()
  const of = (agency: string): Burden => {
    let own = burdens.get(agency)
    if (!own) burdens.set(agency, (own = { counts: noRoles(), x: 0, y: 0, tasks: 0, last: null }))
    return own
  }
  for (const { unit, angle } of ring.slots) {
    const [x, y] = [Math.sin(angle), Math.cos(angle)]
    for (const { agency, role } of unit.assignments) {
      const own = of(agency)
      own.counts[role] += 1
      // Several roles in one task are one task.
      if (own.last === unit) continue
      own.last = unit
      own.x += x
      own.y -= y
      own.tasks += 1
    }
  }
  return burdens
}

/** The centre of gravity of an agency's tasks on a ring, pulled outward (|m|^0.62) so that the middle does not crowd. */
function centreOf({ x, y, tasks }: Burden, radius: number): Point {
  const length = Math.hypot(x / tasks, y / tasks)
  if (!(length >= 1e-9)) return { x: 0, y: 0 }
  const out = length ** 0.62 * 0.9 * (radius - 20)
  return { x: (x / tasks / length) * out, y: (y / tasks / length) * out }
}

/** What `layoutNames` needs to know beside the ring. */
export interface NameOptions {
  readonly language: Language
  readonly measure: Measure
  /** The agency that is set at the centre (of an isolated dial), or null. */
  readonly fixed: string | null
  /** Agencies that somebody has put somewhere, in hundredths of the ring's radius: named there, and the others give way. */
  readonly pins: readonly Pin[]
  /** Show as many names as find a place, whatever share of the disc they fill. */
  readonly all: boolean
  /** The tasks are so many that sizes tell shares, not numbers. */
  readonly crowded?: boolean
}

/**
 * Places the agencies of a ring's tasks inside it: each near the centre of gravity of its tasks, no two names
 * overlapping, as many as the measure lets in, the most burdened first. Deterministic; about 30 ms for 60 names.
 */
export function layoutNames(index: PlanIndex, ring: Ring, options: NameOptions): NamePlace[] {
  const { language, measure, fixed, all, crowded = false } = options
  const pins = new Map(
    options.pins.map(({ agency, x, y }) => [agency, { x: (x / 100) * ring.radius, y: (y / 100) * ring.radius }]),
  )
  const limit = ring.radius - MARGIN * Math.min(1, measure.radius / 220)
  const burdens = burdensOf(ring)
  const most = Math.max(1, ...[...burdens.values()].map(({ counts }) => total(counts)))
  const scale = measure.nameScale * (crowded ? Math.min(1, Math.sqrt(COUNTED / most)) : 1)
  const bodies: NameBody[] = index.plan.agencies
    .filter((agency) => burdens.has(agency.id))
    .map((agency) => {
      const burden = burdens.get(agency.id)!
      const own = burden.counts
      const n = total(own)
      const lines = nameLines(agency, language)
      const size = agency.id === fixed ? 20 : nameSize(n, language, scale)
      const centre = agency.id === fixed ? { x: 0, y: 0 } : centreOf(burden, ring.radius)
      const bold = n >= BOLD_FROM * (scale / measure.nameScale) ** -2
      const box = nameBox(lines, size, bold)
      const anchor = agency.id === fixed ? centre : (pins.get(agency.id) ?? centre)
      return {
        place: { agency, lines, size, bold, counts: own, centre, ...box },
        anchor,
        // What is fixed is too heavy to be moved.
        n: agency.id === fixed || pins.has(agency.id) ? FIXED : n,
        ...box,
        x: anchor.x,
        y: anchor.y,
      }
    })
    .sort((a, b) => b.n - a.n)

  const disc = Math.PI * limit * limit
  // English names are two lines high: their boxes are emptier than they measure.
  const share = all ? 0.62 : measure.fill * (language === 'en' ? 1.11 : 1)
  let filled = 0
  let list: NameBody[] = []
  for (const body of bodies) {
    filled += body.w * body.h
    const fits = filled <= disc * share && list.length < (all ? measure.names * 3 : measure.names)
    if (!fits && body.n < FIXED) break
    list.push(body)
  }
  for (;;) {
    for (const body of list) {
      body.x = body.anchor.x
      body.y = body.anchor.y
    }
    relax(list, limit)
    // A crowded disc gives up several names at once, a hopeless one more: each round relaxes all that are left.
    const crowded = misfits(list, limit)
    const bad = crowded.slice(0, Math.max(1, Math.round(list.length * 0.08), Math.round(crowded.length / 4)))
    if (bad.length === 0) break
    list = list.filter((body) => !bad.includes(body))
  }

  const places: NamePlace[] = list.map((body) => ({ ...body.place, x: round(body.x), y: round(body.y), named: true }))
  const shown = new Set(list)
  const others = bodies.filter((body) => !shown.has(body))
  const dots = placeDots(
    others.map((body) => body.anchor),
    places,
    limit + 6,
  )
  for (const [n, body] of others.entries()) {
    places.push({ ...body.place, x: round(dots[n]!.x), y: round(dots[n]!.y), named: false })
  }
  return places
}
