import type { Desk } from '../state/desk.svelte.ts'
import type { Explorer } from '../state/explorer.svelte.ts'
import type { Library } from '../state/library.svelte.ts'
import type { Reader } from '../state/reader.svelte.ts'
import type { SavedViews } from '../state/saved-views.svelte.ts'
import { linkOfSaved } from './handing-on.ts'

/** Something that can be done by its name, wherever names are listed. */
export interface Command {
  readonly id: string
  /** In the interface language; of a saved view its own name. */
  readonly name: string
  /** The key that does the same, or ''. */
  readonly key: string
  readonly run: () => void
}

/** What can be done with views as they are kept and handed on: the two dialogs, and every saved view by its name. */
export function keepingCommands(at: {
  readonly explorer: Explorer
  readonly reader: Reader
  readonly desk: Desk
  readonly library: Library
  readonly saved: SavedViews
}): readonly Command[] {
  const { explorer, reader, desk, library, saved } = at
  const { savedViews, share } = reader.messages.header
  return [
    { id: 'saved', name: savedViews, key: 'S', run: () => desk.lay('saved') },
    { id: 'share', name: share, key: '⇧ L', run: () => desk.lay('share') },
    ...saved.views.map((view) => ({
      id: `saved-${view.id}`,
      name: view.name,
      key: '',
      run: () => explorer.visit(linkOfSaved(view, library)),
    })),
  ]
}
