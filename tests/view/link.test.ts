import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { fitView } from '../../src/core/view/fit.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import { arbitraryView } from './arbitrary-view.ts'

const numRuns = runs(5000, 1_000_000)
describe('a link', () => {
  it('gives back the view it was made from', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const { view: read, dropped } = decodeLink(encodeView(view))
        expect(read).toEqual(view)
        expect(dropped).toEqual([])
      }),
      { numRuns },
    )
  })

  it('leaves out what makes no difference', () => {
    const three = { ...DEFAULT_VIEW, agencies: ['drc', 'pboc', 'commerce'] }
    expect(normalise({ ...three, mode: 3 }).mode).toBe('and')
    expect(normalise({ ...three, mode: 2 }).mode).toBe(2)
    expect(normalise({ ...three, agencies: ['drc', 'pboc'], mode: 2 }).mode).toBe('and')
    expect(normalise({ ...three, degree: 2 }).degree).toBe(1)
    expect(normalise({ ...DEFAULT_VIEW, chapters: [4], items: ['4.13', '5.20'] }).items).toEqual(['5.20'])
  })

  it('holds how the table stands, where the text is open and what is compared', () => {
    const table: View = {
      ...DEFAULT_VIEW,
      view: 'table',
      sort: [
        { by: 'agencies', down: true },
        { by: 'lead', down: false },
      ],
      cols: ['no', 'task', 'lead'],
    }
    expect(encodeView(table)).toBe('v=1&view=table&sort=-agencies,lead&cols=no,task,lead')
    expect(decodeLink('v=1&sort=-agencies,height,no,lead&cols=lead,width,task')).toMatchObject({
      view: { ...DEFAULT_VIEW, sort: [{ by: 'agencies', down: true }], cols: ['no', 'task', 'lead'] },
      dropped: [
        { key: 'sort', value: 'height', reason: 'malformed' },
        { key: 'cols', value: 'width', reason: 'malformed' },
      ],
    })
    expect(encodeView(normalise({ ...DEFAULT_VIEW, view: 'text', at: '4.13' }))).toBe('v=1&view=text&at=4.13')
    expect(normalise({ ...DEFAULT_VIEW, view: 'matrix', at: '4.13', against: 'abcdef12' })).toMatchObject({
      at: null,
      against: null,
    })
    expect(normalise({ ...DEFAULT_VIEW, view: 'compare', against: 'abcdef12' }).against).toBe('abcdef12')
  })

  it('names what of a list does not hold, as it stood there', () => {
    const { view, dropped } = decodeLink(
      'v=1&pin=drc.12.-30,pboc.900.0,drc.1.1,...&item=4.13,x&meeting=participate,lead',
    )
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      pins: [{ agency: 'drc', x: 12, y: -30 }],
      items: ['4.13'],
      meeting: ['lead', 'participate'],
    })
    expect(dropped.map(({ key, value }) => `${key} ${value}`)).toEqual(['pin pboc.900.0', 'pin ...', 'item x'])
  })

  it('is empty for the default view', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('')
    for (const hash of ['', '#']) {
      expect(decodeLink(hash)).toEqual({ view: DEFAULT_VIEW, dropped: [], asked: 0, about: null, inside: null })
    }
  })

  it('is ASCII without spaces, plus signs or marks that chat programs cut at', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        expect(encodeView(view)).toMatch(/^[A-Za-z0-9.,=&%_-]*$/)
      }),
      { numRuns },
    )
  })

  it('names agencies by id and says what it means', () => {
    expect(
      encodeView({
        ...DEFAULT_VIEW,
        view: 'text',
        agencies: ['drc', 'pboc'],
        mode: 'and',
        roles: ['lead'],
        chapters: [4, 5],
      }),
    ).toBe('v=1&view=text&agency=drc,pboc&mode=and&role=lead&chapter=4,5')
  })

  it('percent-encodes what a person typed', () => {
    expect(encodeView({ ...DEFAULT_VIEW, query: "食品 (a)&'b'" })).toBe('v=1&q=%E9%A3%9F%E5%93%81%20%28a%29%26%27b%27')
  })

  it('leaves out a mode that joins nothing', () => {
    expect(encodeView(normalise({ ...DEFAULT_VIEW, agencies: ['drc'], mode: 'and' }))).toBe('v=1&agency=drc')
  })
})

describe('reading a link that somebody damaged', () => {
  it('gives a well-formed view for any string, and a link that stands', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          'v=1',
          'v=9',
          'view=text',
          'agency=drc,,drc',
          'mode=and',
          'role=',
          'chapter=0,4,x',
          'q=%E9%A',
          '=',
          '%',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      pieces.map((parts) => parts.join('&')),
      arbitraryView.chain((view) => {
        const link = encodeView(view)
        return fc
          .tuple(fc.nat(link.length), fc.string({ maxLength: 4 }))
          .map(([at, text]) => link.slice(0, at) + text + link.slice(at + 1))
      }),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const { view } = decodeLink(text)
        expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort())
        const again = decodeLink(encodeView(view))
        expect(again.view).toEqual(view)
        expect(again.dropped).toEqual([])
      }),
      { numRuns },
    )
  })

  it('keeps the parts that hold and names the others', () => {
    const { view, dropped } = decodeLink(
      'v=1&view=globe&agency=drc,<b>,drc&chapter=4,x,4&colour=red&mode=and&mode=or&role=boss,lead',
    )
    expect(view).toEqual({ ...DEFAULT_VIEW, agencies: ['drc'], chapters: [4], roles: ['lead'] })
    expect(dropped.map(({ key, value, reason }) => `${key}=${value} ${reason}`)).toEqual([
      'mode=or repeated',
      'view=globe malformed',
      'agency=<b> malformed',
      'chapter=x malformed',
      'colour=red unknown-key',
      'role=boss malformed',
    ])
  })

  it('says so when a newer Qiantou wrote it', () => {
    expect(decodeLink('v=7&agency=drc').dropped).toEqual([{ key: 'v', value: '7', reason: 'version' }])
    expect(decodeLink('v=7&agency=drc').view.agencies).toEqual(['drc'])
  })

  it('cuts a query to what can be kept and never lets it grow', () => {
    const { view } = decodeLink(`q=${encodeURIComponent('食'.repeat(5000))}`)
    expect([...view.query]).toHaveLength(200)
    expect(decodeLink('q=%00%07a%E2%80%A8b').view.query).toBe('a b')
  })
})

describe('fitting a view to a plan', () => {
  const index = lookUp(samplePlan)
  const [known] = samplePlan.agencies

  it('drops agencies, chapters, a selection and a drill that the plan does not have', () => {
    const { view, dropped } = fitView(
      {
        ...DEFAULT_VIEW,
        agencies: [known!.id, 'nobody'],
        chapters: [1, 77],
        selection: { kind: 'task', id: '9.9.9' },
        drill: '1.99',
      },
      index,
    )
    expect(view).toEqual({ ...DEFAULT_VIEW, agencies: [known!.id], chapters: [1] })
    expect(dropped.map(({ key, value, reason }) => [key, value, reason])).toEqual([
      ['agency', 'nobody', 'absent'],
      ['chapter', '77', 'absent'],
      ['open', '9.9.9', 'absent'],
      ['drill', '1.99', 'absent'],
    ])
  })

  it('leaves a view of this plan as it is', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      agencies: [known!.id],
      selection: { kind: 'task', id: index.units[0]!.id },
      drill: '1',
    }
    expect(fitView(view, index)).toEqual({ view, dropped: [] })
  })
})
