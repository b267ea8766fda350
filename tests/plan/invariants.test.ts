import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../src/core/plan/fingerprint.ts'
import { violations } from '../../src/core/plan/invariants.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { parsed } from '../parse/parsed.ts'

const SOURCE =
  '一、种树\n（一）选种（市林业局牵头）\n1.采种。（市林业局牵头，市财政局等部门配合）\n2.育苗。（市财政局负责）、\n'

/** A copy that may be spoilt at will. */
type Spoilt<T> = T extends readonly (infer E)[]
  ? Spoilt<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Spoilt<T[K]> }
    : T

function spoil(change: (plan: Spoilt<Plan>) => unknown): string[] {
  const plan = structuredClone(parsed(SOURCE)) as Spoilt<Plan>
  change(plan)
  return violations(plan, SOURCE)
}

const chapter = (plan: Spoilt<Plan>) => plan.chapters[0]!
const item = (plan: Spoilt<Plan>) => chapter(plan).items[0]!
const task = (plan: Spoilt<Plan>, index: number) => item(plan).tasks[index]!
const clause = (plan: Spoilt<Plan>) => task(plan, 0).clauses[0]!

describe('the invariants of a plan', () => {
  it('hold for what the parser returns', () => {
    expect(violations(parsed(SOURCE), SOURCE)).toEqual([])
  })

  it('do not hold for another text', () => {
    expect(violations(parsed(SOURCE), SOURCE.replace('种', '树'))).toContain('fingerprint plan')
  })

  it.each<[code: string, change: (plan: Spoilt<Plan>) => unknown]>([
    ['fingerprint', (plan) => (plan.fingerprint = fingerprintOf(''))],
    ['no-chapter', (plan) => (plan.chapters = [])],
    ['span-outside', (plan) => (chapter(plan).span = { start: 0, end: 1000 })],
    ['span-outside', (plan) => (chapter(plan).span = { start: 3, end: 2 })],
    ['span-outside', (plan) => (plan.defects[0]!.span = { start: 0.5, end: 1 })],
    ['span-not-nested', (plan) => (chapter(plan).span = { start: 0, end: 6 })],
    ['span-not-nested', (plan) => (clause(plan).assignments[0]!.span = { start: 0, end: 1 })],
    ['overlap', (plan) => item(plan).tasks.reverse()],
    ['overlap', (plan) => clause(plan).assignments.reverse()],
    ['clause-text', (plan) => (clause(plan).text = '')],
    ['clause-empty', (plan) => (clause(plan).assignments = [])],
    ['open-end-text', (plan) => (clause(plan).openEnded[0]!.text = '等')],
    ['agency-unknown', (plan) => (clause(plan).assignments[0]!.agency = 'nobody')],
    ['agency-repeated', (plan) => plan.agencies.push(plan.agencies[0]!)],
    ['agency-order', (plan) => plan.agencies.reverse()],
    ['agency-order', (plan) => plan.agencies.push({ ...plan.agencies[0]!, id: 'idle' })],
    ['agency-id', (plan) => (plan.agencies[0]!.id = 'A B')],
    ['number-repeated', (plan) => (task(plan, 1).no = 1)],
    ['id', (plan) => (task(plan, 1).id = '1.1.7')],
    ['text-untrimmed', (plan) => (task(plan, 1).text += '\n')],
    ['defect-raw', (plan) => (plan.defects[0]!.raw = '。')],
    ['line-starts', (plan) => (plan.lineStarts = [])],
    ['line-starts', (plan) => (plan.lineStarts = [0, 5, 5])],
    ['line-starts', (plan) => (plan.lineStarts = [0, 500])],
  ])('%s is noticed', (code, change) => {
    expect(spoil(change).map((violation) => violation.split(' ')[0])).toContain(code)
  })
})
