import type { PlanIndex } from '../../core/plan/lookup.ts'
import type { Script } from '../../core/plan/model.ts'
import type { ReadingMessages } from '../../i18n/reading/messages.ts'

/** How the text is read: in which script, and what is said about it. */
export interface Voice {
  readonly m: ReadingMessages['text']
  /** Words of the plan in the script that is read. Every length stays. */
  readonly text: (words: string) => string
  /** The script that they come in. */
  readonly script: Script
  /** The plan as it was read, before corrections; null where nobody has taken anything out of it. */
  readonly read: PlanIndex | null
}
