import type { PlanIndex } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import { isDueIn } from './due.ts'
import type { Mode, View } from './view.ts'
import { DEFAULT_VIEW, isFiltered } from './view.ts'
import { VIEW_FIELDS } from './fields.ts'

/** The version of the link grammar that this code writes. */
export const LINK_VERSION = 1

/** A part of a link that could not be followed. */
export interface Dropped {
  /** The key as it stood in the link (`agency`), or 'link' where the whole could not be split. */
  readonly key: string
  /** The value that was dropped, at most 80 characters. */
  readonly value: string
  /** unknown-key · malformed: no such value can be · absent: this plan has no such thing · repeated: the key stood before · version: written by a newer Qiantou. */
  readonly reason: 'unknown-key' | 'malformed' | 'absent' | 'repeated' | 'version'
}

type Field = keyof View

/** How one field stands in a link. Lists are joined by commas; ids and keywords need no escapes. */
interface Grammar<K extends Field> {
  readonly key: string
  readonly field: K
  readonly write: (value: View[K]) => string
  /** The raw value that VIEW_FIELDS then rebuilds. */
  readonly read: (text: string) => unknown
  /** The single entries of the value, for saying which of them was dropped. */
  readonly list?: boolean
}

function grammar<K extends Field>(entry: Grammar<K>): Grammar<Field> {
  return entry as unknown as Grammar<Field>
}

const asIs = (text: string): string => text
const keyword = (
  key: string,
  field: 'plan' | 'view' | 'question' | 'layout' | 'area' | 'fill' | 'drill' | 'columns' | 'order',
): Grammar<Field> => grammar({ key, field, write: (value) => value ?? '', read: asIs })
/** Digits as a number; anything else as it is, for the field to refuse. */
const number = (text: string): unknown => (/^-?\d{1,9}$/.test(text) ? Number(text) : text)
const split = (text: string): string[] => text.split(',').filter((part) => part !== '')

/** Order is the order of the parts in a link. */
const GRAMMAR: readonly Grammar<Field>[] = [
  keyword('plan', 'plan'),
  keyword('view', 'view'),
  grammar({ key: 'agency', field: 'agencies', write: (ids) => ids.join(','), read: split, list: true }),
  grammar({ key: 'mode', field: 'mode', write: String, read: number }),
  grammar({ key: 'role', field: 'roles', write: (roles) => roles.join(','), read: split, list: true }),
  grammar({
    key: 'chapter',
    field: 'chapters',
    write: (numbers) => numbers.join(','),
    read: (text) => split(text).map(number),
    list: true,
  }),
  grammar({ key: 'item', field: 'items', write: (items) => items.join(','), read: split, list: true }),
  keyword('ask', 'question'),
  grammar({ key: 'due', field: 'due', write: String, read: number }),
  grammar({ key: 'q', field: 'query', write: escapeTyped, read: asIs }),
  grammar({
    key: 'open',
    field: 'selection',
    write: (selection) => selection!.id,
    // A unit id starts with a digit and has dots; an agency id has none.
    read: (text) => ({ kind: text.includes('.') ? 'task' : 'agency', id: text }),
  }),
  grammar({ key: 'only', field: 'isolate', write: () => '1', read: (text) => (text === '1' ? true : text) }),
  grammar({ key: 'degree', field: 'degree', write: String, read: number }),
  keyword('layout', 'layout'),
  grammar({ key: 'sharing', field: 'sharing', write: String, read: number }),
  grammar({ key: 'meeting', field: 'meeting', write: (roles) => roles!.join(','), read: split }),
  grammar({
    key: 'pin',
    field: 'pins',
    write: (pins) => pins.map(({ agency, x, y }) => `${agency}.${x}.${y}`).join(','),
    read: (text) =>
      split(text).map((part) => {
        const [agency, x = '', y = ''] = part.split('.')
        return { agency, x: number(x), y: number(y) }
      }),
    list: true,
  }),
  keyword('area', 'area'),
  keyword('fill', 'fill'),
  keyword('drill', 'drill'),
  keyword('columns', 'columns'),
  keyword('order', 'order'),
]

/** encodeURIComponent, and the few marks besides that chat programs cut a link at. */
function escapeTyped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * The link of a view: the part behind '#', '' for the default view. ASCII; defaults are left out; one view
 * has one link. `v` says by which grammar it was written.
 */
export function encodeView(view: View): string {
  const parts = GRAMMAR.flatMap(({ key, field, write }) =>
    same(view[field], DEFAULT_VIEW[field]) ? [] : [`${key}=${write(view[field] as never)}`],
  )
  return parts.length === 0 ? '' : [`v=${LINK_VERSION}`, ...parts].join('&')
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Half an escape: keep what can be read.
    return text.replace(/%[0-9a-fA-F]{2}/g, '').replaceAll('%', '')
  }
}

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/**
 * Reads a link defensively: any string gives a well-formed view, made of the parts that hold; the others are
 * listed. Whether its ids exist in a plan is for `fitView` to say.
 *
 * @param hash what stands behind '#', with or without the '#'.
 */
export function decodeLink(hash: string): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const fields: Partial<Record<Field, unknown>> = {}
  const seen = new Set<string>()
  for (const part of hash.replace(/^#+/, '').split('&')) {
    if (part === '') continue
    const cut = part.indexOf('=')
    const key = unescape(cut < 0 ? part : part.slice(0, cut))
    const value = cut < 0 ? '' : unescape(part.slice(cut + 1))
    const drop = (reason: Dropped['reason'], what = value): void => {
      dropped.push({ key: brief(key), value: brief(what), reason })
    }
    if (seen.has(key)) {
      drop('repeated')
      continue
    }
    seen.add(key)
    if (key === 'v') {
      if (value !== String(LINK_VERSION)) drop('version')
      continue
    }
    const entry = GRAMMAR.find((candidate) => candidate.key === key)
    if (!entry) {
      drop('unknown-key')
      continue
    }
    const raw = entry.read(value)
    const rebuilt = VIEW_FIELDS[entry.field](raw)
    if (rebuilt === undefined) {
      drop('malformed')
      continue
    }
    if (entry.list && Array.isArray(raw)) {
      for (const [n, one] of (raw as unknown[]).entries()) {
        const kept = VIEW_FIELDS[entry.field]([one])
        if (kept === undefined || (kept as readonly unknown[]).length === 0) drop('malformed', split(value)[n])
      }
    }
    fields[entry.field] = rebuilt
  }
  return { view: normalise({ ...DEFAULT_VIEW, ...fields } as View), dropped }
}

/** At least one of several is any of them, at least all of them is all. */
function modeOf(mode: Mode, agencies: number): Mode {
  if (agencies < 2) return 'or'
  return typeof mode === 'number' && mode >= agencies ? 'and' : mode
}

/** Drops what makes no difference, so that one picture has one link: a mode without two agencies, items of a chapter that is there whole. A drill outside the treemap stays. */
export function normalise(view: View): View {
  const roles = view.roles.length === ROLES.length ? ROLES : view.roles
  const items = view.items.filter((item) => !view.chapters.includes(Number(item.split('.')[0])))
  const next = {
    ...view,
    roles,
    items: items.length === view.items.length ? view.items : items,
    mode: modeOf(view.mode, view.agencies.length),
    degree: view.selection === null && view.agencies.length !== 1 ? DEFAULT_VIEW.degree : view.degree,
  }
  // An isolated view needs something to isolate by.
  return next.isolate && !isFiltered(next) && next.selection?.kind !== 'task' ? { ...next, isolate: false } : next
}

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
  const { selection, drill } = view
  const roles = fitRoles(view.roles, index.roles)
  if (!roles) absent('role', view.roles.join(','))
  const selected =
    selection === null ||
    (selection.kind === 'task' ? index.unitById.has(selection.id) : index.agencyById.has(selection.id)) ||
    absent('open', selection.id)
  const due = view.due === null || isDueIn(index, view.due) || absent('due', view.due)
  const drilled = drill === null || drillExists(drill, index) || absent('drill', drill)
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
