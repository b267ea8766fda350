import type { PlanIndex } from '../plan/lookup.ts'
import type { Block } from './block.ts'
import { cutText } from './cut.ts'
import { textFromFields } from './from-fields.ts'

/** Whether a plan was read from this source: every clause stands where the plan says. */
function belongs({ units }: PlanIndex, source: string): boolean {
  return units.every((unit) =>
    unit.clauses.every(
      ({ span, text }) => span.end - span.start === text.length && source.startsWith(text, span.start),
    ),
  )
}

/**
 * The paragraphs of a plan, from its source or, where that is missing or not this plan's, from its own fields.
 *
 * @param source the decoded text, or null where it cannot be had
 */
export function textOf(index: PlanIndex, source: string | null): Block[] {
  return source !== null && source !== '' && belongs(index, source) ? cutText(index, source) : textFromFields(index)
}
