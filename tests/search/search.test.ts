import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Found } from '../../src/core/search/search.ts'
import { search } from '../../src/core/search/search.ts'
import { findUnits } from '../../src/core/search/find.ts'
import { foldText } from '../../src/core/search/fold.ts'
import { insteadOf } from '../../src/core/search/instead.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const ALL = { agencies: 1000, units: 1000, involved: 1000 }
const sample = lookUp(samplePlan)
const { plan } = embeddedPlan()
const embedded = lookUp(plan)
const read = readTasks()

const agencies = (found: Found): string[] => found.agencies.hits.map(({ agency }) => agency.name)
const tasks = (found: Found): string[] => found.units.hits.map(({ unit }) => unit.id)
/** The tasks that name an agency, as a person read them. */
const tasksOf = (name: string): string[] =>
  [...read].filter(([, task]) => everybody(task).includes(name)).map(([id]) => id)
const slices = (text: string, ranges: readonly { start: number; end: number }[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end))

describe('an agency is the first that is found', () => {
  test.each([
    ['發展改革委', '市發展改革委', 'name'],
    ['市發展改革委', '市發展改革委', 'name'],
    ['市发展改革委', '市發展改革委', 'script'],
    ['发改委', '市發展改革委', 'abbreviation'],
    ['江口市发改委', '市發展改革委', 'abbreviation'],
    ['市发展和改革委员会', '市發展改革委', 'name'],
    ['发展和改革委员会', '市發展改革委', 'name'],
    ['發改', '市發展改革委', 'abbreviation'],
    ['drc', '市發展改革委', 'english'],
    ['Ｄｒｃ', '市發展改革委', 'english'],
    ['reform', '市發展改革委', 'english'],
    ['Development Reform', '市發展改革委', 'english'],
    ['police', '市公安局', 'english'],
    ['public security bureau', '市公安局', 'english'],
    ['公安', '市公安局', 'abbreviation'],
    ['海关', '海關江口分署', 'abbreviation'],
    ['港务公司', '江口港務公司', 'script'],
    ['江口 公司', '江口港務公司', 'part'],
    ['公安 公安', '市公安局', 'abbreviation'],
    ['公安 、', '市公安局', 'abbreviation'],
    ['各區、人民政府', '各區人民政府', 'script'],
    ['x7f3k9q2', '海關江口分署', 'code'],
    ['发展该革委', '市發展改革委', 'sound'],
    ['發展革改委', '市發展改革委', 'typo'],
    ['交统局', '市交通局', 'sound'],
    ['polise', '市公安局', 'typo'],
    ['港務司公', '江口港務公司', 'typo'],
  ])('%s → %s (%s)', (query, name, reason) => {
    const found = search(sample, query, ALL)
    expect(agencies(found)[0]).toBe(name)
    expect(found.agencies.hits[0]!.reason).toBe(reason)
    expect(found.near).toBe(reason === 'typo' || reason === 'sound')
  })
})

describe('an agency of the embedded plan is the first that is found', () => {
  test.each([
    ['央行', '人民銀行天津分行'],
    ['人行', '人民銀行天津分行'],
    ['pboc', '人民銀行天津分行'],
    ['旅遊局', '市旅游局'],
    ['人社局', '市人力社保局'],
    ['市人力资源和社会保障局', '市人力社保局'],
    ['卫计委', '市衛生計生委'],
    ['工信委', '市工業和信息化委'],
    ['证监局', '天津證監局'],
    ['网信办', '市網信辦'],
    ['安监局', '市安全監管局'],
    ['天津市发改委', '市發展改革委'],
    ['環境', '市環保局'],
    ['customs', '天津海關'],
    ['商物委', '市商務委'],
  ])('%s → %s', (query, name) => {
    expect(agencies(search(embedded, query, ALL))[0]).toBe(name)
  })

  test('its name, as the query of a filter, finds its tasks', () => {
    for (const agency of plan.agencies) {
      expect([...findUnits(embedded, agency.name)], agency.name).toEqual(expect.arrayContaining(tasksOf(agency.name)))
      expect(agencies(search(embedded, agency.names.zhHans, ALL))).toContain(agency.name)
    }
  })

  test('another name of it finds its tasks and no others', () => {
    expect(tasks(search(embedded, '央行', ALL)).sort()).toEqual(tasksOf('人民銀行天津分行').sort())
    expect([...findUnits(embedded, '天津市发改委')].sort()).toEqual(tasksOf('市發展改革委').sort())
  })
})

describe('tasks are found, best first', () => {
  test.each([
    ['木桩', ['1.1.2']],
    ['碼頭 缺損', ['1.1.1']],
    ['缺损 码头', ['1.1.1']],
    ['外埠', ['2.2.1', '2.2.2']],
    ['停靠時一次查驗', ['2.2.1']],
    // The title of its item, then its text.
    ['码头', ['1.1.1', '1.1.2', '1.2.0']],
    ['安全 班次', ['2.1.1', '2.1.2']],
    ['木樁換掉', ['1.1.2']],
    ['Light', ['1.2.0']],
    ['海關 公安', ['2.2.1']],
    ['公安 驗', ['2.1.1', '2.2.1']],
    // A title of a chapter, where nothing nearer is called so.
    ['Boats', ['2.2.1', '2.2.2']],
    ['piers', ['1.1.1', '1.1.2']],
    ['渡船', ['2.1.1', '2.1.2', '2.2.1', '2.2.2']],
  ])('%s', (query, ids) => {
    const found = search(sample, query, ALL)
    expect(tasks(found)).toEqual(ids)
    expect(found.near).toBe(false)
  })

  test.each([
    ['外埠船只停考', '2.2.1'],
    ['船员特证', '2.1.2'],
    ['船員証持', '2.1.2'],
  ])('%s comes near', (query, id) => {
    const found = search(sample, query, ALL)
    expect(found.near).toBe(true)
    expect(tasks(found)[0]).toBe(id)
    expect(findUnits(sample, query).size).toBe(0)
  })

  test('of the embedded plan: in both scripts, in any order, misspelt', () => {
    expect(tasks(search(embedded, '拖欠 工资', ALL))).toContain('4.17.3')
    expect(tasks(search(embedded, '工資 拖欠', ALL))).toContain('4.17.3')
    expect(tasks(search(embedded, '农名工', ALL))).toEqual(['4.17.3'])
    expect(tasks(search(embedded, '拖欠农民工的工资', ALL))[0]).toBe('4.17.3')
    const { source } = embeddedPlan()
    const holding = embedded.units.filter((unit) => source.slice(unit.start, unit.end).includes('食品'))
    expect(tasks(search(embedded, '食品', ALL))).toEqual(holding.map(({ id }) => id))
  })
})

describe('a number names a task by its label first', () => {
  test.each([
    ['13.6', ['4.13.6']],
    ['１３．６', ['4.13.6']],
    ['13。6', ['4.13.6']],
    ['4.13.6', ['4.13.6']],
    ['13.6條', ['4.13.6']],
    ['7', ['3.7.0']],
    ['3.7', ['3.7.0']],
    ['13.', ['4.13.1', '4.13.2', '4.13.3', '4.13.4', '4.13.5', '4.13.6']],
    ['（十三）', ['4.13.1', '4.13.2', '4.13.3', '4.13.4', '4.13.5', '4.13.6']],
    ['第十三项', ['4.13.1', '4.13.2', '4.13.3', '4.13.4', '4.13.5', '4.13.6']],
    ['99.9', []],
  ])('%s', (query, ids) => {
    expect(tasks(search(embedded, query, ALL))).toEqual(ids)
  })

  test('第四章 is its tasks', () => {
    const all = embedded.units.filter((unit) => unit.chapter.no === 4).map(({ id }) => id)
    expect(tasks(search(embedded, '第四章', ALL))).toEqual(all)
    expect(tasks(search(embedded, '第4章', ALL))).toEqual(all)
  })

  test('a number is not part of a longer one, nor a misspelling of another', () => {
    for (const query of ['136', '3.6.1.2', '20146']) expect(search(embedded, query, ALL).units.total, query).toBe(0)
  })
})

describe('what has nothing to do with the plan is not found', () => {
  test.each([
    '恐龍',
    '火星車',
    '量子计算机',
    '蓝鲸',
    'zzzz',
    'qwertyuiop',
    'transportation xyz',
    '。',
    '、',
    '',
    '\ud800',
  ])('%j', (query) => {
    const found = search(embedded, query, ALL)
    expect(agencies(found)).toEqual([])
    expect(tasks(found)).toEqual([])
    expect(findUnits(embedded, query).size).toBe(0)
  })

  test('one shared character, or the start of one English word inside another, is no find', () => {
    expect(search(sample, '木船', ALL).units.total).toBe(0)
    expect(agencies(search(sample, 'port', ALL))).toEqual(['江口港務公司'])
  })

  test('a shorter word is offered instead', () => {
    expect(insteadOf(embedded, '恐龍食品')).toEqual([{ text: '食品', units: 3 }])
    expect(insteadOf(embedded, '食品 恐龍')).toEqual([{ text: '食品', units: 3 }])
    expect(insteadOf(embedded, '恐龍')).toEqual([])
    expect(insteadOf(embedded, '')).toEqual([])
  })
})

describe('what a result says of itself', () => {
  test('where it was found, in the characters of the plan', () => {
    const [hit] = search(embedded, '拖欠农民工', ALL).units.hits
    expect(hit!.reason).toBe('script')
    const match = hit!.matches.find(({ field }) => field === 'text')!
    expect(match.text).toBe(hit!.unit.text)
    expect(slices(match.text, match.ranges)).toEqual(['拖欠農民工'])
  })

  test('an agency tells the form that was met', () => {
    const [hit] = search(embedded, '天津市央行', ALL).agencies.hits
    expect(hit).toMatchObject({ reason: 'abbreviation', form: '央行', ranges: [{ start: 0, end: 2 }] })
    const [near] = search(sample, '发展该革委', ALL).agencies.hits
    expect(slices(near!.form, near!.ranges)).toEqual(['發展改革委'])
  })

  test('a misspelt word is marked as it stands in the text, across nothing else', () => {
    const [hit] = search(embedded, '农名工', ALL).units.hits
    expect(hit!.reason).toBe('sound')
    expect(slices(hit!.matches[0]!.text, hit!.matches[0]!.ranges)).toEqual(['農民工'])
  })

  test('an agency of a task that a query names by another name is told', () => {
    const [hit] = search(embedded, '央行', ALL).units.hits
    expect(hit!.agencies).toEqual(['pboc'])
    expect(hit!.matches).toEqual([{ field: 'agency', text: '人民銀行天津分行', ranges: [] }])
  })

  test('the agencies involved are those of the tasks that the query does not name, with their roles there', () => {
    const found = search(sample, '外埠', ALL)
    expect(
      found.involved.hits.map(({ agency, counts }) => [agency.id, counts.lead, counts.responsible, counts.participate]),
    ).toEqual([
      ['x7f3k9q2', 1, 0, 0],
      ['port', 0, 1, 1],
      ['police', 0, 0, 1],
    ])
    const named = search(sample, '公安', ALL)
    expect(named.involved.hits.map(({ agency }) => agency.id)).not.toContain('police')
  })

  test('only as many as are wanted, and how many there are', () => {
    const found = search(embedded, '信用', { agencies: 1, units: 3, involved: 2 })
    expect(found.units.hits).toHaveLength(3)
    expect(found.involved.hits).toHaveLength(2)
    expect(found.units.total).toBe(search(embedded, '信用', ALL).units.hits.length)
    expect(tasks(found)).toEqual(tasks(search(embedded, '信用', ALL)).slice(0, 3))
  })

  test('chapters by their title', () => {
    expect(search(embedded, '政务诚信', ALL).chapters.map(({ no }) => no)).toEqual([3])
    expect(search(embedded, '', ALL).chapters).toEqual([])
  })
})

describe('any plan and any query', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'市区局辦港水教 .13a（）第章、'), maxLength: 12 }),
  )

  test('nothing throws; what is found exactly is what the query filters by; ranges hold what they say', () => {
    fc.assert(
      fc.property(arbitraryPlan(), anything, (any, query) => {
        const index = lookUp(any)
        const found = search(index, query, ALL)
        insteadOf(index, query)
        expect(new Set(found.near ? [] : tasks(found))).toEqual(findUnits(index, query))
        for (const hit of found.units.hits) {
          for (const { text, ranges } of hit.matches) {
            let last = -1
            for (const { start, end } of ranges) {
              expect(start).toBeGreaterThan(last)
              expect(end).toBeGreaterThan(start)
              expect(end).toBeLessThanOrEqual(text.length)
              last = end
            }
          }
        }
        for (const { form, ranges } of found.agencies.hits) {
          expect(ranges.length).toBeGreaterThan(0)
          for (const { start, end } of ranges) expect(foldText(form.slice(start, end))).not.toBe('')
        }
      }),
      { numRuns: runs(100, 20_000) },
    )
  })

  test('what stands in a task finds it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...embedded.units), fc.nat(), fc.integer({ min: 4, max: 20 }), (unit, at, length) => {
        const start = at % unit.text.length
        const piece = unit.text.slice(start, start + length)
        // Digits and letters are only found as whole words.
        fc.pre(foldText(piece).length >= 4 && !/[\w\s“”]/.test(piece))
        expect(findUnits(embedded, piece)).toContain(unit.id)
      }),
      { numRuns: runs(100, 20_000) },
    )
  })
})

test('the tasks of a query come from one index, and the same query costs nothing twice', () => {
  expect(findUnits(embedded, '食品')).toBe(findUnits(embedded, '食品'))
  expect(findUnits(embedded, '食品')).not.toBe(findUnits(sample, '食品'))
})
