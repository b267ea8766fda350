import { describe, expect, it } from 'vitest'
import { correct } from '../../src/core/correct/apply.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { countedAt } from '../../src/core/review/counted-at.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const { plan, source } = embeddedPlan()
const index = lookUp(plan)
const misspelt = plan.defects.find(({ code }) => code === 'name-misspelt')!

describe('what a damaged place counts for', () => {
  it('is the member whose name is damaged, until it is taken out', () => {
    const counted = countedAt(index, misspelt)!
    expect(counted.member!.span).toEqual(misspelt.span)
    const { plan: after } = correct(plan, source, [
      { kind: 'dismiss', clause: counted.clause.span.start, member: counted.member!.span },
    ])
    expect(countedAt(lookUp(after), misspelt)).toBeNull()
  })

  it('is the clause where its bracket is lost', () => {
    const { clause } = countedAt(index, misspelt)!
    const span = { start: clause.span.end - 1, end: clause.span.end }
    expect(countedAt(index, { code: 'bracket-missing', span })).toEqual({ clause, member: null })
  })

  it('is nothing where only numbers, lines or dates are damaged', () => {
    for (const defect of plan.defects.filter(({ code }) => code !== 'name-misspelt')) {
      expect(countedAt(index, defect)).toBeNull()
    }
  })
})
