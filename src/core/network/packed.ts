import type { PlanIndex } from '../plan/lookup.ts'
import type { Dial } from './dial.ts'
import type { Link, Trunk } from './links.ts'
import type { NamePlace } from './names.ts'
import { layoutRing } from './ring.ts'

/** A dial on its way from one thread to another: the plan's own things are numbers, and what is quickly made is left out. */
export interface PackedDial {
  readonly dial: Omit<Dial, 'ring' | 'places' | 'placeOf' | 'links' | 'rest'>
  /** The tasks on the ring, by their order in the plan. */
  readonly units: Int32Array
  /** The agency of each, by its place in the plan. */
  readonly places: readonly (Omit<NamePlace, 'agency'> & { readonly agency: number })[]
  /** The task on the ring and the assignment of each. */
  readonly links: readonly (Omit<Link, 'unit' | 'assignment'> & { readonly unit: number; readonly nth: number })[]
  readonly trunks: readonly (Omit<Trunk, 'units'> & { readonly units: readonly number[] })[]
  /** By their places among the links. */
  readonly singles: readonly number[]
}

/** Packs a dial that was laid out of `index`. */
export function packDial(dial: Dial, { plan }: PlanIndex): PackedDial {
  const { ring, places, placeOf: _placeOf, links, rest, ...others } = dial
  const numberOf = new Map(plan.agencies.map(({ id }, n) => [id, n]))
  const placeOnRing = new Map(ring.slots.map(({ unit }, n) => [unit, n]))
  const placeOfLink = new Map(links.map((link, n) => [link, n]))
  return {
    dial: others,
    units: Int32Array.from(ring.slots, ({ unit }) => unit.order),
    places: places.map(({ agency, ...place }) => ({ ...place, agency: numberOf.get(agency.id)! })),
    links: links.map(({ unit, assignment, ...link }) => ({
      ...link,
      unit: placeOnRing.get(unit)!,
      nth: unit.assignments.indexOf(assignment),
    })),
    trunks: rest.trunks.map(({ units, ...trunk }) => ({
      ...trunk,
      units: units.map((unit) => placeOnRing.get(unit)!),
    })),
    singles: rest.singles.map((link) => placeOfLink.get(link)!),
  }
}

/** The dial again, of the plan that `index` is the whole of. */
export function unpackDial(packed: PackedDial, { plan, units }: PlanIndex): Dial {
  const own = Array.from(packed.units, (order) => units[order]!)
  const places = packed.places.map((place): NamePlace => ({ ...place, agency: plan.agencies[place.agency]! }))
  const links = packed.links.map(({ unit: at, nth, ...link }): Link => {
    const unit = own[at]!
    return { ...link, unit, assignment: unit.assignments[nth]! }
  })
  return {
    ...packed.dial,
    ring: layoutRing(own, packed.dial.measure),
    places,
    placeOf: new Map(places.map((place) => [place.agency.id, place])),
    links,
    rest: {
      trunks: packed.trunks.map((trunk) => ({ ...trunk, units: trunk.units.map((at) => own[at]!) })),
      singles: packed.singles.map((n) => links[n]!),
    },
  }
}
