import type { Names } from '../plan/model.ts'
import { theDirectory } from './entries.ts'
import { toTraditional } from './to-traditional.ts'

/**
 * What the directory calls the body behind an id, in short: for an id that a plan does not have. Null where it is not one
 * of the directory's own: a hashed id says nothing of its name.
 */
export function nameOfId(id: string): Names | null {
  // `drc-national`, `drc-beijing`: the function is what there is a name for.
  const entry = theDirectory().entries.find((each) => each.id === id || id.startsWith(`${each.id}-`))
  const form = entry?.forms.find((each) => !each.includes('@')) ?? entry?.national?.forms[0]
  if (!entry || form === undefined) return null
  return { zhHans: form, zhHant: toTraditional(form), en: entry.short.replaceAll('@', '').trim() || null }
}
