import type { Dropped } from '../../core/view/link.ts'
import type { PlanHint } from '../../core/view/plan-hint.ts'

/** What links, and handing a view on, say. */
export interface LinkMessages {
  /** Over the list of what of a link did not hold. */
  readonly meant: string
  /** So many of so many things that a link asks for are not in this plan; or, where others are wrong with it, did not hold. */
  readonly absent: (n: number, of: number) => string
  readonly dropped: (n: number, of: number) => string
  /** One of them; `name` is what an id that this plan does not have is called elsewhere, or null. */
  readonly part: (part: Dropped, name: string | null) => string
  /** What the parts of a link are, by key. */
  readonly keys: Readonly<Record<string, string>>
  readonly missing: (plan: PlanHint & { readonly fingerprint: string }) => string
  readonly missingAsks: (what: readonly string[]) => string
  readonly missingHint: string
  readonly openFile: string
  readonly copyShown: (fingerprint: string) => string
}
