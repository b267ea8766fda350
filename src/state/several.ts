import type { PlanIndex } from '../core/plan/lookup.ts'
import { lookUp } from '../core/plan/lookup.ts'
import type { Plan } from '../core/plan/model.ts'
import type * as SeveralWords from '../i18n/several/several.ts'

/** Several plans that are open together. */
export interface Several {
  readonly index: PlanIndex
  readonly words: typeof SeveralWords
  readonly fingerprints: readonly string[]
  /** What the link called them. */
  readonly asked: string
  /** Those that are not kept here, as the link called them. */
  readonly missing: readonly string[]
}

/**
 * Opens several plans as one; null where not two of them are kept here. One that is missing is left out.
 *
 * @param asked what a link calls them, joined by commas
 * @param find one of them, as it stands with its corrections
 * @param onPart is told how many of how many are there, after each
 */
export async function openSeveral(
  asked: string,
  find: (key: string) => Promise<{ readonly plan: Plan; readonly name: string | null } | null>,
  onPart: (done: number, total: number) => void,
): Promise<Several | null> {
  const [{ joinPlans }, words] = await Promise.all([
    import('../core/several/join.ts'),
    import('../i18n/several/several.ts'),
  ])
  const keys = asked.split(',')
  const parts: Parameters<typeof joinPlans>[0][number][] = []
  const missing: string[] = []
  for (const key of keys) {
    const found = await find(key)
    if (found && !parts.some(({ index }) => index.plan.fingerprint === found.plan.fingerprint)) {
      parts.push({ index: lookUp(found.plan), name: found.name })
    } else missing.push(key)
    onPart(parts.length, keys.length)
    // A hundred plans take a second: the page stays the person's meanwhile.
    await new Promise((resolve) => setTimeout(resolve))
  }
  if (parts.length < 2) return null
  const index = joinPlans(parts)
  return { index, words, fingerprints: parts.map((part) => part.index.plan.fingerprint), asked, missing }
}
