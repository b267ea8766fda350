import type { PlanHint } from '../core/view/plan-hint.ts'
import { decodeLink, encodeView, INSIDE } from '../core/view/link.ts'
import type { Explorer } from '../state/explorer.svelte.ts'
import type { Library } from '../state/library.svelte.ts'
import type { Reader } from '../state/reader.svelte.ts'
import { filterSentence } from './filter-tokens.ts'

/** A link that names its plan and brings it inside, so that nobody has to have it. */
export function linkWithInside(link: string, fingerprint: string, packed: string): string {
  const { view, about } = decodeLink(link)
  const named = encodeView({ ...view, plan: fingerprint.slice(0, 12) }, about)
  return `${named}&${INSIDE}=${packed}`
}

/** The sentence that says what a view shows: the name that is offered for it, and what stands in a citation. */
export function sentenceOf(explorer: Explorer, reader: Reader): string {
  return filterSentence(explorer, reader)
}

/** A link as Markdown: what it shows, then where. */
export function asMarkdown(words: string, address: string): string {
  return `[${words.replace(/[\\[\]]/g, '\\$&')}](${address.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})`
}

/** The link of a saved view as this device calls its plan. */
export function linkOfSaved(
  { plan, link }: { readonly plan: string; readonly link: string },
  library: Library,
): string {
  const { view, about } = decodeLink(link)
  const hint: PlanHint | null = library.hintOf(plan) ?? about
  return encodeView({ ...view, plan: library.keyOf(plan) }, hint)
}
