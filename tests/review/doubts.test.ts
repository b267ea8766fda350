import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/core/correct/correction.ts'
import { correct } from '../../src/core/correct/apply.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import type { Answer } from '../../src/core/review/answers.ts'
import { answersTo, rightsOf, writtenAnswer } from '../../src/core/review/answers.ts'
import type { Doubt, DoubtfulCode } from '../../src/core/review/doubts.ts'
import { DOUBTFUL, doubtsOf, headingAround, groupDoubts, mendedOf } from '../../src/core/review/doubts.ts'
import { parsed } from '../parse/parsed.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const SOURCE = `关于做好渡口工作的分工方案

一、设施
1.修码头。（市交通局、市环境监测局牵头，市财政局参加）
2.装路灯。（市环境测局负责）
3.查水质。（市环境监测局负责）
二、船只
4.贴班次表，由港务公司办。
5.打捞沉船。（谁主管谁负责）
`

/** A plan with a doubt of each sort: those that the text above gives no occasion for are written into it. */
function doubtful(): Plan {
  const plan = parsed(SOURCE)
  const spanOf = (words: string) => ({
    start: SOURCE.indexOf(words),
    end: SOURCE.indexOf(words) + words.length,
  })
  const own = plan.defects.filter(({ code }) => code === 'name-misspelt' || code === 'clause-unread')
  const codes = ['number-missing', 'number-out-of-order', 'column-unclear', 'text-truncated'] as const
  return {
    ...plan,
    defects: [
      ...own,
      { code: 'role-unclear', raw: '市财政局', reading: 'participate', span: spanOf('市财政局') },
      { code: 'name-unclear', raw: '市交通局', reading: null, span: spanOf('市交通局') },
      ...codes.map((code) => ({ code, raw: '修', reading: null, span: spanOf('修') })),
      { code: 'line-broken', raw: '码头', reading: '码头', span: spanOf('码头') },
    ],
    merges: [
      {
        agency: plan.agencies.find(({ name }) => name === '市交通局')!.id,
        written: '市交通局',
        evidence: 'prefix',
        spans: [spanOf('市交通局')],
      },
    ],
  }
}
const plan = doubtful()
const read = lookUp(plan)

function find(code: DoubtfulCode, corrections: readonly Correction[] = []): Doubt {
  const doubt = doubtsOf(read, corrections).find((each) => each.code === code)
  if (!doubt) throw new Error(`No doubt of the sort ${code}.`)
  return doubt
}
/** What a person would write. */
function written(doubt: Doubt): Correction[] {
  if (writtenAnswer(doubt) === 'members')
    return [{ kind: 'add', at: doubt.span, members: [{ name: '市港航局', role: 'responsible' }] }]
  if (writtenAnswer(doubt) === null) return []
  const answer = answersTo(doubt, read).find(({ kind }) => kind === 'uncounted')
  const dismiss = answer?.correction
  return dismiss?.kind === 'dismiss' && dismiss.member
    ? [{ kind: 'agency', member: { clause: dismiss.clause, span: dismiss.member }, name: '市港航局' }]
    : []
}

describe('the doubts of a plan', () => {
  it('are open until somebody answers, whatever the sort', () => {
    for (const code of DOUBTFUL) expect(find(code).settledBy).toBe(null)
  })

  it.each(DOUBTFUL)('%s is settled by each of its answers, and by no answer to another', (code) => {
    const doubt = find(code)
    const answers = [...answersTo(doubt, read).map(({ correction }) => correction), ...written(doubt)]
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(find(code, [answer]).settledBy).toBe(0)
      const elsewhere: Correction = { kind: 'confirm', code, at: { start: 0, end: 1 } }
      expect(find(code, [elsewhere]).settledBy).toBe(null)
      expect(find(code, [elsewhere, answer]).settledBy).toBe(1)
    }
  })

  it('stay in the list when they are answered, and are counted as open no more', () => {
    const answer: Correction = { kind: 'confirm', code: 'text-truncated', at: find('text-truncated').span }
    const before = groupDoubts(doubtsOf(read, []))
    const after = groupDoubts(doubtsOf(read, [answer]))
    expect(after.map(({ code, doubts }) => [code, doubts.length])).toEqual(
      before.map(({ code, doubts }) => [code, doubts.length]),
    )
    expect(after.find(({ code }) => code === 'text-truncated')!.open).toBe(0)
    expect(before.find(({ code }) => code === 'text-truncated')!.open).toBe(1)
  })

  it('come in groups, what changes who does what before what is only damaged', () => {
    const codes = groupDoubts(doubtsOf(read, [])).map(({ code }) => code)
    expect(codes).toEqual(DOUBTFUL)
    expect(codes.indexOf('clause-unread')).toBeLessThan(codes.indexOf('text-truncated'))
  })

  it('ask of a task without anybody once, where words of responsibility stand in it', () => {
    const codes = doubtsOf(read, []).filter(({ unit }) => unit?.label === '5')
    expect(codes.map(({ code }) => code)).toEqual(['clause-unread'])
  })

  it('are one where the same is noted twice', () => {
    const twice = { ...plan, defects: [...plan.defects, ...plan.defects] }
    expect(doubtsOf(lookUp(twice), [])).toHaveLength(doubtsOf(read, []).length)
  })

  it('leave out what was mended for certain, which is listed apart', () => {
    expect(mendedOf(read).map(({ code }) => code)).toEqual(['line-broken'])
    expect(doubtsOf(read, []).some(({ defect }) => defect?.code === 'line-broken')).toBe(false)
  })

  it('know the unit that they stand in', () => {
    expect(find('clause-unread').unit?.label).toBe('5')
    expect(find('nobody').unit?.label).toBe('4')
  })

  it('are none in a plan without doubt, and few in the embedded one', () => {
    expect(doubtsOf(lookUp({ ...plan, defects: [], merges: [], chapters: plan.chapters.slice(0, 1) }), [])).toEqual([])
    const embedded = doubtsOf(lookUp(embeddedPlan().plan), [])
    expect(embedded.length).toBeGreaterThan(0)
    expect(embedded.length).toBeLessThan(20)
  })
})

describe('the answers to a doubt', () => {
  const kinds = (code: DoubtfulCode): Answer['kind'][] => answersTo(find(code), read).map(({ kind }) => kind)
  const after = (correction: Correction) => {
    const corrected = correct(plan, SOURCE, [correction])
    expect(corrected.idle).toEqual([])
    return lookUp(corrected.plan)
  }
  const namesOf = (index: typeof read, label: string): string[] =>
    index.unitByLabel.get(label)!.assignments.map(({ agency, role }) => `${index.agencyById.get(agency)!.name} ${role}`)

  it('offer the roles that an unclear one was not read as', () => {
    const answers = answersTo(find('role-unclear'), read)
    expect(answers.map((answer) => (answer.kind === 'role' ? answer.role : answer.kind))).toEqual([
      'right',
      'lead',
      'responsible',
      'guide',
    ])
    expect(namesOf(after(answers[1]!.correction), '1')).toContain('市财政局 lead')
  })

  it('take what was taken for a misspelling for a body of its own', () => {
    const answer = answersTo(find('name-misspelt'), read).find(({ kind }) => kind === 'another')!
    expect(namesOf(read, '2')).toEqual(['市环境监测局 responsible'])
    expect(namesOf(after(answer.correction), '2')).toEqual(['市环境测局 responsible'])
  })

  it('leave out of count what is no name', () => {
    const answer = answersTo(find('name-unclear'), read).find(({ kind }) => kind === 'uncounted')!
    expect(namesOf(after(answer.correction), '1')).not.toContain('市交通局 lead')
  })

  it('never offer what has no place: a doubt about names outside every clause can only be confirmed', () => {
    const astray: Doubt = { ...find('role-unclear'), span: { start: 0, end: 2 } }
    expect(answersTo(astray, read).map(({ kind }) => kind)).toEqual(['right'])
    expect(answersTo({ ...find('name-misspelt'), span: { start: 0, end: 2 } }, read)).toHaveLength(1)
    expect(answersTo({ ...find('merged'), merge: null }, read)).toHaveLength(1)
    expect(kinds('merged')).toEqual(['right', 'apart'])
  })
})

describe('many doubts of a sort', () => {
  const unclear = lookUp(
    parsed(
      '一、设施\n1.修码头。（市交通局）\n2.装路灯。（市城管局）\n3.查水质。（市水务局）\n4.打捞沉船。（谁主管谁负责）\n',
    ),
  )

  it('are settled by one answer, each by a correction of its own', () => {
    const open = doubtsOf(unclear, []).filter(({ code }) => code === 'role-unclear')
    const rights = rightsOf(open)
    expect(rights.map((each) => each.kind === 'confirm' && each.at)).toEqual(open.map(({ span }) => span))
    expect(open).toHaveLength(3)
    const after = doubtsOf(unclear, rights)
    expect(after.filter(({ code, settledBy }) => code === 'role-unclear' && settledBy === null)).toEqual([])
    expect(rightsOf(after)).toEqual([])
  })

  it('are not, where each needs a look', () => {
    const unread = doubtsOf(unclear, []).filter(({ code }) => code === 'clause-unread' || code === 'nobody')
    expect(unread.length).toBeGreaterThan(0)
    expect(rightsOf(unread)).toEqual([])
  })
})

describe('a place in no task', () => {
  const source = `渡口方案\n一、设施（市交通局牵头）\n（一）码头。市财政局负责资金，市审计局负责审计监督。\n1.修码头。（市交通局负责）\n`
  const plan = parsed(source)
  const at = (words: string) => headingAround(plan, { start: source.indexOf(words), end: source.length })

  it('is known by the heading under which it stands', () => {
    expect(at('市财政局')).toBe('一 › 一')
    expect(at('设施')).toBe('一')
  })

  it('outside the plan has none', () => {
    expect(at('渡口方案')).toBe('')
  })
})
