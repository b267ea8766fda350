import type { Target } from '../network/hit.ts'
import type { Stage } from '../network/stage.ts'
import type { PlanIndex } from '../plan/lookup.ts'
import type { Assignment } from '../plan/model.ts'
import type { View } from '../view/view.ts'
import { isFiltered } from '../view/view.ts'
import type { BundleLine } from './bundles.ts'
import { FOLLOWED, layBundles, mergeLinks, unusual } from './bundles.ts'
import type { Crowd } from './crowd.ts'
import type { Part } from './parts.ts'

/** What a crowded dial shows for a view. */
export interface CrowdStage {
  /** The stage for the dial of the crowd: its labels and lit arcs. */
  readonly stage: Stage
  readonly lines: readonly BundleLine[]
  /** rest: nothing was asked; lit: the answer; some: what of a larger answer says something. */
  readonly look: 'rest' | 'lit' | 'some'
  /** How many tasks of each part answer; none where the part is not named. */
  readonly litOf: ReadonlyMap<Part, number>
}

/** What a crowd shows while nothing is asked: the same every time, whatever was asked meanwhile. */
const linesAtRest = new WeakMap<Crowd, readonly BundleLine[]>()

/** Puts a view on a crowded dial. Pure; linear in the number of assignments that answer. */
export function stageCrowd(crowd: Crowd, index: PlanIndex, view: View, stage: Stage): CrowdStage {
  const { dial, partAt, field } = crowd
  const litOf = new Map<Part, number>()
  const units = stage.atRest ? index.units : index.units.filter(({ id }) => stage.lit.has(id))
  if (stage.atRest) for (const part of crowd.parts) litOf.set(part, part.slots.length)
  else {
    for (const { order } of units) {
      const part = partAt[order]
      if (part) litOf.set(part, (litOf.get(part) ?? 0) + 1)
    }
  }
  const litArcs = new Set(
    dial.ring.arcs.filter(({ slots }) => slots.some(({ unit }) => stage.lit.has(unit.id))).map(({ key }) => key),
  )
  const focus = new Set(view.agencies.filter((id) => dial.placeOf.has(id)))
  const single = view.selection?.kind === 'task' && !isFiltered(view)
  const drawn = (assignment: Assignment): boolean =>
    (single || view.roles.includes(assignment.role)) && (focus.size === 0 || focus.has(assignment.agency))
  const known = view.layout === 'partners' ? [] : stage.atRest ? linesAtRest.get(crowd) : undefined
  const links = known ? [] : mergeLinks(units, partAt, drawn)
  const all = !stage.atRest && (focus.size > 0 || links.length <= FOLLOWED)
  const lines = known ?? layBundles(all ? links : unusual(links), field)
  if (stage.atRest && view.layout !== 'partners') linesAtRest.set(crowd, lines)
  return {
    stage: { ...stage, litArcs, arcLabels: dial.arcLabels },
    lines,
    look: stage.atRest ? 'rest' : all ? 'lit' : 'some',
    litOf,
  }
}

/** The links of an agency, or of the tasks of a part, that answer to a view: what pointing at it shows. */
export function pointedLines(
  { partAt, partByKey, field }: Crowd,
  index: PlanIndex,
  view: View,
  stage: Stage,
  { kind, id }: Target,
): BundleLine[] {
  if (view.layout === 'partners') return []
  const tasks = kind === 'agency' ? index.unitsOf.get(id) : partByKey.get(id)?.slots.map(({ unit }) => unit)
  const lit = (tasks ?? []).filter((unit) => stage.lit.has(unit.id))
  const counts = ({ agency, role }: Assignment): boolean =>
    view.roles.includes(role) && (kind !== 'agency' || agency === id)
  return layBundles(mergeLinks(lit, partAt, counts), field)
}
