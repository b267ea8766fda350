import type { Defect } from '../core/plan/model.ts'
import { ROLES } from '../core/plan/model.ts'
import { readingMessages } from '../i18n/reading/reading.ts'
import type { Reader } from '../state/reader.svelte.ts'

/** What stands in the source is quoted up to so many characters. */
const LONGEST = 40

/** What is damaged and how it was read, in a sentence. `text` gives words of the plan in the script that is read. */
export function sayDefect({ code, raw, reading }: Defect, reader: Reader, text: (words: string) => string): string {
  const short = (words: string): string => {
    const line = text(words).replace(/\s+/gu, ' ').trim()
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
  }
  // The reading of a role is the role itself: people are told its name.
  const role = code === 'role-unclear' ? ROLES.find((each) => each === reading) : undefined
  const read = role ? reader.messages.roles[role] : reading
  return readingMessages(reader.language).text.defects[code](short(raw), read === null ? null : short(read))
}
