import { describe, expect, it } from 'vitest'
import { agencyDossier } from '../../src/core/dossier/agency.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type { ReadTask } from '../plan/embedded.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

// What is expected is counted from what a person read of the document.
const tasks = readTasks()
const index = lookUp(embeddedPlan().plan)
const names = [...new Set([...tasks.values()].flatMap(everybody))]
const agencyOf = (name: string) => index.plan.agencies.find((agency) => agency.name === name)!
const rolesOf = (task: ReadTask, name: string): Role[] =>
  (['lead', 'responsible', 'participate'] as const).filter((role) => task[role].includes(name))
const tasksOf = (name: string, roles: readonly Role[] = ROLES): string[] =>
  [...tasks].filter(([, task]) => rolesOf(task, name).some((role) => roles.includes(role))).map(([id]) => id)

const whole = select(index, DEFAULT_VIEW)
const dossierOf = (name: string, roles: readonly Role[] = ROLES) =>
  agencyDossier(index, select(index, { ...DEFAULT_VIEW, roles }), agencyOf(name), roles)

describe('the dossier of an agency', () => {
  it('has its tasks, their roles, chapters and partners, for every agency of the plan', () => {
    for (const name of names) {
      const dossier = dossierOf(name)
      const ids = tasksOf(name)
      expect(dossier.units.map(({ id }) => id)).toEqual(ids)
      for (const role of ['lead', 'responsible', 'participate'] as const) {
        const own = [...tasks].filter(([, task]) => task[role].includes(name)).map(([id]) => id)
        expect(dossier.counts[role]).toBe(own.length)
        expect(dossier.byRole.find((each) => each.role === role)?.tasks.map(({ unit }) => unit.id) ?? []).toEqual(own)
      }
      expect(dossier.chapters.map(({ chapter }) => chapter.no)).toEqual([
        ...new Set(ids.map((id) => Number(id.split('.')[0]))),
      ])
      expect(dossier.chapters.reduce((sum, { tasks: n }) => sum + n, 0)).toBe(ids.length)
      const others = new Set(ids.flatMap((id) => everybody(tasks.get(id)!)).filter((other) => other !== name))
      expect(new Set(dossier.partners.map(({ agency }) => agency.name))).toEqual(others)
    }
  })

  it('says who else is in each task, in which role, and calls alone only whom nobody joins', () => {
    const name = '市商務委'
    for (const { tasks: listed } of dossierOf(name).byRole) {
      for (const { unit, company, alone } of listed) {
        const task = tasks.get(unit.id)!
        for (const { role, agencies } of company) {
          const read = task[role as keyof Omit<ReadTask, 'openEnded'>]
          expect(agencies.map((agency) => agency.name)).toEqual(read.filter((other) => other !== name))
        }
        expect(alone).toBe(everybody(task).length === 1 && task.openEnded.length === 0)
      }
    }
  })

  it('gives its place: how many have more, how many as many', () => {
    for (const name of names) {
      for (const { by, n, rank, sharing, of } of dossierOf(name).places) {
        const figure = (other: string): number =>
          [...tasks.values()].flatMap((task) => rolesOf(task, other)).filter((role) => by === 'total' || role === by)
            .length
        expect(n).toBe(figure(name))
        expect(rank).toBe(1 + names.filter((other) => figure(other) > n).length)
        expect(sharing).toBe(names.filter((other) => figure(other) === n).length)
        expect(of).toBe(names.length)
      }
    }
  })

  it('ranks by no role that it does not have', () => {
    expect(dossierOf('市商務委').places.map(({ by }) => by)).toEqual(['total', 'lead', 'responsible'])
  })

  it('counts the roles of the filter alone, and its rest of the plan', () => {
    const dossier = dossierOf('市商務委', ['lead'])
    expect(dossier.units.map(({ id }) => id)).toEqual(tasksOf('市商務委', ['lead']))
    expect(dossier.byRole.map(({ role }) => role)).toEqual(['lead'])
    expect(dossier.of).toBe([...tasks.values()].filter(({ lead }) => lead.length > 0).length)
  })

  it('is empty where the filter leaves nothing of it', () => {
    const around = select(index, { ...DEFAULT_VIEW, chapters: [1] })
    const dossier = agencyDossier(index, around, agencyOf('市商務委'), ROLES)
    expect(dossier).toMatchObject({ units: [], places: [], chapters: [], partners: [], byRole: [], alone: 0 })
    expect(whole.units.length).toBe(tasks.size)
  })
})
