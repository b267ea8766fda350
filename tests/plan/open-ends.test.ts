import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { openEndsOf } from '../../src/core/plan/open-ends.ts'
import { parsed } from '../parse/parsed.ts'
import { samplePlan } from './sample-plan.ts'

function openEnds(clause: string) {
  const { units } = lookUp(parsed(`一、碼頭\n1.查明缺損。${clause}`))
  return openEndsOf(units[0]!)
}

describe('openEndsOf', () => {
  it('gives an open end to the list that it closes', () => {
    expect(openEnds('(市交通局等部門牽頭負責,市公安局參加)')).toEqual([{ text: '等部門', role: 'lead' }])
    expect(openEnds('(市交通局牽頭負責,市公安局、市財政局等單位參加)')).toEqual([
      { text: '等單位', role: 'participate' },
    ])
  })

  it('is empty where every list is closed', () => {
    expect(openEnds('(市交通局牽頭負責)')).toEqual([])
    expect(
      lookUp(samplePlan)
        .units.filter((unit) => openEndsOf(unit).length > 0)
        .map(({ id }) => id),
    ).toEqual(['1.2.0'])
  })

  it('names no role where nobody is named before it', () => {
    const unit = lookUp(samplePlan).unitById.get('1.2.0')!
    const [clause] = unit.clauses
    const before = { ...clause!, openEnded: [{ text: '等', span: { start: 0, end: 1 } }] }
    expect(openEndsOf({ ...unit, clauses: [before] })).toEqual([{ text: '等', role: null }])
  })
})
