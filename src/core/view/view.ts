import type { Role, Script } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** The views of the whole plan, in the order of their tabs and of the keys 1–5. */
export const TABS = ['network', 'treemap', 'matrix', 'text', 'table'] as const
/** Pages about what is selected: an agency or a task; two agencies or two plans beside one another. */
export const PAGES = ['dossier', 'compare'] as const
export const VIEW_NAMES = [...TABS, ...PAGES] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** What a column of the table says, in the order of the columns. */
export const TABLE_COLUMNS = ['no', 'chapter', 'item', 'task', 'due', ...ROLES, 'agencies', 'line'] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

/** What the table is sorted by: a column, from small to large unless `down`. */
export interface SortKey {
  readonly by: TableColumn
  readonly down: boolean
}

/** Questions about tasks, each a filter by one click. */
export const TASK_QUESTIONS = [
  'no-lead',
  'several-leads',
  'one-agency',
  'collectives-only',
  'open-ended',
  'most-agencies',
] as const
export type TaskQuestion = (typeof TASK_QUESTIONS)[number]

/** Questions about agencies: they filter by the tasks of those that answer. */
export const AGENCY_QUESTIONS = ['half-of-leads', 'leads-alone', 'never-leads', 'only-participates'] as const
export type AgencyQuestion = (typeof AGENCY_QUESTIONS)[number]

export const QUESTIONS = [...TASK_QUESTIONS, ...AGENCY_QUESTIONS] as const
export type Question = TaskQuestion | AgencyQuestion

/**
 * How the agencies of a filter are joined: any of them, all of them, or at least so many (two or more, and fewer than
 * there are).
 */
export type Mode = 'or' | 'and' | number

/** How many steps around a selection are in focus, at most. */
export const DEGREES = [1, 2, 3] as const
export type Degree = (typeof DEGREES)[number]

/** Two roles in which two agencies meet in a task; `others` is any role but the first. */
export type Meeting = readonly [Role, Role | 'others']

/** Who is in the first role of a meeting of two different ones: anybody, the filter's agencies, or whom they meet. */
export const DIRECTIONS = ['both', 'from', 'to'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** From how many shared tasks two agencies are joined in the partners layout, unless somebody chooses. */
export const LEAST_SHARED = 3

/** An agency that somebody has put somewhere: in hundredths of the ring's radius from its centre, right and down. */
export interface Pin {
  readonly agency: string
  readonly x: number
  readonly y: number
}

/** What areas are measured by: tasks, assignments, the length of the text, or nothing: then what lies beside one another is alike. */
export const AREAS = ['tasks', 'assignments', 'text', 'equal'] as const
export type Area = (typeof AREAS)[number]

/** What tiles are filled by: who leads, the role of the filter's agencies, or how many agencies there are. */
export const FILLS = ['lead', 'role', 'agencies'] as const
export type Fill = (typeof FILLS)[number]

/** What the columns of the matrix are. */
export const COLUMNS = ['chapter', 'item', 'task'] as const
export type Columns = (typeof COLUMNS)[number]

/**
 * What the rows of the matrix are ordered by: assignments, leads, name, where in the document the work lies on average,
 * or so that agencies of like work lie side by side.
 */
export const ROW_ORDERS = ['total', 'lead', 'name', 'gravity', 'similarity'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** The one task or agency whose panel is open. It changes no count. */
export interface Selection {
  readonly kind: 'task' | 'agency'
  /** Unit id (`4.13.6`) or agency id (`drc`). */
  readonly id: string
}

/**
 * Everything that decides what a person sees of a plan, and all that a link holds. Small and serialisable.
 *
 * `agencies` (joined by `mode`), `roles`, `chapters` and `items` (joined by or), `query`, `question` and `due` are the
 * filter: they decide the sentence and every count. Language, theme, zoom and pan belong to the reader and are not here.
 */
export interface View {
  /** Fingerprint of the plan, or null for the embedded one; several, joined by commas, that are shown as one. */
  readonly plan: string | null
  readonly view: ViewName
  /** Agency ids, in the order in which they were added. No repeats. */
  readonly agencies: readonly string[]
  readonly mode: Mode
  /** Roles that count, in the order of ROLES; never empty. */
  readonly roles: readonly Role[]
  /** Chapter numbers, ascending. No repeats. */
  readonly chapters: readonly number[]
  /** Items as `chapter.item`, in document order. No repeats. */
  readonly items: readonly string[]
  readonly query: string
  readonly question: Question | null
  /** The year in which something is due, or null for any time and none. */
  readonly due: number | null
  readonly selection: Selection | null
  /** True removes what the filter leaves out, and lays the rest out anew; false only dims it. */
  readonly isolate: boolean
  /** How many steps around the selection are in focus: 1 is who and what it meets itself. It changes no count. */
  readonly degree: Degree
  readonly layout: 'dial' | 'partners'
  /** From how many shared tasks two agencies are joined in the partners layout. */
  readonly sharing: number
  /** In the partners layout: only where one is in the first role and the other in the second; null for any. */
  readonly meeting: Meeting | null
  /** In the partners layout, where the two roles differ and there are agencies in the filter: which of the two they have. */
  readonly direction: Direction
  /** In the order of their ids; no agency twice. */
  readonly pins: readonly Pin[]
  /** What a tile's area means in the treemap. */
  readonly area: Area
  /** What a tile's fill means in the treemap. */
  readonly fill: Fill
  /** How far the treemap is drilled down: null, `chapter` or `chapter.item`. */
  readonly drill: string | null
  /** The chapter or item (`chapter.item`) at which the text stands open, or null; a selected task says so itself. */
  readonly at: string | null
  /** The script in which the text is read; null as the reader's language has it. */
  readonly script: Script | null
  /** What the table is sorted by, the first key deciding; empty for the order of the document. */
  readonly sort: readonly SortKey[]
  /** The columns of the table, in the order of TABLE_COLUMNS; always with the task's number. */
  readonly cols: readonly TableColumn[]
  /** Fingerprint of the plan that this one is compared with, or null for agencies of this one. */
  readonly against: string | null
  /** What the columns of the matrix are. */
  readonly columns: Columns
  /** What the rows of the matrix are ordered by. */
  readonly order: RowOrder
}

/** The view on first opening. */
export const DEFAULT_VIEW: View = {
  plan: null,
  view: 'network',
  agencies: [],
  mode: 'or',
  roles: ROLES,
  chapters: [],
  items: [],
  query: '',
  question: null,
  due: null,
  selection: null,
  isolate: false,
  degree: 1,
  layout: 'dial',
  sharing: LEAST_SHARED,
  meeting: null,
  direction: 'both',
  pins: [],
  area: 'tasks',
  fill: 'lead',
  drill: null,
  at: null,
  script: null,
  sort: [],
  cols: TABLE_COLUMNS.filter((column) => column !== 'chapter' && column !== 'line'),
  against: null,
  columns: 'chapter',
  order: 'total',
}

/** Whether a view is a page of its own rather than one of the tabs. */
export function isPage({ view }: View): boolean {
  return (PAGES as readonly ViewName[]).includes(view)
}

/** Whether two agencies that meet so are told apart by who is in which role. */
export function isDirected(meeting: Meeting | null): meeting is Meeting {
  return meeting !== null && meeting[0] !== meeting[1]
}

/** Whether anything filters: then counts are not the whole plan's. */
export function isFiltered(view: View): boolean {
  return (
    view.agencies.length > 0 ||
    view.roles.length < ROLES.length ||
    view.chapters.length > 0 ||
    view.items.length > 0 ||
    view.query !== '' ||
    view.question !== null ||
    view.due !== null
  )
}
