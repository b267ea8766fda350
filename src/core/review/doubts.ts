import type { Correction, DoubtCode } from '../correct/correction.ts'
import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Defect, Merge, Plan, Span } from '../plan/model.ts'

/** What can be in doubt, the gravest first: what changes who does what, then what is only damaged. */
export const DOUBTFUL = [
  'nobody',
  'clause-unread',
  'role-unclear',
  'name-unclear',
  'name-misspelt',
  'merged',
  'column-unclear',
  'number-missing',
  'number-out-of-order',
  'text-truncated',
] as const satisfies readonly DoubtCode[]
export type DoubtfulCode = (typeof DOUBTFUL)[number]

/** Other defects are damage that is mended for certain. */
function isDoubtful(code: DoubtCode): code is DoubtfulCode {
  return (DOUBTFUL as readonly DoubtCode[]).includes(code)
}

/** Something that a person should look at before the plan is relied on. */
export interface Doubt {
  readonly code: DoubtfulCode
  readonly span: Span
  /** The unit that it stands in, or null outside the plan. */
  readonly unit: Unit | null
  /** The defect behind it, or null. */
  readonly defect: Defect | null
  /** The two names behind it, or null. */
  readonly merge: Merge | null
  /** The correction that settled it, as an index into the list of corrections; null while it is open. */
  readonly settledBy: number | null
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The correction that answers a doubt: the last one that does. */
function answerTo(code: DoubtCode, span: Span, merge: Merge | null, corrections: readonly Correction[]): number | null {
  const at = corrections.findLastIndex((correction) => {
    switch (correction.kind) {
      case 'confirm':
        return correction.code === code && correction.at.start === span.start && correction.at.end === span.end
      case 'add':
        return (code === 'clause-unread' || code === 'nobody') && touches(correction.at, span)
      case 'role':
        return code === 'role-unclear' && touches(correction.member.span, span)
      case 'agency':
        return (code === 'name-misspelt' || code === 'name-unclear') && touches(correction.member.span, span)
      case 'dismiss':
        return (
          (code === 'role-unclear' || code === 'name-misspelt' || code === 'name-unclear') &&
          (correction.member
            ? touches(correction.member, span)
            : touches({ start: correction.clause, end: correction.clause + 1 }, span))
        )
      case 'split':
        return merge !== null && correction.written === merge.written
      case 'merge':
      case 'heading':
        return false
    }
  })
  return at < 0 ? null : at
}

function unitAround(units: readonly Unit[], { start }: Span): Unit | null {
  return units.findLast((unit) => unit.start <= start && start < unit.end) ?? null
}

/** The heading under which a place stands that is in no unit, as the plan numbers it: 一 › 三; '' outside the plan. */
export function headingAround({ chapters }: Plan, { start }: Span): string {
  const holds = ({ span }: { readonly span: Span }): boolean => span.start <= start && start < span.end
  const chapter = chapters.find(holds)
  const item = chapter?.items.find(holds)
  return [chapter?.label, item?.label].filter(Boolean).join(' › ')
}

/**
 * What should be looked at in a plan, in document order: doubtful readings, names that were taken for one body, tasks that
 * nobody was given. Answered doubts stay in the list, with the correction that answers them.
 *
 * @param read the plan as the parser read it, before corrections: so that an answer does not remove its question
 */
export function doubtsOf(read: PlanIndex, corrections: readonly Correction[]): Doubt[] {
  const { plan, units } = read
  const found = plan.defects.flatMap((defect): Omit<Doubt, 'unit' | 'settledBy'>[] => {
    const { code, span } = defect
    return isDoubtful(code) ? [{ code, span, defect, merge: null }] : []
  })
  for (const merge of plan.merges) {
    const [span] = merge.spans
    // A misspelt name is a defect already.
    if (span && merge.evidence !== 'misspelt') found.push({ code: 'merged', span, defect: null, merge })
  }
  // Where words of responsibility were not read, that is the question already.
  const unread = plan.defects.filter(({ code }) => code === 'clause-unread').map(({ span }) => span)
  const nobody = units.filter(
    (unit) => unit.task && unit.assignments.length === 0 && !unread.some((span) => touches(unit.task!.span, span)),
  )
  for (const { start, end } of nobody) found.push({ code: 'nobody', span: { start, end }, defect: null, merge: null })
  const seen = new Set<string>()
  return found
    .filter(({ code, span }) => {
      const key = `${code} ${span.start} ${span.end}`
      // Noted twice, it is one question.
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((doubt) => ({
      ...doubt,
      unit: unitAround(units, doubt.span),
      settledBy: answerTo(doubt.code, doubt.span, doubt.merge, corrections),
    }))
}

/** Damage that was mended for certain, in document order. */
export function mendedOf({ plan }: PlanIndex): Defect[] {
  return plan.defects.filter(({ code }) => !isDoubtful(code))
}

/** Doubts of one sort. */
export interface DoubtGroup {
  readonly code: DoubtfulCode
  readonly doubts: readonly Doubt[]
  /** How many of them nobody has answered. */
  readonly open: number
}

/** Doubts by sort, the gravest sort first; within one in document order. */
export function groupDoubts(doubts: readonly Doubt[]): DoubtGroup[] {
  return DOUBTFUL.map((code) => {
    const own = doubts.filter((doubt) => doubt.code === code)
    return { code, doubts: own, open: own.filter(({ settledBy }) => settledBy === null).length }
  }).filter((group) => group.doubts.length > 0)
}
