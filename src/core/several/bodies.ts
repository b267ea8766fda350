import { theDirectory } from '../directory/entries.ts'
import { hashOf } from '../directory/hashed-id.ts'
import { jurisdictionOf } from '../directory/jurisdiction.ts'
import { isOnePlace } from '../directory/places.ts'
import type { Plan } from '../plan/model.ts'

/** What of a plan tells whose agencies are named in it. */
export type Home = Pick<Plan, 'place' | 'fingerprint'>

const LEVELS: ReadonlySet<string> = new Set(['province', 'city', 'county'])
/** As long as an id may be. */
const LONGEST = 40
/** A county with the city or province that it belongs to: 天津市和平区. */
const WITHIN = /^.{2,}?[省市州盟区].{2,}$/

/** A directory id and what follows it; null for an id that is none of the directory's. */
function parsed(id: string): { readonly base: string; readonly whose: string } | null {
  const base = theDirectory()
    .entries.filter((entry) => id === entry.id || id.startsWith(`${entry.id}-`))
    .reduce((longest, entry) => (entry.id.length > longest.length ? entry.id : longest), '')
  return base === '' ? null : { base, whose: id.slice(base.length + 1) }
}

/**
 * How a plan's own government stands in ids. One that is not known for certain (no place was read, or a county without
 * its city: many share a name) is its plan's alone.
 */
function suffixOf({ place, fingerprint }: Home): string {
  const alone = fingerprint.slice(0, 8)
  if (place === null) return alone
  const own = jurisdictionOf(place)
  if (own.level === 'national') return 'national'
  if (own.level === 'county') return WITHIN.test(own.name) ? hashOf(own.name, 7) : alone
  return own.place ? own.place.slug : hashOf(own.name, 7)
}

/**
 * Makes the ids of a plan's agencies hold beside those of other plans: the same id is the same body, whichever plan
 * names it. Within a plan an id is that of a body of the plan's own government (`drc`), of another level
 * (`drc-national`) or of another place (`drc-beijing`). The first becomes `drc-tianjin`; the others stay where they
 * can mean but one government, and are otherwise their plan's alone. A name that the directory does not know belongs
 * to its plan's own government. Two bodies of one plan never become one.
 */
export function bodiesOf(home: Home): (id: string) => string {
  const suffix = suffixOf(home)
  const fitted = (id: string): string => (id.length <= LONGEST ? id : `j${hashOf(id, 12)}`)
  return (id) => {
    const read = parsed(id)
    if (!read || read.whose === '') return fitted(`${id}-${suffix}`)
    // 省發展改革委 in a city's plan: which province is not said.
    const certain = !LEVELS.has(read.whose) && isOnePlace(read.whose)
    return certain ? id : fitted(`${id}-of-${suffix}`)
  }
}
