import type { PlanIndex } from '../plan/lookup.ts'
import type { Names } from '../plan/model.ts'
import { itemKey } from '../view/select.ts'
import type { ReadLink } from '../view/link.ts'
import type { PlanHint } from '../view/plan-hint.ts'
import { numberInShort } from '../view/plan-hint.ts'
import type { View } from '../view/view.ts'

/** So large a share of what a link names must be in a plan for it to pass for a copy of the link's. */
const ENOUGH = 0.5
/** So large a share of a title's characters for two titles to be one. */
const ALIKE = 0.7

/** How many things a view names by number or id, and how many of them a plan has. */
function namedIn(view: View, index: PlanIndex): { readonly named: number; readonly found: number } {
  const { agencies, chapters, items, pins, selection } = view
  const bodies = [
    ...agencies,
    ...pins.map(({ agency }) => agency),
    ...(selection?.kind === 'agency' ? [selection.id] : []),
  ]
  const found = [
    ...bodies.map((id) => index.agencyById.has(id)),
    ...chapters.map((no) => index.plan.chapters.some((chapter) => chapter.no === no)),
    ...items.map((key) => index.units.some((unit) => itemKey(unit) === key)),
    ...(selection?.kind === 'task' ? [index.unitById.has(selection.id)] : []),
  ]
  return { named: found.length, found: found.filter(Boolean).length }
}

/** Whether a plan may be the one that a link speaks of, by what a list of plans says of it. */
export function mayBe(about: PlanHint, number: string | null, title: Names): boolean {
  const own = numberInShort(number)
  return (about.number !== null && about.number === own) || titlesAlike(about.title, [title.zhHant, title.zhHans])
}

/** Whether a title that was cut begins another, give or take a few characters. */
function titlesAlike(cut: string, titles: readonly string[]): boolean {
  const wanted = [...cut.normalize('NFKC')]
  if (wanted.length === 0) return false
  return titles.some((title) => {
    const start = new Set([...title.normalize('NFKC')].slice(0, wanted.length + 4))
    return wanted.filter((character) => start.has(character)).length >= ALIKE * wanted.length
  })
}

/**
 * Whether a plan is the one of a link, another copy of it (the same number or title, and most of what the link names), or
 * another plan.
 */
export function likeness(link: ReadLink, index: PlanIndex): 'same' | 'copy' | 'other' {
  const { plan } = index
  if (link.view.plan !== null && plan.fingerprint.startsWith(link.view.plan)) return 'same'
  if (!link.about) return 'other'
  const { number, title } = link.about
  const own = numberInShort(plan.documentNumber?.value ?? null)
  const alike = titlesAlike(title, [plan.title.zhHant, plan.title.zhHans])
  if (number !== null && own !== null && number !== own) return 'other'
  const { named, found } = namedIn(link.view, index)
  const related = (number !== null && number === own) || alike
  return related && (named > 0 ? found >= ENOUGH * named : alike) ? 'copy' : 'other'
}
