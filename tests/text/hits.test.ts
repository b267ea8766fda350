import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { cutText } from '../../src/core/text/cut.ts'
import { damageIn, hitsOf } from '../../src/core/text/hits.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { parsed } from '../parse/parsed.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'

const index = lookUp(samplePlan)
const blocks = cutText(index, sampleSource)

function hits(change: Partial<View>): (string | null)[][] {
  const view = { ...DEFAULT_VIEW, ...change }
  return hitsOf(blocks, view, select(index, view)).map(({ block, run, role }) => {
    const { text, unit, runs } = blocks[block]!
    const found = runs.find(({ start }) => start === run)
    return [unit!.id, role, found ? text.slice(found.start, found.end) : null]
  })
}

describe('hitsOf', () => {
  it('finds nothing where nothing filters', () => {
    expect(hits({})).toEqual([])
  })

  it('finds every place where an agency of the filter is named in a role that counts', () => {
    expect(hits({ agencies: ['police'] })).toEqual([
      ['2.1.1', 'lead', '市公安局'],
      ['2.2.1', 'participate', '市公安局'],
    ])
    expect(hits({ agencies: ['police'], roles: ['participate'] })).toEqual([['2.2.1', 'participate', '市公安局']])
  })

  it('with and, finds only what stands in a task of all of them', () => {
    expect(hits({ agencies: ['police', 'transport'], mode: 'and' })).toEqual([
      ['2.1.1', 'lead', '市交通局'],
      ['2.1.1', 'lead', '市公安局'],
    ])
  })

  it('follows the agency whose panel is open, also without a filter', () => {
    expect(hits({ selection: { kind: 'agency', id: 'x7f3k9q2' } })).toEqual([['2.2.1', 'lead', '海關江口分署']])
  })

  it('finds the beginning of each task where the filter names no agency', () => {
    expect(hits({ question: 'several-leads' })).toEqual([['2.1.1', null, null]])
    expect(hits({ chapters: [1] }).map(([id]) => id)).toEqual(['1.1.1', '1.1.2', '1.2.0'])
  })

  it('finds a task at its beginning where only a rule of the document names the agency', () => {
    const clause = samplePlan.chapters[0]!.items[0]!.tasks[0]!.clauses[0]!
    const rule = { start: 0, end: 4 }
    const moved = clause.assignments.map((each) => ({ ...each, implied: rule, span: rule }))
    const plan = structuredClone(samplePlan)
    Object.assign(plan.chapters[0]!.items[0]!.tasks[0]!.clauses[0]!, { assignments: moved })
    const ruled = lookUp(plan)
    const view: View = { ...DEFAULT_VIEW, agencies: ['transport'], chapters: [1] }
    const found = hitsOf(cutText(ruled, sampleSource), view, select(ruled, view))
    expect(found.map(({ run, role }) => [run === null, role])).toEqual([
      [true, 'lead'],
      [false, 'lead'],
    ])
    // Not where the words of the filter stand in it: they are the place to go to.
    const [{ block } = { block: 0 }] = found
    const words = new Map([[block, [{ start: 2, end: 4 }]]])
    const spoken = hitsOf(cutText(ruled, sampleSource), view, select(ruled, view), words)
    expect(spoken.filter((hit) => hit.block === block)).toEqual([{ block, run: 2, role: null }])
  })

  it('goes once to a name that begins with the words', () => {
    const view: View = { ...DEFAULT_VIEW, agencies: ['transport'] }
    const named = hitsOf(blocks, view, select(index, view))
    const { block, run } = named.find((hit) => hit.run !== null)!
    const words = new Map([[block, [{ start: run!, end: run! + 2 }]]])
    expect(hitsOf(blocks, view, select(index, view), words)).toEqual(named)
  })

  it('agrees with select: the tasks that are hit are the tasks that are shown', () => {
    const { plan, source } = embeddedPlan()
    const whole = lookUp(plan)
    const cut = cutText(whole, source)
    for (const agency of plan.agencies) {
      const view = { ...DEFAULT_VIEW, agencies: [agency.id] }
      const shown = select(whole, view)
      const units = new Set(hitsOf(cut, view, shown).map(({ block }) => cut[block]!.unit!.id))
      expect([...units]).toEqual([...shown.ids])
    }
  })
})

describe('damageIn', () => {
  it('lists every damaged place in order, and leaves out the page around the plan', () => {
    const { plan, source } = embeddedPlan()
    const cut = cutText(lookUp(plan), source)
    const places = damageIn(cut, plan)
    expect(places).toHaveLength(plan.defects.filter(({ code }) => code !== 'page-furniture').length)
    expect(places.map(({ block }) => block)).toEqual([...places.map(({ block }) => block)].sort((a, b) => a - b))
  })

  it('is empty for a sound text', () => {
    const source = '一、碼頭\n1.查明缺損。(甲局牽頭)'
    const plan = parsed(source)
    expect(damageIn(cutText(lookUp(plan), source), plan)).toEqual([])
  })
})
