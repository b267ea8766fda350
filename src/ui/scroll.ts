/** Where a block or a place in it stands beside the window that scrolls over it. */
interface Place {
  readonly above: number
  readonly below: number
  readonly height: number
}

function placeOf(scroller: HTMLElement, element: Element): Place {
  const frame = scroller.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  return { above: box.top - frame.top, below: frame.bottom - box.bottom, height: box.height }
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Whether an element can be read where the window stands. `free` is the part of its height that nothing covers. */
export function isInSight(scroller: HTMLElement, element: Element, free = 1): boolean {
  const { above, height } = placeOf(scroller, element)
  return above >= 4 && above + Math.min(height, 40) <= scroller.clientHeight * free - 4
}

/**
 * Scrolls an element to a height of the window (0: top, 0.5: centred). Only the given element scrolls, never the page
 * around it. What is near glides, unless the reader wants no motion. Text that has not been drawn yet changes its
 * height on the way, so the place is corrected once it has.
 */
export function scrollTo(scroller: HTMLElement, element: Element, at: number): void {
  const go = (behavior: ScrollBehavior): void => {
    const { above, height } = placeOf(scroller, element)
    const room = Math.max(0, scroller.clientHeight - height)
    scroller.scrollTo({ top: scroller.scrollTop + above - room * at, behavior })
  }
  const far = Math.abs(placeOf(scroller, element).above) > scroller.clientHeight * 2
  if (!far && !calm()) {
    go('smooth')
    return
  }
  go('instant')
  requestAnimationFrame(() => {
    go('instant')
    requestAnimationFrame(() => go('instant'))
  })
}

/** The first and last child of a list that can be seen in the window, as positions in the list. Reads about 2·log₂(n) boxes. */
export function childrenInSight(scroller: HTMLElement, list: HTMLElement): readonly [number, number] {
  const frame = scroller.getBoundingClientRect()
  const { children } = list
  const firstBelow = (y: number): number => {
    let low = 0
    let high = children.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (children[middle]!.getBoundingClientRect().bottom > y) high = middle
      else low = middle + 1
    }
    return low
  }
  const last = children.length - 1
  return [Math.min(firstBelow(frame.top + 12), last), Math.min(firstBelow(frame.bottom - 4), last)]
}

/**
 * Calls back when the element scrolls or changes its size or that of its content, at most once a frame.
 * @param resized is called at once when a size has changed: before that is painted
 */
export function watch(scroller: HTMLElement, callback: () => void, resized?: () => void): () => void {
  let asked = 0
  const ask = (): void => {
    if (asked === 0)
      asked = requestAnimationFrame(() => {
        asked = 0
        callback()
      })
  }
  const sizes = new ResizeObserver(() => {
    resized?.()
    ask()
  })
  sizes.observe(scroller)
  for (const child of scroller.children) sizes.observe(child)
  scroller.addEventListener('scroll', ask, { passive: true })
  return () => {
    cancelAnimationFrame(asked)
    sizes.disconnect()
    scroller.removeEventListener('scroll', ask)
  }
}
