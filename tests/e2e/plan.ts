import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

/*
 * What the end-to-end tests expect, counted from what a person read of the document, not by the code under test.
 */
const tasks = readTasks()
const { plan } = embeddedPlan()

/** Ids of the tasks that name all of these agencies, or any of them. */
export function tasksWith(names: readonly string[], mode: 'or' | 'and'): string[] {
  return [...tasks]
    .filter(([, task]) => {
      const named = everybody(task)
      return mode === 'and' ? names.every((name) => named.includes(name)) : names.some((name) => named.includes(name))
    })
    .map(([id]) => id)
}

/** How often an agency has each role. */
export function rolesOf(name: string): { lead: number; responsible: number; participate: number } {
  const all = [...tasks.values()]
  return {
    lead: all.filter((task) => task.lead.includes(name)).length,
    responsible: all.filter((task) => task.responsible.includes(name)).length,
    participate: all.filter((task) => task.participate.includes(name)).length,
  }
}

/** Everybody who shares a task with an agency. */
export function partnersOf(name: string): string[] {
  const all = tasksWith([name], 'or').flatMap((id) => everybody(tasks.get(id)!))
  return [...new Set(all)].filter((other) => other !== name)
}

/** How many tasks have no lead. */
export const withoutLead = [...tasks.values()].filter((task) => task.lead.length === 0).length

/** The id by which links name an agency. */
export function idOf(name: string): string {
  return plan.agencies.find((agency) => agency.name === name)!.id
}
