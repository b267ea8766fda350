import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles, total } from '../plan/lookup.ts'
import type { Agency, Chapter, Role } from '../plan/model.ts'
import type { Tally } from '../plan/tally.ts'
import { tallyOf } from '../plan/tally.ts'
import { counted } from '../view/select.ts'
import { matchTitles } from './matched-titles.ts'

/** An agency in two plans; null where a plan does not have it. */
export interface ComparedBody {
  /** The same in both, given by the directory. */
  readonly id: string
  readonly agencies: readonly [Agency | null, Agency | null]
  readonly counts: readonly [RoleCounts, RoleCounts]
}

/** A chapter in two plans; null where no chapter of a plan is called alike. */
export interface ComparedPart {
  readonly chapters: readonly [Chapter | null, Chapter | null]
  readonly tasks: readonly [Tally, Tally]
  readonly counts: readonly [RoleCounts, RoleCounts]
  /** Ids of the agencies that only the one or only the other names there; empty where one of the chapters is missing. */
  readonly only: readonly [readonly string[], readonly string[]]
}

/** The figures of one plan. */
export interface PlanFigures {
  readonly chapters: number
  readonly tasks: Tally
  readonly agencies: number
  readonly counts: RoleCounts
  /** Tasks without a lead, and with several. */
  readonly noLead: number
  readonly severalLeads: number
}

/** Two plans beside one another. */
export interface PlanComparison {
  readonly figures: readonly [PlanFigures, PlanFigures]
  /** Named in both, most assignments first; then those of one alone. */
  readonly both: readonly ComparedBody[]
  readonly only: readonly [readonly ComparedBody[], readonly ComparedBody[]]
  /** In the order of the first plan, then what only the second has. */
  readonly chapters: readonly ComparedPart[]
}

type Pair<T> = readonly [T, T]

function countsOf(units: readonly Unit[], roles: readonly Role[], agency?: string): RoleCounts {
  const counts = noRoles()
  for (const unit of units) {
    for (const each of counted(unit, roles)) if (agency === undefined || each.agency === agency) counts[each.role] += 1
  }
  return counts
}

/** Every agency's counted assignments, of those that have any. */
function bodiesOf(index: PlanIndex, roles: readonly Role[]): ReadonlyMap<string, RoleCounts> {
  const bodies = new Map<string, Record<Role, number>>()
  for (const unit of index.units) {
    for (const { agency, role } of counted(unit, roles)) {
      let own = bodies.get(agency)
      if (!own) bodies.set(agency, (own = noRoles()))
      own[role] += 1
    }
  }
  return bodies
}

function figuresOf(index: PlanIndex, roles: readonly Role[], bodies: number): PlanFigures {
  return {
    chapters: index.plan.chapters.length,
    tasks: tallyOf(index.units),
    agencies: bodies,
    counts: countsOf(index.units, roles),
    noLead: index.units.filter(({ leads }) => leads === 0).length,
    severalLeads: index.units.filter(({ leads }) => leads > 1).length,
  }
}

/**
 * Compares two plans: agencies by the ids that the directory gives them, whatever a plan calls them; chapters by what
 * they are called.
 *
 * @param roles the roles that count, in both
 */
export function comparePlans(first: PlanIndex, second: PlanIndex, roles: readonly Role[]): PlanComparison {
  const bodies = [bodiesOf(first, roles), bodiesOf(second, roles)] as const
  const none = noRoles()
  const body = (id: string): ComparedBody => ({
    id,
    agencies: [
      bodies[0].has(id) ? (first.agencyById.get(id) ?? null) : null,
      bodies[1].has(id) ? (second.agencyById.get(id) ?? null) : null,
    ],
    counts: [bodies[0].get(id) ?? none, bodies[1].get(id) ?? none],
  })
  const inOrder = (list: ComparedBody[]): ComparedBody[] =>
    list.sort((a, b) => total(b.counts[0]) + total(b.counts[1]) - total(a.counts[0]) - total(a.counts[1]))
  const ids = [...bodies[0].keys()]

  const titles = (index: PlanIndex): string[] => index.plan.chapters.map(({ title }) => title.zhHans)
  const matched = matchTitles(titles(first), titles(second))
  const part = (a: Chapter | null, b: Chapter | null): ComparedPart => {
    const units: Pair<readonly Unit[]> = [
      a ? first.units.filter(({ chapter }) => chapter === a) : [],
      b ? second.units.filter(({ chapter }) => chapter === b) : [],
    ]
    const named = units.map((some) => new Set(some.flatMap((unit) => counted(unit, roles).map(({ agency }) => agency))))
    const missing = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
      a && b ? [...own].filter((id) => !other.has(id)) : []
    return {
      chapters: [a, b],
      tasks: [tallyOf(units[0]), tallyOf(units[1])],
      counts: [countsOf(units[0], roles), countsOf(units[1], roles)],
      only: [missing(named[0]!, named[1]!), missing(named[1]!, named[0]!)],
    }
  }
  const partner = new Map(matched)
  const taken = new Set(matched.map(([, b]) => b))
  const chapters = second.plan.chapters
  return {
    figures: [figuresOf(first, roles, bodies[0].size), figuresOf(second, roles, bodies[1].size)],
    both: inOrder(ids.filter((id) => bodies[1].has(id)).map(body)),
    only: [
      inOrder(ids.filter((id) => !bodies[1].has(id)).map(body)),
      inOrder([...bodies[1].keys()].filter((id) => !bodies[0].has(id)).map(body)),
    ],
    chapters: [
      ...first.plan.chapters.map((chapter, n) => part(chapter, chapters[partner.get(n) ?? -1] ?? null)),
      ...chapters.filter((_, n) => !taken.has(n)).map((chapter) => part(null, chapter)),
    ],
  }
}
