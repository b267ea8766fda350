import type { RoleCounts } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Dial } from './dial.ts'
import type { Room, Strands } from './clearance.ts'
import { freeSpotFor } from './clearance.ts'
import type { Box } from './geometry.ts'
import { overlaps, reach, round } from './geometry.ts'
import { Grid } from './grid.ts'
import { widest } from './lettering.ts'
import type { NamePlace } from './names.ts'
import { nameBox } from './names.ts'

/** An agency as it stands on the stage. */
export interface StagedName extends Box {
  readonly place: NamePlace
  readonly size: number
  readonly look: 'plain' | 'boxed' | 'dot'
  /** What is drawn under the letters. */
  readonly foot:
    { readonly kind: 'bar'; readonly counts: RoleCounts } | { readonly kind: 'glyphs'; readonly roles: readonly Role[] }
}

/** Width of one glyph under a name, in plan units. */
const GLYPH = 5.6

/** A partner's glyphs, or a bar of the same counts where they are wider than the name. */
export function footOf(roles: readonly Role[], width: number): StagedName['foot'] {
  const sorted = ROLES.flatMap((role) => roles.filter((each) => each === role))
  if (sorted.length * GLYPH <= Math.max(width, 2 * GLYPH)) return { kind: 'glyphs', roles: sorted }
  const counts = noRoles()
  for (const role of sorted) counts[role] += 1
  return { kind: 'bar', counts }
}

/** How far a name is nudged off links, and how far it may go for a free spot at all. */
const NUDGED = 36
const FARTHEST = 120

/** A free spot for a name that was a dot, near it and off the links that are lit; null where there is none. */
function freeSpot(
  place: NamePlace,
  size: number,
  bold: boolean,
  room: Omit<Room, 'own'>,
): (Box & { size: number }) | null {
  const box = nameBox(place.lines, size, bold)
  const spot = freeSpotFor({ x: place.x, y: place.y, ...box }, { ...room, own: place.agency.id }, NUDGED, FARTHEST)
  return spot && { ...spot, ...box, size }
}

/** A name's own cell with letters that fit it in bold, for a name that is selected where nothing around it gives way. */
function boldIn(place: NamePlace): Box & { size: number } {
  const { x, y, w, h, lines, size } = place
  const wider = widest(lines, size, true) / Math.max(widest(lines, size, place.bold), 1)
  return { x, y, w, h, size: round(size / wider) }
}

/** So far apart boxes around names are drawn, in plan units, beyond what their cells leave. */
const APART = 3

/**
 * Boxes whose cells lie against one another, with letters so much smaller that the boxes stand apart: each around the
 * same middle, since names keep their places.
 */
function setApart(boxed: readonly StagedName[]): StagedName[] {
  return boxed.map((name) => {
    const lack = Math.max(
      0,
      ...boxed
        .filter((other) => other !== name)
        .map((other) => {
          const across = Math.abs(other.x - name.x) - (other.w + name.w) / 2
          const down = Math.abs(other.y - name.y) - (other.h + name.h) / 2
          return APART - Math.max(across, down)
        }),
    )
    if (lack === 0) return name
    // Each of the two gives way by half of what is lacking, on both of its sides.
    const size = round(name.size * (1 - lack / Math.min(name.w, name.h)))
    const box = nameBox(name.place.lines, size, true)
    return { ...name, size, w: Math.min(box.w, name.w - lack), h: Math.min(box.h, name.h - lack) }
  })
}

/**
 * Decides who is named. Names keep their places; a name that is wanted and stands as a dot looks for a free spot
 * near it and off the `strands` (unless nobody is to `move`); all others become dots.
 */
export function stageNames(
  dial: Dial,
  wanted: ReadonlyMap<string, StagedName['foot'] | null>,
  boxed: readonly string[],
  most: number,
  { move = true, strands = null }: { readonly move?: boolean; readonly strands?: Strands | null } = {},
): StagedName[] {
  const limit = dial.ring.radius - 12
  const staged: StagedName[] = []
  const extent = dial.ring.radius
  const taken = new Grid(extent)
  const dots: NamePlace[] = []
  const keep = (place: NamePlace, box: Box & { size: number }, look: StagedName['look']): void => {
    const foot = wanted.get(place.agency.id) ?? { kind: 'bar' as const, counts: place.counts }
    staged.push({ place, x: box.x, y: box.y, w: box.w, h: box.h, size: box.size, look, foot })
    taken.add({ x: box.x, y: box.y, w: box.w, h: box.h })
  }
  const boxes = new Set(boxed)
  const first = dial.places.filter((place) => boxes.has(place.agency.id))
  const rest = dial.places.filter((place) => wanted.has(place.agency.id) && !boxes.has(place.agency.id))
  const standing = rest.filter((place) => place.named).slice(0, most)
  /** Names that will stand where they do now, unless a boxed one pushes them away. */
  const stand = new Grid<Box>(extent, 16, standing)
  const beside = { taken: [taken, stand], limit, strands }
  for (const place of first) {
    // The box is the name's own cell, grown to 18 only where that is free.
    const grown = {
      x: place.x,
      y: place.y,
      ...nameBox(place.lines, Math.max(18, place.size), true),
      size: Math.max(18, place.size),
    }
    const blocked =
      taken.hits(grown, 0.3) ||
      stand.hits(grown, 0.3) ||
      first.some((other) => other !== place && other.named && overlaps(grown, other, 0.3)) ||
      reach(grown) > limit
    if (place.named) keep(place, blocked ? boldIn(place) : grown, 'boxed')
    else {
      const spot = freeSpot(place, 14, true, beside) ?? freeSpot(place, 11, true, beside)
      if (spot) keep(place, spot, 'boxed')
      else dots.push(place)
    }
  }
  staged.splice(0, staged.length, ...setApart(staged))
  for (const place of standing) {
    // A boxed name that found its spot may have taken a partner's: then the partner looks for another.
    // (Coordinates are rounded: neighbours may touch by a hair.)
    if (taken.hits(place, 0.3)) {
      const spot = freeSpot(place, place.size, place.bold, beside)
      if (spot) keep(place, spot, 'plain')
      else dots.push(place)
    } else keep(place, place, 'plain')
  }
  const stood = new Set(standing)
  for (const place of rest) {
    if (stood.has(place)) continue
    const spot =
      move && staged.length < most + boxed.length
        ? freeSpot(place, 11, place.bold, { taken: [taken], limit, strands })
        : null
    if (spot) keep(place, spot, 'plain')
    else dots.push(place)
  }
  const done = new Set([...staged.map(({ place }) => place), ...dots])
  for (const place of [...dots, ...dial.places.filter((each) => !done.has(each))]) {
    const hidden = taken.hits({ x: place.x, y: place.y, w: 2, h: 2 })
    if (hidden && !wanted.has(place.agency.id)) continue
    staged.push({
      place,
      x: place.x,
      y: place.y,
      w: 6,
      h: 6,
      size: 0,
      look: 'dot',
      foot: { kind: 'glyphs', roles: [] },
    })
  }
  return staged
}
