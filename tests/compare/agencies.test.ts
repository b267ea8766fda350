import { expect, it } from 'vitest'
import { compareAgencies } from '../../src/core/compare/agencies.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

// What is expected is counted from what a person read of the document.
const tasks = [...readTasks()]
const index = lookUp(embeddedPlan().plan)
const agencyOf = (name: string) => index.plan.agencies.find((agency) => agency.name === name)!
const [A, B] = ['市商務委', '市發展改革委'] as const
const of = (name: string): string[] => tasks.filter(([, task]) => everybody(task).includes(name)).map(([id]) => id)
const partners = (name: string): string[] => [
  ...new Set(
    tasks
      .filter(([id]) => of(name).includes(id))
      .flatMap(([, task]) => everybody(task).filter((other) => other !== name)),
  ),
]
const comparison = compareAgencies(index, index.units, agencyOf(A), agencyOf(B), ROLES)

it('tells what one has and the other lacks', () => {
  const ids = (list: typeof comparison.both): string[] => list.map(({ unit }) => unit.id)
  expect(ids(comparison.onlyFirst)).toEqual(of(A).filter((id) => !of(B).includes(id)))
  expect(ids(comparison.onlySecond)).toEqual(of(B).filter((id) => !of(A).includes(id)))
  expect(ids(comparison.both)).toEqual(of(A).filter((id) => of(B).includes(id)))
})

it('counts roles, chapters and partners of either side', () => {
  comparison.sides.forEach(({ counts, chapters, partners: n }, side) => {
    const name = [A, B][side]!
    for (const role of ['lead', 'responsible', 'participate'] as const) {
      expect(counts[role]).toBe(tasks.filter(([, task]) => task[role].includes(name)).length)
    }
    expect(chapters).toBe(new Set(of(name).map((id) => id.split('.')[0])).size)
    expect(n).toBe(partners(name).length)
  })
  for (const { chapter, tasks: both, shared } of comparison.chapters) {
    const inside = (id: string): boolean => id.startsWith(`${chapter.no}.`)
    expect(both).toEqual([of(A).filter(inside).length, of(B).filter(inside).length])
    expect(shared).toBe(of(A).filter((id) => inside(id) && of(B).includes(id)).length)
  }
})

it('tells whose partners are whose, and counts neither of the two among them', () => {
  const { onlyFirst, both, onlySecond } = comparison.partners
  const names = (list: typeof both): string[] => list.map(({ name }) => name).sort()
  const [a, b] = [A, B].map((name) => partners(name).filter((other) => other !== A && other !== B)) as [
    string[],
    string[],
  ]
  expect(names(onlyFirst)).toEqual(a.filter((name) => !b.includes(name)).sort())
  expect(names(both)).toEqual(a.filter((name) => b.includes(name)).sort())
  expect(names(onlySecond)).toEqual(b.filter((name) => !a.includes(name)).sort())
})

it('counts a role of the filter alone', () => {
  const lead = compareAgencies(index, index.units, agencyOf(A), agencyOf(B), ['lead'])
  expect(lead.both.map(({ unit }) => unit.id)).toEqual(
    tasks.filter(([, task]) => task.lead.includes(A) && task.lead.includes(B)).map(([id]) => id),
  )
  expect(lead.sides[0].counts.responsible).toBe(0)
})
