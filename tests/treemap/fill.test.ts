import { describe, expect, it } from 'vitest'
import { countTones, fillBy, tonesOf, toneOf } from '../../src/core/treemap/fill.ts'
import { DEFAULT_VIEW, FILLS } from '../../src/core/view/view.ts'
import { everybody, readTasks } from '../plan/embedded.ts'
import { embedded } from './units.ts'

const { units, plan } = embedded
const tasks = readTasks()
const unit = (id: string) => embedded.unitById.get(id)!
const nameOf = (id: string) => plan.agencies.find((agency) => agency.id === id)!.name

describe('the fill of a tile', () => {
  it('by lead says whether nobody, one or several lead', () => {
    for (const [id, { lead }] of tasks) {
      expect(toneOf(unit(id), 'lead')).toBe(lead.length === 0 ? 'none' : lead.length === 1 ? 'one' : 'joint')
    }
  })

  it('by role says the strongest role of those chosen, or that they are not named', () => {
    const chosen = ['commerce', 'drc']
    const names = chosen.map(nameOf)
    for (const [id, task] of tasks) {
      const role = (['lead', 'responsible', 'participate'] as const).find((each) =>
        names.some((name) => task[each].includes(name)),
      )
      expect(toneOf(unit(id), 'role', chosen)).toBe(role ?? 'absent')
    }
  })

  it('by agencies grows with how many there are', () => {
    for (const [id, task] of tasks) {
      const n = everybody(task).length
      const tone = n >= 8 ? 'most' : n >= 4 ? 'many' : n >= 2 ? 'some' : n === 1 ? 'few' : 'none'
      expect(toneOf(unit(id), 'agencies')).toBe(tone)
    }
  })

  it('is counted by the legend, each task once, under every tone that there is', () => {
    for (const fill of FILLS) {
      const counts = countTones(units, fill, ['commerce'])
      expect([...counts.keys()]).toEqual(tonesOf(fill))
      expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(tasks.size)
    }
    expect(countTones([], 'lead', []).get('none')).toBe(0)
  })

  it('by role needs somebody chosen; until then it is by lead', () => {
    expect(fillBy({ ...DEFAULT_VIEW, fill: 'role' })).toBe('lead')
    expect(fillBy({ ...DEFAULT_VIEW, fill: 'role', agencies: ['drc'] })).toBe('role')
    expect(fillBy({ ...DEFAULT_VIEW, fill: 'agencies' })).toBe('agencies')
  })
})
