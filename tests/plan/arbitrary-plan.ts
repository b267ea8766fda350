import fc from 'fast-check'
import type { Agency, Names, Plan } from '../../src/core/plan/model.ts'
import { AGENCY_KINDS, DEFECT_CODES, MERGE_EVIDENCES, ROLES, RULE_CODES } from '../../src/core/plan/model.ts'
import type { ChapterDraft, ClauseDraft, ItemDraft, TaskDraft } from './plan-writer.ts'
import { writePlan } from './plan-writer.ts'

const HEX = [...'0123456789abcdef']
const LETTERS = [...'市區委局辦港路水電農漁林教衛商安環海關稅']

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 6 })
const sentence = word.map((text) => `${text}。`)
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })

const names: fc.Arbitrary<Names> = fc.record({ zhHant: word, zhHans: word, en: maybe(fc.string({ maxLength: 12 })) })

function agency(no: number): fc.Arbitrary<Agency> {
  return fc
    .record({ name: word, kind: fc.constantFrom(...AGENCY_KINDS), names, enShort: maybe(fc.string({ maxLength: 6 })) })
    .map(({ name, kind, names, enShort }) => ({
      id: `a${no}`,
      // Names of a plan are distinct; a random word is not.
      name: `${name}${no}`,
      kind,
      collective: kind === 'collective',
      names,
      enShort,
      enSource: names.en === null ? null : no % 2 === 0 ? 'official' : 'translation',
    }))
}

function clause(ids: readonly string[]): fc.Arbitrary<ClauseDraft> {
  const member = fc.record({
    agency: fc.constantFrom(...ids),
    role: fc.constantFrom(...ROLES),
    implied: fc.boolean(),
  })
  return fc.record({
    members: fc.uniqueArray(member, { minLength: 1, maxLength: 4, selector: (drawn) => drawn.agency }),
    openEnded: fc.array(fc.constantFrom('等部門', '等市有關部門'), { maxLength: 1 }),
    deadline: maybe(word),
    people: fc.array(word, { maxLength: 1 }),
    offices: fc.array(word, { maxLength: 2 }),
    scope: maybe(word),
    manner: maybe(word),
  })
}

function task(ids: readonly string[]): fc.Arbitrary<TaskDraft> {
  return fc.record({
    text: sentence,
    deadline: maybe(fc.constant('。')),
    clauses: fc.array(clause(ids), { maxLength: 2 }),
  })
}

function item(ids: readonly string[]): fc.Arbitrary<ItemDraft> {
  return fc.oneof(
    fc.record({
      title: names,
      text: fc.oneof(fc.constant(''), sentence),
      clauses: fc.array(clause(ids), { maxLength: 1 }),
      tasks: fc.array(task(ids), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ title: names, itself: task(ids) }),
  )
}

function chapter(ids: readonly string[]): fc.Arbitrary<ChapterDraft> {
  return fc.record({
    title: names,
    clauses: fc.array(clause(ids), { maxLength: 1 }),
    items: fc.array(item(ids), { minLength: 1, maxLength: 3 }),
  })
}

/**
 * Small well-formed plans with the text they are read from: ids unique and numbered as the plan is, every
 * agency named at least once and listed in the order of first appearance, every span inside the text and on what it says.
 */
export function arbitraryPlanAndSource(): fc.Arbitrary<{ plan: Plan; source: string }> {
  return fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, no) => agency(no))))
    .chain((agencies) =>
      fc.record({
        fingerprint: fc.string({ unit: fc.constantFrom(...HEX), minLength: 64, maxLength: 64 }),
        parserVersion: fc.integer({ min: 1, max: 9 }),
        script: fc.constantFrom('zh-Hant' as const, 'zh-Hans' as const),
        place: maybe(word),
        title: names,
        documentNumber: maybe(word),
        issuer: maybe(word),
        issuedOn: maybe(fc.constantFrom('2016-01-02', '2024-02-29')),
        rule: maybe(fc.constant('排在第一位的部門為牽頭部門。')),
        ruleCode: fc.constantFrom(...RULE_CODES),
        merge: maybe(fc.record({ written: word, evidence: fc.constantFrom(...MERGE_EVIDENCES) })),
        agencies: fc.constant(agencies),
        chapters: fc.array(chapter(agencies.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
        defects: fc.array(fc.record({ code: fc.constantFrom(...DEFECT_CODES), raw: word, reading: maybe(word) }), {
          maxLength: 2,
        }),
      }),
    )
    .map(writePlan)
}

/** Small well-formed plans; see `arbitraryPlanAndSource`. */
export function arbitraryPlan(): fc.Arbitrary<Plan> {
  return arbitraryPlanAndSource().map(({ plan }) => plan)
}
