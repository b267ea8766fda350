import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/** Radicals that have no compatibility form of their own, and the characters that fonts draw with them. */
const RADICALS = new Map(
  [...'⺠民⻄西⻅見⻆角⻑長⻘青⻝食⻤鬼⻨麥⻩黃⻫齊⻭齒⻳龜'].reduce<[string, string][]>(
    (pairs, sign, n, all) => (n % 2 === 0 ? [...pairs, [sign, all[n + 1]!]] : pairs),
    [],
  ),
)

/** A text as it is compared with what a PDF says: without white space, and without the forms that fonts put for characters. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[⺀-⻳]/gu, (sign) => RADICALS.get(sign) ?? sign)
    .replace(/\s/gu, '')
}

/** What the page puts on paper: the text of each sheet, bare, with the size of the first in points. */
export async function printed(page: Page): Promise<{ sheets: string[]; width: number; height: number }> {
  // A copy: the reader takes the bytes over.
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const { text } = await extractText(pdf, { mergePages: false })
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { sheets: text.map(bare), width: Math.round(width), height: Math.round(height) }
}
