import type { Plan } from '../core/plan/model.ts'
import type { OtherHit } from '../core/search/other-hits.ts'
import type { StoredTexts } from '../core/search/search-index.ts'

/** To the worker: a plan to be searched from now on, or a query. */
export type SearchRequest =
  | { readonly type: 'plan'; readonly plan: Plan; readonly stored: StoredTexts | null }
  | { readonly type: 'seek'; readonly id: number; readonly query: string; readonly most: number }

/** What a query finds in all plans that were given. */
export interface Sought {
  readonly hits: readonly OtherHit[]
  readonly total: number
}

/** From the worker. `ready` comes first; `indexed` brings the texts of an index that was built and not only taken over. */
export type SearchMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly fingerprint: string; readonly done: number }
  | { readonly type: 'indexed'; readonly fingerprint: string; readonly built: StoredTexts | null }
  /** It cannot be searched. */
  | { readonly type: 'failed'; readonly fingerprint: string }
  | { readonly type: 'found'; readonly id: number; readonly sought: Sought }
