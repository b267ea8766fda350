import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEmbedded } from '../../src/build/embedded-plan.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { violations } from '../../src/core/plan/invariants.ts'
import type { Clause, Role } from '../../src/core/plan/model.ts'

/** What `expected/tianjin-2016.json` says, as far as it is looked at here; see the README beside it. */
interface Expected {
  readonly title: string
  readonly documentNumber: string
  readonly issuer: string
  readonly issuedOn: string
  readonly totals: Readonly<Record<string, number>>
  readonly chapters: readonly {
    readonly no: number
    readonly title: string
    readonly items: readonly { readonly no: number; readonly title: string; readonly tasks: readonly string[] }[]
  }[]
  readonly tasks: Readonly<
    Record<
      string,
      {
        readonly starts: string
        readonly lead: readonly string[]
        readonly responsible: readonly string[]
        readonly participate: readonly string[]
        readonly openEnded: readonly string[]
      }
    >
  >
  readonly collectives: readonly string[]
  readonly defects: readonly {
    readonly code: string
    readonly line: number
    readonly endLine?: number
    readonly raw: string
    readonly reading: string | null
  }[]
  readonly figures: Readonly<Record<string, unknown>>
}

const root = join(import.meta.dirname, '..', '..')
const { plan, source } = readEmbedded(join(root, 'seeds'))
const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, 'expected', 'tianjin-2016.json'), 'utf8'),
) as Expected
const index = lookUp(plan)
const items = plan.chapters.flatMap((chapter) => chapter.items)
const tasks = items.flatMap((item) => item.tasks)
const clauses: readonly Clause[] = tasks.flatMap((task) => task.clauses)
const nameOf = new Map(plan.agencies.map(({ id, name }) => [id, name]))

function members(clause: Clause, role: Role): (string | undefined)[] {
  return clause.assignments.filter((member) => member.role === role).map(({ agency }) => nameOf.get(agency))
}

describe('the embedded plan, against the reading of a person', () => {
  it('says who issued it, when and under which number', () => {
    expect(plan.title.zhHant).toBe(expected.title)
    expect(plan.documentNumber).toMatchObject({
      value: expected.documentNumber,
      raw: '津政辦發 〔2016〕1 號',
      certain: true,
    })
    expect(plan.issuer).toMatchObject({ value: expected.issuer, certain: true })
    expect(plan.issuedOn).toMatchObject({ value: expected.issuedOn, raw: '201612', certain: false })
    expect(plan.place).toBe('天津市')
    expect(plan.script).toBe('zh-Hant')
    expect(source.slice(plan.titleSpan!.start, plan.titleSpan!.end)).toBe(expected.title)
  })

  it('has the chapters, items and tasks that it has on paper', () => {
    const outline = plan.chapters.map((chapter) => ({
      no: chapter.no,
      title: chapter.title.zhHant,
      items: chapter.items.map((item) => ({
        no: item.no,
        title: item.title.zhHant,
        tasks: item.tasks.map(({ id }) => id),
      })),
    }))
    expect(outline).toEqual(expected.chapters)
  })

  it('counts 12 chapters, 51 items, 117 tasks, 343 assignments and 57 agencies', () => {
    const { lead, responsible, participate, guide } = index.counts
    expect({
      chapters: plan.chapters.length,
      items: items.length,
      tasks: tasks.length,
      assignments: lead + responsible + participate + guide,
      lead,
      responsible,
      participate,
      agencies: plan.agencies.length,
      collectives: plan.agencies.filter(({ collective }) => collective).length,
    }).toEqual(expected.totals)
    expect(expected.totals).toEqual({
      chapters: 12,
      items: 51,
      tasks: 117,
      assignments: 343,
      lead: 114,
      responsible: 170,
      participate: 59,
      agencies: 57,
      collectives: 6,
    })
  })

  it('has one clause a task, and none on a heading', () => {
    expect(tasks.every((task) => task.clauses.length === 1)).toBe(true)
    expect([...plan.chapters, ...items].every(({ clauses }) => clauses.length === 0)).toBe(true)
  })

  for (const [id, wanted] of Object.entries(expected.tasks)) {
    it(`reads task ${id} and who does what in it`, () => {
      const task = index.unitById.get(id)?.task
      const clause = task!.clauses[0]!
      expect(task!.text.startsWith(wanted.starts)).toBe(true)
      expect(members(clause, 'lead')).toEqual(wanted.lead)
      expect(members(clause, 'responsible')).toEqual(wanted.responsible)
      expect(members(clause, 'participate')).toEqual(wanted.participate)
      expect(clause.openEnded.map(({ text }) => text)).toEqual(wanted.openEnded)
      expect(clause.assignments.every(({ implied }) => implied === null)).toBe(true)
    })
  }

  it('knows which agencies stand for many', () => {
    const collectives = plan.agencies.filter(({ collective }) => collective).map(({ name }) => name)
    expect(collectives.sort()).toEqual([...expected.collectives].sort())
  })

  it('gives the figures that were counted by hand', () => {
    const commerce = plan.agencies.find(({ name }) => name === '市商務委')!
    const units = index.unitsOf.get(commerce.id)!
    const partners = new Set(units.flatMap(({ agencies }) => agencies).filter((id) => id !== commerce.id))
    expect({ agency: commerce.name, tasks: units.length, ...rolesOf(commerce.id), partners: partners.size }).toEqual(
      expected.figures['commerce'],
    )
    expect(index.units.filter(({ leads }) => leads === 0)).toHaveLength(expected.figures['noLead'] as number)
    expect(index.units.filter(({ leads }) => leads > 1)).toHaveLength(expected.figures['severalLeads'] as number)
    expect(index.units.filter(({ openEnded }) => openEnded)).toHaveLength(expected.figures['openEnded'] as number)
  })

  function rolesOf(id: string): Omit<Record<Role, number>, 'guide'> {
    const { lead, responsible, participate } = index.countsOf.get(id)!
    return { lead, responsible, participate }
  }

  it('notes every damage that a reader sees, and nothing else', () => {
    const matched = expected.defects.map((wanted) => {
      const start = plan.lineStarts[wanted.line - 1]!
      const end = plan.lineStarts[wanted.endLine ?? wanted.line] ?? source.length
      expect(source.slice(start, end), wanted.raw).toContain(wanted.raw)
      const found = plan.defects.find(
        ({ code, span, raw }) =>
          code === wanted.code &&
          span.start < end &&
          span.end > start &&
          (raw.includes(wanted.raw) || wanted.raw.includes(raw)),
      )
      expect(found, `${wanted.code} ${wanted.raw}`).toBeDefined()
      expect(found!.reading, wanted.raw).toBe(wanted.reading)
      return found
    })
    expect(plan.defects.filter((defect) => !matched.includes(defect))).toEqual([])
  })

  it('mends the sentence that was broken and keeps the place where it stands', () => {
    expect(index.unitById.get('5.35.0')!.text).toMatch(/^大力推進網絡誠信建設,培育依法辦網/u)
    expect(index.unitById.get('5.33.1')!.text.split('\n')).toHaveLength(2)
  })

  it('mends two misspelt names where they are written, and nowhere else', () => {
    const mended = clauses
      .flatMap((clause) => clause.assignments)
      .filter(({ written, span }) => source.slice(span.start, span.end) !== written)
    expect(mended.map(({ written, span }) => [source.slice(span.start, span.end), written])).toEqual([
      ['市市場監委', '市市場監管委'],
      ['人民銀行津分行', '人民銀行天津分行'],
    ])
  })

  it('keeps to its source in every span', () => {
    expect(violations(plan, source)).toEqual([])
    for (const item of items) expect(source.slice(item.titleSpan.start, item.titleSpan.end)).toBe(item.title.zhHant)
    for (const task of tasks) {
      const end = task.clauses[0]!.span.end
      expect(task.span.end).toBe(end)
      expect(source.slice(task.span.start, end)).toMatch(/^(?:\d*[.]|\(?[一二三四五六七八九十]+\)).+\)$/su)
    }
    for (const clause of clauses) {
      expect(source.slice(clause.span.start, clause.span.end)).toMatch(/^\(.+(?:負責|參加)\)$/u)
    }
  })
})
