/** A rectangle from its top left corner, in CSS pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A rectangle on whole pixels. Edges are rounded, not sizes: what touched or nested still does. */
export function onPixels({ x, y, w, h }: Rect): Rect {
  const [left, top] = [Math.round(x), Math.round(y)]
  return { x: left, y: top, w: Math.max(0, Math.round(x + w) - left), h: Math.max(0, Math.round(y + h) - top) }
}

/** What of a rectangle lies inside another; empty, and at its edge, where nothing does. */
export function clip({ x, y, w, h }: Rect, to: Rect): Rect {
  const within = (value: number, from: number, length: number): number => Math.min(Math.max(value, from), from + length)
  const [left, top] = [within(x, to.x, to.w), within(y, to.y, to.h)]
  return { x: left, y: top, w: within(x + w, to.x, to.w) - left, h: within(y + h, to.y, to.h) - top }
}

/** A rectangle that gives up the same on all four sides; never less than empty. */
export function inset({ x, y, w, h }: Rect, by: number): Rect {
  const [dx, dy] = [Math.min(by, w / 2), Math.min(by, h / 2)]
  return { x: x + dx, y: y + dy, w: w - 2 * dx, h: h - 2 * dy }
}
