import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { chainsBetween } from '../../src/core/view/meeting.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const tasks = [...readTasks().values()]
const nameOf = (id: string): string => index.agencyById.get(id)!.name

/** Who shares a task with an agency, as a person read the plan. */
function partners(name: string): Set<string> {
  const all = tasks.map(everybody).filter((names) => names.includes(name))
  return new Set(all.flat().filter((other) => other !== name))
}

describe('the meeting points of two agencies', () => {
  it('are all that share a task with both, where they share none', () => {
    const single = index.plan.agencies.filter((agency) => !agency.collective)
    const collective = new Set(index.plan.agencies.filter((each) => each.collective).map(({ name }) => name))
    let seen = 0
    for (const a of single.slice(0, 12)) {
      for (const b of single.slice(12, 30)) {
        if (partners(a.name).has(b.name)) continue
        const both = [...partners(a.name)].filter((name) => partners(b.name).has(name) && !collective.has(name))
        const chains = chainsBetween(index, index.units, ROLES, a.id, b.id)
        if (both.length === 0) {
          expect(chains.every(({ agencies }) => agencies.length > 3)).toBe(true)
          continue
        }
        seen += 1
        expect(chains.map(({ agencies }) => nameOf(agencies[1]!)).sort()).toEqual(both.sort())
        expect(chains.every(({ agencies }) => agencies.length === 3)).toBe(true)
      }
    }
    expect(seen).toBeGreaterThan(5)
  })

  it('hang together in any plan, and none is shorter than another', () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.nat(), fc.nat(), (plan, m, n) => {
        const any = lookUp(plan)
        if (plan.agencies.length < 2) return
        const [a, b] = [plan.agencies[m % plan.agencies.length]!, plan.agencies[n % plan.agencies.length]!]
        if (a === b) return
        const chains = chainsBetween(any, any.units, ROLES, a.id, b.id)
        for (const { agencies, meetings } of chains) {
          expect(agencies).toHaveLength(chains[0]!.agencies.length)
          expect([agencies[0], agencies.at(-1)]).toEqual([a.id, b.id])
          expect(new Set(agencies).size).toBe(agencies.length)
          expect(meetings).toHaveLength(agencies.length - 1)
          for (const [k, list] of meetings.entries()) {
            expect(list.length).toBeGreaterThan(0)
            for (const unit of list) {
              expect(unit.agencies).toContain(agencies[k])
              expect(unit.agencies).toContain(agencies[k + 1])
            }
          }
        }
        expect(new Set(chains.map(({ agencies }) => agencies.join('/'))).size).toBe(chains.length)
      }),
      { numRuns: 100 },
    )
  })
})
