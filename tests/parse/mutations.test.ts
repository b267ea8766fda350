import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'
import { violations } from '../../src/core/plan/invariants.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { runs } from '../harness/campaign.ts'
import { inBatches, mutated } from './mutations.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds')
const samples = join(import.meta.dirname, 'samples')

const plan = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(seeds, name), 'utf8'))
const plans = join(import.meta.dirname, '..', 'plans')
/** Pieces of published plans, of a page or so: what damages a plan damages a page of it. */
const pieces = readdirSync(plans)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(plans, name), 'utf8'))
  .concat(plan)
  .flatMap((text) => text.match(/[^]{1,1500}/gu) ?? [])
const cases = readdirSync(samples).map((name) => readFileSync(join(samples, name, 'input.txt'), 'utf8'))

const timeout = 3_600_000

/** Brackets of each kind; within one, the first half opens and the second closes. */
const BRACKETS = ['（(）)', '［[］]', '【】', '〔〕', '〈〉', '《》', '「」', '『』']

/** Whether a name begins and ends with a word, or with what a bracket in it ends, and no bracket of it is lost. */
function isWhole(name: string): boolean {
  const unpaired = BRACKETS.some((kind) => {
    let open = 0
    const depths = [...name].map((sign) => {
      const at = kind.indexOf(sign)
      return (open += at < 0 ? 0 : at < kind.length / 2 ? 1 : -1)
    })
    return open !== 0 || depths.some((depth) => depth < 0)
  })
  return !unpaired && /^[\p{L}\p{N}\p{Cs}“]/u.test(name) && /[\p{L}\p{N}\p{Cs}）)］\]】〕〉》”」』]$/u.test(name)
}

/** The names of a plan that are no whole ones, but those that the plan itself says are in doubt. */
function brokenNames({ chapters, agencies, defects }: Plan): string[] {
  const items = chapters.flatMap((chapter) => chapter.items)
  const clauses = items.flatMap((item) => [...item.clauses, ...item.tasks.flatMap((task) => task.clauses)])
  const doubtful = new Set(defects.flatMap(({ code, span }) => (code === 'name-unclear' ? [span.start] : [])))
  const sure = clauses.flatMap(({ assignments }) => assignments.filter(({ span }) => !doubtful.has(span.start)))
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]))
  return sure.flatMap(({ written, agency }) => [written, nameOf.get(agency)!]).filter((name) => !isWhole(name))
}

/** Never throws, is coherent, names bodies by whole names, and says the same when asked again. */
function holds(text: string): void {
  const result = parsePlan(text)
  if ('plan' in result) {
    expect(violations(result.plan, text)).toEqual([])
    expect(brokenNames(result.plan)).toEqual([])
  }
  expect(parsePlan(text)).toEqual(result)
}

/** Texts that once failed. */
const FOUND = [
  // A label in front of the first task, with a name that is none.
  '【牵头单位】一、支持探索（一）鼓励先行先试。以点带面推动优化。（市政府办公室牵头，各区政府负责）具体措施：2021年3月底前设立试点城市。（市发展改革委负责）',
  // Labels in front of tables, whose clauses were joined over them.
  '【牵头单位】附件1\n海州市防汛任务清单\n序号\t任务\t牵头单位\n1\t巡堤\t市水利局\n附件2\n海州市防火责任清单\n任务\t责任主体\t完成时限\n清理可燃物\t各镇（街道）\t3月底前\n【牵头单位】附件1\n海州市防汛任务清单\n序号\t任务\t牵头单位\n1\t巡堤\t市水利局\n附件2\n海州市防火责任清单\n任务\t责任主体\t完成时限\n清理可燃物\t各镇（街道）\t3月底前\n',
  // A table whose last row names nobody, and ends in an empty cell.
  '\t内容\t部门\r府\t任部\n|\r\t项\t\n牵头部门\t部门',
  // An empty heading in front of what is no part of the text.
  '一、（一）鼓励先行先试。（市教育局牵头，市财政局负责）\n（二）\n**二、**\n**（一）**鼓励先行先试。（市教育局牵头）\n',
  // White space that Unicode knows and the page did not: around a text, and where a name should be.
  '一、\u2004支持探索。\u2004（市教育局、\u2004牵头）',
  // A time that goes on into the next year, and years in the wrong order.
  '一、支持探索。（市教育局牵头，2021年12月至3月）二、鼓励试点。（市财政局牵头，2022-2020年）',
  // A rule whose words a clause has taken for a name of its own.
  '各项均需局负责）区、不列出',
  // A slash on the line before a name.
  '一、普查地名\n1.上报成果。（民政部牵头，/\n各省、自治区、直辖市人民政府负责\n）\n',
]

describe('a damaged text', () => {
  it.each(FOUND)('that once failed holds: %s', holds)

  it('of a whole plan is read into a coherent plan or refused, always the same', { timeout }, () => {
    inBatches('whole plans', mutated(plan), holds, runs(40, 2_000))
  })

  it('of a piece of a plan is read into a coherent plan or refused, always the same', { timeout }, () => {
    inBatches('pieces of plans', mutated(pieces), holds, runs(160, 28_000))
  })

  it('of a short plan is read into a coherent plan or refused, always the same', { timeout }, () => {
    inBatches('short plans', mutated(cases), holds, runs(800, 70_000))
  })

  it('of any characters at all is read or refused', { timeout }, () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'（）()一二、.1\n负责牵头市局委、，：单位等各'), maxLength: 300 }),
    )
    inBatches('any characters', any, holds, runs(400, 20_000))
  })
})
