import { describe, expect, it } from 'vitest'
import { correct } from '../../src/core/correct/apply.ts'
import type { Correction } from '../../src/core/correct/correction.ts'
import { correctionsOf } from '../../src/core/correct/of-unit.ts'
import { taskTable } from '../../src/core/export/task-rows.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { dismissedIn } from '../../src/core/review/dismissed.ts'
import { parsed } from '../parse/parsed.ts'
import { rowsOf } from '../table/rows-of.ts'

const SOURCE = `一、设施
1.修码头。（市交通局牵头，市财政局参加）
2.装路灯。（市城管局负责）
`
const plan = parsed(SOURCE)
const read = lookUp(plan)
const first = read.unitByLabel.get('1')!
const second = read.unitByLabel.get('2')!
const [clause] = first.clauses
const member = clause!.assignments[1]!

const role: Correction = {
  kind: 'role',
  member: { clause: clause!.span.start, span: member.span },
  role: 'responsible',
}
const dismissed: Correction = { kind: 'dismiss', clause: clause!.span.start, member: clause!.assignments[0]!.span }
const noClause: Correction = { kind: 'dismiss', clause: second.clauses[0]!.span.start, member: null }

function corrected(...corrections: Correction[]) {
  const { plan: next, touched, idle } = correct(plan, SOURCE, corrections)
  expect(idle).toEqual([])
  const index = lookUp(next)
  return { index, of: (label: string) => correctionsOf(index.unitByLabel.get(label)!, touched, corrections) }
}

describe('what a person has corrected about a task', () => {
  it('is each thing with the name that it is about', () => {
    const { of } = corrected(role, dismissed)
    expect(of('1')).toEqual([
      { kind: 'dismiss', name: '' },
      { kind: 'role', name: '市财政局' },
    ])
    expect(of('2')).toEqual([])
  })
  it('is said of a task whose only clause does not count', () => {
    expect(corrected(noClause).of('2')).toEqual([{ kind: 'dismiss', name: '' }])
  })
  it('is said of an added member once', () => {
    const add: Correction = { kind: 'add', at: clause!.span, members: [{ name: '市港航局', role: 'lead' }] }
    expect(corrected(add).of('1')).toEqual([{ kind: 'add', name: '市港航局' }])
  })
  it('is said under a heading that is called otherwise', () => {
    const heading: Correction = {
      kind: 'heading',
      level: 'chapter',
      start: plan.chapters[0]!.span.start,
      title: '码头',
    }
    expect(corrected(heading).of('2')).toEqual([{ kind: 'heading', name: '' }])
  })
  it('is a last column of the exported table, where there is any', () => {
    const { index, of } = corrected(role)
    const voice = { agency: () => '', title: () => '', text: (text: string) => text }
    const rows = rowsOf(index, index.units, ROLES)
    const [heads, one, two] = taskTable(index, rows, ROLES, voice, (unit) => of(unit.label))
    expect([heads!.at(-1), one!.at(-1), two!.at(-1)]).toEqual(['corrections', 'role 市财政局', ''])
    expect(taskTable(index, rows, ROLES, voice)[0]).not.toContain('corrections')
  })
})

describe('what does not count any more', () => {
  it('is found between two positions, with what was read there', () => {
    const found = dismissedIn(read, first.task!.span, [role, dismissed, noClause])
    expect(found.map(({ member: gone, correction }) => [gone?.written, correction])).toEqual([['市交通局', dismissed]])
    expect(dismissedIn(read, second.task!.span, [dismissed, noClause])).toMatchObject([{ member: null }])
  })
  it('is nothing where the place is gone', () => {
    expect(dismissedIn(read, first.task!.span, [{ kind: 'dismiss', clause: 3, member: null }])).toEqual([])
  })
})
