import { ROLES } from '../plan/model.ts'
import type { Role } from '../plan/model.ts'
import type { Meeting, Mode, Pin, Selection, SortKey, TableColumn, View } from './view.ts'
import { AREAS, COLUMNS, DEGREES, DIRECTIONS, FILLS, QUESTIONS, ROW_ORDERS, TABLE_COLUMNS, VIEW_NAMES } from './view.ts'

/** The longest query that is kept, in UTF-16 code units. */
export const QUERY_LIMIT = 200
/** The most agencies a filter holds. */
export const AGENCY_LIMIT = 60
/** How far from the centre an agency can be pinned, in hundredths of the ring's radius. */
export const PIN_LIMIT = 100
/** The most shared tasks that can be asked for. */
export const SHARING_LIMIT = 999

const AGENCY_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
/** Four parts where several plans are shown as one: the first is the plan. */
const UNIT_ID = /^(?:\d{1,4}\.)?\d{1,4}\.\d{1,4}\.\d{1,4}(?:-\d{1,3})?$/
const ITEM = /^\d{1,4}\.\d{1,4}$/
const DRILL = /^\d{1,4}(?:\.\d{1,4})?$/
const FINGERPRINT = /^[0-9a-f]{8,64}$/
/** The most plans that a link can open together. */
export const PLAN_LIMIT = 300

function oneOf<T extends string>(allowed: readonly T[]): (value: unknown) => T | undefined {
  return (value) => allowed.find((option) => option === value)
}

function matching(pattern: RegExp): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined)
}

function nullable<T>(rebuild: (value: unknown) => T | undefined): (value: unknown) => T | null | undefined {
  return (value) => (value === null ? null : rebuild(value))
}

function listOf<T>(rebuild: (value: unknown) => T | undefined): (value: unknown) => T[] | undefined {
  return (value) => {
    // A stored array may claim any length: nobody's filter is this long.
    if (!Array.isArray(value) || value.length > 10_000) return undefined
    const kept = value.map((entry: unknown) => rebuild(entry)).filter((entry) => entry !== undefined)
    return [...new Set(kept)]
  }
}

const agencyId = matching(AGENCY_ID)
const unitId = matching(UNIT_ID)

function chapterNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000 ? value : undefined
}

function dueYear(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value < 3000 ? value : undefined
}

/** One plan, or several that are shown as one. */
function plans(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const all = value.split(',', PLAN_LIMIT + 1)
  const holds = all.every((each) => FINGERPRINT.test(each)) && new Set(all).size === all.length
  return holds && all.length <= PLAN_LIMIT ? value : undefined
}

/** Marks that end a sentence: they ask for nothing, and a chat may have glued them to a link. */
const ENDS = /[\s.,;:!?。，、；：！？…]+$/u
/** Marks that close something, and what opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  ...{ ')': '(', ']': '[', '}': '{', '>': '<', '"': '"' },
  ...{ '）': '（', '】': '【', '］': '［', '」': '「', '』': '『', '》': '《', '〉': '〈', '”': '“', '’': '‘' },
}

/** Takes off the end of a query what asks for nothing: full stops, and a bracket or quotation mark that closes none. */
function withoutEnd(query: string): string {
  const text = query.replace(ENDS, '')
  const last = text.slice(-1)
  const opener = Object.hasOwn(CLOSERS, last) ? CLOSERS[last]! : null
  if (opener === null) return text
  const count = (mark: string): number => text.split(mark).length - 1
  const open = opener === last ? count(last) % 2 === 0 : count(opener) >= count(last)
  return open ? text : withoutEnd(text.slice(0, -1))
}

/**
 * A query as it is kept: no control characters, no lone surrogates, single spaces, no mark at its end that asks for
 * nothing, at most QUERY_LIMIT long.
 */
export function tidyQuery(text: string): string {
  const cut = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .trim()
    .slice(0, QUERY_LIMIT)
  return withoutEnd(cut.replace(/\p{Surrogate}/gu, '').trim())
}

function selection(value: unknown): Selection | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, id } = value as { kind?: unknown; id?: unknown }
  if (kind === 'task' && unitId(id) !== undefined) return { kind, id: id as string }
  if (kind === 'agency' && agencyId(id) !== undefined) return { kind, id: id as string }
  return undefined
}

function roles(value: unknown): readonly Role[] | undefined {
  const kept = listOf(oneOf(ROLES))(value)
  if (!kept || kept.length === 0) return undefined
  return kept.length === ROLES.length ? ROLES : ROLES.filter((role) => kept.includes(role))
}

function whole(least: number, most: number): (value: unknown) => number | undefined {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

const several = whole(2, AGENCY_LIMIT)
const named = oneOf(['or', 'and'] as const)

function mode(value: unknown): Mode | undefined {
  return named(value) ?? several(value)
}

function meeting(value: unknown): Meeting | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [first, second] = [oneOf(ROLES)(value[0]), oneOf([...ROLES, 'others'] as const)(value[1])]
  return first && second ? [first, second] : undefined
}

/** Farther out nobody would find it. */
const place = whole(-PIN_LIMIT, PIN_LIMIT)

function pin(value: unknown): Pin | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { agency, x, y } = value as { agency?: unknown; x?: unknown; y?: unknown }
  const [id, right, down] = [agencyId(agency), place(x), place(y)]
  return id === undefined || right === undefined || down === undefined
    ? undefined
    : { agency: id, x: right + 0, y: down + 0 }
}

/** Of several pins of one agency the first holds. */
function pins(value: unknown): readonly Pin[] | undefined {
  const first = new Map<string, Pin>()
  for (const each of listOf(pin)(value) ?? []) if (!first.has(each.agency)) first.set(each.agency, each)
  return Array.isArray(value)
    ? [...first.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1)).slice(0, AGENCY_LIMIT)
    : undefined
}

/** Items in the order of their numbers, which is that of the document. */
function items(value: unknown): readonly string[] | undefined {
  const kept = listOf(matching(ITEM))(value)?.map((item) => item.split('.').map(Number).join('.'))
  const order = (item: string): number => Number(item.split('.')[0]) * 10_000 + Number(item.split('.')[1])
  return kept && [...new Set(kept)].sort((a, b) => order(a) - order(b))
}

const column = oneOf(TABLE_COLUMNS)

/** Whether the table has a column of this name. */
export function isColumn(value: unknown): value is TableColumn {
  return column(value) !== undefined
}

/** No column twice; what follows the number decides nothing, and the number itself only backwards: ties stand in its order. */
function sort(value: unknown): readonly SortKey[] | undefined {
  if (!Array.isArray(value) || value.length > 10_000) return undefined
  const keys: SortKey[] = []
  for (const entry of value as unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue
    const { by, down } = entry as { by?: unknown; down?: unknown }
    const known = column(by)
    if (known && !keys.some((key) => key.by === known)) keys.push({ by: known, down: down === true })
    if (known === 'no') break
  }
  const last = keys.at(-1)
  return last?.by === 'no' && !last.down ? keys.slice(0, -1) : keys
}

/** The number is the head of its row. */
function columns(value: unknown): readonly TableColumn[] | undefined {
  const kept = listOf(column)(value)
  return kept && TABLE_COLUMNS.filter((each) => each === 'no' || kept.includes(each))
}

/**
 * For each field of a View the function that rebuilds it from anything; undefined means that nothing
 * of the value holds. Lists keep their valid entries. Links and stored rows both go through here.
 */
export const VIEW_FIELDS: { readonly [K in keyof View]: (value: unknown) => View[K] | undefined } = {
  plan: nullable(plans),
  view: oneOf(VIEW_NAMES),
  agencies: (value) => listOf(agencyId)(value)?.slice(0, AGENCY_LIMIT),
  mode,
  roles,
  chapters: (value) => listOf(chapterNumber)(value)?.sort((a, b) => a - b),
  items,
  query: (value) => (typeof value === 'string' ? tidyQuery(value) : undefined),
  question: nullable(oneOf(QUESTIONS)),
  due: nullable(dueYear),
  selection: nullable(selection),
  isolate: (value) => (typeof value === 'boolean' ? value : undefined),
  degree: (value) => DEGREES.find((degree) => degree === value),
  layout: oneOf(['dial', 'partners'] as const),
  sharing: whole(1, SHARING_LIMIT),
  meeting: nullable(meeting),
  direction: oneOf(DIRECTIONS),
  pins,
  area: oneOf(AREAS),
  fill: oneOf(FILLS),
  drill: nullable(matching(DRILL)),
  at: nullable(matching(DRILL)),
  script: nullable(oneOf(['zh-Hant', 'zh-Hans'] as const)),
  sort,
  cols: columns,
  against: nullable(matching(FINGERPRINT)),
  columns: oneOf(COLUMNS),
  order: oneOf(ROW_ORDERS),
}
