import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** The views, in the order of their tabs and of the keys 1–5. */
export const VIEW_NAMES = ['network', 'treemap', 'matrix', 'text', 'table'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** Questions that filter the tasks with one click. */
export const QUESTIONS = [
  'no-lead',
  'several-leads',
  'one-agency',
  'collectives-only',
  'open-ended',
  'most-agencies',
] as const
export type Question = (typeof QUESTIONS)[number]

/** The one task or agency whose panel is open. It changes no count. */
export interface Selection {
  readonly kind: 'task' | 'agency'
  /** Unit id (`4.13.6`) or agency id (`drc`). */
  readonly id: string
}

/**
 * Everything that decides what a person sees of a plan, and all that a link holds. Small and serialisable.
 *
 * `agencies` (joined by `mode`), `roles`, `chapters`, `query`, `question` and `due` are the filter: they decide
 * the sentence and every count. Language, theme, zoom and pan belong to the reader and are not here.
 */
export interface View {
  /** Fingerprint of the plan, or null for the embedded one. */
  readonly plan: string | null
  readonly view: ViewName
  /** Agency ids, in the order in which they were added. No repeats. */
  readonly agencies: readonly string[]
  readonly mode: 'or' | 'and'
  /** Roles that count, in the order of ROLES; never empty. */
  readonly roles: readonly Role[]
  /** Chapter numbers, ascending. No repeats. */
  readonly chapters: readonly number[]
  readonly query: string
  readonly question: Question | null
  /** The year in which something is due, or null for any time and none. */
  readonly due: number | null
  readonly selection: Selection | null
  /** True removes what the filter leaves out, and lays the rest out anew; false only dims it. */
  readonly isolate: boolean
  readonly layout: 'dial' | 'partners'
  /** What a tile's area means in the treemap. */
  readonly area: 'tasks' | 'assignments'
  /** How far the treemap is drilled down: null, `chapter` or `chapter.item`. */
  readonly drill: string | null
}

/** The view on first opening. */
export const DEFAULT_VIEW: View = {
  plan: null,
  view: 'network',
  agencies: [],
  mode: 'or',
  roles: ROLES,
  chapters: [],
  query: '',
  question: null,
  due: null,
  selection: null,
  isolate: false,
  layout: 'dial',
  area: 'tasks',
  drill: null,
}

/** Whether anything filters: then counts are not the whole plan's. */
export function isFiltered(view: View): boolean {
  return (
    view.agencies.length > 0 ||
    view.roles.length < ROLES.length ||
    view.chapters.length > 0 ||
    view.query !== '' ||
    view.question !== null ||
    view.due !== null
  )
}
