import { parsePlan } from '../../src/core/parse/parse.ts'
import type { Plan } from '../../src/core/plan/model.ts'

/** The plan of a text that must have one. */
export function parsed(source: string): Plan {
  const result = parsePlan(source)
  if ('error' in result) throw new Error(`No plan: ${result.error}.`)
  return result.plan
}
