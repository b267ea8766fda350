import type { Box, Point } from './geometry.ts'
import { overlaps, polar, round } from './geometry.ts'
import { Grid } from './grid.ts'
import { widest, widthOf } from './lettering.ts'
import type { Measure } from './measure.ts'
import type { Arc, Ring, Slot } from './ring.ts'
import { reachAround } from './ring.ts'

/** A label outside the ring: a number, and lines below or beside it. Coordinates are baselines' anchors. */
export interface Label extends Box {
  readonly key: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly head: string
  readonly headSize: number
  readonly lines: readonly string[]
  /** Whether the lines are in the reader's language; otherwise they are the plan's own words. */
  readonly rendered: boolean
  readonly lineSize: number
  /** x of the anchor, and the baselines of head and lines, in plan units. */
  readonly textX: number
  readonly headY: number
  readonly lineYs: readonly number[]
}

export interface LabelText {
  readonly key: string
  readonly head: string
  readonly lines: readonly string[]
  /** Whether the lines are in the reader's language; otherwise they are the plan's own words. */
  readonly rendered: boolean
  /** The same in shorter lines, for where there is less room beside the ring. */
  readonly narrower?: readonly (readonly string[])[]
}

/** What of a ring decides where labels can stand: how far it reaches at which angle, and what is to be labelled. */
export interface Rim {
  readonly radius: number
  readonly slots: readonly Pick<Slot, 'angle' | 'halfRod' | 'reach'>[]
  readonly arcs: readonly Pick<Arc, 'from' | 'to'>[]
}

/** Whether a numeral inside the ring lies under a name that is written out. */
export function isCovered({ x, y }: Point, names: readonly (Box & { readonly look: string })[]): boolean {
  return names.some((name) => name.look !== 'dot' && overlaps(name, { x, y, w: 18, h: 16 }))
}

const STEP = 3
const SIDEWAYS = 48
const FARTHEST_OUT = 60
/** What stays free between a label and the edge of the frame. */
export const EDGE = 4
const EIGHT_DEGREES = (8 * Math.PI) / 180

const HEAD = 15
const LINE = 12
const LEADING = 15

/** Obstacles along a stack of rods, as small boxes. */
function rodBoxes(ring: Rim): Box[] {
  return ring.slots.flatMap((slot) => {
    const boxes: Box[] = []
    for (let radius = ring.radius; radius <= slot.reach; radius += 4) {
      boxes.push({ ...polar(radius, slot.angle), w: 2 * slot.halfRod + 2, h: 2 * slot.halfRod + 2 })
    }
    return boxes
  })
}

function block(head: string, lines: readonly string[]): { w: number; h: number } {
  const width = widthOf(head, HEAD)
  if (lines.length === 0) return { w: width + 4, h: HEAD + 3 }
  return { w: Math.max(width, widest(lines, LINE)) + 4, h: HEAD + 5 + lines.length * LEADING }
}

function chapterLabel(
  text: LabelText,
  centre: Point,
  box: { w: number; h: number },
  anchor: Label['anchor'],
  lines: readonly string[],
): Label {
  const textX = anchor === 'middle' ? centre.x : centre.x + (anchor === 'start' ? -1 : 1) * (box.w / 2 - 2)
  const top = centre.y - box.h / 2
  const headY = top + HEAD - 1
  return {
    key: text.key,
    x: round(centre.x),
    y: round(centre.y),
    w: box.w,
    h: box.h,
    anchor,
    head: text.head,
    rendered: text.rendered,
    headSize: HEAD,
    lines,
    lineSize: LINE,
    textX: round(textX),
    headY: round(headY),
    lineYs: lines.map((_, n) => round(headY + 4 + (n + 1) * LEADING - 2)),
  }
}

/** A label that looks for its place. */
interface Seeker {
  readonly w: number
  readonly h: number
  /** Where it begins, and how far it may move along the ring's top or bottom. */
  readonly radius: number
  readonly angle: number
  readonly anchor: Label['anchor']
  readonly sideways: number
  /** How far outward it may go. */
  readonly farthest: number
}

/** The first box that is clear, stepping outward and at each step sideways; null where there is none. */
function freeProbe(
  { w, h, radius, angle, anchor, sideways, farthest }: Seeker,
  clear: (box: Box) => boolean,
): Box | null {
  const [ux, uy] = [Math.sin(angle), -Math.cos(angle)]
  // One box that is moved about: a crowded ring tries hundreds of thousands of places.
  const probe = { x: 0, y: 0, w, h }
  for (let out = 0; out <= farthest; out += STEP) {
    const x = (radius + out) * ux + (anchor === 'middle' ? 0 : (Math.sign(ux) * w) / 2)
    probe.y = (radius + out) * uy + (uy * h) / 2
    for (let side = 0; side <= sideways; side += STEP) {
      probe.x = x + side
      if (clear(probe)) return probe
      probe.x = x - side
      if (side > 0 && clear(probe)) return probe
    }
  }
  return null
}

/**
 * Labels of the ring's arcs, outside the tallest rods near them. A label steps outward (at top and bottom also
 * sideways) until it is clear of rods, other labels and the frame; one that finds no place keeps its number only,
 * and one that finds none for that is left out.
 *
 * @param texts one for each arc of the ring, in its order.
 * @param farthest how far from its arc a label may step, in plan units.
 */
export function placeArcLabels(
  ring: Rim,
  texts: readonly LabelText[],
  measure: Measure,
  farthest = FARTHEST_OUT,
): Label[] {
  const extent = Math.max(measure.halfWidth, measure.halfHeight)
  const rods = new Grid(extent, 12, rodBoxes(ring))
  const placed: Label[] = []
  /** The labels that have their places, with the room around them. */
  const around = new Grid(extent, 32)
  const wide = measure.halfWidth - EDGE
  const high = measure.halfHeight - EDGE
  const clear = (box: Box): boolean =>
    Math.abs(box.x) + box.w / 2 <= wide && Math.abs(box.y) + box.h / 2 <= high && !around.hits(box) && !rods.hits(box)
  for (const [n, arc] of ring.arcs.entries()) {
    const text = texts[n]!
    const angle = (arc.from + arc.to) / 2
    const ux = Math.sin(angle)
    const anchor = ux > 0.28 ? 'start' : ux < -0.28 ? 'end' : 'middle'
    // A number alone is small enough to stand between two stacks of rods.
    const radius = measure.labels === 'titles' ? reachAround(ring, angle, EIGHT_DEGREES) + 6 : ring.radius + 6
    const forms = measure.labels === 'titles' ? [text.lines, ...(text.narrower ?? []), []] : [[]]
    // A title may move along the top or the bottom; a number alone must stay where it belongs.
    const sideways = Math.abs(ux) >= 0.6 ? 0 : measure.labels === 'titles' ? Math.min(SIDEWAYS, farthest) : STEP * 3
    let label: Label | null = null
    for (const lines of forms) {
      const probe = freeProbe({ ...block(text.head, lines), radius, angle, anchor, sideways, farthest }, clear)
      label = probe && chapterLabel(text, probe, probe, anchor, lines)
      if (label) break
    }
    if (label) {
      placed.push(label)
      around.add({ x: label.x, y: label.y, w: label.w + 6, h: label.h + 4 })
    }
  }
  return placed
}

/** Where a numeral stands at an angle: inside the ring. */
export function placeOfNumeral({ radius }: Pick<Ring, 'radius'>, angle: number): Point {
  const { x, y } = polar(radius - 16, angle)
  return { x: round(x), y: round(y) }
}

/** Numerals of the arcs inside the ring, for when the outside belongs to tasks. */
export function placeNumerals(ring: Ring, texts: readonly LabelText[]): (Point & { key: string; text: string })[] {
  return ring.arcs.map((arc, n) => {
    return { key: arc.key, text: texts[n]!.head, ...placeOfNumeral(ring, (arc.from + arc.to) / 2) }
  })
}
