import { MEASURES } from '../../../../src/core/network/measure.ts'
import { layoutRing } from '../../../../src/core/network/ring.ts'
import { lookUp } from '../../../../src/core/plan/lookup.ts'
import type { Plan, Role } from '../../../../src/core/plan/model.ts'

/** A node where it is to stand; `fx`, `fy` are what force-graph takes for fixed. */
export interface Node {
  readonly id: string
  readonly fx: number
  readonly fy: number
  readonly x: number
  readonly y: number
}
/** An assignment. */
export interface Line {
  readonly source: string
  readonly target: string
  readonly role: Role
}

export const COLOURS: Readonly<Record<Role, string>> = {
  lead: '#b3261a',
  responsible: '#22507d',
  participate: '#6e675b',
  guide: '#4f4b44',
}

/** A plan as nodes and links: its tasks on the ring, each agency at the centre of gravity of its own. */
export function graphOf(plan: Plan): { nodes: Node[]; links: Line[] } {
  const index = lookUp(plan)
  const measure = MEASURES.find(({ name }) => name === 'wide')!
  const { slots, slotById } = layoutRing(index.units, measure)
  const node = (id: string, x: number, y: number): Node => ({ id, x, y, fx: x, fy: y })
  const agencies = index.plan.agencies.map(({ id }) => {
    const own = index.unitsOf.get(id)!.map((unit) => slotById.get(unit.id)!)
    const mean = (of: 'x' | 'y'): number => own.reduce((sum, slot) => sum + slot[of], 0) / own.length
    return node(id, mean('x'), mean('y'))
  })
  return {
    nodes: [...slots.map(({ unit, x, y }) => node(unit.id, x, y)), ...agencies],
    links: index.units.flatMap((unit) =>
      unit.assignments.map(({ agency, role }) => ({ source: agency, target: unit.id, role })),
    ),
  }
}
