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

const textOf = (one: Given): Promise<string> => (one instanceof File ? one.text() : Promise.resolve(one.text))

async function kindOf(one: Given): Promise<ReturnType<typeof kindOfFile>> {
  try {
    return kindOfFile(one instanceof File ? await one.slice(0, BEGINNING).text() : one.text.slice(0, BEGINNING))
  } catch {
    // Moved or locked since it was chosen: whoever reads plans says so.
    return null
  }
}

/** Tells files of views and backups, which are known by their beginning, from everything else. */
export async function sorted(given: readonly Given[]): Promise<Sorted> {
  const plans: Given[] = []
  let views: Sorted['views'] = null
  let backup: Sorted['backup'] = null
  for (const one of given) {
    const kind = await kindOf(one)
    if (kind === 'views') views = { content: await textOf(one) }
    else if (kind === 'backup') backup = { name: one.name, content: await textOf(one) }
    else plans.push(one)
  }
  return { plans, views, backup }
}
