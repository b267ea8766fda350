import type { Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Fill, View } from '../view/view.ts'

/** How a tile is filled by who leads: nobody (hatched), one (pale), several (deeper). */
export const LEAD_TONES = ['none', 'one', 'joint'] as const
/** By how many agencies there are: each tone from so many on, ever darker. */
export const COUNT_TONES = { few: 1, some: 2, many: 4, most: 8 } as const
/** By the role of an agency: its own, or none. */
export const ROLE_TONES = [...ROLES, 'absent'] as const

/** The tone of a tile: a class of its own in the drawing. */
export type Tone = (typeof LEAD_TONES)[number] | keyof typeof COUNT_TONES | Role | 'absent'

/** What a view fills tiles by; roles need an agency that has them. */
export function fillBy({ fill, agencies }: Pick<View, 'fill' | 'agencies'>): Fill {
  return fill === 'role' && agencies.length === 0 ? 'lead' : fill
}

/** All tones that a fill has, in the order of its legend. */
export function tonesOf(fill: Fill): readonly Tone[] {
  if (fill === 'lead') return LEAD_TONES
  if (fill === 'role') return ROLE_TONES
  return ['none', ...(Object.keys(COUNT_TONES) as (keyof typeof COUNT_TONES)[])]
}

/** The tone of a task. Of several agencies of the filter the strongest role counts. */
export function toneOf(unit: Unit, fill: Fill, agencies: readonly string[] = []): Tone {
  if (fill === 'lead') return unit.leads === 0 ? 'none' : unit.leads === 1 ? 'one' : 'joint'
  if (fill === 'role') {
    const own = unit.assignments.filter(({ agency }) => agencies.includes(agency))
    return ROLES.find((role) => own.some((each) => each.role === role)) ?? 'absent'
  }
  const n = unit.agencies.length
  const tones = Object.entries(COUNT_TONES) as [keyof typeof COUNT_TONES, number][]
  return tones.findLast(([, from]) => n >= from)?.[0] ?? 'none'
}

/** How many tasks have each tone of a fill. */
export function countTones(units: readonly Unit[], fill: Fill, agencies: readonly string[]): ReadonlyMap<Tone, number> {
  const counts = new Map<Tone, number>(tonesOf(fill).map((tone) => [tone, 0]))
  for (const unit of units) {
    const tone = toneOf(unit, fill, agencies)
    counts.set(tone, counts.get(tone)! + 1)
  }
  return counts
}
