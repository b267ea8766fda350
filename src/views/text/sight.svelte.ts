import { tick } from 'svelte'
import type { Ground } from '../../core/text/ground.ts'
import { placeAt } from '../../core/text/ground.ts'
import type { Hit } from '../../core/text/hits.ts'
import { childrenInSight, isInSight, scrollTo } from './scroll.ts'

/**
 * From how many blocks on only those about the reader's place stand in the page. Below that everything does, for the
 * browser's own search and for screen readers.
 */
const LONG = 1500
/** Blocks drawn on either side of what is in sight, and by how many that moves. */
const MARGIN = 60
const STEP = 20

/** Where the reader is in the text: what of it is in sight, what is drawn, and how to get elsewhere. */
export class Sight {
  scroller = $state.raw<HTMLElement | null>(null)
  /** The blocks that are drawn, and nothing else. */
  list = $state.raw<HTMLElement | null>(null)
  #seen = $state.raw<readonly [number, number]>([0, 0])
  /** Heights of blocks that have been drawn, by number. */
  readonly #measured = new Map<number, number>()
  #measuredAt = 0
  readonly #ground: () => Ground
  readonly #numbers: () => readonly number[]
  readonly #whole: () => boolean

  /**
   * @param numbers the numbers of the blocks that stand in the text
   * @param whole whether all of it must be drawn, however long it is: on paper
   */
  constructor(ground: () => Ground, numbers: () => readonly number[], whole: () => boolean) {
    this.#ground = ground
    this.#numbers = numbers
    this.#whole = whole
  }

  /** The first and last place in sight. */
  readonly seen: readonly [number, number] = $derived.by(() => {
    const last = Math.max(0, this.#numbers().length - 1)
    return [Math.min(this.#seen[0], last), Math.min(this.#seen[1], last)]
  })

  /** The places that are drawn, [from, to). */
  readonly drawn: readonly [number, number] = $derived.by(() => {
    const { length } = this.#numbers()
    if (length <= LONG || this.#whole()) return [0, length]
    const [first, last] = this.seen
    const down = Math.floor(first / STEP) * STEP - MARGIN
    const up = Math.ceil(last / STEP) * STEP + MARGIN
    return [Math.max(0, down), Math.min(length, up)]
  })

  /** The room that is kept above and below what is drawn, in pixels. */
  readonly room: readonly [number, number] = $derived.by(() => {
    const [from, to] = this.drawn
    return [this.#heightOf(0, from), this.#heightOf(to, this.#numbers().length)]
  })

  #heightOf(from: number, to: number): number {
    const { heights } = this.#ground()
    const numbers = this.#numbers()
    let sum = 0
    for (let place = from; place < to; place += 1) sum += this.#measured.get(numbers[place]!) ?? heights[place]!
    return sum
  }

  /** Takes notice of what is in sight now. */
  look = (): void => {
    const { scroller, list } = this
    if (!scroller || !list || list.children.length === 0) return
    const [from, to] = this.drawn
    if (to - from < this.#numbers().length) this.#measure(scroller, list, from)
    const frame = scroller.getBoundingClientRect()
    const box = list.getBoundingClientRect()
    if (box.bottom < frame.top || box.top > frame.bottom) {
      // Scrolled past everything that is drawn, as with the scroll bar: by the heights that are reckoned with.
      const y = box.bottom < frame.top ? frame.top - box.bottom : frame.top - box.top
      const edge = box.bottom < frame.top ? to : from
      const place = placeAt(this.#ground(), (this.#ground().tops[edge] ?? 0) + y)
      this.#seen = [place, place]
      return
    }
    const [first, last] = childrenInSight(scroller, list)
    this.#seen = [from + first, from + last]
  }

  #measure(scroller: HTMLElement, list: HTMLElement, from: number): void {
    if (scroller.clientWidth !== this.#measuredAt) this.#measured.clear()
    this.#measuredAt = scroller.clientWidth
    const numbers = this.#numbers()
    for (const [n, child] of [...list.children].entries()) {
      this.#measured.set(numbers[from + n]!, child.getBoundingClientRect().height)
    }
  }

  elementOf({ block, run }: Hit): Element | null {
    const element = this.list?.querySelector(`[data-block="${block}"]`) ?? null
    return run === null ? element : (element?.querySelector(`[data-at="${run}"]`) ?? element)
  }

  /**
   * Brings a place into sight, with the whole of its paragraph where there is room for it.
   *
   * @param to.at the height in the window that it is brought to, from 0 (its top) to 1
   * @param to.free the part of the window's height that nothing covers
   * @param to.always also where it can be read already
   */
  async show(hit: Hit, { at, free, always }: { at: number; free: number; always: boolean }): Promise<void> {
    const place = this.#ground().placeOf.get(hit.block)
    if (place === undefined) return
    const [from, to] = this.drawn
    if (place < from || place >= to) {
      this.#seen = [place, place]
      await tick()
    }
    const { scroller } = this
    const room = (scroller?.clientHeight ?? 0) * free * 0.8
    const paragraph = this.elementOf({ ...hit, run: null })
    const element = paragraph && paragraph.clientHeight < room ? paragraph : this.elementOf(hit)
    if (!scroller || !element || (!always && isInSight(scroller, element, free))) return
    scrollTo(scroller, element, at)
    // What comes into sight is drawn before the next frame, so that the place can be corrected by its true height.
    this.look()
  }

  focusOn(hit: Hit): void {
    const element = this.elementOf(hit)
    const link = element?.matches('a') ? element : (element?.closest('a') ?? element?.querySelector('a'))
    if (link instanceof HTMLElement) link.focus({ preventScroll: true })
  }
}
