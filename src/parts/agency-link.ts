import { encodeView } from '../core/view/link.ts'
import { pickAgency } from '../core/view/steps.ts'
import type { View } from '../core/view/view.ts'

/** By view, then agency: a long text names the same few agencies thousands of times. */
const links = new WeakMap<View, Map<string, string>>()

/** Where a click on an agency leads from a view, as a link of this page. */
export function linkToAgency(view: View, agency: string): string {
  const known = links.get(view) ?? new Map<string, string>()
  links.set(view, known)
  let link = known.get(agency)
  if (link === undefined) known.set(agency, (link = `#${encodeView(pickAgency(view, agency))}`))
  return link
}
