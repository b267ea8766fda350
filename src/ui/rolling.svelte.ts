import { tick } from 'svelte'
import { on } from 'svelte/events'
import { whenIdle } from './idle.ts'
import { childrenInSight } from './scroll.ts'

/** Parts that are drawn on either side of what is in sight, and by how many that moves. */
const MARGIN = 60
const STEP = 20
/** How many parts are added on either side at a time, where not all of them come at once. */
const PIECE = 30

/** What a long list is made of. */
export interface Parts {
  /** What tells each part from the others, in order. */
  readonly keys: readonly (string | number)[]
  /** About how high each of them stands before it has been drawn, in pixels. */
  readonly heights: readonly number[]
}

/** The first and last part in sight, of a list of these parts. */
interface Seen {
  readonly keys: Parts['keys']
  readonly first: number
  readonly last: number
  /** How far below the top of the window the first one stood, in pixels; null: at the very top, or nowhere yet. */
  readonly held: number | null
}

/** How far from what is in sight a list is drawn, as long as it is made of these parts. */
interface Reach {
  readonly keys: Parts['keys']
  readonly parts: number
}

/**
 * A long list in a window that scrolls. Up to a length all of it stands in the page, for the browser's own search and for
 * screen readers; from there on only what is about the reader's place, and room is kept for the rest: by the heights
 * that parts had when they were drawn, by the reckoned ones before. A list can begin with what is in sight, so that it is
 * painted in the very next frame; the others follow when the page has nothing else to do. To be made while a component
 * is made.
 */
export class Rolling {
  scroller = $state.raw<HTMLElement | null>(null)
  /** Holds the parts that are drawn, and nothing else. */
  list = $state.raw<HTMLElement | null>(null)
  #seen = $state.raw<Seen>({ keys: [], first: 0, last: 0, held: null })
  readonly #measured = new Map<string | number, number>()
  #measuredAt = 0
  readonly #parts: () => Parts
  readonly #whole: () => boolean
  readonly #long: number
  readonly #near: () => number | null
  readonly #holds: boolean
  /** Where the window was scrolled to when it was looked at. */
  #top = 0
  /** The part that has the focus. It stays in the page with all between: a part that is taken out loses the focus. */
  #focused = $state.raw<string | number | null>(null)
  #known: Parts['keys'] = []
  #reached = $state.raw<Reach>({ keys: [], parts: 0 })

  /**
   * @param whole whether all of it must be drawn, however long it is: on paper
   * @param long from how many parts on not all of them are drawn
   * @param near how many parts come at once, from the first in sight on, and a third of so many on either side; null: all
   * @param holds whether what is in sight is held in its place here, not by the browser (`overflow-anchor: none`)
   */
  constructor(
    parts: () => Parts,
    whole: () => boolean,
    long: number,
    near: () => number | null = () => null,
    holds = false,
  ) {
    this.#parts = parts
    this.#whole = whole
    this.#long = long
    this.#near = near
    this.#holds = holds
    $effect(() => {
      void this.#window
      this.#hold()
    })
    $effect(() => {
      const { list } = this
      if (!list) return
      const off = [on(list, 'focusin', this.#focus), on(list, 'focusout', this.#focus)]
      return () => {
        for (const each of off) each()
        this.#focused = null
      }
    })
    $effect(() => {
      if (!this.list || this.#all() || this.#reach >= this.#furthest) return
      const next: Reach = { keys: this.#keys, parts: this.#reach + PIECE }
      return whenIdle(() => (this.#reached = next))
    })
  }

  /** The same list for as long as it is made of the same parts. */
  readonly #keys: Parts['keys'] = $derived.by(() => {
    const { keys } = this.#parts()
    const same = keys.length === this.#known.length && keys.every((key, n) => key === this.#known[n])
    return same ? this.#known : (this.#known = keys)
  })

  /**
   * The first and last part in sight. Of a list that has changed the first one is the same, or the next that it still has;
   * one in another order is seen at the same height, one that has become shorter at its end.
   */
  readonly seen: readonly [number, number] = $derived.by(() => {
    const { keys, first, last, held } = this.#seen
    const stays = keys === this.#keys || (first === 0 && held === null) ? first : this.#firstOf(keys, first)
    const from = stays < 0 ? first : stays
    const beyond = Math.max(0, from + last - first - Math.max(0, this.#keys.length - 1))
    return [Math.max(0, from - beyond), from + last - first - beyond]
  })

  /** The place of the first of some parts, from one on, that the list has; −1 where it has none, or all in another order. */
  #firstOf(keys: Parts['keys'], from: number): number {
    const places = new Map(this.#keys.map((key, place) => [key, place]))
    if (keys.length === places.size && keys.every((key) => places.has(key))) return -1
    return keys.slice(from).reduce<number>((found, key) => (found < 0 ? (places.get(key) ?? -1) : found), -1)
  }

  /** How many parts on either side of what is in sight are drawn in the end, and how many are by now. */
  readonly #furthest: number = $derived.by(() => (this.#keys.length <= this.#long ? this.#keys.length : MARGIN))
  readonly #reach: number = $derived.by(() => {
    const near = this.#near()
    if (near === null) return this.#furthest
    const reached = this.#reached.keys === this.#keys ? this.#reached.parts : Math.ceil(near / 3)
    return Math.min(this.#furthest, reached)
  })

  readonly #window: readonly [number, number] = $derived.by(() => {
    const { length } = this.#keys
    if (this.#all()) return [0, length]
    const [first, last] = this.seen
    const reach = this.#reach
    // What comes first comes exactly; from then on whole steps, so that not every line that is scrolled changes the page.
    const step = reach < this.#furthest ? 1 : STEP
    const from = Math.max(0, Math.floor(first / step) * step - reach)
    const to = Math.min(length, Math.max(Math.ceil((last + 1) / step) * step + reach, first + (this.#near() ?? 0)))
    const focus = this.#near() === null || this.#focused === null ? -1 : this.#keys.indexOf(this.#focused)
    // Not from any distance: what lies between is drawn too.
    if (focus < 0 || from - focus > this.#long || focus - to >= this.#long) return [from, to]
    return [Math.min(from, focus), Math.max(to, focus + 1)]
  })
  readonly #from: number = $derived.by(() => this.#window[0])
  readonly #to: number = $derived.by(() => this.#window[1])

  /** The parts that are drawn, [from, to). */
  get drawn(): readonly [number, number] {
    return [this.#from, this.#to]
  }

  /** The room that is kept above and below what is drawn, in pixels. */
  readonly room: readonly [number, number] = $derived.by(() => [
    this.#heightOf(0, this.#from),
    this.#heightOf(this.#to, this.#keys.length),
  ])

  /** Whether nothing is left out, wherever the reader is. */
  #all(): boolean {
    return this.#whole() || (this.#keys.length <= this.#long && this.#reach >= this.#keys.length)
  }

  #heightAt(place: number): number {
    const { keys, heights } = this.#parts()
    return this.#measured.get(keys[place]!) ?? heights[place]!
  }

  #heightOf(from: number, to: number): number {
    const { keys, heights } = this.#parts()
    let sum = 0
    for (let place = from; place < to; place += 1) sum += this.#measured.get(keys[place]!) ?? heights[place]!
    return sum
  }

  /** Takes notice of what is in sight now. */
  readonly look = (): void => {
    const { scroller, list } = this
    if (!scroller || !list || list.children.length === 0) return
    this.keep()
    // What is drawn whole may be begun anew, where it does not come all at once.
    if (!this.#all() || this.#near() !== null) this.#measure(scroller, list)
    const frame = scroller.getBoundingClientRect()
    const box = list.getBoundingClientRect()
    this.#top = scroller.scrollTop
    if (box.bottom < frame.top || box.top > frame.bottom) {
      // Past everything that is drawn, as with the scroll bar.
      const place = this.#partAt(frame.top - box.top)
      this.#seen = { keys: this.#keys, first: place, last: place, held: null }
      return
    }
    const [first, last] = childrenInSight(scroller, list)
    const held = this.#top > 0 ? list.children[first]!.getBoundingClientRect().top - frame.top : null
    this.#seen = { keys: this.#keys, first: this.#from + first, last: this.#from + last, held }
  }

  /** Puts what is in sight back where it was, if something else than the reader has moved it: a part that has grown. */
  readonly keep = (): void => {
    if (this.scroller?.scrollTop === this.#top) this.#hold()
  }

  /** Puts the first part in sight, if it is drawn, where it was. */
  #hold(): void {
    const { scroller } = this
    const { held } = this.#seen
    const part = this.list?.children[this.seen[0] - this.#from]
    if (!this.#holds || !scroller || !part || held === null) return
    const away = part.getBoundingClientRect().top - scroller.getBoundingClientRect().top - held
    if (Math.abs(away) <= 0.5) return
    scroller.scrollTop += away
    this.#top = scroller.scrollTop
  }

  /** Takes notice of the part that has the focus; a window that goes to the back keeps it. */
  readonly #focus = ({ type, target }: FocusEvent): void => {
    const { list } = this
    const active = type === 'focusin' ? target : document.activeElement
    const place = list && active instanceof Node ? [...list.children].findIndex((each) => each.contains(active)) : -1
    this.#focused = place < 0 ? null : (this.#keys[this.#from + place] ?? null)
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
    this.#seen = { keys: this.#keys, first: place, last: place, held: null }
    await tick()
  }
}
