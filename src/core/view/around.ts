import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'

/**
 * The tasks around some tasks, step by step: one more step leads to all tasks of the agencies that act in those of the
 * step before. Collective agencies are no way from task to task: 各部門 would join everything to everything.
 *
 * @param roles the roles that count: only an agency that acts in one of them leads on
 * @returns for each further step the tasks that it adds, in document order; empty where it adds none
 */
export function tasksAround(
  index: PlanIndex,
  from: readonly Unit[],
  roles: readonly Role[],
  steps: number,
): readonly (readonly Unit[])[] {
  const acting = (unit: Unit): string[] =>
    unit.assignments
      .filter(({ agency, role }) => roles.includes(role) && !index.agencyById.get(agency)?.collective)
      .map(({ agency }) => agency)
  const reached = new Set(from.map(({ id }) => id))
  const rings: Unit[][] = []
  let last = from
  for (let step = 0; step < steps; step += 1) {
    const via = new Set(last.flatMap(acting))
    const next = index.units.filter((unit) => !reached.has(unit.id) && acting(unit).some((id) => via.has(id)))
    for (const { id } of next) reached.add(id)
    rings.push(next)
    last = next
  }
  return rings
}
