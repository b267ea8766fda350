import type { Agency, Assignment, Chapter, Clause, Item, Plan, Span, Task } from '../plan/model.ts'

/** Parts of a plan that corrections may write to; the plan itself stays as it was read. */
export type Loose<T> = { -readonly [K in keyof T]: T[K] }

export interface MemberDraft extends Loose<Assignment> {
  /** Indexes of the corrections that touched it, in their order. */
  by: readonly number[]
}
export interface ClauseDraft extends Omit<Loose<Clause>, 'assignments'> {
  assignments: MemberDraft[]
  by: readonly number[]
}
export interface TaskDraft extends Omit<Loose<Task>, 'clauses'> {
  clauses: ClauseDraft[]
}
export interface ItemDraft extends Omit<Loose<Item>, 'clauses' | 'tasks'> {
  clauses: ClauseDraft[]
  tasks: TaskDraft[]
}
export interface ChapterDraft extends Omit<Loose<Chapter>, 'clauses' | 'items'> {
  clauses: ClauseDraft[]
  items: ItemDraft[]
}

/** A plan being corrected. */
export interface PlanDraft {
  readonly plan: Plan
  readonly chapters: ChapterDraft[]
  /** By id. Corrections add to it, and a merge takes the body away that went into another. */
  readonly agencies: Map<string, Agency>
}

/** Everything that can hold clauses. */
export type Holder = TaskDraft | ItemDraft | ChapterDraft

const clauseDraft = (clause: Clause): ClauseDraft => ({
  ...clause,
  assignments: clause.assignments.map((assignment) => ({ ...assignment, by: [] })),
  by: [],
})

/** A copy to write to. */
export function draftOf(plan: Plan): PlanDraft {
  return {
    plan,
    chapters: plan.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map(clauseDraft),
      items: chapter.items.map((item) => ({
        ...item,
        clauses: item.clauses.map(clauseDraft),
        tasks: item.tasks.map((task) => ({ ...task, clauses: task.clauses.map(clauseDraft) })),
      })),
    })),
    agencies: new Map(plan.agencies.map((agency) => [agency.id, agency])),
  }
}

/** All that can hold clauses, in document order: a heading before what stands under it. */
export function holdersOf({ chapters }: PlanDraft): Holder[] {
  return chapters.flatMap((chapter) => [chapter, ...chapter.items.flatMap((item) => [item, ...item.tasks])])
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
