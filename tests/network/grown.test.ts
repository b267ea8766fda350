import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { writePlan } from '../plan/plan-writer.ts'
import { grownPlan } from './grown.ts'

const real = lookUp(embeddedPlan().plan)
const share = (part: number, whole: number): number => part / whole
const topLeads = (index: typeof real): number =>
  [...index.countsOf.values()]
    .map(({ lead }) => lead)
    .sort((a, b) => b - a)
    .slice(0, 3)
    .reduce((sum, n) => sum + n, 0)

describe.each([1, 10, 100])('a plan %i times the embedded one', (times) => {
  const index = lookUp(writePlan(grownPlan(times)).plan)
  const links = index.units.reduce((sum, unit) => sum + unit.assignments.length, 0)

  it('has as many times its tasks and, as far as chance allows, its assignments', () => {
    expect(index.units).toHaveLength(117 * times)
    expect(Math.abs(links - 343 * times)).toBeLessThan(70 * Math.sqrt(times))
  })

  it('is as skewed: three agencies hold half of the leads, a third of the tasks has none', () => {
    expect(Math.abs(share(topLeads(index), index.counts.lead) - share(topLeads(real), real.counts.lead))).toBeLessThan(
      0.12,
    )
    const without = index.units.filter((unit) => unit.leads === 0).length
    expect(Math.abs(share(without, index.units.length) - 1 / 3)).toBeLessThan(0.1)
  })

  it('has chapters and items of very different sizes, none of them empty', () => {
    const sizes = index.plan.chapters.map(({ items }) => items.reduce((sum, { tasks }) => sum + tasks.length, 0))
    expect(Math.min(...sizes)).toBeGreaterThan(0)
    expect(Math.max(...sizes)).toBeGreaterThan((2.5 * index.units.length) / sizes.length)
    expect(index.plan.chapters.every(({ items }) => items.every(({ tasks }) => tasks.length > 0))).toBe(true)
  })
})

it('is the same on every run, and another with another seed', () => {
  expect(grownPlan(2)).toEqual(grownPlan(2))
  expect(grownPlan(2, 7)).not.toEqual(grownPlan(2))
})
