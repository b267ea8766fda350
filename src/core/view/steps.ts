import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import { normalise } from './normalise.ts'
import type { TableColumn, Degree, Direction, Mode, Pin, Question, SortKey, View, ViewName } from './view.ts'
import { DEFAULT_VIEW, DEGREES, isFiltered, isPage } from './view.ts'
import { VIEW_FIELDS } from './fields.ts'

/*
 * What a person does, as functions from one view to the next. Each is one step of the history. The same view
 * comes back (by identity) where there is nothing to do.
 */

function moved(view: View, change: Partial<View>): View {
  return normalise({ ...view, ...change })
}

/** Filters by an agency and opens its panel; with `add`, adds it to the agencies of the filter or takes it out again. */
export function pickAgency(view: View, id: string, add = false): View {
  if (!add || view.agencies.length === 0) {
    const chosen = view.agencies.length === 1 && view.agencies[0] === id && view.selection?.id === id
    return chosen ? view : moved(view, { agencies: [id], selection: { kind: 'agency', id } })
  }
  if (view.agencies.includes(id)) return dropAgency(view, id)
  return moved(view, { agencies: [...view.agencies, id], selection: null })
}

/** Takes an agency out of the filter. */
export function dropAgency(view: View, id: string): View {
  const agencies = view.agencies.filter((each) => each !== id)
  const left = agencies.length === 1 ? { kind: 'agency' as const, id: agencies[0]! } : null
  return moved(view, { agencies, selection: view.selection?.kind === 'task' ? view.selection : left })
}

/** Closes a task's panel; that of the filter's only agency opens again. Nothing else changes. */
export function closeTask(view: View): View {
  if (view.selection?.kind !== 'task') return view
  const one = view.agencies.length === 1 ? { kind: 'agency' as const, id: view.agencies[0]! } : null
  return moved(view, { selection: one })
}

/** Opens a task's panel. The filter stays. */
export function pickTask(view: View, id: string): View {
  return view.selection?.kind === 'task' && view.selection.id === id
    ? view
    : moved(view, { selection: { kind: 'task', id } })
}

/** Shows or hides a role; hiding the last one shows all again. `used` are the roles that the plan uses. */
export function toggleRole(view: View, role: Role, used: readonly Role[]): View {
  const left = ROLES.filter((each) => (each === role ? !view.roles.includes(each) : view.roles.includes(each)))
  const some = used.some((each) => left.includes(each))
  const all = used.every((each) => left.includes(each))
  return moved(view, { roles: !some || all ? ROLES : left })
}

/** Adds a chapter to the filter, or takes it out; without `add` it replaces the others. */
export function toggleChapter(view: View, no: number, add = false): View {
  const has = view.chapters.includes(no)
  const chapters = add
    ? has
      ? view.chapters.filter((each) => each !== no)
      : [...view.chapters, no].sort((a, b) => a - b)
    : has && view.chapters.length === 1
      ? []
      : [no]
  return moved(view, { chapters, items: add ? view.items : [], selection: null })
}

/** Adds an item (`chapter.item`) to the filter, or takes it out; without `add` it replaces chapters and other items. */
export function toggleItem(view: View, item: string, add = false): View {
  const has = view.items.includes(item)
  if (!add)
    return moved(
      view,
      has && view.items.length === 1 ? { items: [] } : { items: [item], chapters: [], selection: null },
    )
  const items = has ? view.items.filter((each) => each !== item) : [...view.items, item]
  return moved(view, { items: VIEW_FIELDS.items(items)!, selection: null })
}

/** Asks a question; asking it again clears it. */
export function ask(view: View, question: Question): View {
  return moved(view, { question: view.question === question ? null : question, selection: null })
}

/** Filters by the year in which something is due; asking for it again clears it. */
export function askDue(view: View, year: number): View {
  return moved(view, { due: view.due === year ? null : year, selection: null })
}

/** Joins the agencies of the filter by or, by and, or by a least number of them. */
export function join(view: View, mode: Mode): View {
  return moved(view, { mode })
}

/** Filters by a query; '' clears it. */
export function filterByQuery(view: View, query: string): View {
  return moved(view, { query, selection: null })
}

/** Isolates what the filter leaves, or shows the rest again. */
export function toggleIsolate(view: View): View {
  return moved(view, { isolate: !view.isolate })
}

/** Widens the focus around the selection by a step (1), or narrows it (−1); the same view where it can go no further. */
export function widen(view: View, step: 1 | -1): View {
  const degree = DEGREES[DEGREES.indexOf(view.degree) + step]
  return degree === undefined ? view : focusOn(view, degree)
}

/** Sets how many steps around the selection are in focus. */
export function focusOn(view: View, degree: Degree): View {
  return view.degree === degree ? view : moved(view, { degree })
}

/** Joins agencies with their tasks, or with one another. */
export function arrange(view: View, layout: View['layout']): View {
  return view.layout === layout ? view : moved(view, { layout })
}

/** Joins agencies from so many shared tasks on, in the partners layout. */
export function shareAtLeast(view: View, sharing: number): View {
  return view.sharing === sharing ? view : moved(view, { sharing })
}

/**
 * Joins agencies only where they meet in two roles, or in any (null), in the partners layout; of two different roles
 * the agencies of the filter have the one or the other as the direction says.
 */
export function showMeeting(view: View, meeting: View['meeting'], direction: Direction = 'both'): View {
  return moved(view, { meeting: VIEW_FIELDS.meeting(meeting) ?? null, direction })
}

/** Shows the tasks that two agencies share: those that a line of the partners layout stands for. */
export function pickPair(view: View, first: string, second: string): View {
  return moved(view, { agencies: [first, second], mode: 'and', selection: null })
}

/** Puts an agency somewhere. */
export function pinAgency(view: View, pin: Pin): View {
  const others = view.pins.filter(({ agency }) => agency !== pin.agency)
  return moved(view, { pins: VIEW_FIELDS.pins([...others, pin])! })
}

/** Puts every agency back where the layout has it. */
export function unpin(view: View): View {
  return view.pins.length === 0 ? view : moved(view, { pins: [] })
}

/** Goes to another view. */
export function goTo(view: View, name: ViewName): View {
  return view.view === name ? view : moved(view, { view: name })
}

/** Opens the text at a chapter or an item of it (`chapter.item`); the filter stays. */
export function openAt(view: View, at: string): View {
  const selection = view.selection?.kind === 'task' ? null : view.selection
  return moved(view, { view: 'text', at, selection })
}

/** Reads the text in a script, or with null as the reader's language has it. */
export function readIn(view: View, script: View['script']): View {
  return view.script === script ? view : moved(view, { script })
}

/** Sorts the table. */
export function sortBy(view: View, keys: readonly SortKey[]): View {
  return moved(view, { sort: VIEW_FIELDS.sort(keys)! })
}

/** Shows or hides a column of the table; the task's number stays. */
export function toggleColumn(view: View, column: TableColumn): View {
  const has = view.cols.includes(column)
  const cols = has ? view.cols.filter((each) => each !== column) : [...view.cols, column]
  return moved(view, { cols: VIEW_FIELDS.cols(cols)! })
}

/** Sets this plan beside another one, or with null the two agencies of the filter beside one another. */
export function compareWith(view: View, against: string | null): View {
  return moved(view, { view: 'compare', against })
}

/** Clears filter and selection; view, layout and area stay. */
export function clear(view: View): View {
  return moved(view, {
    agencies: [],
    mode: DEFAULT_VIEW.mode,
    roles: ROLES,
    chapters: [],
    items: [],
    query: '',
    question: null,
    due: null,
    selection: null,
    isolate: false,
    degree: DEFAULT_VIEW.degree,
    drill: null,
    at: null,
  })
}

/** One level up, as Esc does: the last thing that narrowed the view is undone. The same view where nothing does. */
export function stepUp(view: View): View {
  if (isPage(view)) return goTo(view, 'network')
  if (view.isolate) return moved(view, { isolate: false })
  if (view.degree > 1) return moved(view, { degree: 1 })
  if (view.selection?.kind === 'task') return closeTask(view)
  if (view.view === 'treemap' && view.drill !== null) {
    return moved(view, { drill: view.drill.includes('.') ? view.drill.split('.')[0]! : null })
  }
  if (view.agencies.length > 0) return dropAgency(view, view.agencies.at(-1)!)
  if (view.selection) return moved(view, { selection: null })
  if (view.question) return moved(view, { question: null })
  if (view.due !== null) return moved(view, { due: null })
  if (view.query) return moved(view, { query: '' })
  // Up from an item is its chapter.
  const [item] = view.items
  if (view.items.length === 1 && view.chapters.length === 0)
    return moved(view, { items: [], chapters: [Number(item!.split('.')[0])] })
  if (view.items.length > 0) return moved(view, { items: [] })
  if (view.chapters.length > 0) return moved(view, { chapters: [] })
  if (view.roles.length < ROLES.length) return moved(view, { roles: ROLES })
  if (view.drill !== null) return moved(view, { drill: null })
  if (view.at !== null) return moved(view, { at: null })
  return view
}

/** Which panel a view opens beside the canvas. */
export type PanelKind = 'overview' | 'task' | 'agency' | 'agencies' | 'filter'

/** The panel of a view: the selection's, otherwise the filter's, otherwise the plan's overview. */
export function panelOf(view: View): PanelKind {
  if (view.selection) return view.selection.kind
  if (view.agencies.length === 1) return 'agency'
  if (view.agencies.length > 1) return 'agencies'
  return isFiltered(view) ? 'filter' : 'overview'
}
