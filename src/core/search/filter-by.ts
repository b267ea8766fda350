import type { Role } from '../plan/model.ts'
import { VIEW_FIELDS } from '../view/fields.ts'
import { normalise } from '../view/normalise.ts'
import type { View } from '../view/view.ts'
import { DEFAULT_VIEW } from '../view/view.ts'

/** Filters by a query and by what its conditions name; what they do not speak of stays as it is. */
export function filterByConditions(
  view: View,
  query: string,
  conditions: {
    readonly agencies: readonly string[]
    readonly roles: readonly Role[]
    readonly chapters: readonly number[]
    readonly noLead: boolean
  },
): View {
  const { agencies, roles, chapters, noLead } = conditions
  return normalise({
    ...view,
    query,
    selection: null,
    ...(agencies.length > 0 ? { agencies, mode: DEFAULT_VIEW.mode } : {}),
    ...(roles.length > 0 ? { roles: VIEW_FIELDS.roles(roles)! } : {}),
    ...(chapters.length > 0 ? { chapters, items: [] } : {}),
    ...(noLead ? { question: 'no-lead' as const } : {}),
  })
}
