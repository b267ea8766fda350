import type { Agency, AgencyKind, Script } from '../plan/model.ts'
import { toSimplified } from '../script/to-simplified.ts'
import { collectiveInEnglish } from './collective-english.ts'
import { isCollectiveName } from './collective.ts'
import { districtOf } from './district.ts'
import { englishOf, NO_ENGLISH, type English } from './english.ts'
import { hashedId, hashOf } from './hashed-id.ts'
import { jurisdictionOf, type Jurisdiction } from './jurisdiction.ts'
import { kindByName } from './kind.ts'
import type { Level } from './level.ts'
import { coreOf, findPlace } from './places.ts'
import { recognise, type Recognised } from './recognise.ts'
import { toTraditional } from './to-traditional.ts'

/** What the directory has to know of the plan that names an agency. */
export interface AgencyContext {
  /** `Plan.place`: the place whose government issued the plan; null or 國 for the State Council. */
  readonly place: string | null
  readonly script: Script
  /** The plan's level, where its place is not known (see `levelOfNames`). */
  readonly level?: Level
}

/** What the directory says of an agency: all of `Agency` but its name as the plan writes it. */
export type AgencyDescription = Omit<Agency, 'name'>

/** `drc`, `drc-national` in a city's plan, `drc-beijing` in another place's. */
function idOf({ entry, whose }: Recognised): string {
  if (whose.kind === 'own') return entry.id
  if (whose.kind === 'level') return `${entry.id}-${whose.level}`
  return `${entry.id}-${findPlace(whose.place)?.slug ?? hashOf(coreOf(whose.place), 5)}`
}

function kindOf({ entry, whose }: Recognised, own: Jurisdiction): AgencyKind {
  const { kind } = entry
  if (whose.kind === 'own') return kind === 'central' && own.level === 'national' ? 'department' : kind
  if (kind !== 'department') return kind
  return whose.kind === 'level' && whose.level === 'national' ? 'central' : 'other'
}

/** The description of a body whose name is understood, or null. */
function understood(name: string, own: Jurisdiction): ({ id: string; kind: AgencyKind } & English) | null {
  if (isCollectiveName(name)) {
    const read = collectiveInEnglish(name)
    return read && { ...read, kind: 'collective', enSource: 'translation' }
  }
  const district = districtOf(name, own)
  if (district) {
    const { id, en, enShort } = district
    return { id: id ?? hashedId(name), kind: 'district', en, enShort, enSource: en === null ? null : 'translation' }
  }
  const found = recognise(name, own)
  return found && { id: idOf(found), kind: kindOf(found, own), ...englishOf(found, own) }
}

/**
 * Describes a body by the name that a plan gives it: id, kind and names.
 *
 * An id names a function within the plan's own jurisdiction: in any city's plan 市發展改革委 is `drc`, and in a
 * plan of the State Council 國家發展改革委 and 發展改革委 are. A body of another level or place carries that in
 * its id (`drc-national`, `drc-province`, `drc-beijing`), so that two bodies never share one. Former bodies
 * that were renamed or merged have ids of their own (衛生局, 衛生計生委, 衛生健康委). Collectives get an id made
 * of their words (`all-districts`). Whatever the directory does not know gets a hash of its name (`x4k2m7qd`),
 * the same in both scripts, and no English.
 *
 * Two names with one id are two spellings of one body. Never fails.
 */
export function describeAgency(name: string, context: AgencyContext): AgencyDescription {
  const own = jurisdictionOf(context.place, context.level)
  const collective = isCollectiveName(name)
  const known = understood(name, own)
  const { id, kind, en, enShort, enSource } = known ?? {
    id: hashedId(name),
    kind: collective ? ('collective' as const) : kindByName(name, own),
    ...NO_ENGLISH,
  }
  const zhHant = context.script === 'zh-Hans' && known?.en ? toTraditional(name) : name
  return { id, kind, collective, names: { zhHant, zhHans: toSimplified(name), en }, enShort, enSource }
}
