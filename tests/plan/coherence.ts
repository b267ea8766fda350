import type { Clause, Plan, Span, Task } from '../../src/core/plan/model.ts'
import { AGENCY_KINDS, DEFECT_CODES, ROLES } from '../../src/core/plan/model.ts'

function clausesOf(plan: Plan): Clause[] {
  return plan.chapters.flatMap((chapter) => [
    ...chapter.clauses,
    ...chapter.items.flatMap((item) => [...item.clauses, ...item.tasks.flatMap((task) => task.clauses)]),
  ])
}

function tasksOf(plan: Plan): Task[] {
  return plan.chapters.flatMap((chapter) => chapter.items.flatMap((item) => item.tasks))
}

function spansOf(value: unknown, found: Span[] = []): Span[] {
  if (typeof value !== 'object' || value === null) return found
  if ('start' in value && 'end' in value) found.push(value as Span)
  for (const part of Object.values(value)) spansOf(part, found)
  return found
}

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

/** What is wrong with a plan, in the words of a test's failure; empty for a coherent one. */
export function incoherences(plan: Plan, source?: string): string[] {
  const wrong: string[] = []
  const agencies = new Set(plan.agencies.map(({ id }) => id))
  const clauses = clausesOf(plan)
  const end = source?.length ?? Number.MAX_SAFE_INTEGER

  if (plan.chapters.length === 0) wrong.push('no chapter')
  for (const id of repeated(plan.agencies.map((agency) => agency.id))) wrong.push(`agency ${String(id)} twice`)
  for (const id of repeated(tasksOf(plan).map((task) => task.id))) wrong.push(`task ${String(id)} twice`)
  for (const { agency, role } of clauses.flatMap((clause) => clause.assignments)) {
    if (!agencies.has(agency)) wrong.push(`no agency ${agency}`)
    if (!ROLES.includes(role)) wrong.push(`no role ${role}`)
  }
  for (const { kind } of plan.agencies) if (!AGENCY_KINDS.includes(kind)) wrong.push(`no kind ${kind}`)
  for (const { code } of plan.defects) if (!DEFECT_CODES.includes(code)) wrong.push(`no defect ${code}`)
  for (const span of spansOf(plan)) {
    const fits = Number.isInteger(span.start) && span.start >= 0 && span.start <= span.end && span.end <= end
    if (!fits) wrong.push(`span ${span.start}–${span.end}`)
  }
  if (plan.lineStarts[0] !== 0) wrong.push('lines do not start at 0')
  if (plan.lineStarts.some((start, i) => i > 0 && start <= plan.lineStarts[i - 1]!)) wrong.push('lines do not climb')

  if (source === undefined) return wrong
  for (const clause of clauses) {
    if (source.slice(clause.span.start, clause.span.end) !== clause.text) wrong.push(`clause ${clause.text} elsewhere`)
    for (const { written, span, implied } of clause.assignments) {
      if (!implied && source.slice(span.start, span.end) !== written) wrong.push(`name ${written} elsewhere`)
    }
  }
  return wrong
}
