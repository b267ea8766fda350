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
    const { units, via } = tasksAround(index, [index.unitById.get(id)!], ROLES, 1)
    expect([...via].map((each) => index.agencyById.get(each)!.name).sort()).toEqual([...own].sort())
    expect(units.map((unit) => unit.id)).toEqual(
      [...read].filter(([other, each]) => other !== id && everybody(each).some((n) => own.includes(n))).map(([o]) => o),
    )
  })

  it('come once each, whatever the plan, and nowhere without somebody who leads there', () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.nat(), (plan, n) => {
        const any = lookUp(plan)
        if (any.units.length === 0) return
        const start = any.units[n % any.units.length]!
        let before = [start]
        for (const steps of [1, 2, 3]) {
          const { units, via } = tasksAround(any, [start], ROLES, steps)
          const all = [start, ...units]
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
          expect(all.slice(0, before.length)).toEqual(before)
          // Whatever a step adds is joined to what was there before it.
          for (const unit of all.slice(before.length)) {
            const joined = before.some((other) =>
              other.agencies.some((id) => via.has(id) && unit.agencies.includes(id)),
            )
            expect(joined).toBe(true)
          }
          before = all
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are those of the roles that count', () => {
    const unit = index.units.find(({ assignments }) => assignments.every(({ role }) => role !== 'guide'))!
    expect(tasksAround(index, [unit], ['guide'], 2)).toEqual({ units: [], via: new Set() })
  })
})
