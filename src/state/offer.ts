import type { Correction } from '../core/correct/correction.ts'
import { unpackPlan } from '../core/share/inside.ts'
import type { FiledView } from '../core/share/views-file.ts'
import { readViewsFile } from '../core/share/views-file.ts'
import type { PlanFile } from '../core/export/plan-file.ts'
import type { Plan } from '../core/plan/model.ts'
import { decodeLink } from '../core/view/link.ts'
import type { Library } from './library.svelte.ts'

/** What brings something: a link, by what stands behind '#', or the content of a file. */
export type Offered = { readonly hash: string } | { readonly content: string }

/** A plan that a link or a file brings. */
export interface BroughtPlan {
  readonly plan: Plan
  readonly file: PlanFile
  /** Whether the library has it. */
  readonly known: boolean
  /** Its corrections that are not here yet. */
  readonly news: readonly Correction[]
}

/** What a link or a file brings, read but not stored. */
export interface Brought {
  readonly from: 'link' | 'file'
  readonly plans: readonly BroughtPlan[]
  readonly views: readonly FiledView[]
  /** False where parts of it did not hold. */
  readonly intact: boolean
}

/** Why nothing came of it: cut or none of ours; made by a newer version; another text than it says. */
export type OfferProblem = 'broken' | 'newer' | 'different'

async function readOne(file: PlanFile, library: Library): Promise<BroughtPlan | null> {
  const { readGiven } = await import('./reading.ts')
  const reading = await readGiven(
    { name: '', text: file.source },
    { encoding: null, onProgress: () => {}, signal: new AbortController().signal },
  )
  const { plan } = reading
  const here = new Set((await library.correctionsOf(plan.fingerprint)).map((each) => JSON.stringify(each)))
  return {
    plan,
    // The text as it was read is the one that the fingerprint is of.
    file: { ...file, source: reading.source },
    known: library.rows.some(({ fingerprint }) => fingerprint === plan.fingerprint),
    news: file.corrections.filter((each) => !here.has(JSON.stringify(each))),
  }
}

/** Unpacks what a link brings inside and reads it, in a worker. Nothing is stored. */
export async function offerOfLink(hash: string, library: Library): Promise<Brought | OfferProblem> {
  const link = decodeLink(hash)
  const unpacked = link.inside === null ? null : unpackPlan(link.inside)
  if (!unpacked) return 'broken'
  try {
    const plan = await readOne(unpacked.file, library)
    if (!plan) return 'broken'
    const meant = link.view.plan ?? library.meantByDefault
    if (!plan.plan.fingerprint.startsWith(meant)) return 'different'
    return { from: 'link', plans: [plan], views: [], intact: unpacked.intact }
  } catch {
    return 'broken'
  }
}

/** Reads a file of views, and the plans in it, in a worker. Nothing is stored. */
export async function offerOfFile(content: string, library: Library): Promise<Brought | OfferProblem> {
  const read = readViewsFile(content)
  if ('error' in read) return read.error === 'newer' ? 'newer' : 'broken'
  const plans: BroughtPlan[] = []
  let { intact } = read
  for (const { file, fingerprint } of read.file.plans) {
    if (!file) continue
    try {
      const plan = await readOne(file, library)
      if (plan?.plan.fingerprint === fingerprint) plans.push(plan)
      else intact = false
    } catch {
      intact = false
    }
  }
  return { from: 'file', plans, views: read.file.views, intact }
}

/** Whether there is anything to store: otherwise a view is simply opened. */
export function bringsNews({ plans, views }: Brought): boolean {
  return views.length > 1 || plans.some(({ known, news }) => !known || news.length > 0)
}
