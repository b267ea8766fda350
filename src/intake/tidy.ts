import { count } from './count.ts'

/** Elements that have no end, or whose end is often left out: an unclosed one nests nothing. */
const NEVER_NESTS = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr tbody thead tfoot colgroup option optgroup rt rp'
  ).split(' '),
)

/** Elements whose content is neither markup nor text of the page. */
const RAW = new Set(['title', 'script', 'style', 'template', 'noscript', 'textarea', 'iframe', 'svg'])

/** The frame of a page, often broken, doubled or missing: it is put up anew. */
const FRAME = new Set(['html', 'head', 'body', 'meta', 'link', 'base'])

/** Attributes beyond this length are embedded pictures, or there to hurt. */
const LONGEST_TAG = 4000
const NAME = /^[a-z][^\s/<>]{0,40}/i

/** A page without what is never read, and its size. */
export interface Tidied {
  /** What stands in its body, and in a head that was not closed. */
  readonly html: string
  /** As the window shows it, still with its entities; may be empty. */
  readonly title: string
  /** How many tags and entities it has, which is about how many nodes. */
  readonly pieces: number
  /** How deep its elements nest at most. */
  readonly depth: number
}

/** Where the content that ends with `end` is over; the end of the text where it never is. */
function endOf(html: string, end: RegExp, from: number): number {
  end.lastIndex = from
  const found = end.exec(html)
  return found ? found.index + found[0].length : html.length
}

/** Where a comment, a declaration or a raw element that starts here is over; null where none does. */
function unreadEnd(html: string, open: number, name: string): number | null {
  if (html.startsWith('<!--', open)) return endOf(html, /-->/g, open + 4)
  if (html[open + 1] === '!' || html[open + 1] === '?') return endOf(html, />/g, open + 2)
  if (!RAW.has(name)) return null
  return endOf(html, new RegExp(`</${name}[^<>]{0,20}>`, 'gi'), open + 1)
}

/**
 * Leaves out of a page its frame, its comments, scripts and styles, and attributes of absurd length, makes a `<` that begins
 * nothing a character, and measures what is left. Linear in the length of the text.
 */
export function tidy(page: string): Tidied {
  const kept: string[] = []
  let title = ''
  let pieces = 0
  let depth = 0
  let deepest = 0
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    kept.push(page.slice(at, open < 0 ? page.length : open))
    if (open < 0) break
    pieces += 1
    const closing = page[open + 1] === '/'
    const name = NAME.exec(page.slice(open + (closing ? 2 : 1), open + 42))?.[0].toLowerCase() ?? ''
    const skipped = unreadEnd(page, open, closing ? '' : name)
    if (skipped !== null) {
      if (name === 'title' && title === '')
        title = page
          .slice(open, skipped)
          .replace(/<[^<>]*>/g, '')
          .slice(0, 500)
      at = skipped
      continue
    }
    if (name === '') {
      kept.push('&lt;')
      at = open + 1
      continue
    }
    const close = page.indexOf('>', open)
    at = close < 0 ? page.length : close + 1
    if (FRAME.has(name)) continue
    kept.push(at - open > LONGEST_TAG ? `<${closing ? '/' : ''}${name}>` : page.slice(open, at))
    if (NEVER_NESTS.has(name)) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  const html = kept.join('')
  return { html, title, pieces: pieces + count(html, '&'), depth: deepest }
}
