import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readEmbedded } from '../../src/build/embedded-plan.ts'
import type { Plan } from '../../src/core/plan/model.ts'

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))
const expected = new URL('../parse/expected/', import.meta.url)

/** The embedded plan, read as the build reads it. */
export function embeddedPlan(): { plan: Plan; source: string } {
  return readEmbedded(seeds)
}

/** One task of the expectation that was written by reading the document. */
export interface ReadTask {
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly participate: readonly string[]
  readonly openEnded: readonly string[]
}

/** The tasks of the embedded plan as a person read them, by id, in order. */
export function readTasks(): ReadonlyMap<string, ReadTask> {
  const [file] = readdirSync(expected).filter((name) => name.endsWith('.json'))
  const { tasks } = JSON.parse(readFileSync(new URL(file!, expected), 'utf8')) as { tasks: Record<string, ReadTask> }
  return new Map(Object.entries(tasks))
}

/** Everybody a task names, in whatever role. */
export function everybody(task: ReadTask): readonly string[] {
  return [...new Set([...task.lead, ...task.responsible, ...task.participate])]
}
