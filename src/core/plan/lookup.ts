import type { Agency, Assignment, Chapter, Clause, Deadline, Item, Names, Plan, Role, Script, Task } from './model.ts'
import { ROLES } from './model.ts'

/** How often each role occurs. */
export type RoleCounts = Readonly<Record<Role, number>>

/**
 * A task with its place: one dot on the dial. A heading that carries a clause of its own beside its
 * tasks (a group clause) is a unit too, with 0 for the levels below it (`1.1.0`, `1.0.0`), standing before its tasks.
 */
export interface Unit {
  readonly id: string
  /** The plan's own number, the shortest that is unambiguous: `13.6`, `7`. */
  readonly label: string
  /** Position in document order, from 0. */
  readonly order: number
  readonly chapter: Chapter
  readonly item: Item
  /** Null for a heading's own clause. */
  readonly task: Task | null
  readonly text: string
  readonly start: number
  readonly end: number
  readonly clauses: readonly Clause[]
  /** All clauses' assignments, in order. */
  readonly assignments: readonly Assignment[]
  /** Distinct agency ids, in order. */
  readonly agencies: readonly string[]
  readonly openEnded: boolean
  readonly leads: number
  /** Of the task's text and of its clauses, in document order. */
  readonly deadlines: readonly Deadline[]
}

/** A plan with the lookups that views need. Built once a plan by `lookUp`, or of several plans by `joinPlans`. */
export interface PlanIndex {
  readonly plan: Plan
  /** The plans that this one is joined of, in the order of its chapters; empty for a plan that is one document. */
  readonly parts: readonly JoinedPart[]
  readonly units: readonly Unit[]
  readonly unitById: ReadonlyMap<string, Unit>
  /** By label and by id. */
  readonly unitByLabel: ReadonlyMap<string, Unit>
  readonly agencyById: ReadonlyMap<string, Agency>
  /** Units of each agency, in document order. */
  readonly unitsOf: ReadonlyMap<string, readonly Unit[]>
  readonly countsOf: ReadonlyMap<string, RoleCounts>
  readonly counts: RoleCounts
  /** Roles that occur in the plan, in the order of ROLES. */
  readonly roles: readonly Role[]
  /** Agencies by number of assignments, most first; ties in order of appearance. */
  readonly byTotal: readonly Agency[]
}

/** One of several plans that are shown as one. */
export interface JoinedPart {
  readonly index: PlanIndex
  /** Its own ids of the units of the joined plan. */
  readonly unitIds: ReadonlyMap<string, string>
}

/** The document that a unit stands in, and what it is there. Of a plan that is one document, itself. */
export function originOf(index: PlanIndex, unit: Unit): { readonly plan: Plan; readonly unit: Unit } {
  const part = index.parts[unit.chapter.no - 1]
  const original = part?.index.unitById.get(part.unitIds.get(unit.id) ?? '')
  return part && original ? { plan: part.index.plan, unit: original } : { plan: index.plan, unit }
}

/** Role counts, all zero. */
export function noRoles(): Record<Role, number> {
  return { lead: 0, responsible: 0, participate: 0, guide: 0 }
}

/** Sum over the roles. */
export function total(counts: RoleCounts): number {
  return ROLES.reduce((sum, role) => sum + counts[role], 0)
}

type Draft = Omit<Unit, 'label' | 'order'> & { readonly path: readonly [number, number, number] }

/** A title as the plan writes it. */
function asWritten(names: Names, script: Script): string {
  return script === 'zh-Hant' ? names.zhHant : names.zhHans
}

/** A chapter's heading as an item, for a clause that stands on the chapter itself. */
function headingOf({ title, span, titleSpan, clauses }: Chapter): Item {
  return { no: 0, label: '', title, text: '', span, titleSpan, clauses, tasks: [] }
}

function draft(chapter: Chapter, item: Item, task: Task | null, clauses: readonly Clause[], script: Script): Draft {
  const assignments = clauses.flatMap((clause) => clause.assignments)
  const no = task?.no ?? 0
  return {
    id: task?.id ?? `${chapter.no}.${item.no}.0`,
    path: [chapter.no, item.no, no],
    chapter,
    item,
    task,
    text: task?.text ?? (item.text || asWritten(item.title, script)),
    start: task?.span.start ?? item.span.start,
    end: task?.span.end ?? Math.max(...clauses.map((clause) => clause.span.end)),
    clauses,
    assignments,
    agencies: [...new Set(assignments.map((a) => a.agency))],
    openEnded: clauses.some((clause) => clause.openEnded.length > 0),
    leads: assignments.filter((a) => a.role === 'lead').length,
    deadlines: [...(task?.deadlines ?? []), ...clauses.flatMap((clause) => clause.deadline ?? [])].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  }
}

/** The shortest of task number, item.task and chapter.item.task by which every unit of the plan can be told apart. */
function labelsOf(drafts: readonly Draft[]): string[] {
  const short = (parts: readonly number[]): string => parts.filter((n, i) => n > 0 || i === 0).join('.')
  const forms = drafts.map(({ path: [c, i, t], id }) => {
    const itemForm = i === 0 ? (t === 0 ? `${c}` : `${t}`) : t === 0 ? `${i}` : `${i}.${t}`
    return [t > 0 ? `${t}` : i > 0 ? `${i}` : `${c}`, itemForm, short([c, i, t]), id] as const
  })
  for (const form of [0, 1, 2] as const) {
    const labels = forms.map((candidates) => candidates[form])
    if (new Set(labels).size === labels.length) return labels
  }
  return forms.map((candidates) => candidates[3])
}

/** Builds the lookups of a plan. Pure; linear in the size of the plan. */
export function lookUp(plan: Plan): PlanIndex {
  const drafts: Draft[] = []
  const { script } = plan
  for (const chapter of plan.chapters) {
    if (chapter.clauses.length > 0) drafts.push(draft(chapter, headingOf(chapter), null, chapter.clauses, script))
    for (const item of chapter.items) {
      if (item.clauses.length > 0) drafts.push(draft(chapter, item, null, item.clauses, script))
      for (const task of item.tasks) drafts.push(draft(chapter, item, task, task.clauses, script))
    }
  }
  const labels = labelsOf(drafts)
  return indexOf(
    plan,
    drafts.map(({ path: _path, ...unit }, order) => ({ ...unit, order, label: labels[order]! })),
  )
}

/** The lookups of a plan whose units are known. Pure; linear in the number of assignments. */
export function indexOf(plan: Plan, units: readonly Unit[], parts: readonly JoinedPart[] = []): PlanIndex {
  const unitsOf = new Map<string, Unit[]>(plan.agencies.map((agency) => [agency.id, []]))
  const countsOf = new Map(plan.agencies.map((agency) => [agency.id, noRoles()]))
  const counts = noRoles()
  for (const unit of units) {
    for (const agency of unit.agencies) unitsOf.get(agency)?.push(unit)
    for (const { agency, role } of unit.assignments) {
      counts[role] += 1
      const own = countsOf.get(agency)
      if (own) own[role] += 1
    }
  }
  const sum = new Map(plan.agencies.map((agency) => [agency.id, total(countsOf.get(agency.id)!)]))
  return {
    plan,
    parts,
    units,
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    unitByLabel: new Map(units.flatMap((unit) => [[unit.id, unit] as const, [unit.label, unit] as const])),
    agencyById: new Map(plan.agencies.map((agency) => [agency.id, agency])),
    unitsOf,
    countsOf,
    counts,
    roles: ROLES.filter((role) => counts[role] > 0),
    byTotal: [...plan.agencies].sort((a, b) => sum.get(b.id)! - sum.get(a.id)!),
  }
}
