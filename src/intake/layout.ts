import { LineWriter, settle } from './line-writer.ts'
import { chineseNumber, letterNumber, romanNumber } from './list-number.ts'
import type { Grid } from './table.ts'
import { cellsOf, gridOf, rowsOf } from './table.ts'

/** What is never text of a document, whoever wrote the page. */
const UNREAD = new Set(
  (
    'head script style template noscript iframe object embed applet svg math canvas audio video map ' +
    'select textarea button input datalist rt rp del nav footer dialog'
  ).split(' '),
)

/** Elements that stand within a line; all others begin and end one. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr output q ruby rb s samp ' +
    'small span strike strong sub sup time tt u var wbr o:p st1:chsdate st1:personname'
  ).split(' '),
)

/** Where the style of a list is kept from those who take styles away. */
export const LIST_STYLE = 'data-list-style'

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const STARTS_WITH_NUMBER = /^[（(]?[\d０-９一二三四五六七八九十]{1,4}[)）.．、]/

const ELEMENT = 1
const TEXT = 3

/** How a numbered list counts. */
interface Counting {
  next: number
  readonly step: 1 | -1
  readonly label: (value: number) => string
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '')
}

function labelOf(list: Element): (value: number) => string {
  const css = list.getAttribute('style') ?? list.getAttribute(LIST_STYLE) ?? ''
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(css)?.[1]?.toLowerCase()
  if (style && /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal|cjk-decimal)$/.test(style)) {
    return (value) => `${chineseNumber(value)}、`
  }
  if (style === 'none') return () => ''
  const type = list.getAttribute('type')
  if (type === 'a') return (value) => `${letterNumber(value)}. `
  if (type === 'A') return (value) => `${letterNumber(value).toUpperCase()}. `
  if (type === 'i') return (value) => `${romanNumber(value)}. `
  if (type === 'I') return (value) => `${romanNumber(value).toUpperCase()}. `
  return (value) => `${value}. `
}

function integer(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null
}

function countingOf(list: Element): Counting | null {
  if (list.localName !== 'ol') return null
  const step = list.hasAttribute('reversed') ? -1 : 1
  const first = step === 1 ? 1 : [...list.children].filter(({ localName }) => localName === 'li').length
  return { next: integer(list.getAttribute('start')) ?? first, step, label: labelOf(list) }
}

/** Reads the elements of a page as lines, top to bottom. */
class Layout {
  readonly #outer: ReadonlySet<Element>
  readonly #skipLinks: boolean

  /** @param outer the tables that hold other tables */
  constructor(outer: ReadonlySet<Element>, skipLinks: boolean) {
    this.#outer = outer
    this.#skipLinks = skipLinks
  }

  read(node: Node, out: LineWriter, counting: Counting | null = null): void {
    if (node.nodeType === TEXT) {
      out.add(node.nodeValue ?? '')
      return
    }
    if (node.nodeType !== ELEMENT) return
    const element = node as Element
    const name = element.localName.toLowerCase()
    if (UNREAD.has(name) || isHidden(element)) return
    if (name === 'a' && this.#skipLinks && element.hasAttribute('href')) return
    if (name === 'br' || name === 'hr') out.break()
    else if (name === 'table') this.#table(element, out)
    else if (name === 'li') this.#item(element, out, counting)
    else if (name === 'pre') this.#kept(element, out)
    else if (INLINE.has(name)) this.#children(element, out, counting)
    else this.#block(element, out, name === 'ol' || name === 'ul' ? countingOf(element) : counting)
  }

  #children(element: Element, out: LineWriter, counting: Counting | null): void {
    for (let child = element.firstChild; child; child = child.nextSibling) this.read(child, out, counting)
  }

  #block(element: Element, out: LineWriter, counting: Counting | null): void {
    out.break()
    this.#children(element, out, counting)
    out.break()
  }

  #item(element: Element, out: LineWriter, counting: Counting | null): void {
    out.break()
    if (counting) {
      const value = integer(element.getAttribute('value')) ?? counting.next
      counting.next = value + counting.step
      // Lists are also used for their indentation, with the numbers typed.
      const typed = STARTS_WITH_NUMBER.test((element.textContent ?? '').slice(0, 200).trim())
      if (!typed) out.add(counting.label(value))
    }
    this.#children(element, out, null)
    out.break()
  }

  /** Preformatted text: its line ends are meant. */
  #kept(element: Element, out: LineWriter): void {
    for (const line of (element.textContent ?? '').split(/\r\n|\r|\n/)) out.line(settle(line.replaceAll('\t', ' ')))
  }

  #cell(cell: Element): string {
    const out = new LineWriter()
    this.#children(cell, out, null)
    return out.lines().join(' ').replace(/\s+/g, ' ').trim()
  }

  #table(table: Element, out: LineWriter): void {
    const grid: Grid | null = this.#outer.has(table) ? null : gridOf(table, (cell) => this.#cell(cell))
    if (!grid) {
      this.#block(table, out, null)
      return
    }
    const rows = new Set(rowsOf(table))
    for (const part of table.children) {
      if (part.localName === 'caption') this.read(part, out)
    }
    // Set apart: two tables that follow each other are not one.
    out.line('')
    for (const row of grid) out.line(row.join('\t'))
    out.line('')
    // What stands in the table but in no cell is misplaced, and read all the same.
    for (const row of rows) {
      const cells = new Set<Node>(cellsOf(row))
      for (const child of row.childNodes) if (!cells.has(child) && child.nodeType === ELEMENT) this.read(child, out)
    }
  }
}

function tablesAround(root: Element): Set<Element> {
  const outer = new Set<Element>()
  for (const table of root.querySelectorAll('table')) {
    for (let above = table.parentElement; above && above !== root.parentElement; above = above.parentElement) {
      if (above.localName === 'table') {
        outer.add(above)
        break
      }
    }
  }
  return outer
}

/**
 * The text below an element as it would be read on the page: a line for every block, tables that hold data as lines of
 * cells with tabs between them, numbered lists with their numbers. Scripts, styles, forms, navigation and what is
 * hidden are left out. The depth of recursion is the depth of the elements.
 *
 * @param skipLinks leaves out the words that are links
 */
export function linesOf(root: Element, { skipLinks = false } = {}): readonly string[] {
  const out = new LineWriter()
  new Layout(tablesAround(root), skipLinks).read(root, out)
  return out.lines()
}
