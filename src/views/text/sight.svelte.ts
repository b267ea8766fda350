import type { Ground } from '../../core/text/ground.ts'
import type { Hit } from '../../core/text/hits.ts'
import { Rolling } from '../../ui/rolling.svelte.ts'
import { isInSight, scrollTo } from '../../ui/scroll.ts'

/** From how many paragraphs on only those about the reader's place stand in the page. */
const LONG = 600

/** Where the reader is in the text, and the way to places in it. */
export class Sight extends Rolling {
  readonly #ground: () => Ground

  /**
   * @param numbers the numbers of the blocks that stand in the text
   * @param whole whether all of it must be drawn
   */
  constructor(ground: () => Ground, numbers: () => readonly number[], whole: () => boolean) {
    super(() => ({ keys: numbers(), heights: ground().heights }), whole, LONG)
    this.#ground = ground
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
    await this.draw(place)
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
