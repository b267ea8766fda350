/** A point in plan units: x to the right, y down, the dial's centre at 0, 0. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** An axis-parallel box around a centre. */
export interface Box extends Point {
  readonly w: number
  readonly h: number
}

/** The point at `radius` and `angle` (radians, clockwise from 12 o'clock). */
export function polar(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** How far two boxes reach into one another along each axis; both positive where they overlap. */
export function overlap(a: Box, b: Box): { dx: number; dy: number } {
  return {
    dx: (a.w + b.w) / 2 - Math.abs(a.x - b.x),
    dy: (a.h + b.h) / 2 - Math.abs(a.y - b.y),
  }
}

/** Whether two boxes overlap by more than `slack`. */
export function overlaps(a: Box, b: Box, slack = 0): boolean {
  return (a.w + b.w) / 2 - Math.abs(a.x - b.x) > slack && (a.h + b.h) / 2 - Math.abs(a.y - b.y) > slack
}

/** Distance from the centre of the dial to the farthest corner of a box. */
export function reach(box: Box): number {
  return Math.hypot(Math.abs(box.x) + box.w / 2, Math.abs(box.y) + box.h / 2)
}

/** Whether a point lies in a box grown by `margin` on every side. */
export function inside(point: Point, box: Box, margin = 0): boolean {
  return Math.abs(point.x - box.x) < box.w / 2 + margin && Math.abs(point.y - box.y) < box.h / 2 + margin
}

/** Coordinates are kept to a tenth of a plan unit: the same on every machine, and short in the drawing. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** A cubic Bézier curve. */
export type Cubic = readonly [Point, Point, Point, Point]

/** The point of a cubic at t in 0…1. */
export function at([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t
  const [p, q, r, w] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return { x: p * a.x + q * b.x + r * c.x + w * d.x, y: p * a.y + q * b.y + r * c.y + w * d.y }
}

/**
 * The edge of a box that is cut out of what lies behind it: how far it is grown, and how much of the ink that takes.
 * Stands for a blur of 1.6, which every frame of a zoom would have to compute anew.
 */
export const SOFT_EDGE: readonly (readonly [number, number])[] = [
  [1.4, 0.3],
  [0.2, 0.5],
  [-1.2, 1],
]

/** The part of a cubic from t to its end (de Casteljau). */
export function tail([a, b, c, d]: Cubic, t: number): Cubic {
  const mix = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t })
  const ab = mix(a, b)
  const bc = mix(b, c)
  const cd = mix(c, d)
  const abc = mix(ab, bc)
  const bcd = mix(bc, cd)
  return [mix(abc, bcd), bcd, cd, d]
}

/** Path data of a cubic, rounded. */
export function cubicPath([a, b, c, d]: Cubic): string {
  const p = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
  return `M${p(a)}C${p(b)} ${p(c)} ${p(d)}`
}

/** Path data of the arc at `radius` from one angle to another, clockwise. */
export function arcPath(radius: number, from: number, to: number): string {
  const a = polar(radius, from)
  const b = polar(radius, to)
  const large = to - from > Math.PI ? 1 : 0
  return `M${round(a.x)} ${round(a.y)}A${radius} ${radius} 0 ${large} 1 ${round(b.x)} ${round(b.y)}`
}
