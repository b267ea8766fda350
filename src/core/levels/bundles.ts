import type { Cubic } from '../network/geometry.ts'
import { cubicPath, polar } from '../network/geometry.ts'
import { routed } from '../network/links.ts'
import type { NamePlace } from '../network/names.ts'
import type { Grid } from '../network/grid.ts'
import type { Unit } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Assignment, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Part } from './parts.ts'

/** What one agency does in one role in the tasks of one part: drawn as one link. */
export interface Bundle {
  /** Part, agency and role. */
  readonly key: string
  readonly agency: string
  readonly part: Part
  readonly role: Role
  /** Assignments; at least 1. */
  readonly n: number
}

/** A bundle with its way across the dial. */
export interface BundleLine {
  readonly key: string
  readonly bundle: Bundle
  readonly curve: Cubic
  /** Path data from the agency to the part. */
  readonly path: string
  /** In plan units. */
  readonly width: number
}

/** Plan units for each assignment, and the widest (DESIGN.md, "Scale"); a narrow part has narrower ones. */
const PER_ASSIGNMENT = 1.25
const WIDEST = 4
const OF_PART = 0.6
/** At rest an agency shows the parts of which it leads this many times its average share, and so many of them. */
const UNUSUAL = 2
const AT_LEAST = 3
const PER_AGENCY = 3
/** So many links can still be followed by eye. */
export const FOLLOWED = 160

/**
 * Merges the assignments of some tasks by agency, part and role; in the order of the parts.
 *
 * @param partAt by the place of a task in its plan
 */
export function mergeLinks(
  units: readonly Unit[],
  partAt: readonly (Part | undefined)[],
  counts: (assignment: Assignment) => boolean,
): Bundle[] {
  type Counts = Record<Role, number>
  const found = new Map<Part, Map<string, Counts>>()
  // Neighbours stand in one part: it is not looked up for each of them.
  let last: Part | undefined
  let own = new Map<string, Counts>()
  for (const unit of units) {
    const part = partAt[unit.order]
    if (!part) continue
    if (part !== last) {
      last = part
      own = found.get(part) ?? new Map<string, Counts>()
      found.set(part, own)
    }
    for (const assignment of unit.assignments) {
      if (!counts(assignment)) continue
      const roles = own.get(assignment.agency)
      if (roles) roles[assignment.role] += 1
      else own.set(assignment.agency, { ...noRoles(), [assignment.role]: 1 })
    }
  }
  const bundles: Bundle[] = []
  for (const [part, agencies] of [...found].sort(([a], [b]) => a.order - b.order)) {
    for (const [agency, roles] of agencies) {
      for (const role of ROLES) {
        const n = roles[role]
        if (n > 0) bundles.push({ key: `${part.key}/${agency}/${role}`, agency, part, role, n })
      }
    }
  }
  return bundles
}

/**
 * Of many bundles those that say something: where an agency leads (or, where nobody does, is responsible, and so on)
 * at least twice its average share of the tasks, and at least three of them (or all of its own); the three most of
 * each agency, and of all agencies as many as can be followed.
 */
export function unusual(bundles: readonly Bundle[]): Bundle[] {
  const tasks = new Map<Part, number>()
  const leads = new Map<string, Bundle[]>()
  const strongest = ROLES.find((role) => bundles.some((bundle) => bundle.role === role))
  for (const bundle of bundles) {
    tasks.set(bundle.part, bundle.part.slots.length)
    if (bundle.role !== strongest) continue
    const own = leads.get(bundle.agency)
    if (own) own.push(bundle)
    else leads.set(bundle.agency, [bundle])
  }
  const all = [...tasks.values()].reduce((sum, n) => sum + n, 0)
  const found = [...leads.values()].flatMap((own) => {
    const sum = own.reduce((total, { n }) => total + n, 0)
    return own
      .filter(({ n, part }) => n >= Math.min(AT_LEAST, sum) && n >= UNUSUAL * sum * (part.slots.length / all))
      .sort((a, b) => b.n - a.n || a.part.order - b.part.order)
      .slice(0, PER_AGENCY)
  })
  return found.sort((a, b) => b.n - a.n || a.part.order - b.part.order).slice(0, FOLLOWED)
}

/** What the way of a bundle depends on. */
export interface Field {
  readonly radius: number
  /** Where links end at parts that have a body. */
  readonly inner: number
  /** How many times the dial is enlarged: links do not grow with it. */
  readonly detail: number
  readonly placeOf: ReadonlyMap<string, NamePlace>
  /** The names that a link had better not pass behind. */
  readonly names: Grid
}

/**
 * Lays bundles out: those of one part stand side by side along it, in the order of their agencies as seen from there,
 * so that they cross as little as can be. Participants first, leads last (on top). Deterministic.
 */
export function layBundles(bundles: readonly Bundle[], field: Field): BundleLine[] {
  const { radius, inner, detail, placeOf, names } = field
  const byPart = new Map<Part, { bundle: Bundle; place: NamePlace }[]>()
  for (const bundle of bundles) {
    const place = placeOf.get(bundle.agency)
    if (!place) continue
    const own = byPart.get(bundle.part)
    if (own) own.push({ bundle, place })
    else byPart.set(bundle.part, [{ bundle, place }])
  }
  const lines: BundleLine[] = []
  for (const [part, own] of byPart) {
    const middle = (part.from + part.to) / 2
    const [tx, ty] = [Math.cos(middle), Math.sin(middle)]
    const rank = ({ role }: Bundle): number => ROLES.indexOf(role)
    own.sort(
      (a, b) => a.place.x * tx + a.place.y * ty - (b.place.x * tx + b.place.y * ty) || rank(a.bundle) - rank(b.bundle),
    )
    const length = (part.to - part.from) * radius
    const widest = Math.min(WIDEST / detail, length * OF_PART)
    const widths = own.map(({ bundle }) => Math.min((PER_ASSIGNMENT * bundle.n) / detail, widest))
    const sum = widths.reduce((total, width) => total + width, 0)
    let before = 0
    for (const [n, { bundle, place }] of own.entries()) {
      const angle = part.from + ((before + widths[n]! / 2) / sum) * (part.to - part.from)
      before += widths[n]!
      const end = { ...polar(part.level === 'task' ? radius : inner, angle), angle }
      const curve = routed(place, end, radius, names)
      lines.push({ key: bundle.key, bundle, curve, path: cubicPath(curve), width: Math.round(widths[n]! * 100) / 100 })
    }
  }
  const order = (line: BundleLine): number => ROLES.indexOf(line.bundle.role)
  return lines.sort((a, b) => order(b) - order(a))
}
