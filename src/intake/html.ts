import { readFlat } from './flat-html.ts'
import { linesOf } from './layout.ts'
import type { MainText } from './main-text.ts'
import { mainText } from './main-text.ts'
import type { Tidied } from './tidy.ts'
import { tidy } from './tidy.ts'

/** Deeper pages, and pages with more tags, are read flat: building them would take too long or too much stack. */
const DEEPEST = 400
const MOST_PIECES = 500_000

async function pageBuilder({ html, title }: Tidied): Promise<() => Document> {
  const { DOMParser } = await import('linkedom/worker')
  const head = `<head><title>${title.replace(/</g, '&lt;')}</title></head>`
  const page = `<html>${head}<body>${html}</body></html>`
  return () => new DOMParser().parseFromString(page, 'text/html') as unknown as Document
}

/**
 * The main text of a page: lines, tables as lines of cells with tabs between them, numbered lists with their numbers.
 * Nothing of the page is run, loaded or kept as markup. Time and memory are bounded for hostile pages too.
 *
 * @param everything takes the whole page as it is (a converted document has no furniture)
 * @returns the text, and whether the main text was found in it; otherwise it is the whole page's
 */
export async function readHtml(
  html: string,
  { everything = false } = {},
): Promise<{ readonly text: string; readonly found: boolean }> {
  const page = tidy(html)
  if (page.depth > DEEPEST || page.pieces > MOST_PIECES) return { text: readFlat(page.html), found: false }
  const build = await pageBuilder(page)
  const whole: MainText | null = everything ? { lines: linesOf(build().body), found: true } : null
  const { lines, found } = whole ?? (await mainText(build, page))
  return { text: lines.join('\n').trim(), found }
}

/** The encoding that a page declares in its head, as it is written there; null where it declares none. */
export function declaredCharset(head: string): string | null {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? null
}
