import { fileName } from '../core/export/file-name.ts'
import type { SavedMessages } from '../i18n/saved/messages.ts'
import type { Keeping } from '../state/keeping.svelte.ts'
import type { Notices } from '../state/notices.svelte.ts'
import { download } from '../ui/download.ts'

/** Hands over everything that is kept as one file, and says so. */
export async function saveBackup(keeping: Keeping, notices: Notices, m: SavedMessages['backup']): Promise<void> {
  const now = Date.now()
  const content = await keeping.export(now)
  if (content === null) return
  const day = new Date(now).toLocaleDateString('sv')
  download(new Blob([content], { type: 'application/json' }), `${fileName(m.fileName)} ${day}.qiantou.json`)
  notices.say(m.exported)
}
