import { selection } from 'd3-selection'

/*
 * Stands in for d3-transition, which d3-zoom asks for: nothing here is animated by d3, so there is nothing to
 * interrupt, and colours, easings and timers need not be loaded (five kilobytes of the first view).
 */

/** Ends the transitions of an element, of which there are none. */
export function interrupt(): void {}

Object.assign(selection.prototype, {
  interrupt<Selection>(this: Selection): Selection {
    return this
  },
})
