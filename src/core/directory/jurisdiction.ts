import { frozenFold } from './frozen-fold.ts'
import { levelOfPlace, type Level } from './level.ts'
import { coreOf, findPlace, type Place } from './places.ts'

/** Whose plan it is: the government within whose jurisdiction an id like `drc` names one body. */
export interface Jurisdiction {
  readonly level: Level
  /** The place as the plan writes it, folded; '' where it is not known and for the State Council. */
  readonly name: string
  readonly core: string
  readonly place: Place | null
}

const NATIONAL = new Set(['', '国', '中国', '全国', '国务院', '国家', '中华人民共和国', '中央'])

/**
 * Reads a plan's place. Null and 國 are the State Council.
 *
 * @param level the plan's level, where it is known otherwise (see `levelOfNames`)
 */
export function jurisdictionOf(place: string | null, level?: Level): Jurisdiction {
  const name = frozenFold(place ?? '')
  if (NATIONAL.has(name)) return { level: level ?? 'national', name: '', core: '', place: null }
  const known = findPlace(name)
  return { level: level ?? known?.level ?? levelOfPlace(name) ?? 'city', name, core: coreOf(name), place: known }
}

/** Whether a place named inside a body's name is the jurisdiction itself: 天津, 天津市, 廣東省廣州市 in Guangzhou's plan. */
export function isOwnPlace(place: string, own: Jurisdiction): boolean {
  const folded = frozenFold(place)
  if (own.name === '' || folded === '') return false
  if (folded.endsWith(own.name)) return true
  const level = levelOfPlace(folded)
  return coreOf(folded) === own.core && (level === null || level === own.level)
}
