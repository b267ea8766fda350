import type { Span } from '../plan/model.ts'
import { bodyNamed } from './bodies.ts'
import type { AddedMember } from './correction.ts'
import type { ClauseDraft, Holder, MemberDraft, PlanDraft, TaskDraft } from './draft.ts'
import { holdersOf } from './draft.ts'
import { holderOf } from './places.ts'

/** An item that nobody was given becomes a task by being given to somebody. */
function taskOf(draft: PlanDraft, holder: Holder): Holder {
  if (!('tasks' in holder) || holder.tasks.length > 0 || holder.clauses.length > 0) return holder
  const chapter = draft.chapters.find(({ items }) => items.includes(holder))!
  const task: TaskDraft = {
    id: `${chapter.no}.${holder.no}.0`,
    no: 0,
    text: holder.text,
    span: holder.span,
    clauses: [],
    deadlines: [],
  }
  holder.text = ''
  holder.tasks.push(task)
  return task
}

/** Where names stand in a passage. One that is not written there has no place: an empty one at the passage's end. */
function placesOf(source: string, at: Span, members: readonly AddedMember[]): Span[] {
  const passage = source.slice(at.start, at.end)
  let from = 0
  return members.map(({ name }) => {
    const found = passage.indexOf(name, from) >= 0 ? passage.indexOf(name, from) : passage.indexOf(name)
    if (found < 0) return { start: at.end, end: at.end }
    from = found + name.length
    return { start: at.start + found, end: at.start + found + name.length }
  })
}

/**
 * Puts members into the clause that a passage touches, or makes the passage a clause of its own. False where the passage
 * is none of the text, or lies across the beginning of a part.
 *
 * @param n which correction it is
 */
export function add(
  draft: PlanDraft,
  source: string,
  { at, members }: { readonly at: Span; readonly members: readonly AddedMember[] },
  n: number,
): boolean {
  if (at.end > source.length || at.end <= at.start) return false
  const places = placesOf(source, at, members)
  const added = members.map(({ name, role }, i): MemberDraft => ({
    agency: bodyNamed(draft, name).id,
    written: name,
    role,
    implied: null,
    span: places[i]!,
    by: [n],
  }))
  for (const holder of holdersOf(draft)) {
    const clause = holder.clauses.find(({ span }) => span.start < at.end && at.start < span.end)
    if (clause) {
      clause.assignments = [...clause.assignments, ...added]
      clause.by = [...clause.by, n]
      return true
    }
  }
  const found = holderOf(draft, at)
  if (!found) return false
  const holder = taskOf(draft, found)
  const clause: ClauseDraft = {
    span: at,
    text: source.slice(at.start, at.end),
    assignments: added,
    openEnded: [],
    deadline: null,
    scope: null,
    manner: null,
    people: [],
    internalAssignments: [],
    by: [n],
  }
  holder.clauses = [...holder.clauses, clause].sort((a, b) => a.span.start - b.span.start)
  return true
}
