import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/plan/model.ts'
import {
  compareWith,
  openAt,
  sortBy,
  toggleColumn,
  ask,
  clear,
  dropAgency,
  filterByQuery,
  goTo,
  join,
  panelOf,
  pinAgency,
  pickAgency,
  pickTask,
  stepUp,
  toggleChapter,
  toggleIsolate,
  toggleItem,
  toggleRole,
  unpin,
  widen,
} from '../../src/core/view/steps.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW, QUESTIONS } from '../../src/core/view/view.ts'

const one = pickAgency(DEFAULT_VIEW, 'drc')
const two = pickAgency(one, 'pboc', true)

describe('picking agencies', () => {
  it('filters by the agency and opens its panel', () => {
    expect(one).toMatchObject({ agencies: ['drc'], selection: { kind: 'agency', id: 'drc' } })
    expect(panelOf(one)).toBe('agency')
  })
  it('replaces the others, or adds to them', () => {
    expect(pickAgency(two, 'commerce').agencies).toEqual(['commerce'])
    expect(two.agencies).toEqual(['drc', 'pboc'])
    expect(panelOf(two)).toBe('agencies')
  })
  it('takes out one that is added again, and falls back to the panel of the other', () => {
    expect(pickAgency(two, 'pboc', true)).toEqual(one)
    expect(dropAgency(one, 'drc')).toEqual(DEFAULT_VIEW)
  })
  it('is no step where nothing changes', () => {
    expect(pickAgency(one, 'drc')).toBe(one)
    expect(pickTask(pickTask(one, '4.13.6'), '4.13.6')).toEqual(pickTask(one, '4.13.6'))
    expect(goTo(one, 'network')).toBe(one)
  })
  it('forgets and as soon as there is nothing to join', () => {
    expect(dropAgency(join(two, 'and'), 'drc').mode).toBe('or')
  })
})

describe('the rest of the filter', () => {
  it('keeps the filter when a task is opened', () => {
    expect(pickTask(two, '4.13.6')).toEqual({ ...two, selection: { kind: 'task', id: '4.13.6' } })
  })
  it('never leaves a plan without a role', () => {
    const used = ['lead', 'responsible'] as const
    const lead = toggleRole(DEFAULT_VIEW, 'responsible', used)
    expect(lead.roles).not.toContain('responsible')
    expect(toggleRole(lead, 'lead', used).roles).toEqual(ROLES)
    expect(toggleRole(lead, 'responsible', used).roles).toEqual(ROLES)
  })
  it('replaces or adds chapters', () => {
    const four = toggleChapter(DEFAULT_VIEW, 4)
    expect(toggleChapter(four, 2).chapters).toEqual([2])
    expect(toggleChapter(four, 2, true).chapters).toEqual([2, 4])
    expect(toggleChapter(four, 4).chapters).toEqual([])
  })
  it('clears a question that is asked again', () => {
    expect(ask(ask(DEFAULT_VIEW, 'no-lead'), 'no-lead')).toEqual(DEFAULT_VIEW)
  })
  it('cannot isolate nothing', () => {
    expect(toggleIsolate(DEFAULT_VIEW).isolate).toBe(false)
    expect(toggleIsolate(one).isolate).toBe(true)
    expect(dropAgency(toggleIsolate(one), 'drc').isolate).toBe(false)
  })
})

describe('one level up', () => {
  const step = fc.constantFrom<((view: View) => View)[]>(
    (view) => pickAgency(view, 'drc'),
    (view) => pickAgency(view, 'pboc', true),
    (view) => pickAgency(view, 'commerce', true),
    (view) => pickTask(view, '4.13.6'),
    (view) => toggleChapter(view, 4, true),
    (view) => toggleRole(view, 'lead', ROLES),
    (view) => ask(view, QUESTIONS[0]),
    (view) => filterByQuery(view, '食品'),
    toggleIsolate,
    (view) => join(view, 'and'),
    (view) => ({ ...view, drill: '4.13' }),
    (view) => goTo(view, 'treemap'),
    (view) => openAt(view, '4.13'),
    (view) => goTo(view, 'dossier'),
    (view) => compareWith(view, 'abcdef12'),
  )

  it('ends at the plain view from wherever a person has gone, and then stays', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let view = steps.reduce((now, each) => each(now), DEFAULT_VIEW)
        for (let n = 0; n < 40; n++) view = stepUp(view)
        expect(view).toEqual({ ...DEFAULT_VIEW, view: view.view })
        expect(stepUp(view)).toBe(view)
      }),
      { numRuns: 300 },
    )
  })
  it('undoes isolation first, then the selection, then the last agency', () => {
    const deep = toggleIsolate(pickTask(two, '4.13.6'))
    const steps = [deep, stepUp(deep), stepUp(stepUp(deep)), stepUp(stepUp(stepUp(deep)))]
    expect(steps.map(({ isolate, selection, agencies }) => [isolate, selection?.id ?? null, agencies.length])).toEqual([
      [true, '4.13.6', 2],
      [false, '4.13.6', 2],
      [false, null, 2],
      [false, 'drc', 1],
    ])
  })
  it('clears everything but the view in one go', () => {
    expect(clear({ ...toggleIsolate(two), view: 'text' })).toEqual({ ...DEFAULT_VIEW, view: 'text' })
  })
})

describe('items', () => {
  const item = toggleItem(toggleChapter(DEFAULT_VIEW, 4), '4.13')
  it('take the place of their chapter, and lead back up to it', () => {
    expect(item).toMatchObject({ items: ['4.13'], chapters: [] })
    expect(stepUp(item)).toMatchObject({ items: [], chapters: [4] })
    expect(toggleItem(item, '4.13')).toEqual(DEFAULT_VIEW)
  })
  it('are added and taken out', () => {
    const two = toggleItem(item, '2.6', true)
    expect(two.items).toEqual(['2.6', '4.13'])
    expect(toggleItem(two, '4.13', true).items).toEqual(['2.6'])
  })
})

describe('the focus around a selection', () => {
  it('widens and narrows by a step, to three and back to one', () => {
    const three = widen(widen(one, 1), 1)
    expect(three.degree).toBe(3)
    expect(widen(three, 1)).toBe(three)
    expect(widen(one, -1)).toBe(one)
    expect(stepUp(three)).toEqual(one)
  })
  it('goes back to one with its selection', () => {
    expect(pickAgency(widen(one, 1), 'pboc', true).degree).toBe(1)
    expect(clear(widen(one, 1))).toEqual(DEFAULT_VIEW)
  })
})

describe('the table', () => {
  it('is sorted by what is given, as far as it decides anything', () => {
    const keys = [
      { by: 'lead' as const, down: true },
      { by: 'no' as const, down: false },
      { by: 'item' as const, down: false },
    ]
    expect(sortBy(DEFAULT_VIEW, keys).sort).toEqual([{ by: 'lead', down: true }])
    expect(sortBy(sortBy(DEFAULT_VIEW, keys), [])).toEqual(DEFAULT_VIEW)
  })
  it('shows and hides columns in their order, but never the number', () => {
    const shown = toggleColumn(toggleColumn(DEFAULT_VIEW, 'line'), 'item')
    expect(shown.cols).toEqual(['no', 'task', 'due', ...ROLES, 'agencies', 'line'])
    expect(toggleColumn(DEFAULT_VIEW, 'no')).toEqual(DEFAULT_VIEW)
    expect(toggleColumn(toggleColumn(shown, 'item'), 'line')).toEqual(DEFAULT_VIEW)
  })
})

describe('a place of the text', () => {
  it('takes the place of a selected task, and gives way to the next one', () => {
    const at = openAt(pickTask(one, '4.13.6'), '8')
    expect(at).toMatchObject({ view: 'text', at: '8', selection: null, agencies: ['drc'] })
    expect(pickTask(at, '4.13.6').at).toBeNull()
    expect(goTo(at, 'matrix').at).toBeNull()
  })
})

describe('pins', () => {
  const pinned = pinAgency(DEFAULT_VIEW, { agency: 'drc', x: 10, y: -20 })
  it('hold an agency, the last one wins, and all go back together', () => {
    expect(pinAgency(pinned, { agency: 'drc', x: 5, y: 5 }).pins).toEqual([{ agency: 'drc', x: 5, y: 5 }])
    expect(unpin(pinned)).toEqual(DEFAULT_VIEW)
    expect(unpin(DEFAULT_VIEW)).toBe(DEFAULT_VIEW)
  })
})
