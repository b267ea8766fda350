import type { PlanIndex } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import { isDueIn } from './due.ts'
import type { Dropped } from './link.ts'
import { normalise } from './normalise.ts'
import type { View } from './view.ts'

/** Leaves out what the plan does not have: agencies, chapters, a selection, a drill. What is left out is listed. */
export function fitView(view: View, index: PlanIndex): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const absent = (key: string, value: string | number): false => {
    dropped.push({ key, value: String(value), reason: 'absent' })
    return false
  }
  const chapters = new Set(index.plan.chapters.map((chapter) => chapter.no))
  const agencies = view.agencies.filter((id) => index.agencyById.has(id) || absent('agency', id))
  const kept = view.chapters.filter((no) => chapters.has(no) || absent('chapter', no))
  const items = view.items.filter((item) => drillExists(item, index) || absent('item', item))
  const pins = view.pins.filter(({ agency }) => index.agencyById.has(agency) || absent('pin', agency))
  const { selection, drill, at } = view
  const roles = fitRoles(view.roles, index.roles)
  if (!roles) absent('role', view.roles.join(','))
  const selected =
    selection === null ||
    (selection.kind === 'task' ? index.unitById.has(selection.id) : index.agencyById.has(selection.id)) ||
    absent('open', selection.id)
  const due = view.due === null || isDueIn(index, view.due) || absent('due', view.due)
  const drilled = drill === null || drillExists(drill, index) || absent('drill', drill)
  const placed = at === null || drillExists(at, index) || absent('at', at)
  const fitted: View = {
    ...view,
    agencies: agencies.length === view.agencies.length ? view.agencies : agencies,
    chapters: kept.length === view.chapters.length ? view.chapters : kept,
    items: items.length === view.items.length ? view.items : items,
    pins: pins.length === view.pins.length ? view.pins : pins,
    roles: roles ?? ROLES,
    due: due ? view.due : null,
    selection: selected ? selection : null,
    drill: drilled ? drill : null,
    at: placed ? at : null,
  }
  return { view: normalise(fitted), dropped }
}

/** The roles that count, as far as the plan uses them: all that it uses are all; null where it uses none of them. */
function fitRoles(roles: readonly Role[], used: readonly Role[]): readonly Role[] | null {
  if (used.length === 0 || used.every((role) => roles.includes(role))) return ROLES
  return roles.some((role) => used.includes(role)) ? roles : null
}

function drillExists(drill: string, { plan }: PlanIndex): boolean {
  const [chapterNo, itemNo] = drill.split('.').map(Number)
  const chapter = plan.chapters.find((candidate) => candidate.no === chapterNo)
  return chapter !== undefined && (itemNo === undefined || chapter.items.some((item) => item.no === itemNo))
}
