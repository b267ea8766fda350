/** Where a list was scrolled to, by what it lists, while the page lives. */
export class ScrollMemory {
  readonly #tops = new Map<string, number>()

  /** Attachment: scrolls to where the subject was left, and remembers where it is left next. */
  of(subject: string): (scroller: HTMLElement) => () => void {
    return (scroller) => {
      let wanted = this.#tops.get(subject) ?? 0
      const reach = (): void => {
        // Asked where it is, the browser lays the page out at once.
        if (wanted === 0) return
        scroller.scrollTop = wanted
        if (scroller.scrollTop >= wanted - 1) wanted = 0
      }
      const settle = (): void => {
        wanted = 0
      }
      const note = (): void => {
        if (wanted === 0) this.#tops.set(subject, scroller.scrollTop)
      }
      // A panel that is loaded when it is opened is not yet as long as it will be.
      const growth = new ResizeObserver(reach)
      if (scroller.firstElementChild) growth.observe(scroller.firstElementChild)
      reach()
      scroller.addEventListener('scroll', note)
      for (const event of GESTURES) scroller.addEventListener(event, settle, { passive: true })
      return () => {
        growth.disconnect()
        scroller.removeEventListener('scroll', note)
        for (const event of GESTURES) scroller.removeEventListener(event, settle)
      }
    }
  }
}

/** After these the person scrolls, not the memory. */
const GESTURES = ['wheel', 'pointerdown', 'keydown'] as const
