import type { Dial } from './dial.ts'
import type { Box, Point } from './geometry.ts'
import { inside, overlaps, polar } from './geometry.ts'
import { isCovered, placeOfNumeral } from './labels.ts'
import { widest, wrap } from './lettering.ts'
import type { Stage } from './stage.ts'

/** A line of a caption. */
export interface CaptionLine {
  readonly text: string
  readonly size: number
  readonly kind: 'title' | 'text'
  /** Of the baseline, from the top of the caption. */
  readonly y: number
}

/** A caption in the corner of a drawing: its lines, and the room it takes, in its own units. */
export interface Caption {
  readonly lines: readonly CaptionLine[]
  readonly width: number
  readonly height: number
}

const SIZES = { title: 13, text: 11 } as const
const LEADING = 1.45

/** A paragraph of a caption, which may take a few lines. */
export interface Paragraph {
  readonly text: string
  readonly kind: CaptionLine['kind']
  readonly most: number
}

/** Lines as long as their width allows: of the marks in a line some are wider than others. */
function fitted(text: string, size: number, width: number, most: number): string[] {
  const longest = Math.max(1, Math.floor(width / (size * 0.5)))
  for (let limit = longest; limit > 1; limit--) {
    const lines = wrap(text, limit, most)
    if (widest(lines, size) <= width) return lines
  }
  return wrap(text, 1, most)
}

/** Sets paragraphs as lines of at most `width`; one that has too little room ends in '…'. */
export function setCaption(paragraphs: readonly Paragraph[], width: number): Caption {
  const lines: CaptionLine[] = []
  let y = 0
  for (const { text, kind, most } of paragraphs) {
    const size = SIZES[kind]
    for (const line of fitted(text, size, width, most)) {
      y += size * LEADING
      lines.push({ text: line, size, kind, y: Math.round(y) - 4 })
    }
  }
  const most = lines.reduce((sum, { text, size }) => Math.max(sum, widest([text], size)), 0)
  return { lines, width: Math.ceil(most), height: Math.ceil(y) }
}

/**
 * Whether a box is free of what a stage draws outside the ring: of the ring itself with its rods, and of labels.
 *
 * @param margin what else stays free around it, in plan units
 */
export function isClear(dial: Dial, stage: Stage, box: Box, margin: number): boolean {
  const grown = { ...box, w: box.w + 2 * margin, h: box.h + 2 * margin }
  const nearest = Math.hypot(Math.max(0, Math.abs(box.x) - grown.w / 2), Math.max(0, Math.abs(box.y) - grown.h / 2))
  const farthest = dial.crowded ? dial.ring.radius + dial.measure.rodMax : dial.ring.radius + 4
  if (nearest < farthest) return false
  if ([...stage.arcLabels, ...stage.callouts].some((label) => overlaps(grown, label))) return false
  return !dial.ring.slots.some(({ reach, angle }) => inside(polar(reach, angle), grown))
}

/** The first of some captions that has room in a corner of the drawing; null where none has. */
export function captionIn<Each extends Caption>(
  captions: readonly Each[],
  boxOf: (caption: Each) => Box,
  clear: (box: Box) => boolean,
): Each | null {
  return captions.find((caption) => clear(boxOf(caption))) ?? null
}

/** Where the numeral of an arc may stand along it, as shares: where a name has its middle, beside that. */
const STANDS = [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86]

function numeralPlace({ ring }: Dial, key: string, share: number): Point {
  const { from, to } = ring.arcs.find((arc) => arc.key === key)!
  return placeOfNumeral(ring, from + share * (to - from))
}

/**
 * The stage with room for what stands over the drawing: labels that would lie under it are left out, those of arcs with
 * their numerals inside the ring instead.
 *
 * @param taken what stands over the drawing, in plan units
 */
export function makeRoom(dial: Dial, stage: Stage, taken: readonly Box[]): Stage {
  const isFree = (label: Box): boolean => !taken.some((box) => overlaps(box, label))
  const arcLabels = stage.arcLabels.filter(isFree)
  const callouts = stage.callouts.filter(isFree)
  if (arcLabels.length === stage.arcLabels.length && callouts.length === stage.callouts.length) return stage
  const left = new Set(arcLabels.map(({ key }) => key))
  const gone = new Set(stage.arcLabels.filter(({ key }) => !left.has(key)).map(({ key }) => key))
  const numerals = dial.numerals.flatMap((numeral) => {
    if (!gone.has(numeral.key)) return stage.numerals.some(({ key }) => key === numeral.key) ? numeral : []
    const stands = STANDS.map((share) => ({ ...numeral, ...numeralPlace(dial, numeral.key, share) }))
    return stands.find((stand) => !isCovered(stand, stage.names)) ?? []
  })
  return { ...stage, arcLabels, callouts, numerals }
}
