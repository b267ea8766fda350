import type { PlanIndex, Unit } from '../../core/plan/lookup.ts'
import type { Plan, Role } from '../../core/plan/model.ts'
import { ROLES } from '../../core/plan/model.ts'
import type { TileFace } from '../../core/treemap/face.ts'
import { faceOf } from '../../core/treemap/face.ts'
import { counted } from '../../core/view/select.ts'
import type { Reader } from '../../state/reader.svelte.ts'

/** A task as its tile tells of it, in the reader's language. */
export interface TaskTile {
  readonly face: TileFace
  /** One for each assignment that counts, in the order of the roles. */
  readonly glyphs: readonly Role[]
  /** The roles that it has, in order; the names that the face sets are of the first, its further lines of the others. */
  readonly byRole: readonly { readonly role: Role; readonly lang: string }[]
  readonly text: string
}

/** Who there is to tell of, and to whom. */
export interface Telling {
  readonly index: PlanIndex
  readonly planOf: (unit: Unit) => Plan
  readonly reader: Reader
  /** The roles that count. */
  readonly roles: readonly Role[]
}

/** What a task's tile of `w` × `h` pixels tells. */
export function taskTile(unit: Unit, w: number, h: number, { index, planOf, reader, roles }: Telling): TaskTile {
  const { listJoin, treemap } = reader.messages
  const plan = planOf(unit)
  const byRole = ROLES.map((role) => {
    const own = unit.assignments.filter((each) => each.role === role)
    const bodies = [...new Set(own.map(({ agency }) => agency))].map((id) => index.agencyById.get(id)!)
    return { role, names: bodies.map((body) => reader.agency(body)), english: bodies[0]?.names.en ?? null }
  }).filter(({ names }) => names.length > 0)
  const left = counted(unit, roles)
  const glyphs = ROLES.flatMap((role) => left.filter((each) => each.role === role).map(() => role))
  const text = reader.text(plan, unit.text)
  const face = faceOf(w, h, {
    label: unit.label,
    assignments: glyphs.length,
    names: byRole[0]?.names ?? [],
    others: byRole.slice(1).map(({ names }) => names),
    text,
    join: listJoin,
    more: treemap.plus,
  })
  return {
    face,
    glyphs,
    byRole: byRole.map(({ role, english }) => ({ role, lang: reader.langOf(english, plan) })),
    text,
  }
}
