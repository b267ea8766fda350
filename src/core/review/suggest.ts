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
  for (const clause of [words, `由${words}`, words.replace(/^.*?由/u, '')]) {
    const read = parsePlan(`一、一\n1.一。（${clause}）`)
    if ('error' in read) continue
    const index = lookUp(read.plan)
    return index.units.flatMap((unit) => unit.assignments).map(({ written, role }) => ({ name: written, role }))
  }
  return []
}
