import type { AddedMember } from '../correct/correction.ts'
import { lookUp } from '../plan/lookup.ts'
import { parsePlan } from '../parse/parse.ts'

/** Longer passages are not read for a suggestion: nobody would look through it. */
const LONGEST = 2000

/**
 * Who a passage seems to charge with what, as a start for the person who reads it: the passage is read as if it stood in
 * brackets behind a task. Empty where nobody is found.
 */
export function suggestMembers(passage: string): AddedMember[] {
  const words = passage.replace(/\s+/gu, '').replace(/^[（(【[]+|[）)】\].。；;]+$/gu, '')
  if (words === '' || words.length > LONGEST) return []
  const behind = /^.*?由(.+)$/u.exec(words)?.[1]
  // What stands behind 由 is who; what stands before it is what.
  for (const clause of behind ? [behind, words] : [words, `由${words}`]) {
    const read = parsePlan(`一、一\n1.一。（${clause}）`)
    if ('error' in read) continue
    const members = lookUp(read.plan).units.flatMap((unit) => unit.assignments)
    if (members.length > 0) return members.map(({ written, role }) => ({ name: written, role }))
  }
  return []
}
