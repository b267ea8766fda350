import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'

/** What lies around some tasks. */
export interface Around {
  /** The tasks of further steps, in the order of the steps, each in document order. */
  readonly units: readonly Unit[]
  /** Ids of the agencies over which they were reached. */
  readonly via: ReadonlySet<string>
}

const NOTHING: Around = { units: [], via: new Set() }

/**
 * The tasks around some tasks, step by step: one more step leads to all tasks of the agencies that act in those of the
 * step before. Collective agencies are no way from task to task: 各部門 would join everything to everything.
 *
 * @param roles the roles that count: only an agency that acts in one of them leads on
 */
export function tasksAround(index: PlanIndex, from: readonly Unit[], roles: readonly Role[], steps: number): Around {
  if (steps <= 0) return NOTHING
  const acting = (unit: Unit): string[] =>
    unit.assignments
      .filter(({ agency, role }) => roles.includes(role) && !index.agencyById.get(agency)?.collective)
      .map(({ agency }) => agency)
  const reached = new Set(from.map(({ id }) => id))
  const units: Unit[] = []
  const via = new Set<string>()
  let last = from
  for (let step = 0; step < steps; step += 1) {
    for (const id of last.flatMap(acting)) via.add(id)
    last = index.units.filter((unit) => !reached.has(unit.id) && acting(unit).some((id) => via.has(id)))
    for (const { id } of last) reached.add(id)
    units.push(...last)
  }
  return { units, via }
}
