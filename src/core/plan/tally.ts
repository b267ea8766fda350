import type { Unit } from './lookup.ts'

/** How many tasks, and beside them how many clauses of whole headings, which are no tasks. */
export interface Tally {
  readonly tasks: number
  readonly groups: number
}

/** Counts units as a person does: a heading's own clause is not a task. */
export function tallyOf(units: readonly Unit[]): Tally {
  const tasks = units.reduce((sum, unit) => sum + (unit.task === null ? 0 : 1), 0)
  return { tasks, groups: units.length - tasks }
}
