import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan, Span } from '../../src/core/plan/model.ts'
import type { Block } from '../../src/core/text/block.ts'
import { isHeading } from '../../src/core/text/block.ts'
import { cutText } from '../../src/core/text/cut.ts'
import { parsed } from '../parse/parsed.ts'
import { arbitraryPlanAndSource } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'

function rejoin(blocks: readonly Block[]): string {
  return blocks.flatMap(({ runs, text }) => runs.map(({ start, end }) => text.slice(start, end))).join('')
}

/** What a person reads of a block. */
function drawn({ runs, text }: Block): string {
  return runs.map(({ kind, start, end }) => (kind === 'space' ? '' : text.slice(start, end))).join('')
}

function clausesOf({ units }: ReturnType<typeof lookUp>) {
  return units.flatMap((unit) => unit.clauses)
}

const NOTICE = [
  '關於渡口的分工',
  '',
  '一、碼頭',
  '(一)修整。1.查明缺損。(甲局牽頭負責,乙局參加)2.換掉木樁。(乙局負責)',
  '(二)照明。碼頭入夜有燈。',
  '(甲局、乙局等部門按照職責分工分別負責)',
  '二、渡船',
  '(三)安全。每船每年',
  '驗一次。(乙局負責)',
].join('\n')

describe('cutText', () => {
  it('loses nothing: the runs, joined, are the source', () => {
    expect(rejoin(cutText(lookUp(samplePlan), sampleSource))).toBe(sampleSource)
    const { plan, source } = embeddedPlan()
    expect(rejoin(cutText(lookUp(plan), source))).toBe(source)
    fc.assert(
      fc.property(arbitraryPlanAndSource(), ({ plan, source }) => {
        expect(rejoin(cutText(lookUp(plan), source))).toBe(source)
      }),
    )
  })

  it('loses nothing and never throws, whatever the spans of a stored plan say', () => {
    const wild = fc.record({ start: fc.integer({ min: -9, max: 99 }), end: fc.integer({ min: -9, max: 99 }) })
    const wreck = (plan: Plan, spans: readonly Span[]): Plan => {
      let n = 0
      return JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
        (key === 'span' || key === 'titleSpan') && value !== null ? spans[n++ % spans.length] : value,
      ) as Plan
    }
    fc.assert(
      fc.property(
        fc.array(wild, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: -2, max: 99 }), { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('甲', ' ', '\n', '\r\n', '。', '𠀀'), maxLength: 60 }),
        (spans, lineStarts, source) => {
          const plan = { ...wreck(samplePlan, spans), lineStarts: [0, ...lineStarts] }
          expect(rejoin(cutText(lookUp(plan), source))).toBe(source)
        },
      ),
      {
        examples: [
          [[{ start: -2, end: -1 }], [], '甲甲'],
          [
            [
              { start: 0, end: 0 },
              { start: -2, end: -1 },
              { start: 0, end: 0 },
            ],
            [],
            '。',
          ],
        ],
      },
    )
  })

  it('gives no blocks for an empty source', () => {
    expect(cutText(lookUp(samplePlan), '')).toEqual([])
  })

  it('marks every member and every open end where it is written, and nothing else', () => {
    for (const { plan, source } of [{ plan: samplePlan, source: sampleSource }, embeddedPlan()]) {
      const index = lookUp(plan)
      const blocks = cutText(index, source)
      const found = blocks.flatMap(({ runs, start }) =>
        runs.filter(({ kind }) => kind === 'agency').map((run) => [run.agency, run.role, run.start + start]),
      )
      const wanted = clausesOf(index).flatMap(({ assignments }) =>
        assignments.map(({ agency, role, span }) => [agency, role, span.start]),
      )
      expect(found).toEqual(wanted)
      const open = blocks.flatMap(({ runs, text }) =>
        runs.filter(({ kind }) => kind === 'open').map(({ start, end }) => text.slice(start, end)),
      )
      expect(open).toEqual(clausesOf(index).flatMap(({ openEnded }) => openEnded.map(({ text }) => text)))
    }
  })

  it('begins every task with the block that holds its number, once', () => {
    const { plan, source } = embeddedPlan()
    const index = lookUp(plan)
    const begun = cutText(index, source).filter(({ first }) => first)
    expect(begun.map(({ unit }) => unit!.id)).toEqual(index.units.map(({ id }) => id))
    for (const { start, text, runs, unit } of begun) {
      expect(start + runs.find(({ kind }) => kind !== 'space')!.start).toBe(unit!.start)
      expect(text).not.toBe('')
    }
  })

  it('cuts several tasks on one line apart, and sets a heading before the words that follow it', () => {
    const plan = parsed(NOTICE)
    const blocks = cutText(lookUp(plan), NOTICE)
    expect(blocks.map((block) => [block.kind, block.line, block.unit?.label ?? null, drawn(block)])).toEqual([
      ['title', 1, null, '關於渡口的分工'],
      ['chapter', 3, null, '一、碼頭'],
      ['item', 4, null, '(一)修整。'],
      ['task', 4, '1.1', '1.查明缺損。(甲局牽頭負責,乙局參加)'],
      ['task', 4, '1.2', '2.換掉木樁。(乙局負責)'],
      ['item', 5, '2', '(二)照明。碼頭入夜有燈。'],
      ['text', 6, '2', '(甲局、乙局等部門按照職責分工分別負責)'],
      ['chapter', 7, null, '二、渡船'],
      ['item', 8, '3', '(三)安全。每船每年驗一次。(乙局負責)'],
    ])
    expect(blocks.map(isHeading)).toEqual([true, true, true, false, false, false, false, true, false])
    const light = blocks[5]!
    expect(light.runs.map(({ heading, start, end }) => [heading, light.text.slice(start, end)])).toEqual([
      [true, '(二)照明。'],
      [false, '碼頭入夜有燈。'],
      [false, '\n'],
    ])
  })

  it('reads the clause of a heading as part of that heading’s own unit', () => {
    const source = '一、碼頭\n(一)修整碼頭。(甲局牽頭)\n1.查明缺損。(乙局負責)\n2.換掉木樁。(丙局負責)'
    const blocks = cutText(lookUp(parsed(source)), source)
    expect(blocks.map(({ kind, unit, first }) => [kind, unit?.id ?? null, first])).toEqual([
      ['chapter', null, false],
      ['item', '1.1.0', true],
      ['task', '1.1.1', true],
      ['task', '1.1.2', true],
    ])
  })

  it('keeps the paragraphs of one task together under its number', () => {
    const { plan, source } = embeddedPlan()
    const joined = plan.defects.findIndex(({ code }) => code === 'paragraph-joined')
    const blocks = cutText(lookUp(plan), source)
    const at = blocks.findIndex(({ runs }) => runs.some(({ marks }) => marks.includes(joined)))
    const [one, two] = [blocks[at]!, blocks[at + 1]!]
    expect(two.unit).toBe(one.unit)
    expect([one.first, two.first]).toEqual([true, false])
    // Both sides of the break are sound; the mark stands at the break.
    expect(one.runs.filter(({ defects }) => defects.length > 0).map(({ kind }) => kind)).toEqual(['space'])
    expect(two.runs.every(({ defects }) => defects.length === 0)).toBe(true)
  })

  it('marks every defect once, at the end of what it touches', () => {
    const { plan, source } = embeddedPlan()
    const blocks = cutText(lookUp(plan), source)
    const marks = blocks.flatMap(({ runs }) => runs.flatMap((run) => run.marks))
    expect([...marks].sort((a, b) => a - b)).toEqual(plan.defects.map((_, i) => i))
    const misspelt = plan.defects.flatMap(({ code, raw }, i) => (code === 'name-misspelt' ? [{ raw, i }] : []))
    expect(misspelt.length).toBeGreaterThan(0)
    for (const { raw, i } of misspelt) {
      const touched = blocks.flatMap(({ runs, text }) =>
        runs.filter(({ defects }) => defects.includes(i)).map((run) => [run.kind, text.slice(run.start, run.end)]),
      )
      expect(touched).toEqual([['agency', raw]])
    }
  })

  it('never cuts a name, also where a defect ends in the middle of it', () => {
    const source = '一、碼頭\n1.查明缺損。(江口市港務局牽頭)'
    const plan = parsed(source)
    const start = source.indexOf('江口')
    const damaged: Plan = {
      ...plan,
      defects: [{ code: 'name-misspelt', raw: '江口', reading: null, span: { start: start + 1, end: start + 3 } }],
    }
    const blocks = cutText(lookUp(damaged), source)
    expect(rejoin(blocks)).toBe(source)
    const names = blocks.flatMap(({ runs, text }) => runs.filter(({ agency }) => agency).map((r) => ({ ...r, text })))
    expect(names.map(({ text, start: from, end, marks }) => [text.slice(from, end), marks])).toEqual([
      ['江口市港務局', [0]],
    ])
  })

  it('sets the page around the plan apart, and not what of the document stands between it', () => {
    const { plan, source } = embeddedPlan()
    const blocks = cutText(lookUp(plan), source)
    const furniture = blocks.filter((block) => block.furniture !== null)
    expect(new Set(furniture.map((block) => block.furniture))).toEqual(new Set(['before', 'after']))
    const spans = plan.defects.filter(({ code }) => code === 'page-furniture').map(({ span }) => span)
    for (const block of blocks) {
      const read = block.runs.find(({ kind }) => kind !== 'space')!
      const inside = spans.some((s) => s.start <= block.start + read.start && block.start + read.end <= s.end)
      expect(block.furniture !== null, drawn(block)).toBe(inside)
    }
  })

  it('gives the line of the source that the first character of a block stands on', () => {
    const { plan, source } = embeddedPlan()
    for (const { line, start, runs } of cutText(lookUp(plan), source)) {
      const position = start + (runs.find(({ kind }) => kind !== 'space')?.start ?? 0)
      expect(line).toBe(source.slice(0, position).split('\n').length)
    }
  })

  it('cuts a text of nothing but white space in no time worth mentioning', () => {
    const source = `${' '.repeat(200_000)}\n${' '.repeat(200_000)}`
    expect(rejoin(cutText(lookUp({ ...samplePlan, chapters: [], lineStarts: [0, 200_001] }), source))).toBe(source)
  })
})
