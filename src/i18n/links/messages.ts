import type { Dropped } from '../../core/view/link.ts'
import type { PlanHint } from '../../core/view/plan-hint.ts'

/** The forms in which a view is handed on. */
export const SHARE_FORMS = ['link', 'markdown', 'citation', 'inside'] as const
export type ShareForm = (typeof SHARE_FORMS)[number]

/** What links, and handing a view on, say. */
export interface LinkMessages {
  /** Over the list of what of a link did not hold. */
  readonly meant: string
  /** So many of so many things that a link asks for are not in this plan; or, where others are wrong with it, did not hold. */
  readonly absent: (n: number, of: number) => string
  readonly dropped: (n: number, of: number) => string
  /** Over a link that was written by a newer grammar than this one. */
  readonly newer: string
  /** One of them; `name` is what an id that this plan does not have is called elsewhere, or null. */
  readonly part: (part: Dropped, name: string | null) => string
  /** What the parts of a link are, by key. */
  readonly keys: Readonly<Record<string, string>>
  /** What the values of some of them are, by key and value: those that have no name of their own elsewhere. */
  readonly values: Readonly<
    Record<'mode' | 'meeting' | 'direction' | 'script' | 'only', Readonly<Record<string, string>>>
  >
  readonly missing: (plan: PlanHint & { readonly fingerprint: string }) => string
  readonly missingAsks: (what: readonly string[]) => string
  readonly missingHint: string
  readonly openFile: string
  readonly copyShown: (fingerprint: string) => string
  readonly offer: {
    readonly title: string
    readonly titleFile: string
    readonly explain: string
    readonly explainFile: string
    readonly size: (characters: number) => string
    readonly reading: string
    readonly facts: (counts: { chapters: number; items: number; tasks: number; agencies: number }) => string
    readonly corrections: (n: number) => string
    readonly views: (n: number) => string
    readonly store: string
    readonly add: string
    readonly keepViews: (n: number) => string
    readonly openOnly: string
    readonly notNow: string
    readonly broken: string
    readonly brokenHint: string
    readonly brokenFile: string
    readonly brokenFileHint: string
    readonly newerFile: string
    readonly different: string
    readonly partly: string
    readonly inMemory: string
    readonly known: (n: number) => string
    readonly kept: string
  }
  readonly share: {
    readonly title: string
    readonly close: string
    readonly forms: Readonly<Record<ShareForm, string>>
    readonly form: string
    readonly copy: string
    readonly copied: string
    readonly byHand: string
    readonly length: (n: number) => string
    readonly local: string
    readonly long: (n: number) => string
    readonly insideExplain: string
    readonly insideOff: string
    readonly packing: string
    readonly failed: string
    readonly native: string
    readonly qr: string
    readonly qrHint: string
    readonly qrPlain: string
    readonly qrTooLong: string
    readonly file: string
    readonly fileExplain: string
    readonly fileView: string
    readonly fileBoth: string
    readonly citation: (c: {
      readonly title: string
      readonly number: string | null
      readonly sentence: string
      readonly date: string
      readonly link: string
    }) => string
  }
}
