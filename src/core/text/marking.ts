import type { PlanIndex } from '../plan/lookup.ts'
import type { Assignment, Defect, Plan, Span } from '../plan/model.ts'
import { lineBreaks } from './breaks.ts'
import type { Stretch } from './stretch.ts'
import { apart } from './stretch.ts'

/** A member or an open end where it is written. */
export type Named = Assignment | null

/** Everything a plan says about places of its source, ready to cut by. All lists as `apart` gives them, save the damage. */
export interface Marking {
  readonly headings: readonly Stretch<'title' | 'chapter' | 'item'>[]
  readonly clauses: readonly Stretch<true>[]
  /** Null for an open end. */
  readonly named: readonly Stretch<Named>[]
  /** `plan.defects` by index, in order of their starts; they may overlap. */
  readonly damage: readonly Stretch<number>[]
  readonly furniture: readonly Stretch<true>[]
  /** Where a line end is no end of a paragraph. */
  readonly whole: readonly Stretch<true>[]
}

/**
 * Where the mark of a defect stands. A break is marked at the break itself: the text on both sides of it is sound.
 * A defect of no width is given the character before it.
 */
function placeOf({ code, span, raw }: Defect): Span {
  if (code === 'line-broken' || code === 'paragraph-joined') {
    const [found] = lineBreaks(raw)
    if (found) return { start: span.start + found.start, end: span.start + found.end }
  }
  if (span.end > span.start) return span
  return span.start > 0 ? { start: span.start - 1, end: span.start } : { start: 0, end: 1 }
}

/** The end of a heading: behind its title, what was left out of it there, and the mark that closes it. */
function headingEnd(source: string, { end }: Span, leftOut: ReadonlyMap<number, number>): number {
  let at = end
  while ((leftOut.get(at) ?? at) > at) at = leftOut.get(at)!
  return /[。．.：:]/.test(source.charAt(at)) ? at + 1 : at
}

/** A title that something else stands before on its line is part of a sentence, not a heading. */
function standsAlone(source: string, { start }: Span): boolean {
  return /(^|[\n\r])\s*$/.test(source.slice(Math.max(0, start - 80), start))
}

function headingsOf(plan: Plan, source: string): Marking['headings'] {
  const glosses = plan.defects.filter(({ code }) => code === 'gloss-removed')
  const leftOut = new Map(glosses.map(({ span }) => [span.start, span.end]))
  const found: Stretch<'title' | 'chapter' | 'item'>[] = []
  if (plan.titleSpan && standsAlone(source, plan.titleSpan)) found.push({ ...plan.titleSpan, value: 'title' })
  const add = (value: 'chapter' | 'item', span: Span, title: Span): void => {
    if (title.end > title.start) found.push({ start: span.start, end: headingEnd(source, title, leftOut), value })
  }
  for (const chapter of plan.chapters) {
    add('chapter', chapter.span, chapter.titleSpan)
    for (const item of chapter.items) add('item', item.span, item.titleSpan)
  }
  return apart(found, source.length)
}

/** Collects what a plan says about places of its source. What lies outside the text is left out. */
export function markingOf({ plan, units }: PlanIndex, source: string): Marking {
  const clauses = units.flatMap((unit) => unit.clauses)
  const named: Stretch<Named>[] = clauses.flatMap((clause) => [
    ...clause.assignments
      // A member that a rule of the document implies stands elsewhere.
      .filter(({ span }) => span.start >= clause.span.start && span.end <= clause.span.end)
      .map((member) => ({ ...member.span, value: member })),
    ...clause.openEnded.map(({ span }) => ({ ...span, value: null })),
  ])
  const isBreak = ({ code }: Defect): boolean => code === 'line-broken'
  const headings = headingsOf(plan, source)
  const members = apart(named, source.length)
  return {
    headings,
    clauses: apart(
      clauses.map(({ span }) => ({ ...span, value: true as const })),
      source.length,
    ),
    named: members,
    damage: plan.defects
      .map((defect, value) => ({ ...placeOf(defect), value }))
      .filter(({ start, end }) => start >= 0 && start < end && end <= source.length)
      .sort((a, b) => a.start - b.start || a.end - b.end),
    furniture: apart(
      plan.defects.filter(({ code }) => code === 'page-furniture').map(({ span }) => ({ ...span, value: true })),
      source.length,
    ),
    whole: apart(
      [...headings, ...members, ...plan.defects.filter(isBreak).map(({ span }) => span)].map(({ start, end }) => ({
        start,
        end,
        value: true,
      })),
      source.length,
    ),
  }
}
