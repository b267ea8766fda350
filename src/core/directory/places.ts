import { PLACES } from './data/places.ts'
import { frozenFold } from './frozen-fold.ts'
import { levelOfPlace, type Level } from './level.ts'
import { cellsOf } from './row.ts'

/** A place whose English name is known. */
export interface Place {
  /** 天津市, folded. */
  readonly name: string
  /** 天津 */
  readonly core: string
  readonly level: Level
  /** Tianjin */
  readonly english: string
  /** What stands before the name of one of its bodies: Tianjin Municipal, Binhai New Area. */
  readonly adjective: string
  /** ASCII, for ids. */
  readonly slug: string
  /** Core of a province's capital, '' elsewhere. */
  readonly capital: string
}

const ENDING = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|自治州|自治县|新区|(?<=.{2})州|[省市区县盟旗])$/

/** A place's name without its level, folded: 天津市 → 天津. A name that is nothing but a level stays. */
export function coreOf(place: string): string {
  const folded = frozenFold(place)
  return folded.replace(ENDING, '') || folded
}

/** How a place of which only the level is known stands before a body's name. */
export function adjectiveOf(level: Level, english = ''): string {
  const word = { national: '', province: 'Provincial', city: 'Municipal', county: 'District' }[level]
  return `${english} ${word}`.trim()
}

let places: Map<string, Place> | null = null

function read(): Map<string, Place> {
  const map = new Map<string, Place>()
  for (const [name = '', english = '', adjective = '', capital = ''] of cellsOf(PLACES)) {
    const level = levelOfPlace(name) ?? 'city'
    const core = coreOf(name)
    const place: Place = {
      name,
      core,
      level,
      english,
      adjective: adjective || (name.endsWith('县') ? `${english} County` : adjectiveOf(level, english)),
      slug: english.toLowerCase().replace(/[^a-z]+/g, '-'),
      capital,
    }
    map.set(name, place)
    // 河北 alone is the province, which comes first, and not Tianjin's district.
    if (core.length > 1 && !map.has(core)) map.set(core, place)
  }
  return map
}

/** A place by its name with or without its level, in either script; null where the table has none. */
export function findPlace(name: string): Place | null {
  return (places ??= read()).get(frozenFold(name)) ?? null
}

/** Whether an id's place can mean one place alone: `hebei` is a province and a district of Tianjin. */
export function isOnePlace(slug: string): boolean {
  const meant = new Set([...(places ??= read()).values()].filter((place) => place.slug === slug))
  return meant.size <= 1
}
