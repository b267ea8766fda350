import { isColumn } from './fields.ts'
import type { SortKey, View } from './view.ts'

export type Field = keyof View

/** How one field stands in a link. Lists are joined by commas; ids and keywords need no escapes. */
export interface Grammar<K extends Field> {
  readonly key: string
  readonly field: K
  readonly write: (value: View[K]) => string
  /** The raw value that VIEW_FIELDS then rebuilds. Letters come in lower case, except in what a person typed. */
  readonly read: (text: string) => unknown
  /** The single entries of the value, for saying which of them was dropped. */
  readonly list?: boolean
  /** Whether an entry holds, where one that holds can still leave no trace. */
  readonly entry?: (entry: unknown) => boolean
  /** Words of a person: with capitals and any character. Everything else is ids, keywords and figures. */
  readonly typed?: boolean
}

function grammar<K extends Field>(entry: Grammar<K>): Grammar<Field> {
  return entry as unknown as Grammar<Field>
}

/** Fields that are one word: a keyword or an id. */
type WordField = { [K in Field]: View[K] extends string | null ? K : never }[Field]

const asIs = (text: string): string => text
const keyword = (key: string, field: WordField): Grammar<Field> =>
  grammar({ key, field, write: (value) => value ?? '', read: asIs })
/** Digits as a number; anything else as it is, for the field to refuse. */
const number = (text: string): unknown => (/^-?\d{1,9}$/.test(text) ? Number(text) : text)

/** The entries of a list. */
export const split = (text: string): string[] => text.split(',').filter((part) => part !== '')

/** Every field of a view in a link. The order is that of the parts in a link. */
export const GRAMMAR: readonly Grammar<Field>[] = [
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
  grammar({ key: 'q', field: 'query', write: escapeTyped, read: asIs, typed: true }),
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
  keyword('direction', 'direction'),
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
  keyword('at', 'at'),
  grammar({
    key: 'script',
    field: 'script',
    write: (script) => (script === 'zh-Hant' ? 'hant' : 'hans'),
    read: (text) => (text === 'hant' ? 'zh-Hant' : text === 'hans' ? 'zh-Hans' : text),
  }),
  grammar({
    key: 'sort',
    field: 'sort',
    write: (keys) => keys.map(({ by, down }) => (down ? `-${by}` : by)).join(','),
    read: (text) => split(text).map((part) => ({ by: part.replace(/^-/, ''), down: part.startsWith('-') })),
    list: true,
    entry: (key) => isColumn((key as SortKey).by),
  }),
  grammar({
    key: 'cols',
    field: 'cols',
    write: (names) => names.join(','),
    read: split,
    list: true,
    entry: isColumn,
  }),
  keyword('against', 'against'),
  keyword('columns', 'columns'),
  keyword('order', 'order'),
]

/** encodeURIComponent, and the few marks besides that chat programs cut a link at. */
export function escapeTyped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
