import type { PlanIndex, Unit } from '../../core/plan/lookup.ts'
import { ROLES } from '../../core/plan/model.ts'
import type { Spot } from '../../core/treemap/spot.ts'
import type { View } from '../../core/view/view.ts'
import type { Reader } from '../../state/reader.svelte.ts'

/** The number of a spot as it is printed. */
export function numberOf({ kind, chapter, item, unit }: Spot, reader: Reader): string {
  if (unit) return unit.label
  if (kind === 'item' && item) return String(item.no)
  return reader.language === 'en' || chapter.label === '' ? String(chapter.no) : chapter.label
}

/** A task with who does what in it, in one phrase. */
function spoken(unit: Unit, index: PlanIndex, reader: Reader): string {
  const { dial, listJoin } = reader.messages
  const parts = ROLES.map((role) => ({
    role,
    names: listJoin(
      unit.assignments
        .filter((assignment) => assignment.role === role)
        .map(({ agency }) => reader.agency(index.agencyById.get(agency)!)),
    ),
  })).filter(({ names }) => names !== '')
  return parts.length === 0 ? unit.label : dial.unitSpoken(unit.label, parts, unit.openEnded)
}

/** A part of the map: 0.9%. The languages write it alike. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

/**
 * What a spot is called: what it is, how many tasks or assignments it holds and which part of the map that is.
 *
 * @param left how many of its tasks the filter leaves, or null where nothing filters.
 */
export function nameOf(spot: Spot, left: number | null, index: PlanIndex, reader: Reader): string {
  const { treemap } = reader.messages
  const share = percent(spot.share)
  if (spot.unit) {
    return treemap.task(spoken(spot.unit, index, reader), spot.unit.assignments.length, share, left === 0)
  }
  const title = reader.name(spot.item?.title ?? spot.chapter.title)
  return treemap.tile(spot.item ? 'item' : 'chapter', numberOf(spot, reader), title, spot.units.length, share, left)
}

/** What a heading counts: tasks or, where the map measures them, assignments; `3/12` where the filter leaves some of them. */
export function countOf(units: readonly Unit[], area: View['area'], left: ReadonlySet<string>): string {
  const of = (some: readonly Unit[]): number =>
    area !== 'assignments' ? some.length : some.reduce((sum, unit) => sum + unit.assignments.length, 0)
  const [all, some] = [of(units), of(units.filter(({ id }) => left.has(id)))]
  return some < all ? `${some}/${all}` : String(all)
}
