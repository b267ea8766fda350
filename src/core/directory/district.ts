import { frozenFold } from './frozen-fold.ts'
import { isOwnPlace, type Jurisdiction } from './jurisdiction.ts'
import { labelFits } from './label.ts'
import { findPlace } from './places.ts'
import { isZoneName } from './zone.ts'

/** A district's or county's government. */
export interface District {
  /** Null where the place has no English name here. */
  readonly id: string | null
  readonly en: string | null
  readonly enShort: string | null
}

/**
 * Whether a name is that of a district's or county's government, by its form: 東麗區人民政府, 越秀區, and in a
 * city's plan a county-level city (從化市). Not: 區人民政府 (which is the plan's own), 開發區, another city.
 */
export function districtOf(name: string, own: Jurisdiction): District | null {
  const folded = frozenFold(name)
  const inner = own.name !== '' && folded.startsWith(own.name) ? folded.slice(own.name.length) : folded
  const [, territory = '', government = ''] = /^(.{1,8}?[区县旗市])(人民政府|政府|)$/.exec(inner) ?? []
  if (territory.length < 2 || /^(?:新区|自治区|自治县|.*(?:[地社市]区|军区|分区|警备区|战区))$|委/.test(territory))
    return null
  if (isZoneName(territory) || isOwnPlace(territory, own)) return null
  const place = findPlace(territory)
  if (place && place.level !== 'county') return null
  if (territory.endsWith('市') && own.level !== 'city') return null
  if (!place) return { id: null, en: null, enShort: null }
  const { adjective, english, slug } = place
  const en = government ? `${adjective} People's Government` : adjective
  return { id: slug, en, enShort: labelFits(adjective) ? adjective : english }
}
