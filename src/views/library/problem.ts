import type { LibraryMessages, ProblemCode } from '../../i18n/library/messages.ts'
import { PROBLEM_CODES } from '../../i18n/library/messages.ts'

/** What is said of a problem; a code that nobody knows is a plain failure. */
export function problemNamed(m: LibraryMessages, code: string): LibraryMessages['problems'][ProblemCode] {
  return m.problems[PROBLEM_CODES.find((known) => known === code) ?? 'failed']
}
