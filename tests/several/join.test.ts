import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'
import { lookUp, originOf } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { tallyOf } from '../../src/core/plan/tally.ts'
import { bodiesOf } from '../../src/core/several/bodies.ts'
import { joinPlans } from '../../src/core/several/join.ts'
import { fitView } from '../../src/core/view/fit.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { select } from '../../src/core/view/select.ts'
import { pickTask, toggleChapter } from '../../src/core/view/steps.ts'
import { DEFAULT_VIEW, QUESTIONS, TASK_QUESTIONS } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

function read(text: string): Plan {
  const parsed = parsePlan(text)
  if ('error' in parsed) throw new Error(parsed.error)
  return parsed.plan
}
const folder = join(import.meta.dirname, '..', 'plans')
const published = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => read(readFileSync(join(folder, name), 'utf8')))
const plans = [embeddedPlan().plan, ...published]
const joinAll = (all: readonly Plan[], names: readonly (string | null)[] = []) =>
  joinPlans(all.map((plan, n) => ({ index: lookUp(plan), name: names[n] ?? null })))

/** A plan of a place whose finance bureau and two others do something. */
function ofPlace(place: string, more = ''): Plan {
  return {
    ...read(`${place}2021年重点工作分工\n\n一、办好\n1.办好一件事。（市财政局牵头，市教育局、财政部参加${more}）\n`),
    place,
  }
}
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

describe('several plans as one', () => {
  const joined = joinAll(plans)
  const alone = plans.map((plan) => lookUp(plan))

  it('has all of their tasks, in order, and loses no assignment', () => {
    expect(joined.units.map((unit) => originOf(joined, unit).unit.text)).toEqual(
      alone.flatMap(({ units }) => units.map(({ text }) => text)),
    )
    for (const role of ROLES) expect(joined.counts[role]).toBe(sum(alone.map(({ counts }) => counts[role])))
    const tallies = alone.map(({ units }) => tallyOf(units))
    expect(tallyOf(joined.units)).toEqual({
      tasks: sum(tallies.map(({ tasks }) => tasks)),
      groups: sum(tallies.map(({ groups }) => groups)),
    })
    expect(joined.units.map(({ order }) => order)).toEqual(joined.units.map((_, n) => n))
  })

  it('gives every task an id and a label of its own that lead back to its document', () => {
    expect(joined.unitById.size).toBe(joined.units.length)
    expect(new Set(joined.units.map(({ label }) => label)).size).toBe(joined.units.length)
    for (const unit of joined.units) {
      const { plan, unit: original } = originOf(joined, unit)
      expect(plan).toBe(plans[unit.chapter.no - 1])
      expect(unit.id).toBe(`${unit.chapter.no}.${original.id}`)
      expect(unit.item.title).toEqual(original.chapter.title)
      expect(unit.agencies).toHaveLength(original.agencies.length)
    }
  })

  it('answers the questions about tasks with the sum of their answers', () => {
    const counts = select(joined, DEFAULT_VIEW).questions
    for (const question of TASK_QUESTIONS.filter((each) => each !== 'most-agencies')) {
      expect(counts[question], question).toBe(
        sum(alone.map((index) => select(index, DEFAULT_VIEW).questions[question])),
      )
    }
    for (const question of QUESTIONS) expect(counts[question], question).toBeGreaterThan(0)
  })

  it('shows one of them as that plan alone would be', () => {
    for (const [n, index] of alone.entries()) {
      const shown = select(joined, toggleChapter(DEFAULT_VIEW, n + 1))
      const own = select(index, DEFAULT_VIEW)
      expect(shown.units).toHaveLength(own.units.length)
      expect(shown.counts).toEqual(own.counts)
      expect(shown.agencies).toHaveLength(own.agencies.length)
    }
  })

  it('has links to its tasks, and one for each set of plans', () => {
    const key = plans.map(({ fingerprint }) => fingerprint.slice(0, 12)).join()
    const view = { ...pickTask(DEFAULT_VIEW, joined.units.at(-1)!.id), plan: key }
    const { view: again, dropped } = decodeLink(encodeView(view))
    expect(dropped).toEqual([])
    expect(fitView(again, joined)).toEqual({ view, dropped: [] })
    const same = `${key.slice(0, 12)},${key.slice(0, 12)}`
    for (const wrong of [same, `${key},zz`, `${key},,${key}`]) {
      expect(decodeLink(`v=1&plan=${wrong}`).dropped, wrong).toEqual([
        { key: 'plan', value: expect.any(String) as string, reason: 'malformed' },
      ])
    }
  })

  it('calls a plan as the person does', () => {
    const named = joinAll(plans.slice(0, 2), [null, '我的方案'])
    expect(named.plan.chapters.map(({ title }) => title.zhHant)).toEqual([plans[0]!.title.zhHant, '我的方案'])
  })
})

describe('agencies of several plans', () => {
  const ids = (...all: Plan[]): string[] => joinAll(all).plan.agencies.map(({ id }) => id)

  it('are one where the directory says that their governments are', () => {
    const [one, other] = [ofPlace('天津市'), ofPlace('天津市', '、市公安局')]
    expect(ids(one, other)).toEqual([
      'finance-tianjin',
      'education-tianjin',
      'finance-national',
      'public-security-tianjin',
    ])
  })
  it('are apart where their governments are not, or nobody can tell', () => {
    expect(ids(ofPlace('天津市'), ofPlace('广州市'))).toEqual([
      'finance-tianjin',
      'education-tianjin',
      'finance-national',
      'finance-guangzhou',
      'education-guangzhou',
    ])
    const [unknown, again] = [ofPlace('天津市'), ofPlace('天津市', '、市公安局')].map((plan) => ({
      ...plan,
      place: null,
    }))
    expect(new Set(ids(unknown!, again!).filter((id) => id.startsWith('finance'))).size).toBe(3)
  })
  it('of a county are apart unless its city is named: many counties share a name', () => {
    const home = (place: string, fingerprint: string): string => bodiesOf({ place, fingerprint })('finance')
    expect(home('和平区', '0'.repeat(32))).not.toBe(home('和平区', '1'.repeat(32)))
    expect(home('天津市和平区', '0'.repeat(32))).toBe(home('天津市和平区', '1'.repeat(32)))
    expect(home('天津市和平区', '0'.repeat(32))).not.toBe(home('沈阳市和平区', '0'.repeat(32)))
  })
  it('keep the ids of bodies of other governments, as far as those are certain', () => {
    const of = bodiesOf({ place: '天津市', fingerprint: '0'.repeat(32) })
    expect(of('drc')).toBe('drc-tianjin')
    expect(of('drc-national')).toBe('drc-national')
    expect(of('drc-beijing')).toBe('drc-beijing')
    expect(of('drc-province')).toBe('drc-province-of-tianjin')
    // A province, and a district of Tianjin.
    expect(of('drc-hebei')).toBe('drc-hebei-of-tianjin')
    expect(bodiesOf({ place: '国', fingerprint: '0'.repeat(32) })('drc')).toBe('drc-national')
  })
  it('have ids that links can hold, and stay as many as each plan has', () => {
    for (const plan of plans) {
      const of = bodiesOf(plan)
      const own = plan.agencies.map(({ id }) => of(id))
      expect(new Set(own).size).toBe(own.length)
      for (const id of own) expect(id).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
    }
  })
  it('bear their place where two have the same name', () => {
    const names = joinAll([ofPlace('天津市'), ofPlace('广州市')]).plan.agencies
    expect(names.map(({ names: { zhHans } }) => zhHans)).toEqual([
      '天津市财政局',
      '天津市教育局',
      '财政部',
      '广州市财政局',
      '广州市教育局',
    ])
    expect(names[0]!.enShort).toContain('Tianjin')
    expect(names[3]!.enShort).toContain('Guangzhou')
  })
})
