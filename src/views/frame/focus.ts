/**
 * Keeps the keyboard's place: where the element that has the focus is taken out of the page (a token of the filter, a
 * row of a list that gave way to its task), the focus goes on to what stands there now, not to the top of the page.
 *
 * Homes are marked by `data-focus-home`: `panel` (then its heading) or `tokens` (then the token that moved up).
 * @returns the function that ends it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: Element | null = null
  let home: HTMLElement | null = null
  let place = 0
  /** A panel that has the focus until its heading comes: its code may still be on the way. */
  let empty: HTMLElement | null = null

  const note = ({ target }: FocusEvent): void => {
    held = target instanceof Element ? target : null
    home = held?.closest<HTMLElement>('[data-focus-home]') ?? null
    place = home ? tokensIn(home).indexOf(held as HTMLElement) : -1
  }
  const watcher = new MutationObserver(() => {
    if (empty && document.activeElement === empty && empty.querySelector('h2')) focusIn(empty)
    if (document.activeElement !== empty) empty = null
    if (!held || held.isConnected || (document.activeElement ?? document.body) !== document.body) return
    held = null
    if (!home?.isConnected) return
    focusIn(home, place)
    if (document.activeElement === home && home.dataset['focusHome'] === 'panel') empty = home
  })
  root.addEventListener('focusin', note)
  watcher.observe(root, { childList: true, subtree: true })
  return () => {
    root.removeEventListener('focusin', note)
    watcher.disconnect()
  }
}

/** Puts the focus on what a home is about; `place` is that of the token that was taken out. */
export function focusIn(home: HTMLElement, place = -1): void {
  const tokens = tokensIn(home)
  const next = tokens[Math.min(Math.max(place, 0), tokens.length - 1)] ?? home.querySelector<HTMLElement>('h2') ?? home
  if (!next.matches('button, a')) next.tabIndex = -1
  // A list that comes back stays where the person had scrolled to.
  next.focus({ preventScroll: true })
}

function tokensIn(home: HTMLElement): HTMLElement[] {
  return home.dataset['focusHome'] === 'tokens' ? [...home.querySelectorAll<HTMLElement>('.token button')] : []
}
