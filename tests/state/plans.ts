import { parsePlan } from '../../src/core/parse/parse.ts'
import type { Plan } from '../../src/core/plan/model.ts'

/** The source of a small plan that the given body leads. */
export function sourceBy(agency: string): string {
  return `一、工作\n（一）推進工作。\n1.做好工作。（${agency}負責）\n`
}

/** A text read by the parser of this build. */
export function planOf(source: string): Plan {
  const read = parsePlan(source)
  if ('error' in read) throw new Error(read.error)
  return read.plan
}
