import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency } from '../plan/model.ts'
import type { View } from '../view/view.ts'

/** What a dossier is about. */
export type Subject =
  { readonly kind: 'agency'; readonly agency: Agency } | { readonly kind: 'task'; readonly unit: Unit }

/** What the dossier of a view is about: the selection, otherwise the only agency of the filter; null where there is neither. */
export function subjectOf(index: PlanIndex, { selection, agencies }: View): Subject | null {
  if (selection?.kind === 'task') {
    const unit = index.unitById.get(selection.id)
    return unit ? { kind: 'task', unit } : null
  }
  const id = selection?.id ?? (agencies.length === 1 ? agencies[0]! : null)
  const agency = id === null ? undefined : index.agencyById.get(id)
  return agency ? { kind: 'agency', agency } : null
}
