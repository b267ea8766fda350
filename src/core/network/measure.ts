/**
 * A measure: the size a dial is laid out for, in plan units (one plan unit is one CSS pixel where the window
 * just fits the measure; a larger window scales the whole drawing up). Layout never depends on the window
 * beyond the choice of its measure, so that one link gives one picture.
 */
export interface Measure {
  readonly name: 'phone' | 'narrow' | 'medium' | 'wide' | 'large'
  /** Radius of the ring. */
  readonly radius: number
  /** The least room the drawing needs, from the centre. */
  readonly halfWidth: number
  readonly halfHeight: number
  /** Distance between two rods of a task, and the tallest stack. */
  readonly rodPitch: number
  readonly rodMax: number
  /** Chapters and items are labelled by number and title, or by number alone. */
  readonly labels: 'titles' | 'numbers'
  /** The most agency names shown at rest. */
  readonly names: number
  /** The share of the disc that names may fill. */
  readonly fill: number
  /** Factor on how much agency names grow with their number of assignments. */
  readonly nameScale: number
}

const dial = (name: Measure['name'], radius: number, fill: number): Measure => ({
  name,
  radius,
  // DESIGN: R = min(0.375 · height, width / 2 − 130)
  halfWidth: radius + 130,
  // and 16 more above and below, for the titles of chapters whose rods stand high.
  halfHeight: radius / 0.75 + 16,
  rodPitch: 3.3,
  rodMax: 66,
  labels: 'titles',
  names: Infinity,
  fill,
  nameScale: 1,
})

export const MEASURES: readonly Measure[] = [
  {
    name: 'phone',
    radius: 132,
    halfWidth: 195,
    halfHeight: 184,
    rodPitch: 1.7,
    rodMax: 20,
    labels: 'numbers',
    names: 8,
    fill: 0.5,
    nameScale: 0.55,
  },
  dial('narrow', 220, 0.42),
  dial('medium', 240, 0.43),
  dial('wide', 288, 0.42),
  dial('large', 356, 0.49),
]

/** From this width on the narrow measure may be shrunk, and this far, before the phone's takes over. */
const LEAST_WIDE = 560
const LEAST_SHRUNK = 0.8

/**
 * The largest measure that fits a canvas without shrinking, and the factor by which it is then enlarged.
 * Where none fits, the phone's, shrunk.
 *
 * @param width @param height of the canvas, in CSS pixels.
 */
export function measureFor(width: number, height: number): { measure: Measure; scale: number } {
  const scaleOf = (measure: Measure): number =>
    Math.min(width / (2 * measure.halfWidth), height / (2 * measure.halfHeight))
  const [phone, narrow] = MEASURES as readonly [Measure, Measure]
  const fitting = MEASURES.filter((measure) => scaleOf(measure) >= 1)
  // A low or half-wide window is no phone: there the narrow dial, somewhat smaller, says more.
  const wideEnough = width >= LEAST_WIDE && scaleOf(narrow) >= LEAST_SHRUNK
  const best = fitting.at(-1) ?? phone
  const measure = best === phone && wideEnough ? narrow : best
  return { measure, scale: Math.max(scaleOf(measure), 0.5) }
}
