import type { RoleCounts } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Dial } from './dial.ts'
import type { Box } from './geometry.ts'
import { inside, overlaps, reach, round } from './geometry.ts'
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

/** A free spot for a name that was a dot, near it; null where there is none within `limit`. */
function freeSpot(
  place: NamePlace,
  size: number,
  taken: readonly Box[],
  limit: number,
): (Box & { size: number }) | null {
  const box = nameBox(place.lines, size)
  for (let radius = 0; radius <= 120; radius += 4) {
    const steps = radius === 0 ? 1 : Math.max(8, Math.round(radius / 2))
    for (let k = 0; k < steps; k++) {
      const angle = (k / steps) * 2 * Math.PI
      const spot = {
        x: round(place.x + radius * Math.sin(angle)),
        y: round(place.y - radius * Math.cos(angle)),
        ...box,
      }
      if (reach(spot) <= limit && !taken.some((other) => overlaps(spot, other))) return { ...spot, size }
    }
  }
  return null
}

/**
 * Decides who is named. Names keep their places; a name that is wanted and stands as a dot looks for a free spot
 * near it (unless nobody is to `move`); all others become dots.
 */
export function stageNames(
  dial: Dial,
  wanted: ReadonlyMap<string, StagedName['foot'] | null>,
  boxed: readonly string[],
  most: number,
  move = true,
): StagedName[] {
  const limit = dial.ring.radius - 12
  const staged: StagedName[] = []
  const taken: Box[] = []
  const dots: NamePlace[] = []
  const keep = (place: NamePlace, box: Box & { size: number }, look: StagedName['look']): void => {
    const foot = wanted.get(place.agency.id) ?? { kind: 'bar' as const, counts: place.counts }
    staged.push({ place, x: box.x, y: box.y, w: box.w, h: box.h, size: box.size, look, foot })
    taken.push(box)
  }
  const first = dial.places.filter((place) => boxed.includes(place.agency.id))
  const rest = dial.places.filter((place) => wanted.has(place.agency.id) && !boxed.includes(place.agency.id))
  const standing = rest.filter((place) => place.named).slice(0, most)
  for (const place of first) {
    // The box is the name's own cell, grown to 18 only where that is free.
    const grown = {
      x: place.x,
      y: place.y,
      ...nameBox(place.lines, Math.max(18, place.size)),
      size: Math.max(18, place.size),
    }
    const blocked =
      [...taken, ...standing, ...first.filter((other) => other !== place && other.named)].some((other) =>
        overlaps(grown, other, 0.3),
      ) || reach(grown) > limit
    if (place.named) keep(place, blocked ? place : grown, 'boxed')
    else {
      const spot =
        freeSpot(place, 14, [...taken, ...standing], limit) ?? freeSpot(place, 11, [...taken, ...standing], limit)
      if (spot) keep(place, spot, 'boxed')
      else dots.push(place)
    }
  }
  for (const place of standing) {
    // A boxed name that found its spot may have taken a partner's: then the partner looks for another.
    // (Coordinates are rounded: neighbours may touch by a hair.)
    if (taken.some((other) => overlaps(place, other, 0.3))) {
      const spot = freeSpot(place, place.size, taken, limit)
      if (spot) keep(place, spot, 'plain')
      else dots.push(place)
    } else keep(place, place, 'plain')
  }
  for (const place of rest) {
    if (standing.includes(place)) continue
    const spot = move && staged.length < most + boxed.length ? freeSpot(place, 11, taken, limit) : null
    if (spot) keep(place, spot, 'plain')
    else dots.push(place)
  }
  const named = new Set(staged.map(({ place }) => place.agency.id))
  for (const place of dial.places) {
    if (named.has(place.agency.id)) continue
    if (!dots.includes(place)) dots.push(place)
  }
  for (const place of dots) {
    const hidden = taken.some((box) => inside(place, box, 1))
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
