import { tick } from 'svelte'
import { childrenInSight } from './scroll.ts'

/** Parts that are drawn on either side of what is in sight, and by how many that moves. */
const MARGIN = 60
const STEP = 20

/** What a long list is made of. */
export interface Parts {
  /** What tells each part from the others, in order. */
  readonly keys: readonly (string | number)[]
  /** About how high each of them stands before it has been drawn, in pixels. */
  readonly heights: readonly number[]
}

/**
 * A long list in a window that scrolls. Up to a length all of it stands in the page, for the browser's own search and for
 * screen readers; from there on only what is about the reader's place, and room is kept for the rest: by the heights
 * that parts had when they were drawn, by the reckoned ones before.
 */
export class Rolling {
  scroller = $state.raw<HTMLElement | null>(null)
  /** Holds the parts that are drawn, and nothing else. */
  list = $state.raw<HTMLElement | null>(null)
  #seen = $state.raw<readonly [number, number]>([0, 0])
  readonly #measured = new Map<string | number, number>()
  #measuredAt = 0
  readonly #parts: () => Parts
  readonly #whole: () => boolean
  readonly #long: number

  /**
   * @param whole whether all of it must be drawn, however long it is: on paper
   * @param long from how many parts on not all of them are drawn
   */
  constructor(parts: () => Parts, whole: () => boolean, long: number) {
    this.#parts = parts
    this.#whole = whole
    this.#long = long
  }

  /** The first and last part in sight. */
  readonly seen: readonly [number, number] = $derived.by(() => {
    const last = Math.max(0, this.#parts().keys.length - 1)
    return [Math.min(this.#seen[0], last), Math.min(this.#seen[1], last)]
  })

  readonly #from: number = $derived.by(() =>
    this.#all() ? 0 : Math.max(0, Math.floor(this.seen[0] / STEP) * STEP - MARGIN),
  )
  readonly #to: number = $derived.by(() => {
    const { length } = this.#parts().keys
    return this.#all() ? length : Math.min(length, Math.ceil((this.seen[1] + 1) / STEP) * STEP + MARGIN)
  })

  /** The parts that are drawn, [from, to). */
  get drawn(): readonly [number, number] {
    return [this.#from, this.#to]
  }

  /** The room that is kept above and below what is drawn, in pixels. */
  readonly room: readonly [number, number] = $derived.by(() => [
    this.#heightOf(0, this.#from),
    this.#heightOf(this.#to, this.#parts().keys.length),
  ])

  #all(): boolean {
    return this.#parts().keys.length <= this.#long || this.#whole()
  }

  #heightAt(place: number): number {
    const { keys, heights } = this.#parts()
    return this.#measured.get(keys[place]!) ?? heights[place]!
  }

  #heightOf(from: number, to: number): number {
    let sum = 0
    for (let place = from; place < to; place += 1) sum += this.#heightAt(place)
    return sum
  }

  /** Takes notice of what is in sight now. */
  readonly look = (): void => {
    const { scroller, list } = this
    if (!scroller || !list || list.children.length === 0) return
    if (!this.#all()) this.#measure(scroller, list)
    const frame = scroller.getBoundingClientRect()
    const box = list.getBoundingClientRect()
    if (box.bottom < frame.top || box.top > frame.bottom) {
      // Past everything that is drawn, as with the scroll bar.
      const place = this.#partAt(frame.top - box.top)
      this.#seen = [place, place]
      return
    }
    const [first, last] = childrenInSight(scroller, list)
    this.#seen = [this.#from + first, this.#from + last]
  }

  /** Which part stands at a height, in pixels from the first one that is drawn. */
  #partAt(y: number): number {
    const last = this.#parts().keys.length - 1
    let place = this.#from
    let top = 0
    while (top > y && place > 0) top -= this.#heightAt((place -= 1))
    while (place < last && top + this.#heightAt(place) <= y) top += this.#heightAt(place++)
    return place
  }

  #measure(scroller: HTMLElement, list: HTMLElement): void {
    if (scroller.clientWidth !== this.#measuredAt) this.#measured.clear()
    this.#measuredAt = scroller.clientWidth
    const { keys } = this.#parts()
    for (const [n, child] of [...list.children].entries()) {
      const key = keys[this.#from + n]
      if (key !== undefined) this.#measured.set(key, child.getBoundingClientRect().height)
    }
  }

  /** Has a part drawn, wherever the reader is. Done when it stands in the page. */
  async draw(place: number): Promise<void> {
    if (place >= this.#from && place < this.#to) return
    this.#seen = [place, place]
    await tick()
  }
}
