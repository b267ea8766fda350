import { kindOfFile } from '../core/share/views-file.ts'
import type { Given } from './imports.svelte.ts'

/** What was handed over, by what it is: texts of plans, views to open, everything of another device. Of several of ours the last. */
export interface Sorted {
  readonly plans: readonly Given[]
  readonly views: { readonly content: string } | null
  readonly backup: { readonly name: string; readonly content: string } | null
}

/** What stands at the beginning of a file says what it is. */
const BEGINNING = 200

/** Tells files of views and backups, which are known by their beginning, from everything else. */
export async function sorted(given: readonly Given[]): Promise<Sorted> {
  const plans: Given[] = []
  let views: Sorted['views'] = null
  let backup: Sorted['backup'] = null
  for (const one of given) {
    let kind: ReturnType<typeof kindOfFile> = null
    try {
      kind = kindOfFile(one instanceof File ? await one.slice(0, BEGINNING).text() : one.text.slice(0, BEGINNING))
      const content = kind === null ? '' : one instanceof File ? await one.text() : one.text
      if (kind === 'views') views = { content }
      if (kind === 'backup') backup = { name: one.name, content }
    } catch {
      // Moved or locked since it was chosen: whoever reads plans says so.
      kind = null
    }
    if (kind === null) plans.push(one)
  }
  return { plans, views, backup }
}
