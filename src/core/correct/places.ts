import type { Span } from '../plan/model.ts'
import type { MemberPlace } from './correction.ts'
import type { ClauseDraft, Holder, MemberDraft, PlanDraft } from './draft.ts'
import { contains, holdersOf } from './draft.ts'

/** The clause that starts here, and what holds it. */
export function clauseAt(draft: PlanDraft, start: number): { holder: Holder; clause: ClauseDraft } | null {
  for (const holder of holdersOf(draft)) {
    const clause = holder.clauses.find(({ span }) => span.start === start)
    if (clause) return { holder, clause }
  }
  return null
}

/** The member that stands here. */
export function memberAt(draft: PlanDraft, { clause, span }: MemberPlace): MemberDraft | null {
  const found = clauseAt(draft, clause)?.clause.assignments
  return found?.find((member) => member.span.start === span.start && member.span.end === span.end) ?? null
}

/**
 * The innermost part of the plan around a passage. Where it stands between two parts, the one before it is stretched
 * over it; where it lies across the beginning of a part, there is none.
 */
export function holderOf(draft: PlanDraft, at: Span): Holder | null {
  const holders = holdersOf(draft)
  const around = holders.filter(({ span }) => contains(span, at)).at(-1)
  if (around) return around
  const before = holders.filter(({ span }) => span.start <= at.start).at(-1)
  const next = holders.find(({ span }) => span.start > at.start)
  if (!before || (next && next.span.start < at.end)) return null
  for (const chapter of draft.chapters) {
    for (const item of chapter.items) {
      for (const task of item.tasks) if (task === before) reach([task, item, chapter], at)
      if (item === before) reach([item, chapter], at)
    }
    if (chapter === before) reach([chapter], at)
  }
  return before
}

function reach(holders: readonly Holder[], { end }: Span): void {
  for (const holder of holders) holder.span = { start: holder.span.start, end: Math.max(holder.span.end, end) }
}
