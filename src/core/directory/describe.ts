import { toSimplified } from '../script/to-simplified.ts'
import type { Agency, Script } from '../plan/model.ts'
import { isCollectiveName } from './collective.ts'
import { hashedId } from './hashed-id.ts'

/** What the directory has to know of the plan that names an agency. */
export interface AgencyContext {
  /** `Plan.place`: the place whose government issued the plan; null or 國 for the State Council. */
  readonly place: string | null
  readonly script: Script
}

/** What the directory says of an agency: all of `Agency` but its name as the plan writes it. */
export type AgencyDescription = Omit<Agency, 'name'>

/** Describes a body by the name that a plan gives it. Never fails: an unknown name gets a hashed id and no English. */
export function describeAgency(name: string, _context: AgencyContext): AgencyDescription {
  const collective = isCollectiveName(name)
  return {
    id: hashedId(name),
    kind: collective ? 'collective' : 'department',
    collective,
    names: { zhHant: name, zhHans: toSimplified(name), en: null },
    enShort: null,
    enSource: null,
  }
}
