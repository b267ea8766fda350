import type { Spot } from '../../core/treemap/spot.ts'
import { press } from '../../core/treemap/walk.ts'
import { pickTask } from '../../core/view/steps.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { View } from '../../core/view/view.ts'

/** So long a mouse's click on a tile waits for its second half, in milliseconds. */
const WAIT = 220

/**
 * Clicks on a map: one goes in, two open the task. A mouse's click on a tile waits a moment for its second half, so that
 * the map does not change under it; a slower second half takes the place of the step that was made.
 */
export class Clicks {
  readonly #explorer: Explorer
  #first: { readonly spot: Spot; readonly view: View } | null = null
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(explorer: Explorer) {
    this.#explorer = explorer
  }

  /** Takes a click; `spot` is what lies under it. */
  take(event: MouseEvent, spot: Spot | null): void {
    clearTimeout(this.#waiting)
    const explorer = this.#explorer
    const { view } = explorer
    if (event.detail > 1) {
      const unit = this.#first?.spot.unit
      if (this.#first && unit) {
        const opened = pickTask(this.#first.view, unit.id)
        if (view === this.#first.view) explorer.step(opened)
        else explorer.amend(opened)
      }
      this.#first = null
      return
    }
    this.#first = spot && { spot, view }
    if (!spot) return
    const next = press(view, spot)
    const mouse = !('pointerType' in event) || event.pointerType === 'mouse' || event.pointerType === ''
    if (mouse && spot.unit && next.drill !== view.drill) {
      this.#waiting = setTimeout(() => {
        if (explorer.view === view) explorer.step(next)
      }, WAIT)
    } else {
      explorer.step(next)
    }
  }

  /** Forgets a click that still waits. */
  stop(): void {
    clearTimeout(this.#waiting)
  }
}
