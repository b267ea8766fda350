import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan, Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { isAboutAgencies } from '../../src/core/view/agency-questions.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import { mostAgencies, select } from '../../src/core/view/select.ts'
import type { Mode, Question, View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW, QUESTIONS } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const read = readTasks()
const idOf = (name: string): string => index.plan.agencies.find((agency) => agency.name === name)!.id
const ids = (view: Partial<View>): string[] => select(index, { ...DEFAULT_VIEW, ...view }).units.map(({ id }) => id)
const whom = (keep: (names: readonly string[], id: string) => boolean): string[] =>
  [...read].filter(([id, task]) => keep(everybody(task), id)).map(([id]) => id)

const A = '市商務委'
const B = '市發展改革委'

describe('the filter on the embedded plan agrees with what a person read', () => {
  it('shows every task while nothing filters', () => {
    expect(ids({})).toEqual([...read.keys()])
  })

  it('keeps the tasks of one agency', () => {
    expect(ids({ agencies: [idOf(A)] })).toEqual(whom((names) => names.includes(A)))
  })

  it('joins two agencies by or and by and', () => {
    const agencies = [idOf(A), idOf(B)]
    expect(ids({ agencies, mode: 'or' })).toEqual(whom((names) => names.includes(A) || names.includes(B)))
    expect(ids({ agencies, mode: 'and' })).toEqual(whom((names) => names.includes(A) && names.includes(B)))
  })

  it('applies roles before agencies', () => {
    expect(ids({ agencies: [idOf(A)], roles: ['lead'] })).toEqual(
      [...read].filter(([, task]) => task.lead.includes(A)).map(([id]) => id),
    )
  })

  it('joins chapters by or among themselves and by and with agencies', () => {
    expect(ids({ agencies: [idOf(A)], chapters: [4, 8] })).toEqual(
      whom((names, id) => names.includes(A) && /^(4|8)\./.test(id)),
    )
  })

  it('keeps, of roles alone, the tasks that have one', () => {
    expect(ids({ roles: ['lead'] })).toEqual([...read].filter(([, task]) => task.lead.length > 0).map(([id]) => id))
  })

  it('answers the questions', () => {
    const collective = (name: string): boolean => index.plan.agencies.find((a) => a.name === name)!.collective
    expect(ids({ question: 'no-lead' })).toEqual([...read].filter(([, t]) => t.lead.length === 0).map(([id]) => id))
    expect(ids({ question: 'several-leads' })).toEqual([...read].filter(([, t]) => t.lead.length > 1).map(([id]) => id))
    expect(ids({ question: 'one-agency' })).toEqual(whom((names) => names.length === 1))
    expect(ids({ question: 'collectives-only' })).toEqual(whom((names) => names.every(collective)))
    expect(ids({ question: 'open-ended' })).toEqual(
      [...read].filter(([, t]) => t.openEnded.length > 0).map(([id]) => id),
    )
    const most = Math.max(...[...read.values()].map((task) => everybody(task).length))
    expect(ids({ question: 'most-agencies' })).toEqual(whom((names) => names.length === most))
    expect(mostAgencies(index)).toBe(most)
  })

  it('answers the questions about agencies', () => {
    const tasks = [...read.values()]
    const everyone = [...new Set(tasks.flatMap(everybody))]
    const of = (name: string) => tasks.filter((task) => everybody(task).includes(name))
    const led = (name: string) => tasks.filter(({ lead }) => lead.includes(name))
    const answer = (question: Question): string[] => {
      const shown = select(index, { ...DEFAULT_VIEW, question })
      return [...shown.answering].map((id) => index.agencyById.get(id)!.name).sort()
    }
    expect(answer('never-leads')).toEqual(everyone.filter((name) => led(name).length === 0).sort())
    expect(answer('never-leads')).toHaveLength(29)
    const alone = everyone.filter((name) => led(name).length > 0 && led(name).every(({ lead }) => lead.length === 1))
    expect(answer('leads-alone')).toEqual(alone.sort())
    expect(answer('only-participates')).toEqual(
      everyone.filter((name) => of(name).every((t) => ![...t.lead, ...t.responsible].includes(name))).sort(),
    )
    const leads = tasks.reduce((sum, { lead }) => sum + lead.length, 0)
    const hubs = answer('half-of-leads').map((name) => led(name).length)
    const held = hubs.reduce((sum, n) => sum + n, 0)
    expect(held * 2).toBeGreaterThanOrEqual(leads)
    expect((held - Math.min(...hubs)) * 2).toBeLessThan(leads)
    expect(ids({ question: 'half-of-leads' })).toEqual(
      [...read].filter(([, t]) => t.lead.some((n) => answer('half-of-leads').includes(n))).map(([id]) => id),
    )
  })

  it('keeps the tasks of an item, and of a chapter besides', () => {
    expect(ids({ items: ['4.13'] })).toEqual([...read.keys()].filter((id) => id.startsWith('4.13.')))
    expect(ids({ items: ['4.13'], chapters: [8] })).toEqual([...read.keys()].filter((id) => /^(4\.13|8)\./.test(id)))
  })

  it('keeps what at least so many of several agencies share', () => {
    const names = [A, B, '市財政局']
    expect(ids({ agencies: names.map(idOf), mode: 2 })).toEqual(
      whom((all) => names.filter((name) => all.includes(name)).length >= 2),
    )
  })

  it('counts assignments by role and agency over the tasks it keeps', () => {
    const shown = select(index, { ...DEFAULT_VIEW, agencies: [idOf(A)] })
    const own = [...read.values()].filter((task) => everybody(task).includes(A))
    expect(shown.counts.lead).toBe(own.reduce((sum, task) => sum + task.lead.length, 0))
    expect(shown.counts.responsible).toBe(own.reduce((sum, task) => sum + task.responsible.length, 0))
    expect(shown.countsOf.get(idOf(A))!.lead).toBe(own.filter((task) => task.lead.includes(A)).length)
    expect(shown.agencies).toHaveLength(new Set(own.flatMap(everybody)).size)
  })
})

/** A filter over a plan's own agencies and chapters. */
function arbitraryFilter(plan: Plan): fc.Arbitrary<View> {
  return fc
    .record({
      agencies: fc.subarray(plan.agencies.map((agency) => agency.id)),
      mode: fc.constantFrom<Mode[]>('or', 'and', 2, 3),
      roles: fc.subarray([...ROLES] as Role[], { minLength: 1 }),
      chapters: fc.subarray([...new Set(plan.chapters.map((chapter) => chapter.no))]),
      items: fc.subarray(plan.chapters.flatMap(({ no, items }) => items.map((item) => `${no}.${item.no}`))),
      question: fc.option(fc.constantFrom(...QUESTIONS)),
      due: fc.option(fc.constantFrom(2016, 2020, 2021, 2030)),
    })
    .map((filter) => normalise({ ...DEFAULT_VIEW, ...filter }))
}

describe('the filter on any plan', () => {
  it('agrees with counting task by task', () => {
    fc.assert(
      fc.property(
        arbitraryPlan().chain((plan) => fc.tuple(fc.constant(plan), arbitraryFilter(plan))),
        ([plan, view]) => {
          const any = lookUp(plan)
          const shown = select(any, view)
          const used = ROLES.filter((role) => any.counts[role] > 0)
          const all = used.every((role) => view.roles.includes(role))
          for (const unit of any.units) {
            const acts = (id: string): boolean =>
              unit.clauses.some((clause) =>
                clause.assignments.some((a) => a.agency === id && view.roles.includes(a.role)),
              )
            const counts = unit.clauses
              .flatMap((clause) => clause.assignments)
              .filter((a) => view.roles.includes(a.role))
            const agencies =
              view.agencies.length === 0
                ? all || counts.length > 0
                : view.mode === 'or'
                  ? view.agencies.some(acts)
                  : view.mode === 'and'
                    ? view.agencies.every(acts)
                    : view.agencies.filter(acts).length >= view.mode
            const inTime =
              view.due === null ||
              [...(unit.task?.deadlines ?? []), ...unit.clauses.map((clause) => clause.deadline)].some((deadline) =>
                deadline?.to?.startsWith(`${view.due}-`),
              )
            const chapter =
              (view.chapters.length === 0 && view.items.length === 0) ||
              view.chapters.includes(unit.chapter.no) ||
              view.items.includes(`${unit.chapter.no}.${unit.item.no}`)
            if (view.question === null) expect(shown.ids.has(unit.id)).toBe(agencies && chapter && inTime)
            else if (!(agencies && chapter && inTime)) expect(shown.ids.has(unit.id)).toBe(false)
          }
          if (view.due !== null) {
            const year = shown.dues.find((due) => due.year === view.due)
            expect(year?.n ?? 0).toBe(shown.units.length)
          }
          if (view.question !== null && !isAboutAgencies(view.question))
            expect(shown.units).toHaveLength(shown.questions[view.question])
          if (view.question !== null && isAboutAgencies(view.question))
            expect(shown.answering.size).toBe(shown.questions[view.question])
          expect(ROLES.reduce((sum, role) => sum + shown.counts[role], 0)).toBe(
            shown.units.flatMap((u) => u.assignments).filter((a) => view.roles.includes(a.role)).length,
          )
        },
      ),
      { numRuns: runs(100, 5000) },
    )
  })

  it('keeps nothing of an empty plan and fails on nothing', () => {
    const empty = lookUp({ ...index.plan, chapters: [], agencies: [] })
    expect(select(empty, { ...DEFAULT_VIEW, question: 'most-agencies' }).units).toEqual([])
    expect(select(empty, { ...DEFAULT_VIEW, roles: ['lead'] }).units).toEqual([])
  })

  it('keeps only what a query found', () => {
    expect(select(index, DEFAULT_VIEW, new Set(['4.13.6', 'no.such.task'])).units.map(({ id }) => id)).toEqual([
      '4.13.6',
    ])
    expect(select(index, DEFAULT_VIEW, new Set()).units).toEqual([])
  })
})
