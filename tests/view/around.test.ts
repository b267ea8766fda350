import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { tasksAround } from '../../src/core/view/around.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const read = readTasks()

describe('the tasks around a selection', () => {
  it('are first those of whoever acts in it, collectives left out', () => {
    const collective = new Set(index.plan.agencies.filter((each) => each.collective).map(({ name }) => name))
    const [id, task] = [...read].find(([, each]) => everybody(each).some((name) => collective.has(name)))!
    const own = everybody(task).filter((name) => !collective.has(name))
    const [first] = tasksAround(index, [index.unitById.get(id)!], ROLES, 1)
    expect(first!.map((unit) => unit.id)).toEqual(
      [...read].filter(([other, each]) => other !== id && everybody(each).some((n) => own.includes(n))).map(([o]) => o),
    )
  })

  it('come once each, whatever the plan, and nowhere without somebody who leads there', () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.nat(), (plan, n) => {
        const any = lookUp(plan)
        if (any.units.length === 0) return
        const start = any.units[n % any.units.length]!
        const rings = tasksAround(any, [start], ROLES, 3)
        expect(rings).toHaveLength(3)
        const all = [start, ...rings.flat()].map(({ id }) => id)
        expect(new Set(all).size).toBe(all.length)
        let before: readonly (typeof start)[] = [start]
        for (const ring of rings) {
          for (const unit of ring) {
            const shared = before.some((other) => other.agencies.some((id) => unit.agencies.includes(id)))
            expect(shared).toBe(true)
          }
          before = ring
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are those of the roles that count', () => {
    const unit = index.units.find(({ assignments }) => assignments.every(({ role }) => role !== 'guide'))!
    expect(tasksAround(index, [unit], ['guide'], 2).flat()).toEqual([])
  })
})
