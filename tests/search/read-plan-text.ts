import { parsePlan } from '../../src/core/parse/parse.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'

/** The plan that a text is. */
export function readPlanText(text: string): PlanIndex {
  const parsed = parsePlan(text)
  if ('error' in parsed) throw new Error(parsed.error)
  return lookUp(parsed.plan)
}
