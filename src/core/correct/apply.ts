import { toSimplified } from '../script/to-simplified.ts'
import { foldText } from '../search/fold.ts'
import type { Agency, Assignment, Chapter, Clause, Item, Merge, Plan, Role, Span, Task } from '../plan/model.ts'
import { bodyNamed, findBody, newBody } from './bodies.ts'
import type { Correction, MemberPlace } from './correction.ts'
import { add } from './add.ts'
import type { ChapterDraft, ClauseDraft, ItemDraft, MemberDraft, PlanDraft } from './draft.ts'
import { draftOf, holdersOf } from './draft.ts'
import { clauseAt, memberAt } from './places.ts'

/** Parts of a plan with the corrections that touched them, as indexes. */
export type Touched = ReadonlyMap<object, readonly number[]>

/** A plan with a person's corrections laid over what was read. */
export interface Corrected {
  readonly plan: Plan
  /**
   * The parts that are as a person says, by identity: assignments, clauses, chapters and items of `plan`, and tasks that
   * lost a clause; with the indexes of the corrections that made them so, in their order.
   */
  readonly touched: Touched
  /** Indexes of corrections that found nothing to correct: another reading of the text no longer has the place. */
  readonly idle: readonly number[]
}

type Touching = Map<object, readonly number[]>

function touch(touched: Touching, part: object, n: number): void {
  touched.set(part, [...(touched.get(part) ?? []), n])
}

/** One body stands once in a clause with one role. */
function withoutRepeats(members: readonly MemberDraft[]): MemberDraft[] {
  const seen = new Set<string>()
  return members.filter(({ agency, role }) => {
    const key = `${agency} ${role}`
    return !seen.has(key) && seen.add(key)
  })
}

function changeRole(draft: PlanDraft, place: MemberPlace, role: Role, n: number): boolean {
  const member = memberAt(draft, place)
  if (!member) return false
  Object.assign(member, { role, implied: null, by: [...member.by, n] })
  return true
}

function changeBody(draft: PlanDraft, place: MemberPlace, name: string, n: number): boolean {
  const member = memberAt(draft, place)
  if (!member) return false
  Object.assign(member, { agency: bodyNamed(draft, name).id, by: [...member.by, n] })
  return true
}

function merge(draft: PlanDraft, from: string, into: string, n: number): boolean {
  const one = findBody(draft, from)
  const other = findBody(draft, into)
  if (!one || !other || one.id === other.id) return false
  for (const holder of holdersOf(draft)) {
    for (const clause of holder.clauses) {
      for (const member of clause.assignments) {
        if (member.agency === one.id) Object.assign(member, { agency: other.id, by: [...member.by, n] })
      }
    }
  }
  draft.agencies.delete(one.id)
  return true
}

function split(draft: PlanDraft, agency: string, written: string, n: number): boolean {
  const whole = findBody(draft, agency)
  const wanted = foldText(written)
  const members = holdersOf(draft)
    .flatMap((holder) => holder.clauses.flatMap((clause) => clause.assignments))
    .filter((member) => member.agency === whole?.id && foldText(member.written) === wanted)
  // What is written like the body's own name is the body.
  if (!whole || members.length === 0 || foldText(whole.name) === wanted) return false
  const { id } = newBody(draft, written)
  for (const member of members) Object.assign(member, { agency: id, by: [...member.by, n] })
  return true
}

function dismiss(draft: PlanDraft, start: number, member: Span | null, n: number, touched: Touching): boolean {
  const found = clauseAt(draft, start)
  if (!found) return false
  const { holder, clause } = found
  const left = member
    ? clause.assignments.filter(({ span }) => span.start !== member.start || span.end !== member.end)
    : []
  if (member && left.length === clause.assignments.length) return false
  if (left.length === 0) {
    holder.clauses = holder.clauses.filter((one) => one !== clause)
    touch(touched, holder, n)
  } else Object.assign(clause, { assignments: left, by: [...clause.by, n] })
  return true
}

function retitle(
  draft: PlanDraft,
  { level, start, title }: Extract<Correction, { kind: 'heading' }>,
  n: number,
  touched: Touching,
): boolean {
  const parts: (ChapterDraft | ItemDraft)[] =
    level === 'chapter' ? draft.chapters : draft.chapters.flatMap(({ items }) => items)
  const part = parts.find(({ span }) => span.start === start)
  if (!part) return false
  part.title = { zhHant: title, zhHans: toSimplified(title), en: null }
  touch(touched, part, n)
  return true
}

function applyOne(draft: PlanDraft, source: string, correction: Correction, n: number, touched: Touching): boolean {
  switch (correction.kind) {
    case 'role':
      return changeRole(draft, correction.member, correction.role, n)
    case 'agency':
      return changeBody(draft, correction.member, correction.name, n)
    case 'merge':
      return merge(draft, correction.from, correction.into, n)
    case 'split':
      return split(draft, correction.agency, correction.written, n)
    case 'dismiss':
      return dismiss(draft, correction.clause, correction.member, n, touched)
    case 'add':
      return add(draft, source, correction, n)
    case 'heading':
      return retitle(draft, correction, n, touched)
    case 'confirm':
      // It changes the list of doubts, not the plan.
      return correction.at.end <= source.length
  }
}

/**
 * Lays a person's corrections over a plan, in their order. Nothing of `plan` is changed; a correction whose place
 * another reading of the text no longer has is passed over and listed. Agencies that are left without a clause leave the
 * list, new ones join it where they first stand.
 *
 * @param source the text that the plan was read from
 */
export function correct(plan: Plan, source: string, corrections: readonly Correction[]): Corrected {
  const touched: Touching = new Map()
  if (corrections.length === 0) return { plan, touched, idle: [] }
  const draft = draftOf(plan)
  const idle = corrections.flatMap((correction, i) => (applyOne(draft, source, correction, i, touched) ? [] : [i]))

  const used = new Map<string, Agency>()
  const agencyAt = new Map<number, string>()
  const settle = (clauses: readonly ClauseDraft[]): Clause[] =>
    clauses.map(({ by, assignments, ...clause }) => {
      const settled: Clause = {
        ...clause,
        assignments: withoutRepeats(assignments).map(({ by: own, ...member }) => {
          const assignment: Assignment = member
          agencyAt.set(member.span.start, member.agency)
          used.set(member.agency, draft.agencies.get(member.agency)!)
          if (own.length > 0) touched.set(assignment, own)
          return assignment
        }),
      }
      if (by.length > 0) touched.set(settled, by)
      return settled
    })
  const replaced = <T extends object>(before: object, after: T): T => {
    const own = touched.get(before)
    if (own && touched.delete(before)) touched.set(after, own)
    return after
  }
  const chapters = draft.chapters.map((chapter): Chapter => {
    const clauses = settle(chapter.clauses)
    const items = chapter.items.map((item): Item => {
      const own = settle(item.clauses)
      const tasks = item.tasks.map((task) => replaced<Task>(task, { ...task, clauses: settle(task.clauses) }))
      return replaced(item, { ...item, clauses: own, tasks })
    })
    return replaced(chapter, { ...chapter, clauses, items })
  })
  const together = ({ agency, spans }: Merge): boolean => {
    const [first] = spans
    return used.has(agency) && first !== undefined && agencyAt.get(first.start) === agency
  }
  return {
    plan: { ...plan, chapters, agencies: [...used.values()], merges: plan.merges.filter(together) },
    touched,
    idle,
  }
}
