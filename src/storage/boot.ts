import type { Plan } from '../core/plan/model.ts'
import type { Kept, Storage } from './contract.ts'
import { openPlan, readSource, savePlan } from './plans.ts'

/** The step that begins, after `done` of `total`; `done === total` once, when all is over. */
export interface Progress {
  readonly step: 'opening' | 'reading' | 'parsing' | 'storing'
  readonly done: number
  readonly total: number
}

/** What the build says of the embedded plan without bringing it along. */
export interface EmbeddedMeta {
  readonly fingerprint: string
  readonly parserVersion: number
}

/** The embedded plan itself: a chunk of its own, which is imported only where storage does not have it. */
export type ImportEmbedded = () => Promise<{ readonly plan: Plan; readonly source: string }>

export interface LoadedPlan {
  readonly plan: Plan
  readonly from: 'storage' | 'bundle'
  /**
   * Why the bundle was needed: storage has no such plan, or one that does not hold, or holds in part, or was
   * read by an older or by a newer parser. `bundle-missing`: it was needed, could not be had, and what
   * storage has is shown instead. Null where storage was all it took.
   */
  readonly reason: 'absent' | 'corrupt' | 'damaged' | 'older' | 'newer' | 'bundle-missing' | null
  /** Where the plan ended up, if it was stored. */
  readonly kept: Kept | null
}

function versionGap(stored: Plan, meta: EmbeddedMeta): 'older' | 'newer' | null {
  if (stored.parserVersion === meta.parserVersion) return null
  return stored.parserVersion < meta.parserVersion ? 'older' : 'newer'
}

/**
 * The embedded plan: from storage where it is there as this build reads it, otherwise from the bundle,
 * which is then stored in one transaction. Nothing else that a person keeps is touched. Rejects only if
 * the bundle cannot be had and storage has nothing to show instead.
 */
export async function loadEmbedded(
  storage: Storage,
  meta: EmbeddedMeta,
  importEmbedded: ImportEmbedded,
  onProgress: (progress: Progress) => void = () => {},
): Promise<LoadedPlan> {
  onProgress({ step: 'opening', done: 0, total: 3 })
  const stored = await openPlan(storage, meta.fingerprint)
  const reason = stored.flaw ?? (stored.plan && versionGap(stored.plan, meta))
  if (stored.plan && reason === null) {
    onProgress({ step: 'opening', done: 3, total: 3 })
    return { plan: stored.plan, from: 'storage', reason: null, kept: null }
  }

  onProgress({ step: 'reading', done: 1, total: 3 })
  let bundle: Awaited<ReturnType<ImportEmbedded>>
  try {
    bundle = await importEmbedded()
  } catch (error) {
    if (!stored.plan) throw error
    onProgress({ step: 'reading', done: 3, total: 3 })
    return { plan: stored.plan, from: 'storage', reason: 'bundle-missing', kept: null }
  }

  onProgress({ step: 'storing', done: 2, total: 3 })
  // Another tab runs a newer app: the two would replace each other's reading for ever.
  const kept = reason === 'newer' ? null : await savePlan(storage, bundle.plan, bundle.source, { embedded: true })
  onProgress({ step: 'storing', done: 3, total: 3 })
  return { plan: bundle.plan, from: 'bundle', reason, kept }
}

export type Reread =
  | { readonly plan: Plan; readonly kept: Kept }
  /** `no-source`: there is nothing to read it from. `unread`: the parser found no plan, or another one. The stored plan stays. */
  | { readonly plan: null; readonly problem: 'no-source' | 'unread' }

/** Reads a stored plan's source again, with a better parser, and replaces the plan in one transaction. */
export async function reread(
  storage: Storage,
  fingerprint: string,
  parse: (source: string) => Plan | null | Promise<Plan | null>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Reread> {
  onProgress({ step: 'reading', done: 0, total: 3 })
  const { source } = await readSource(storage, fingerprint)
  if (source === null) return { plan: null, problem: 'no-source' }

  onProgress({ step: 'parsing', done: 1, total: 3 })
  const plan = await parse(source)
  if (plan?.fingerprint !== fingerprint) return { plan: null, problem: 'unread' }

  onProgress({ step: 'storing', done: 2, total: 3 })
  const kept = await savePlan(storage, plan, source)
  onProgress({ step: 'storing', done: 3, total: 3 })
  return { plan, kept }
}
