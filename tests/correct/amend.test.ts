import { describe, expect, it } from 'vitest'
import { amendAdded, amended, withoutSubject } from '../../src/core/correct/amend.ts'
import type { Correction } from '../../src/core/correct/correction.ts'

const place = { clause: 10, span: { start: 11, end: 14 } }
const other = { clause: 10, span: { start: 15, end: 18 } }
const lead: Correction = { kind: 'role', member: place, role: 'lead' }
const guide: Correction = { kind: 'role', member: place, role: 'guide' }
const name: Correction = { kind: 'agency', member: place, name: '市财政局' }
const elsewhere: Correction = { kind: 'role', member: other, role: 'lead' }
const added: Correction = {
  kind: 'add',
  at: { start: 1, end: 5 },
  members: [
    { name: '甲局', role: 'lead' },
    { name: '乙局', role: 'lead' },
  ],
}

describe('amending a list of corrections', () => {
  it('lets the later of two about the same stand, and leaves the others', () => {
    expect(amended([lead, name, elsewhere], guide)).toEqual([name, elsewhere, guide])
  })
  it('keeps additions side by side, also at one place', () => {
    expect(amended([added], added)).toEqual([added, added])
  })
  it('takes back what is about the same', () => {
    expect(withoutSubject([lead, name, added], guide)).toEqual([name, added])
  })
  it('tells a whole clause from a member of it', () => {
    const clause: Correction = { kind: 'dismiss', clause: 10, member: null }
    const member: Correction = { kind: 'dismiss', clause: 10, member: place.span }
    expect(amended([clause], member)).toEqual([clause, member])
  })
  it('does not change the list that it is given', () => {
    const list = [lead]
    amended(list, guide)
    expect(list).toEqual([lead])
  })
})

describe('amending an addition', () => {
  it('changes one member of it and no other', () => {
    expect(amendAdded([lead, added], 1, { name: '乙局', role: 'lead' }, { name: '丙局', role: 'guide' })).toEqual([
      lead,
      { ...added, members: [added.members[0], { name: '丙局', role: 'guide' }] },
    ])
  })
  it('leaves no trace of an addition whose last member is taken out', () => {
    const once = amendAdded([added], 0, { name: '甲局', role: 'lead' }, null)
    expect(amendAdded(once, 0, { name: '乙局', role: 'lead' }, null)).toEqual([])
  })
  it('leaves what is no addition, and members that it does not know', () => {
    expect(amendAdded([lead], 0, { name: '甲局', role: 'lead' }, null)).toEqual([lead])
    expect(amendAdded([added], 0, { name: '丁局', role: 'lead' }, null)).toEqual([added])
  })
})
