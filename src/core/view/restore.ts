import { own } from '../plan/fields.ts'
import { VIEW_FIELDS } from './fields.ts'
import type { View } from './view.ts'
import { DEFAULT_VIEW } from './view.ts'

function restoreField<K extends keyof View>(key: K, stored: object): View[K] {
  return VIEW_FIELDS[key](own(stored, key)) ?? DEFAULT_VIEW[key]
}

/**
 * Rebuilds a view from anything that was stored or sent, each field by itself: what does not hold takes
 * the value of the first opening. The identity for a well-formed view; never throws on plain data.
 */
export function restoreView(value: unknown): View {
  if (typeof value !== 'object' || value === null) return DEFAULT_VIEW
  return {
    plan: restoreField('plan', value),
    view: restoreField('view', value),
    agencies: restoreField('agencies', value),
    mode: restoreField('mode', value),
    roles: restoreField('roles', value),
    chapters: restoreField('chapters', value),
    items: restoreField('items', value),
    query: restoreField('query', value),
    question: restoreField('question', value),
    due: restoreField('due', value),
    selection: restoreField('selection', value),
    isolate: restoreField('isolate', value),
    degree: restoreField('degree', value),
    layout: restoreField('layout', value),
    sharing: restoreField('sharing', value),
    meeting: restoreField('meeting', value),
    pins: restoreField('pins', value),
    area: restoreField('area', value),
    fill: restoreField('fill', value),
    drill: restoreField('drill', value),
    columns: restoreField('columns', value),
    order: restoreField('order', value),
  }
}
