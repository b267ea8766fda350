import { LIST_STYLE, linesOf } from './layout.ts'
import type { Tidied } from './tidy.ts'

/** Words that say who does what, in both scripts: a text that loses one has lost a clause. */
const RESPONSIBILITY =
  /负责|負責|牵头|牽頭|配合|参加|參加|参与|參與|会同|會同|责任单位|責任單位|责任部门|責任部門|主办|主辦|协办|協辦|分工/g
/** Readability's cost grows faster than the page; larger ones are read whole. */
const MOST_PIECES = 30_000
const DEEPEST = 80
/** The most pieces times depth: what it does for every element, it does for those above it too. */
const MOST_WORK = 400_000
const LONGEST = 2_000_000

function isTooLarge({ html, pieces, depth }: Tidied): boolean {
  return pieces > MOST_PIECES || depth > DEEPEST || pieces * depth > MOST_WORK || html.length > LONGEST
}

interface Weight {
  readonly words: number
  readonly rows: number
}

function weigh(lines: readonly string[]): Weight {
  let words = 0
  let rows = 0
  for (const line of lines) {
    words += line.match(RESPONSIBILITY)?.length ?? 0
    if (line.includes('\t')) rows += 1
  }
  return { words, rows }
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '')
}

/** The title that the page gives its article, where the article itself has lost it. */
function titleLine(document: Document, whole: readonly string[], article: readonly string[]): string | null {
  const start = bare(article.slice(0, 20).join(''))
  const shown = new Set(whole)
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, 10).map((heading) => linesOf(heading).join(''))
  // A window's title is the document's with the site's name behind it.
  const window = (document.querySelector('title')?.textContent ?? '').split(/[_|]|\s[-–—]{1,2}\s|--/)
  return (
    [...headings, ...window]
      .map((candidate) => candidate.trim())
      .find((candidate) => candidate.length >= 8 && shown.has(candidate) && !start.includes(bare(candidate))) ?? null
  )
}

/** What Readability takes for the article, as lines; null where it finds none. */
async function articleOf(document: Document): Promise<readonly string[] | null> {
  const { Readability } = await import('@mozilla/readability')
  // It throws styles away, and with them how a list counts.
  for (const list of document.querySelectorAll('ol[style]')) {
    list.setAttribute(LIST_STYLE, list.getAttribute('style') ?? '')
  }
  try {
    const options = { serializer: (node: Node) => node as Element, charThreshold: 200 }
    const content = new Readability(document, options).parse()?.content
    return content ? linesOf(content) : null
  } catch {
    // It was not written for pages like this one.
    return null
  }
}

/** How the main text of a page was found. */
export interface MainText {
  readonly lines: readonly string[]
  /** False where the page was read whole. */
  readonly found: boolean
}

/**
 * Finds the main text of a page with Readability, and checks it: where it lacks a word of responsibility or a row of a
 * table that the page has outside its links, the whole page is taken, for furniture is noise and a lost clause is lost.
 *
 * @param build makes the page afresh, since Readability takes apart what it is given
 */
export async function mainText(build: () => Document, page: Tidied): Promise<MainText> {
  const document = build()
  const whole = linesOf(document.body)
  if (isTooLarge(page)) return { lines: whole, found: false }
  const article = await articleOf(build())
  if (!article) return { lines: whole, found: false }
  const title = titleLine(document, whole, article)
  const lines = title === null ? article : [title, ...article]
  const needed = weigh(linesOf(document.body, { skipLinks: true }))
  const got = weigh(lines)
  if (got.words < needed.words || got.rows < needed.rows) return { lines: whole, found: false }
  return { lines, found: true }
}
