import { selection } from 'd3-selection'

/*
 * Stands in for d3-transition and d3-interpolate, which d3-zoom asks for: nothing here is animated by d3, so there is
 * nothing to interrupt and nothing to pass through, and colours, easings and timers need not be loaded (ten kilobytes
 * of the first view).
 */

/** Ends the transitions of an element, of which there are none. */
export function interrupt(): void {}

Object.assign(selection.prototype, {
  interrupt<Selection>(this: Selection): Selection {
    return this
  },
})

/** A zoom from one view to another, `[x, y, width]` each, that is at its end at once. */
export function interpolateZoom(_from: readonly number[], to: readonly number[]): () => readonly number[] {
  return () => to
}
