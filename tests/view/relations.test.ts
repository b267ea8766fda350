import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { leadHubs, neverLead, partnersOf, roleIn, similarUnits } from '../../src/core/view/relations.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'

const index = lookUp(embeddedPlan().plan)
const read = readTasks()
const idOf = (name: string): string => index.plan.agencies.find((agency) => agency.name === name)!.id

describe('who works with whom', () => {
  it('lists the partners of an agency with the tasks they share', () => {
    const name = '市商務委'
    const shared = new Map<string, string[]>()
    for (const [id, task] of read) {
      if (!everybody(task).includes(name)) continue
      for (const other of everybody(task)) if (other !== name) shared.set(other, [...(shared.get(other) ?? []), id])
    }
    const partners = partnersOf(index, index.units, [idOf(name)])
    expect(new Map(partners.map((p) => [p.agency.name, p.shared.map(({ id }) => id)]))).toEqual(shared)
    const counts = partners.map((partner) => partner.shared.length)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  it('finds the fewest agencies that hold half of the leads', () => {
    const leads = new Map<string, number>()
    for (const task of read.values()) for (const name of task.lead) leads.set(name, (leads.get(name) ?? 0) + 1)
    const sorted = [...leads.values()].sort((a, b) => b - a)
    const of = sorted.reduce((sum, n) => sum + n, 0)
    const hubs = leadHubs(index)
    expect(hubs.of).toBe(of)
    expect(hubs.agencies.map((hub) => hub.leads)).toEqual(sorted.slice(0, hubs.agencies.length))
    expect(hubs.leads * 2).toBeGreaterThanOrEqual(of)
    expect((hubs.leads - hubs.agencies.at(-1)!.leads) * 2).toBeLessThan(of)
  })

  it('lists the agencies that never lead', () => {
    const all = new Set([...read.values()].flatMap(everybody))
    for (const task of read.values()) for (const name of task.lead) all.delete(name)
    expect(new Set(neverLead(index).map((agency) => agency.name))).toEqual(all)
  })

  it('finds tasks with the same agencies', () => {
    const unit = index.unitById.get('4.13.6')!
    const own = everybody(read.get('4.13.6')!)
    const expected = [...read]
      .filter(([id]) => id !== '4.13.6')
      .map(([id, task]) => [id, everybody(task).filter((name) => own.includes(name)).length] as const)
      .filter(([, n]) => n >= 3)
    expect(new Map(similarUnits(index, unit).map(({ unit: { id }, shared }) => [id, shared]))).toEqual(
      new Map(expected),
    )
  })

  it('has no hubs, partners or roles where nobody leads', () => {
    const empty = lookUp({ ...index.plan, chapters: [], agencies: [] })
    expect(leadHubs(empty)).toEqual({ agencies: [], leads: 0, of: 0 })
    expect(partnersOf(empty, [], ['drc'])).toEqual([])
    expect(roleIn(index.units[0]!, 'nobody')).toBeNull()
  })
})
