import { libraryMessages } from '../i18n/library/library.ts'
import type { Language } from '../i18n/messages.ts'
import type { Library } from '../state/library.svelte.ts'
import type { Notices } from '../state/notices.svelte.ts'
import { writtenPlan } from '../state/plan-files.ts'
import { download } from '../ui/download.ts'

/** Hands over a plan as a file, with what was corrected in it; says so where its text is lost. */
export async function savePlan(
  library: Library,
  fingerprint: string,
  notices: Notices,
  language: Language,
): Promise<void> {
  const file = await writtenPlan(library, fingerprint)
  if (file) download(new Blob([file.content], { type: 'application/json' }), `${file.name}.qiantou.json`)
  else notices.say(libraryMessages(language).exportFailed)
}
