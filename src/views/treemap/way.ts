import type { Rect } from '../../core/treemap/rect.ts'
import type { OnTheWay } from './paint.ts'

/** More parts than this are not moved: they could not be painted sixty times a second. */
const MOST = 1200

/** The way of a map's parts from where they stood to where they will stand. */
export class Way {
  #from: ReadonlyMap<string, Rect> = new Map()
  #to: ReadonlyMap<string, Rect> = new Map()
  #start = 0
  #lasts = 0

  /** Leaves for other places, from where everything is now; `lasts` in milliseconds, 0 is there at once. */
  leave(to: readonly (Rect & { readonly key: string })[], now: number, lasts: number): void {
    const few = Math.max(to.length, this.#to.size) <= MOST
    this.#from =
      few && lasts > 0 ? new Map([...this.#to].map(([key, rect]) => [key, this.at(now)(key, rect)])) : new Map()
    this.#to = new Map(to.map((rect) => [rect.key, rect]))
    this.#start = now
    this.#lasts = this.#from.size > 0 ? lasts : 0
  }

  isUnderWay(now: number): boolean {
    return now < this.#start + this.#lasts
  }

  /** Where each part is: it goes on from where it was; one that was nowhere comes in slowly. */
  at(now: number): (key: string, to: Rect) => OnTheWay {
    const t = this.#lasts === 0 ? 1 : Math.min(1, Math.max(0, (now - this.#start) / this.#lasts))
    const eased = t * t * (3 - 2 * t)
    const between = (a: number, b: number): number => a + (b - a) * eased
    return (key, to) => {
      const from = this.#from.get(key)
      if (t === 1) return { ...to, alpha: 1 }
      if (!from) return { ...to, alpha: t }
      const [x, y] = [between(from.x, to.x), between(from.y, to.y)]
      return { x, y, w: between(from.w, to.w), h: between(from.h, to.h), alpha: 1 }
    }
  }
}
