import { fileName } from '../core/export/file-name.ts'
import type { Baked } from '../core/export/one-file.ts'
import type { PlanFile } from '../core/export/plan-file.ts'
import { writePlanFile } from '../core/export/plan-file.ts'
import { listViews } from '../storage/saved-views.ts'
import { Library } from './library.svelte.ts'

/*
 * Plans of the library as files for another machine.
 */

/** A plan's text, its name, its corrections; null where its text is lost. */
export async function planFileOf(library: Library, fingerprint: string): Promise<PlanFile | null> {
  const source = await library.textOf(fingerprint)
  if (source === null) return null
  const name = library.rows.find((row) => row.fingerprint === fingerprint)?.name ?? null
  return { source, name, corrections: await library.correctionsOf(fingerprint) }
}

/** The same as it is written, and what it is called; null where its text is lost. */
export async function writtenPlan(
  library: Library,
  fingerprint: string,
): Promise<{ readonly name: string; readonly content: string } | null> {
  const row = library.rows.find((candidate) => candidate.fingerprint === fingerprint)
  const file = row && (await planFileOf(library, fingerprint))
  if (!row || !file) return null
  return { name: fileName(row.name ?? row.title.zhHant), content: writePlanFile(file, row.title.zhHant) }
}

/** The open plan with all that was made of it, for a single file; null where its text is lost. */
export async function bakedPlan(
  library: Library,
): Promise<{ readonly title: string; readonly content: Omit<Baked, 'id'> } | null> {
  const { read: plan, name, corrections } = library
  const { storage } = library.store
  const source = await library.source()
  if (!storage || !plan || source === null) return null
  const { views } = await listViews(storage)
  return {
    title: fileName(name ?? plan.title.zhHant, Library.keyOf(plan.fingerprint)),
    content: { plan, source, name, corrections, views: views.filter((view) => view.plan === plan.fingerprint) },
  }
}
