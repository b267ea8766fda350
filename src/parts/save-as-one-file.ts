import type { AboutMessages } from '../i18n/about/messages.ts'
import type { Library } from '../state/library.svelte.ts'
import { bakedPlan } from '../state/plan-files.ts'
import type { Notices } from '../state/notices.svelte.ts'
import type { Program } from '../state/program.svelte.ts'
import { download } from '../ui/download.ts'

/** Hands over the open plan, what was made of it and the program as one HTML file; says how it went. */
export async function saveAsOneFile(
  library: Library,
  program: Program,
  notices: Notices,
  m: Pick<AboutMessages, 'saved' | 'saveFailed'>,
): Promise<void> {
  try {
    const [{ bakeInto }, html, baked] = await Promise.all([
      import('../core/export/one-file.ts'),
      program.text(),
      bakedPlan(library),
    ])
    const content = baked && bakeInto(html, baked.content, baked.title)
    if (!content) return notices.say(m.saveFailed)
    download(new Blob([content], { type: 'text/html' }), `${baked.title}.html`)
    notices.say(m.saved(`${baked.title}.html`))
  } catch (error) {
    console.warn('The single file could not be written:', error)
    notices.say(m.saveFailed)
  }
}
