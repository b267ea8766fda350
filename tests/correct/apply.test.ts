import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correct } from '../../src/core/correct/apply.ts'
import type { Correction } from '../../src/core/correct/correction.ts'
import { restoreCorrections } from '../../src/core/correct/restore.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Assignment, Clause, Plan } from '../../src/core/plan/model.ts'
import { repairPlan } from '../../src/core/plan/restore.ts'
import { parsed } from '../parse/parsed.ts'
import { arbitraryPlanAndSource } from '../plan/arbitrary-plan.ts'
import { incoherences } from '../plan/coherence.ts'
import { arbitraryCorrections } from './arbitrary-corrections.ts'

const SOURCE = `关于做好渡口工作的分工方案

一、设施
1.修码头。（市交通局牵头，市财政局参加）
2.装路灯。（市城管局负责）
二、船只
3.验船。（市交通局负责，市港航局配合）
4.贴班次表，由港务公司办。
`
const plan = parsed(SOURCE)

function clause(of: Plan, label: string): Clause {
  return lookUp(of).unitByLabel.get(label)!.clauses[0]!
}
function member(of: Plan, label: string, written: string): Assignment {
  return clause(of, label).assignments.find((assignment) => assignment.written === written)!
}
function placed(label: string, written: string): { clause: number; span: Assignment['span'] } {
  return { clause: clause(plan, label).span.start, span: member(plan, label, written).span }
}
/** Who does what in a task, as words. */
function roles(of: Plan, label: string): string[] {
  const index = lookUp(of)
  return index.unitByLabel
    .get(label)!
    .assignments.map(({ agency, role }) => `${index.agencyById.get(agency)!.name} ${role}`)
}
function after(...corrections: Correction[]): Plan {
  const corrected = correct(plan, SOURCE, corrections)
  expect(corrected.idle).toEqual([])
  return corrected.plan
}

describe('correct', () => {
  it('changes the role of one member and of no other', () => {
    const next = after({ kind: 'role', member: placed('3', '市交通局'), role: 'lead' })
    expect(roles(next, '3')).toEqual(['市交通局 lead', '市港航局 participate'])
    expect(roles(next, '1')).toEqual(roles(plan, '1'))
    expect(lookUp(next).counts.lead).toBe(lookUp(plan).counts.lead + 1)
  })

  it('makes a member another body of the plan, or one that the plan did not have', () => {
    expect(roles(after({ kind: 'agency', member: placed('2', '市城管局'), name: '市財政局' }), '2')).toEqual([
      '市财政局 responsible',
    ])
    const next = after({ kind: 'agency', member: placed('2', '市城管局'), name: '市水务局' })
    expect(roles(next, '2')).toEqual(['市水务局 responsible'])
    expect(next.agencies.map(({ name }) => name)).not.toContain('市城管局')
  })

  it('merges two names into one body, which then has the tasks of both', () => {
    const next = after({ kind: 'merge', from: '市港航局', into: '市交通局' })
    const { id } = next.agencies.find(({ name }) => name === '市交通局')!
    expect(lookUp(next).unitsOf.get(id)).toHaveLength(2)
    expect(next.agencies).toHaveLength(plan.agencies.length - 1)
    expect(roles(next, '3')).toEqual(['市交通局 responsible', '市交通局 participate'])
  })

  it('takes two written forms of one body apart again', () => {
    const source = '一、甲\n1.甲事。（市人力资源和社会保障局负责）\n2.乙事。（市人社局负责）\n'
    const before = parsed(source)
    const merged = before.merges[0]
    expect(merged?.written).toBe('市人社局')
    const { plan: next, idle } = correct(before, source, [
      { kind: 'split', agency: '市人力资源和社会保障局', written: '市人社局' },
    ])
    expect(idle).toEqual([])
    expect(roles(next, '2')).toEqual(['市人社局 responsible'])
    expect(new Set(next.agencies.map(({ id }) => id)).size).toBe(2)
    expect(next.merges).toEqual([])
  })

  it('does not count a member that was dismissed, nor a clause', () => {
    const { span, clause: start } = placed('1', '市财政局')
    const next = after({ kind: 'dismiss', clause: start, member: span })
    expect(roles(next, '1')).toEqual(['市交通局 lead'])
    expect(next.agencies.map(({ name }) => name)).not.toContain('市财政局')
    const without = after({ kind: 'dismiss', clause: clause(plan, '2').span.start, member: null })
    expect(roles(without, '2')).toEqual([])
    expect(lookUp(without).units).toHaveLength(lookUp(plan).units.length)
  })

  it('makes a passage a clause of the task around it', () => {
    const at = { start: SOURCE.indexOf('由港务公司办'), end: SOURCE.indexOf('由港务公司办') + 6 }
    const next = after({ kind: 'add', at, members: [{ name: '港务公司', role: 'responsible' }] })
    expect(roles(next, '4')).toEqual(['港务公司 responsible'])
    const { span } = member(next, '4', '港务公司')
    expect(SOURCE.slice(span.start, span.end)).toBe('港务公司')
    expect(incoherences(next, SOURCE)).toEqual([])
  })

  it('adds members to a clause that is there', () => {
    const { start } = clause(plan, '2').span
    const next = after({ kind: 'add', at: { start, end: start + 3 }, members: [{ name: '市交通局', role: 'lead' }] })
    expect(roles(next, '2')).toEqual(['市城管局 responsible', '市交通局 lead'])
    expect(clause(next, '2').text).toBe(clause(plan, '2').text)
  })

  it('calls a chapter otherwise', () => {
    const next = after({ kind: 'heading', level: 'chapter', start: plan.chapters[1]!.span.start, title: '船隻與班次' })
    expect(next.chapters[1]!.title).toEqual({ zhHant: '船隻與班次', zhHans: '船只与班次', en: null })
  })

  it('says which parts are as a person says, and by which corrections', () => {
    const { plan: next, touched } = correct(plan, SOURCE, [
      { kind: 'role', member: placed('3', '市交通局'), role: 'lead' },
      { kind: 'heading', level: 'chapter', start: plan.chapters[0]!.span.start, title: '设施与灯' },
    ])
    expect([...touched]).toEqual([
      [next.chapters[0], [1]],
      [member(next, '3', '市交通局'), [0]],
    ])
    expect([...touched.keys()][0]).toBe(next.chapters[0])
  })

  it('says of a task whose clause does not count that a person says so', () => {
    const { plan: next, touched } = correct(plan, SOURCE, [
      { kind: 'dismiss', clause: clause(plan, '2').span.start, member: null },
    ])
    expect(touched.get(lookUp(next).unitByLabel.get('2')!.task!)).toEqual([0])
  })

  it('passes over what has no place any more, and lists it', () => {
    const nowhere = { clause: 9999, span: { start: 9999, end: 9999 } }
    const { plan: next, idle } = correct(plan, SOURCE, [
      { kind: 'role', member: nowhere, role: 'lead' },
      { kind: 'merge', from: '不在', into: '市交通局' },
      { kind: 'role', member: placed('2', '市城管局'), role: 'lead' },
      { kind: 'add', at: { start: 0, end: 99_999 }, members: [{ name: '甲', role: 'lead' }] },
    ])
    expect(idle).toEqual([0, 1, 3])
    expect(roles(next, '2')).toEqual(['市城管局 lead'])
  })

  it('leaves the plan itself as it was, and is the plan itself without corrections', () => {
    const before = structuredClone(plan)
    after({ kind: 'merge', from: '市港航局', into: '市交通局' })
    expect(plan).toEqual(before)
    expect(correct(plan, SOURCE, []).plan).toBe(plan)
  })

  it('gives a coherent plan whatever is corrected, the same each time, and one that storage takes', () => {
    fc.assert(
      fc.property(
        arbitraryPlanAndSource().chain(({ plan: drawn, source }) =>
          fc.tuple(fc.constant(drawn), fc.constant(source), arbitraryCorrections(drawn, source)),
        ),
        ([drawn, source, corrections]) => {
          const { plan: next } = correct(drawn, source, corrections)
          const wrong = incoherences(next, source).filter((what) => !what.startsWith('name '))
          expect(wrong).toEqual([])
          const used = new Set(lookUp(next).units.flatMap((unit) => unit.agencies))
          expect(new Set(next.agencies.map(({ id }) => id))).toEqual(used)
          expect(correct(drawn, source, corrections).plan).toEqual(next)
          expect(repairPlan(next, source.length)).toEqual({ plan: next, intact: true })
        },
      ),
    )
  })
})

describe('restoreCorrections', () => {
  it('gives back every correction that was stored', () => {
    fc.assert(
      fc.property(
        arbitraryPlanAndSource().chain(({ plan: drawn, source }) => arbitraryCorrections(drawn, source)),
        (corrections) => {
          const stored: unknown = JSON.parse(JSON.stringify(corrections))
          expect(restoreCorrections(stored)).toEqual({ corrections, intact: true })
        },
      ),
    )
  })

  it('never throws, and leaves out what does not hold', () => {
    fc.assert(fc.property(fc.anything(), (value) => void restoreCorrections(value)))
    fc.assert(fc.property(fc.array(fc.anything()), (value) => void restoreCorrections(value)))
    const good: Correction = { kind: 'merge', from: '甲', into: '乙' }
    const bad = [
      { kind: 'merge', from: '甲' },
      { kind: 'merge', from: '甲\n乙', into: '乙' },
      { kind: 'role', member: { clause: -1, span: { start: 0, end: 1 } }, role: 'lead' },
      { kind: 'role', member: { clause: 1, span: { start: 2, end: 1 } }, role: 'lead' },
      { kind: 'add', at: { start: 0, end: 1 }, members: [] },
      { kind: 'constructor' },
      null,
    ]
    expect(restoreCorrections([...bad, good])).toEqual({ corrections: [good], intact: false })
  })

  it('does not make a dismissal of a whole clause out of one whose member is broken', () => {
    const broken = { kind: 'dismiss', clause: 3, member: { start: 5 } }
    expect(restoreCorrections([broken])).toEqual({ corrections: [], intact: false })
  })
})
