import type { PlanIndex, RoleCounts, Unit } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Agency, Chapter, Role } from '../plan/model.ts'
import { isAlone, partnersOf } from '../view/relations.ts'
import { counted } from '../view/select.ts'
import type { View } from '../view/view.ts'

/** What one side of a comparison is and has. */
export interface AgencySide {
  readonly agency: Agency
  readonly counts: RoleCounts
  readonly units: readonly Unit[]
  readonly alone: number
  readonly chapters: number
  readonly partners: number
}

/** A task of either, with what each does in it; an empty list for the one that is not in it. */
export interface ComparedTask {
  readonly unit: Unit
  readonly roles: readonly [readonly Role[], readonly Role[]]
}

/** A chapter in which either works. */
export interface ComparedChapter {
  readonly chapter: Chapter
  readonly counts: readonly [RoleCounts, RoleCounts]
  /** How many tasks each has there, and how many of them both. */
  readonly tasks: readonly [number, number]
  readonly shared: number
}

/** Two agencies of a plan beside one another: what one has and the other lacks. */
export interface AgencyComparison {
  readonly sides: readonly [AgencySide, AgencySide]
  readonly chapters: readonly ComparedChapter[]
  readonly onlyFirst: readonly ComparedTask[]
  readonly both: readonly ComparedTask[]
  readonly onlySecond: readonly ComparedTask[]
  /** Whom each works with, apart from the two themselves. */
  readonly partners: {
    readonly onlyFirst: readonly Agency[]
    readonly both: readonly Agency[]
    readonly onlySecond: readonly Agency[]
  }
}

/**
 * Compares two agencies.
 *
 * @param units the tasks that count, in document order
 * @param roles the roles that count
 */
export function compareAgencies(
  index: PlanIndex,
  units: readonly Unit[],
  first: Agency,
  second: Agency,
  roles: readonly Role[],
): AgencyComparison {
  const rolesIn = (unit: Unit, { id }: Agency): Role[] => [
    ...new Set(
      counted(unit, roles)
        .filter(({ agency }) => agency === id)
        .map(({ role }) => role),
    ),
  ]
  const tasks = units
    .map((unit): ComparedTask => ({ unit, roles: [rolesIn(unit, first), rolesIn(unit, second)] }))
    .filter((task) => task.roles.some((own) => own.length > 0))
  const countsIn = (some: readonly ComparedTask[], side: 0 | 1): RoleCounts => {
    const id = (side === 0 ? first : second).id
    const counts = noRoles()
    for (const { unit } of some) {
      for (const { agency, role } of counted(unit, roles)) if (agency === id) counts[role] += 1
    }
    return counts
  }
  const of = (side: 0 | 1): ComparedTask[] => tasks.filter((task) => task.roles[side].length > 0)
  const partners = [0, 1].map((side) =>
    partnersOf(
      index,
      of(side as 0 | 1).map(({ unit }) => unit),
      [side === 0 ? first.id : second.id],
    )
      .map(({ agency }) => agency)
      .filter(({ id }) => id !== first.id && id !== second.id),
  ) as [Agency[], Agency[]]
  const sideOf = (agency: Agency, side: 0 | 1): AgencySide => {
    const own = of(side).map(({ unit }) => unit)
    return {
      agency,
      counts: countsIn(tasks, side),
      units: own,
      alone: own.filter(isAlone).length,
      chapters: new Set(own.map(({ chapter }) => chapter)).size,
      partners: partnersOf(index, own, [agency.id]).length,
    }
  }
  const chapters = [...new Set(tasks.map(({ unit }) => unit.chapter))]
  return {
    sides: [sideOf(first, 0), sideOf(second, 1)],
    chapters: chapters.map((chapter) => {
      const inside = tasks.filter(({ unit }) => unit.chapter === chapter)
      const has = (side: 0 | 1): number => inside.filter((task) => task.roles[side].length > 0).length
      return {
        chapter,
        counts: [countsIn(inside, 0), countsIn(inside, 1)],
        tasks: [has(0), has(1)],
        shared: inside.filter((task) => task.roles.every((own) => own.length > 0)).length,
      }
    }),
    onlyFirst: tasks.filter((task) => task.roles[1].length === 0),
    both: tasks.filter((task) => task.roles.every((own) => own.length > 0)),
    onlySecond: tasks.filter((task) => task.roles[0].length === 0),
    partners: {
      onlyFirst: partners[0].filter((agency) => !partners[1].includes(agency)),
      both: partners[0].filter((agency) => partners[1].includes(agency)),
      onlySecond: partners[1].filter((agency) => !partners[0].includes(agency)),
    },
  }
}

/** Sets two agencies beside one another, in this order. How the filter joins them stays. A step of the history. */
export function setBeside(view: View, first: string, second: string): View {
  return { ...view, agencies: [first, second] }
}
