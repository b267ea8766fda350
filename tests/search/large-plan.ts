import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { grownPlan } from '../network/grown.ts'
import { sequence } from '../network/synthetic.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { writePlan } from '../plan/plan-writer.ts'

/**
 * A plan `times` the embedded one with its very words: each task has the sentences of one of its tasks, in another order, and
 * its agencies come before the made-up ones. The same on every run.
 */
export function largePlan(times: number): PlanIndex {
  const { plan } = embeddedPlan()
  if (times === 1) return lookUp(plan)
  const draft = grownPlan(times)
  const next = sequence(times)
  const items = plan.chapters.flatMap((chapter) => chapter.items)
  const tasks = items.flatMap((item) => item.tasks)
  const reordered = (text: string): string =>
    text
      .split(/(?<=[。,])/)
      .map((sentence) => ({ sentence, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ sentence }) => sentence)
      .join('')
  let n = 0
  const { plan: large } = writePlan({
    ...draft,
    place: plan.place,
    agencies: draft.agencies.map((agency, i) => ({ ...agency, ...(plan.agencies[i] ?? {}), id: agency.id })),
    chapters: draft.chapters.map((chapter, c) => ({
      ...chapter,
      title: plan.chapters[c % plan.chapters.length]!.title,
      items: chapter.items.map((item, i) => ({
        title: items[(c * 7 + i) % items.length]!.title,
        tasks: ('tasks' in item ? item.tasks : [item.itself]).map((task) => ({
          ...task,
          text: reordered(tasks[n++ % tasks.length]!.text),
        })),
      })),
    })),
  })
  return lookUp(large)
}
