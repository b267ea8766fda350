import { jurisdictionOf } from './jurisdiction.ts'
import { recognise } from './recognise.ts'

const ANYWHERE = jurisdictionOf(null)
const answers = new Map<string, boolean>()
const MOST_ANSWERS = 10_000

/** Whether the directory knows a body by this name, whatever its place. Simplified, without white space. */
export function isKnownName(name: string): boolean {
  const before = answers.get(name)
  if (before !== undefined) return before
  const known = name.length <= 40 && recognise(name, ANYWHERE) !== null
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(name, known)
  return known
}
