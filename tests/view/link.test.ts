import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { fitView } from '../../src/core/view/fit.ts'
import { GRAMMAR } from '../../src/core/view/grammar.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { inParts } from '../harness/campaign.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import { HOSTILE } from '../share/hostile.ts'
import { arbitraryView } from './arbitrary-view.ts'

const parts = inParts(5000, 1_000_000, 10)

describe.each(parts)('any view, $title', ({ numRuns }) => {
  it('comes back from its link, which is ASCII without spaces, plus signs or marks that chat programs cut at', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const link = encodeView(view)
        expect(link).toMatch(/^[A-Za-z0-9.,=&%_-]*$/)
        const { view: read, dropped } = decodeLink(link)
        expect(read).toEqual(view)
        expect(dropped).toEqual([])
      }),
      { numRuns },
    )
  })
})

describe('a link', () => {
  it('has one order of its parts and of the roles in them, whatever order they came in', () => {
    const { view } = decodeLink('role=participate,lead&agency=pboc,drc&view=table&v=1')
    expect(encodeView(view)).toBe('v=1&view=table&agency=pboc,drc&role=lead,participate')
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

  it('has two roles in their order, whichever came first: who is chosen keeps the role that was asked', () => {
    const read = (parts: string) => decodeLink(`v=1&agency=drc&layout=partners&${parts}`)
    const turned = read('meeting=participate,lead&direction=from')
    expect(turned).toEqual(read('meeting=lead,participate&direction=to'))
    expect(turned.view).toMatchObject({ meeting: ['lead', 'participate'], direction: 'to' })
    expect(turned.dropped).toEqual([])
    expect(read('meeting=responsible,lead&direction=to').view.direction).toBe('from')
    expect(read('meeting=participate,lead').view.direction).toBe('both')
    expect(read('meeting=participate,others&direction=from').view).toMatchObject({
      meeting: ['participate', 'others'],
      direction: 'from',
    })
  })

  it('is empty for the default view', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('')
    for (const hash of ['', '#']) {
      expect(decodeLink(hash)).toEqual({ view: DEFAULT_VIEW, dropped: [], asked: 0, about: null, inside: null })
    }
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

/** What becomes of a text at a place in it. */
const EDITS: readonly ((text: string, at: number, put: string) => string)[] = [
  (text, at, put) => text.slice(0, at) + put + text.slice(at + 1),
  (text, at, put) => text.slice(0, at) + put + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at) => `${text}&${text.slice(at)}`,
  (text, at) => text.slice(0, at) + encodeURIComponent(text.slice(at).replace(/\p{Surrogate}/gu, '')),
  (text, at) => text.slice(0, at).toUpperCase() + text.slice(at),
]
const keys = fc.constantFrom(...GRAMMAR.map(({ key }) => key), 'v', 'no', 'title', 'inside', 'x', '__proto__')
const scraps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('&', '=', ',', '#', '%', '%E9%A', '+', '。', '-', '&amp;', '?', ...HOSTILE),
)
const edit = fc.tuple(fc.constantFrom(...EDITS), fc.nat(), scraps)

/** Strings of every kind: at random, parts that hold beside parts that do not, real links that somebody damaged. */
const arbitraryString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(keys, fc.oneof(scraps, fc.constantFrom('9', 'text', 'drc,,drc', 'and', '', '0,4,x', '4.13'))))
    .map((parts) => parts.map((part) => part.join('=')).join('&')),
  fc
    .tuple(arbitraryView, fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([view, edits]) =>
      edits.reduce((text, [change, at, put]) => change(text, at % (text.length + 1), put), encodeView(view)),
    ),
)

describe.each(parts)('any string, $title', ({ numRuns }) => {
  it('gives a well-formed view, whose link stands', () => {
    fc.assert(
      fc.property(arbitraryString, (text) => {
        const { view } = decodeLink(text)
        expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort())
        const again = decodeLink(encodeView(view))
        expect(again.view).toEqual(view)
        expect(again.dropped).toEqual([])
      }),
      { numRuns },
    )
  })
})

describe('reading a link that somebody damaged', () => {
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
