import { hashOf } from '../directory/hashed-id.ts'
import { jurisdictionOf } from '../directory/jurisdiction.ts'
import type { JoinedPart, PlanIndex, Unit } from '../plan/lookup.ts'
import { indexOf } from '../plan/lookup.ts'
import type { Agency, Assignment, Chapter, Clause, Item, Names, Plan, Task } from '../plan/model.ts'
import { toTraditional } from '../directory/to-traditional.ts'
import { toSimplified } from '../script/to-simplified.ts'
import { bodiesOf } from './bodies.ts'

/** A plan that is to stand beside others. */
export interface Part {
  readonly index: PlanIndex
  /** What the person calls it, or null for its title. */
  readonly name: string | null
}

/** What a plan is called among others: as the person does, by its title, or where it has none by its number or issuer. */
function titleOf({ index: { plan }, name }: Part): Names {
  const other = name ?? (plan.title.zhHant ? null : (plan.documentNumber?.value ?? plan.issuer?.value ?? ''))
  return other === null ? plan.title : { zhHant: other, zhHans: toSimplified(other), en: null }
}

/** The same clauses with the agencies' ids that hold beside other plans. */
function clausesFor(idOf: (id: string) => string): (clause: Clause) => Clause {
  return (clause) => ({
    ...clause,
    assignments: clause.assignments.map((each): Assignment => ({ ...each, agency: idOf(each.agency) })),
  })
}

/** A plan as the n-th chapter (from 1) of several: its chapters are the items, its tasks stand directly under them. */
function chapterOf(part: Part, no: number, idOf: (id: string) => string) {
  const { plan, units } = part.index
  const clauses = clausesFor(idOf)
  const idIn = (id: string): string => `${no}.${id}`
  const tasks = new Map<string, Task>()
  const items: Item[] = plan.chapters.map((chapter): Item => {
    const own = chapter.items
      .flatMap((item) => item.tasks)
      .map((task): Task => ({ ...task, id: idIn(task.id), clauses: task.clauses.map(clauses) }))
    for (const task of own) tasks.set(task.id, task)
    return {
      no: chapter.no,
      label: chapter.label,
      title: chapter.title,
      text: '',
      span: chapter.span,
      titleSpan: chapter.titleSpan,
      clauses: chapter.clauses.map(clauses),
      tasks: own,
    }
  })
  const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 }
  const title = titleOf(part)
  const chapter: Chapter = { no, label: String(no), title, span, titleSpan: span, clauses: [], items }
  const itemOf = new Map(plan.chapters.map((original, n) => [original, items[n]!]))
  const joined = units.map((unit): Omit<Unit, 'order'> => {
    const id = idIn(unit.id)
    const task = tasks.get(id) ?? null
    const of = task?.clauses ?? unit.clauses.map(clauses)
    const assignments = of.flatMap((clause) => clause.assignments)
    return {
      ...unit,
      id,
      label: idIn(unit.label),
      chapter,
      item: itemOf.get(unit.chapter)!,
      task,
      clauses: of,
      assignments,
      agencies: [...new Set(assignments.map(({ agency }) => agency))],
    }
  })
  return { chapter, units: joined, unitIds: new Map(units.map(({ id }) => [idIn(id), id])) }
}

/** 天津 before 市發展改革委, so that it is not taken for another city's. */
function named(agency: Agency, plan: Plan, no: number): Agency {
  const place = plan.place ?? ''
  const own = jurisdictionOf(plan.place)
  if (own.level === 'national' && place !== '') return agency
  const known = place !== ''
  const before = (text: string, where: string): string => {
    if (!known) return `${text}（${no}）`
    return (text !== '' && where.endsWith(text[0]!) ? where.slice(0, -1) : where) + text
  }
  const english = own.place?.english ?? (known ? '' : `${no}`)
  const inEnglish = (text: string | null): string | null =>
    text === null || english === '' || text.includes(english) ? text : `${text} (${english})`
  const { zhHant, zhHans, en } = agency.names
  // A name of the directory stands in both scripts, whatever the plan is written in; others as they were written.
  return {
    ...agency,
    name: before(agency.name, place),
    names: {
      zhHant: before(zhHant, zhHant !== zhHans ? toTraditional(place) : place),
      zhHans: before(zhHans, toSimplified(place)),
      en: inEnglish(en),
    },
    enShort: inEnglish(agency.enShort),
  }
}

/** The agencies of several plans, each body once; those that share a name with another body bear their place's. */
function agenciesOf(parts: readonly Part[], idsOf: readonly ((id: string) => string)[]): Agency[] {
  const found = new Map<string, { readonly agency: Agency; readonly plan: Plan; readonly no: number }>()
  for (const [n, { index }] of parts.entries()) {
    for (const agency of index.plan.agencies) {
      const id = idsOf[n]!(agency.id)
      if (!found.has(id)) found.set(id, { agency: { ...agency, id }, plan: index.plan, no: n + 1 })
    }
  }
  const bearers = new Map<string, number>()
  for (const { agency } of found.values()) {
    bearers.set(agency.names.zhHans, (bearers.get(agency.names.zhHans) ?? 0) + 1)
  }
  return [...found.values()].map(({ agency, plan, no }) =>
    bearers.get(agency.names.zhHans)! > 1 ? named(agency, plan, no) : agency,
  )
}

/**
 * Joins plans into one whose chapters are the plans, whose items are their chapters, and whose units are all of their
 * units: `4.13.6` of the second plan is `2.4.13.6`, and its label bears the plan's number too. So everything that is
 * asked of a plan can be asked of several. Agencies are one only where the directory says so (see `bodiesOf`). Spans
 * stay those of each plan's own text (see `originOf`). Pure; linear in the size of the plans.
 *
 * @param parts two or more, in the order of the ring
 */
export function joinPlans(parts: readonly Part[]): PlanIndex {
  const idsOf = parts.map(({ index }) => {
    const bodies = bodiesOf(index.plan)
    // Asked once for each agency, not for each assignment.
    const ids = new Map(index.plan.agencies.map(({ id }) => [id, bodies(id)]))
    return (id: string): string => ids.get(id) ?? id
  })
  const chapters = parts.map((part, n) => chapterOf(part, n + 1, idsOf[n]!))
  const first = parts[0]!.index.plan
  const plan: Plan = {
    fingerprint: hashOf(parts.map(({ index }) => index.plan.fingerprint).join(), 32),
    parserVersion: first.parserVersion,
    // A reader of the other script reads all of it converted; what is in that script already stays as it is.
    script: parts.some(({ index }) => index.plan.script === 'zh-Hant') ? 'zh-Hant' : 'zh-Hans',
    place: null,
    title: { zhHant: '', zhHans: '', en: null },
    titleSpan: null,
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    chapters: chapters.map(({ chapter }) => chapter),
    agencies: agenciesOf(parts, idsOf),
    merges: [],
    rules: [],
    defects: [],
    lineStarts: [0],
  }
  const joined: JoinedPart[] = chapters.map(({ unitIds }, n) => ({ index: parts[n]!.index, unitIds }))
  return indexOf(
    plan,
    chapters.flatMap(({ units }) => units).map((unit, order) => ({ ...unit, order })),
    joined,
  )
}
