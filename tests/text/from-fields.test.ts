import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { textFromFields } from '../../src/core/text/from-fields.ts'
import { textOf } from '../../src/core/text/text.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'

describe('textFromFields', () => {
  it('says every title, task and clause of the plan, in order', () => {
    const said = textFromFields(lookUp(samplePlan)).map(({ kind, unit, text }) => [kind, unit?.id ?? null, text])
    expect(said.slice(0, 4)).toEqual([
      ['title', null, '江口市渡船便民工作分工'],
      ['chapter', null, '1 碼頭'],
      ['item', null, '1 修整碼頭'],
      ['task', '1.1.1', expect.stringMatching(/^1\. 查明每一座碼頭的缺損。\(市交通局牽頭/)],
    ])
    expect(said).toContainEqual(['item', '1.2.0', '2 夜間照明'])
    expect(said).toContainEqual(['text', '1.2.0', expect.stringMatching(/^碼頭入夜有燈。\(各區人民政府負責,等部門\)/)])
  })

  it('begins every unit once and marks every member that is written in its clause', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const index = lookUp(plan)
        const blocks = textFromFields(index)
        const begun = blocks.filter(({ first }) => first).map(({ unit }) => unit!.id)
        expect(begun).toEqual(index.units.map(({ id }) => id))
        const marked = blocks.flatMap(({ runs, text }) =>
          runs.filter(({ agency }) => agency).map(({ start, end }) => text.slice(start, end)),
        )
        const written = index.units.flatMap((unit) =>
          unit.assignments.filter(({ implied }) => !implied).map((assignment) => assignment.written),
        )
        expect(marked).toEqual(written)
      }),
    )
  })
})

describe('textOf', () => {
  it('takes the source where it is this plan’s, otherwise the plan’s own fields', () => {
    const index = lookUp(samplePlan)
    const joined = (source: string | null): string =>
      textOf(index, source)
        .map(({ text }) => text)
        .join('')
    expect(joined(sampleSource)).toBe(sampleSource)
    const own = textFromFields(index)
      .map(({ text }) => text)
      .join('')
    expect(joined(null)).toBe(own)
    expect(joined('')).toBe(own)
    expect(joined(embeddedPlan().source)).toBe(own)
    expect(joined(`\n${sampleSource}`)).toBe(own)
  })
})
