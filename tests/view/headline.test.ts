import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/i18n/messages.ts'
import { networkMessages } from '../../src/i18n/network/network.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { agencyFigures, filterFigures, jointFigures } from '../../src/core/view/headline.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { parsed } from '../parse/parsed.ts'

const index = lookUp(
  parsed(`一、支持探索
（一）鼓勵先行先試。（市財政局牽頭，市公安局參加）
（二）總結試點經驗。（市公安局牽頭，市財政局參加）
（三）推動優化。（市財政局牽頭，市公安局、市教委參加）
（四）報送情況。（市財政局、市公安局牽頭）
（五）存檔備查。（市財政局負責）
二、保障
（一）編列經費。（市財政局牽頭）
`),
)
const find = (name: string) => index.plan.agencies.find((agency) => agency.name === name)!
const [finance, police] = [find('市財政局'), find('市公安局')]
const acting = (id: string) => index.units.filter(({ agencies }) => agencies.includes(id))
const shared = acting(finance.id).filter(({ agencies }) => agencies.includes(police.id))

describe('what a filter amounts to', () => {
  it('of an agency: its tasks, what it leads, what alone, and with whom most often', () => {
    expect(agencyFigures(index, acting(finance.id), ROLES, finance.id)).toEqual({
      tasks: { tasks: 6, groups: 0 },
      leads: 4,
      leadsAlone: 3,
      partner: { agency: police, n: 4 },
    })
    expect(agencyFigures(index, acting(finance.id), ['participate'], finance.id).leads).toBe(0)
  })

  it('of two agencies: what they lead jointly, and who leads without the other more often', () => {
    expect(jointFigures(shared, [finance, police])).toEqual({
      tasks: { tasks: 4, groups: 0 },
      jointly: 1,
      leader: { agency: finance, n: 2 },
    })
  })

  it('of tasks: without a lead, with several, how many agencies, and who leads most', () => {
    expect(filterFigures(select(index, { ...DEFAULT_VIEW, chapters: [1] }))).toEqual({
      tasks: { tasks: 5, groups: 0 },
      noLead: 1,
      severalLeads: 1,
      agencies: 3,
      leader: { agency: finance, n: 3 },
    })
  })

  it('names nobody where several are first', () => {
    const second = index.units.filter(({ label }) => label === '2' || label === '1').slice(0, 2)
    expect(jointFigures(second, [finance, police]).leader).toBeNull()
  })
})

describe.each(LANGUAGES)('the sentence in %s', (language) => {
  const w = networkMessages(language)
  const tasks = { tasks: 6, groups: 0 }
  it('has every figure, and ends as a sentence', () => {
    const said = w.agencyHeadline({ tasks, leads: 4, leadsAlone: 3, partner: { name: 'X', n: 5 } })
    for (const part of ['6', '4', '3', 'X', '5']) expect(said).toContain(part)
    expect(said).toMatch(/[。.]$/)
    const filter = w.filterHeadline({ tasks, noLead: 1, severalLeads: 2, agencies: 9, leader: { name: 'X', n: 4 } })
    for (const part of ['6', '1', '2', '9', 'X', '4']) expect(filter).toContain(part)
    const joint = w.bothHeadline({ tasks, jointly: 2, leader: { name: 'X', n: 3 } })
    for (const part of ['6', '2', 'X', '3']) expect(joint).toContain(part)
  })

  it('leaves out what is not there', () => {
    expect(w.agencyHeadline({ tasks, leads: 0, leadsAlone: 0, partner: null })).not.toMatch(/0|null|undefined|false/)
    const filter = w.filterHeadline({ tasks, noLead: 0, severalLeads: 0, agencies: 2, leader: null })
    expect(filter).not.toMatch(/0|null|undefined|false/)
    expect(w.bothHeadline({ tasks, jointly: 0, leader: null })).not.toMatch(/0|null|undefined|false/)
  })
})
