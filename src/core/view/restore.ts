import { own } from '../plan/fields.ts'
import { VIEW_FIELDS } from './fields.ts'
import type { View } from './view.ts'
import { DEFAULT_VIEW } from './view.ts'

/**
 * Rebuilds a view from anything that was stored or sent, each field by itself: what does not hold takes
 * the value of the first opening. The identity for a well-formed view; never throws on plain data.
 */
export function restoreView(value: unknown): View {
  if (typeof value !== 'object' || value === null) return DEFAULT_VIEW
  const fields = Object.keys(DEFAULT_VIEW) as (keyof View)[]
  return Object.fromEntries(
    fields.map((field) => [field, VIEW_FIELDS[field](own(value, field)) ?? DEFAULT_VIEW[field]]),
  ) as unknown as View
}
