import { readFileSync, readdirSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { repairPlan, restorePlan } from '../../src/core/plan/restore.ts'
import { undrawn } from '../../src/intake/drawn-table.ts'
import { parsed } from '../parse/parsed.ts'
import { arbitraryPlan, arbitraryPlanAndSource } from './arbitrary-plan.ts'
import { incoherences } from './coherence.ts'
import { samplePlan, sampleSource } from './sample-plan.ts'

type Path = readonly (string | number)[]

/** The plan with the value at `path` replaced; undefined removes it. */
function withValue(plan: Plan, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(plan)
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy)
  const key = path.at(-1)!
  if (value === undefined) delete (parent as Record<string, unknown>)[key]
  else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The way to every part of a value, the value itself left out. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const inner = [...path, Array.isArray(value) ? Number(key) : key]
    return [inner, ...pathsOf(part, inner)]
  })
}

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty string', ''],
  ['a word', 'x'],
  ['the name of the prototype', '__proto__'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['zero', 0],
  ['a negative number', -1],
  ['half a number', 1.5],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['an unsafe integer', 2 ** 53],
  ['a huge number', 1e300],
  ['true', true],
  ['a bigint', 10n],
  ['an empty list', []],
  ['a list of nothing', [null, [], {}]],
  ['a list of four thousand million holes', new Array(4_000_000_000)],
  ['an empty object', {}],
  ['a span that ends before it starts', { start: 9, end: 3 }],
  ['a span before the text', { start: -5, end: 2 }],
  ['a span beyond the text', { start: 0, end: 2 ** 40 }],
  ['an object with a key __proto__', JSON.parse('{"__proto__":{"id":"drc"}}')],
  ['an object that inherits', Object.create({ id: 'drc', start: 0, end: 0 })],
  ['a date', new Date(0)],
  ['a map', new Map([['id', 'drc']])],
  ['bytes', new Uint8Array(3)],
]

/** Which pairs of a place and a hostile value are tried: all of them in the campaign, otherwise one in eleven, every place and every value among them. */
const EVERY = import.meta.env['CAMPAIGN'] ? 1 : 11

const FIRST_TASK: Path = ['chapters', 0, 'items', 0, 'tasks', 0]
const FIRST_CLAUSE: Path = [...FIRST_TASK, 'clauses', 0]

function tasksIn(plan: Plan | undefined): string[] {
  return plan?.chapters.flatMap(({ items }) => items.flatMap(({ tasks }) => tasks.map(({ id }) => id))) ?? []
}

describe('the plans that other tests draw and read', () => {
  test('drawn plans are coherent with their text', () => {
    fc.assert(
      fc.property(arbitraryPlanAndSource(), ({ plan, source }) => {
        expect(incoherences(plan, source)).toEqual([])
        const named = new Set(lookUp(plan).units.flatMap(({ agencies }) => agencies))
        for (const { clauses } of plan.chapters)
          for (const a of clauses.flatMap((c) => c.assignments)) named.add(a.agency)
        expect(plan.agencies.every(({ id }) => named.has(id))).toBe(true)
      }),
    )
  })

  test('the sample has the shape it promises', () => {
    const { units, counts, roles } = lookUp(samplePlan)
    expect(incoherences(samplePlan, sampleSource)).toEqual([])
    expect(samplePlan.chapters.map(({ items }) => items.length)).toEqual([2, 2])
    expect(units.map(({ label }) => label)).toEqual(['1.1.1', '1.1.2', '1.2', '2.1.1', '2.1.2', '2.2.1', '2.2.2'])
    expect(counts).toEqual({ lead: 5, responsible: 5, participate: 3, guide: 1 })
    expect(roles).toHaveLength(4)
    expect(samplePlan.agencies).toHaveLength(6)
    expect(samplePlan.agencies.filter(({ collective }) => collective)).toHaveLength(1)
    expect(units.filter(({ openEnded }) => openEnded).map(({ id }) => id)).toEqual(['1.2.0'])
  })
})

describe('restorePlan', () => {
  test('gives back a well-formed plan, equal and as a new value', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(repairPlan(plan)).toEqual({ plan, intact: true })
        expect(restorePlan(plan)).not.toBe(plan)
      }),
    )
    expect(repairPlan(samplePlan, sampleSource.length)).toEqual({ plan: samplePlan, intact: true })
  })

  const texts = ['seeds', 'tests/parse/samples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => name.endsWith('.txt')),
  )
  test.each(texts)('gives back what the parser reads in %s', (file) => {
    const source = undrawn(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    const plan = parsed(source)
    expect(repairPlan(plan, source.length)).toEqual({ plan, intact: true })
  })

  test('drops what the model does not know, without calling it damage', () => {
    const plan = { ...samplePlan, colour: 'red', chapters: samplePlan.chapters.map((c) => ({ ...c, mood: 'calm' })) }
    expect(repairPlan(plan)).toEqual({ plan: samplePlan, intact: true })
  })

  test.each(HOSTILE)('no plan is made of %s', (_what, value) => {
    expect(restorePlan(value)).toBeNull()
  })

  test('anything at all gives null or a coherent plan', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }), (value) => {
        const plan = restorePlan(value)
        expect(plan === null || incoherences(plan).length === 0).toBe(true)
      }),
    )
  })

  test('a plan with one hostile value anywhere in it gives null or a coherent plan, which passes for whole only if it is', () => {
    const wrong: string[] = []
    for (const [i, path] of pathsOf(samplePlan).entries()) {
      for (const [j, [what, value]] of HOSTILE.entries()) {
        if ((i + j) % EVERY !== 0) continue
        const stored = withValue(samplePlan, path, value)
        const repaired = repairPlan(stored, sampleSource.length)
        if (repaired === null) continue
        const where = `${path.join('.')}: ${what}`
        wrong.push(...incoherences(repaired.plan).map((fault) => `${where}: ${fault}`))
        if (repaired.intact !== isDeepStrictEqual(repaired.plan, stored))
          wrong.push(`${where}: intact is ${repaired.intact}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('many hostile values at once give null or a coherent plan', () => {
    const paths = pathsOf(samplePlan)
    const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...HOSTILE))
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const damaged = changes.reduce<unknown>((plan, [path, [, value]]) => {
          try {
            return withValue(plan as Plan, path, value)
          } catch {
            return plan // An earlier change took away what this one was to change.
          }
        }, samplePlan)
        const plan = restorePlan(damaged)
        expect(plan === null || incoherences(plan).length === 0).toBe(true)
      }),
    )
  })

  test.each<[string, Path, unknown]>([
    ['identity', ['fingerprint'], '../../etc'],
    ['parser version', ['parserVersion'], NaN],
    ['script', ['script'], 'ja'],
    ['title', ['title'], 'a title'],
    ['chapters', ['chapters'], {}],
    ['agencies', ['agencies'], 'drc'],
    ['a climbing list of lines', ['lineStarts'], [0, 9, 4]],
    ['a first line', ['lineStarts'], []],
    ['whole line numbers', ['lineStarts'], [0, 4, 9.5]],
    ['any chapter that holds', ['chapters'], [{}, null, 7]],
  ])('a plan without %s is none', (_what, path, value) => {
    expect(restorePlan(withValue(samplePlan, path, value))).toBeNull()
  })

  test('an assignment of an unknown role or to an unknown agency is left out, its clause stays', () => {
    for (const path of [
      [...FIRST_CLAUSE, 'assignments', 0, 'role'],
      [...FIRST_CLAUSE, 'assignments', 0, 'agency'],
    ]) {
      const repaired = repairPlan(withValue(samplePlan, path, 'nobody'))
      expect(repaired?.intact).toBe(false)
      expect(repaired?.plan.chapters[0]?.items[0]?.tasks[0]?.clauses[0]?.assignments).toEqual(
        samplePlan.chapters[0]?.items[0]?.tasks[0]?.clauses[0]?.assignments.slice(1),
      )
    }
  })

  test('an agency that does not hold takes its assignments with it', () => {
    const repaired = repairPlan(withValue(samplePlan, ['agencies', 0, 'id'], 'javascript:alert(1)'))
    expect(samplePlan.agencies[0]?.id).toBe('transport')
    expect(repaired?.intact).toBe(false)
    expect(repaired?.plan.agencies).toEqual(samplePlan.agencies.slice(1))
    expect(lookUp(repaired!.plan).counts).toEqual({ lead: 2, responsible: 4, participate: 3, guide: 1 })
  })

  test('an agency of an unknown kind keeps its assignments', () => {
    const repaired = repairPlan(withValue(samplePlan, ['agencies', 0, 'kind'], 'guild'))
    expect(repaired?.plan.agencies[0]?.kind).toBe('other')
    expect(lookUp(repaired!.plan).counts).toEqual(lookUp(samplePlan).counts)
    expect(repaired?.intact).toBe(false)
  })

  test('of two agencies or two tasks with one id the first is kept', () => {
    const agencies = [...samplePlan.agencies, { ...samplePlan.agencies[0], name: '冒名者' }]
    expect(repairPlan({ ...samplePlan, agencies })).toEqual({ plan: samplePlan, intact: false })

    const repaired = repairPlan(withValue(samplePlan, ['chapters', 1, 'items', 0, 'tasks', 1, 'id'], '1.1.1'))
    expect(repaired?.intact).toBe(false)
    expect(tasksIn(repaired?.plan)).toEqual(tasksIn(samplePlan).filter((id) => id !== '2.1.2'))
  })

  test.each([
    [{ start: 3, end: 2 }],
    [{ start: -1, end: 2 }],
    [{ start: 0, end: 1e9 }],
    [{ start: 0.5, end: 2 }],
    [null],
  ])('a task with the span %o is left out', (span) => {
    const repaired = repairPlan(withValue(samplePlan, [...FIRST_TASK, 'span'], span), sampleSource.length)
    expect(repaired?.intact).toBe(false)
    expect(tasksIn(repaired?.plan)).toEqual(tasksIn(samplePlan).slice(1))
  })

  test('a reading, a deadline or an English name that does not hold is unknown, and the rest stays', () => {
    const paths: readonly Path[] = [
      ['issuedOn', 'value'],
      ['documentNumber', 'span'],
      [...FIRST_CLAUSE, 'deadline'],
      ['agencies', 0, 'names', 'en'],
    ]
    for (const path of paths) {
      const repaired = repairPlan(withValue(samplePlan, path, 42))
      expect(repaired?.intact).toBe(false)
      expect(tasksIn(repaired?.plan)).toEqual(tasksIn(samplePlan))
    }
    expect(repairPlan(withValue(samplePlan, ['issuedOn', 'value'], 'last May'))?.plan.issuedOn).toBeNull()
  })

  test('nothing is taken from a prototype, and none is changed', () => {
    const inherited: unknown = Object.create(samplePlan)
    expect(restorePlan(inherited)).toBeNull()
    const own: unknown = JSON.parse(
      JSON.stringify(samplePlan).replace('"script"', '"__proto__":{"polluted":1},"script"'),
    )
    expect(restorePlan(own)).toEqual(samplePlan)
    expect(Object.getPrototypeOf(restorePlan(own))).toBe(Object.prototype)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
