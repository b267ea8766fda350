import { expect, it } from 'vitest'
import { likeness, matchTitles } from '../../src/core/compare/matched-titles.ts'
import { comparePlans } from '../../src/core/compare/plans.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const real = lookUp(embeddedPlan().plan)

it('titles are matched by the characters that they share, in either script, each once', () => {
  expect(likeness('推進商務誠信建設', '推进商务诚信建设')).toBe(1)
  expect(likeness('', '')).toBe(0)
  expect(likeness('加快信用信息系統建設', '培育信用服務市場')).toBeLessThan(0.5)
  expect(matchTitles(['加強商務誠信', '加強社會誠信', '附則'], ['社會誠信', '加強商務誠信建設'])).toEqual([
    [0, 1],
    [1, 0],
  ])
})

it('a plan beside itself differs in nothing', () => {
  const { both, only, chapters, figures } = comparePlans(real, real, ROLES)
  expect(only).toEqual([[], []])
  expect(both).toHaveLength(real.plan.agencies.length)
  expect(chapters.every(({ chapters: [a, b], only: more }) => a === b && more.flat().length === 0)).toBe(true)
  expect(figures[0]).toEqual(figures[1])
})

it('a plan that lost a chapter, and with it an agency, is told apart by them', () => {
  const [first, ...rest] = samplePlan.chapters
  const left = new Set(
    rest
      .flatMap((chapter) => chapter.items.flatMap((item) => item.tasks.flatMap((task) => task.clauses)))
      .flatMap(({ assignments }) => assignments)
      .map(({ agency }) => agency),
  )
  const plan: Plan = {
    ...samplePlan,
    chapters: rest,
    agencies: samplePlan.agencies.filter(({ id }) => left.has(id)),
  }
  const { only, both, chapters } = comparePlans(lookUp(samplePlan), lookUp(plan), ROLES)
  const gone = samplePlan.agencies.map(({ id }) => id).filter((id) => !left.has(id))
  expect(new Set(only[0].map(({ id }) => id))).toEqual(new Set(gone))
  expect(only[1]).toEqual([])
  expect(new Set(both.map(({ id }) => id))).toEqual(left)
  expect(chapters.find(({ chapters: [a] }) => a === first)!.chapters[1]).toBeNull()
})

it('counts the roles of the filter alone', () => {
  const { figures, both } = comparePlans(real, real, ['lead'])
  expect(figures[0].counts).toEqual({ lead: real.counts.lead, responsible: 0, participate: 0, guide: 0 })
  expect(both).toHaveLength(real.plan.agencies.filter(({ id }) => real.countsOf.get(id)!.lead > 0).length)
})
