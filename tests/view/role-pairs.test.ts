import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { rolePairs } from '../../src/core/view/role-pairs.ts'
import { parsed } from '../parse/parsed.ts'

const TEXT = `一、支持探索
（一）鼓勵先行先試。（市財政局牽頭，市公安局參加）
（二）總結試點經驗。（市公安局牽頭，市財政局參加）
（三）推動優化。（市財政局牽頭，市公安局參加）
（四）報送情況。（市財政局負責）
`
const index = lookUp(parsed(TEXT))
const idOf = (name: string): string => index.plan.agencies.find((agency) => agency.name === name)!.id

describe('the role pairs of two agencies', () => {
  const [a, b] = [idOf('市財政局'), idOf('市公安局')]
  const said = (roles: Parameters<typeof rolePairs>[3]): string[] =>
    rolePairs(index.units, a, b, roles).map(
      ({ first, second, units }) => `${first}/${second} ${units.map(({ label }) => label).join()}`,
    )

  it('sort the shared tasks by what each does there', () => {
    expect(said(ROLES)).toEqual(['lead/participate 1,3', 'participate/lead 2'])
  })

  it('count only the roles that count', () => {
    expect(said(['lead'])).toEqual([])
  })
})
