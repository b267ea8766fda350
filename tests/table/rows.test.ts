import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { parsed } from '../parse/parsed.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import { rowsOf } from './rows-of.ts'

const index = lookUp(samplePlan)
const said = (id: string, roles: readonly Role[] = ROLES) => {
  const [row] = rowsOf(index, [index.unitById.get(id)!], roles)
  return { who: row!.who.map(({ role, agencies, open }) => [role, agencies.map((a) => a.id), open]), n: row!.agencies }
}

describe('rowMaker', () => {
  it('lists who has which role, in the order of the clause', () => {
    expect(said('1.1.2')).toEqual({
      who: [
        ['lead', ['transport'], false],
        ['responsible', ['drc', 'districts'], false],
        ['participate', [], false],
        ['guide', [], false],
      ],
      n: 3,
    })
  })

  it('leaves out the roles that do not count, and counts without them', () => {
    expect(said('1.1.2', ['responsible'])).toEqual({ who: [['responsible', ['drc', 'districts'], false]], n: 2 })
  })

  it('puts 等 to the list that it leaves open', () => {
    expect(said('1.2.0').who[1]).toEqual(['responsible', ['districts'], true])
    const own = lookUp(parsed('一、碼頭\n1.查明缺損。(市交通局等部門牽頭負責,市公安局參加)'))
    expect(rowsOf(own, own.units, ROLES)[0]!.who.map(({ role, open }) => [role, open])).toEqual([
      ['lead', true],
      ['participate', false],
    ])
  })

  it('names an agency once that two clauses of a task name in one role', () => {
    const unit = index.unitById.get('1.1.1')!
    const twice = { ...unit, assignments: [...unit.assignments, ...unit.assignments] }
    expect(rowsOf(index, [twice], ROLES)[0]!.who[0]!.agencies.map(({ id }) => id)).toEqual(['transport'])
  })

  it('agrees with select: the names in all columns are the assignments that it counts', () => {
    const whole = lookUp(embeddedPlan().plan)
    for (const roles of [ROLES, ['lead'], ['responsible', 'participate']] as const) {
      const shown = select(whole, { ...DEFAULT_VIEW, roles })
      const rows = rowsOf(whole, shown.units, roles)
      for (const role of roles) {
        const n = rows.reduce((sum, row) => sum + (row.who.find((who) => who.role === role)?.agencies.length ?? 0), 0)
        expect(n).toBe(shown.counts[role])
      }
    }
  })
})
