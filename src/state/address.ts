/**
 * Writes a link into the address bar, as a step that one can go back from or in place of the present one. Under any address
 * that a page can have: some browsers limit how often, or bar a path under file://.
 *
 * @param link without '#'; '' is written as the bare path, so that the address of the start is clean
 */
export function writeAddress(link: string, how: 'push' | 'replace'): void {
  const address = link === '' ? location.pathname + location.search : `#${link}`
  try {
    if (how === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {
    // The hash alone always works; written in place it leaves no step of its own.
    if (how === 'push') location.hash = link
    else location.replace(`#${link}`)
  }
}

/** Moves a link that a chat program put before the '#' behind it, so that the next step does not leave two of them. */
export function tidyAddress(link: string): void {
  if (location.search === '' || link !== location.search) return
  try {
    history.replaceState(null, '', `${location.pathname}#${link.replace(/^[?]/, '')}`)
  } catch {
    location.replace(`#${link.replace(/^[?]/, '')}`)
  }
}

/** The whole address of a link of this page. */
export function addressOf(link: string): string {
  const page = location.href.replace(/[?#].*$/, '')
  return link === '' ? page : `${page}#${link}`
}
