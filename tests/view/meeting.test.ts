import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { chineseNumber } from '../../src/intake/list-number.ts'
import { chainsBetween } from '../../src/core/view/meeting.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { parsed } from '../parse/parsed.ts'
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
        const { chains, of } = chainsBetween(index, index.units, ROLES, a.id, b.id)
        expect(of).toBe(chains.length)
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
        const { chains, of } = chainsBetween(any, any.units, ROLES, a.id, b.id)
        expect(chains.length).toBe(Math.min(of, 200))
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

  it('are counted in full where there are too many, and those over the most tasks are listed', () => {
    // 300 agencies between two; the last twenty of them meet each of the two in three tasks.
    const line = (n: number, who: string): string => `${n}.辦好這件事。（${who}牽頭，市甲${chineseNumber(n)}局參加）`
    const between = Array.from({ length: 300 }, (_, n) => n + 1)
    const text = (who: string): string =>
      between.flatMap((n) => Array.from({ length: n > 280 ? 3 : 1 }, () => line(n, who))).join('\n')
    const any = lookUp(parsed(`一、左\n${text('市東城局')}\n二、右\n${text('市西城局')}\n`))
    const find = (name: string): string => any.plan.agencies.find((agency) => agency.name === name)!.id
    const { chains, of } = chainsBetween(any, any.units, ROLES, find('市東城局'), find('市西城局'))
    expect(of).toBe(300)
    expect(chains).toHaveLength(200)
    const strong = chains.filter(({ meetings }) => meetings.every((list) => list.length === 3))
    expect(strong).toHaveLength(20)
    expect(chains.slice(0, 20)).toEqual(strong)
  })
})
