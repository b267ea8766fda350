import { expect, test } from 'vitest'
import { likeness } from '../../src/core/share/same-plan.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { hintOf } from '../../src/core/view/plan-hint.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const number = samplePlan.documentNumber!.value
const [first, second] = samplePlan.agencies.map(({ id }) => id)
/** A link to the sample plan as somebody has it whose copy has another fingerprint. */
function linkFrom(
  change: Partial<typeof DEFAULT_VIEW>,
  about = { number: number as string | null, title: samplePlan.title.zhHant },
) {
  return decodeLink(encodeView({ ...DEFAULT_VIEW, plan: 'ffffffffffff', ...change }, hintOf(about)))
}
const of = (plan: Plan, link: ReturnType<typeof linkFrom>) => likeness(link, lookUp(plan))

test('the plan of the fingerprint is the same, whatever else the link says', () => {
  const link = decodeLink(`v=1&plan=${samplePlan.fingerprint.slice(0, 12)}&agency=nobody`)
  expect(of(samplePlan, link)).toBe('same')
})

test('a copy is known by its number and most of what the link names', () => {
  expect(of(samplePlan, linkFrom({ agencies: [first!, second!, 'nobody'] }))).toBe('copy')
  expect(of(samplePlan, linkFrom({ agencies: [first!], chapters: [1] }, { number, title: '' }))).toBe('copy')
  // Its title in the other script, and no number.
  expect(of(samplePlan, linkFrom({ chapters: [1] }, { number: null, title: samplePlan.title.zhHans }))).toBe('copy')
})

test('another plan is not taken for one', () => {
  expect(of(samplePlan, linkFrom({ agencies: ['nobody', 'nowhere', first!] }))).toBe('other')
  expect(
    of(samplePlan, linkFrom({ agencies: [first!] }, { number: '〔2019〕99號', title: samplePlan.title.zhHant })),
  ).toBe('other')
  expect(of(samplePlan, linkFrom({ agencies: [first!] }, { number: null, title: '海綿城市建設實施方案' }))).toBe(
    'other',
  )
  // A number alone may be another government's.
  expect(of(samplePlan, linkFrom({}, { number, title: '' }))).toBe('other')
  expect(of(samplePlan, decodeLink('v=1&plan=ffffffffffff&chapter=1'))).toBe('other')
})
