import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { search } from '../../src/core/search/search.ts'
import { runs } from '../harness/campaign.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import type { Peer } from './peers.ts'
import { peersOf } from './peers.ts'

/** A query as people type it, and what it means: every agency in the first three, every task in the first five. */
interface Expected {
  readonly query: string
  readonly kind: string
  readonly agencies?: readonly string[]
  readonly tasks?: readonly string[]
}

interface Lists {
  readonly embedded: readonly Expected[]
  /** By file of `tests/plans`. */
  readonly plans: Readonly<Record<string, readonly Expected[]>>
  /** What must find nothing, or only come near. */
  readonly nonsense: readonly string[]
}

const lists = JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as Lists
const embedded = lookUp(embeddedPlan().plan)

function open(file: string): PlanIndex {
  const parsed = parsePlan(readFileSync(new URL(`../plans/${file}`, import.meta.url), 'utf8'))
  if ('error' in parsed) throw new Error(parsed.error)
  return lookUp(parsed.plan)
}

const ours =
  (index: PlanIndex): Peer =>
  (query) => {
    const { agencies, units } = search(index, query, { agencies: 10, units: 10, involved: 0 })
    return { agencies: agencies.hits.map(({ agency }) => agency.name), tasks: units.hits.map(({ unit }) => unit.id) }
  }

/** What of an expectation a search does not bring to the front. */
function missing(peer: Peer, { query, agencies = [], tasks = [] }: Expected): string[] {
  const found = peer(query)
  return [
    ...agencies.filter((name) => !found.agencies.slice(0, 3).includes(name)),
    ...tasks.filter((id) => !found.tasks.slice(0, 5).includes(id)),
  ]
}

const plans = [
  { name: 'the embedded plan', index: embedded, expected: lists.embedded },
  ...Object.entries(lists.plans).map(([file, expected]) => ({ name: file, index: open(file), expected })),
]

test('the list is long, and names only what the plans have', () => {
  expect(plans.flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(150)
  expect(lists.nonsense.length).toBeGreaterThanOrEqual(100)
  for (const { index, expected, name } of plans) {
    const agencies = new Set(index.plan.agencies.map((agency) => agency.name))
    for (const each of expected) {
      expect(
        (each.agencies ?? []).filter((agency) => !agencies.has(agency)),
        `${name}: ${each.query}`,
      ).toEqual([])
      expect(
        (each.tasks ?? []).filter((id) => !index.unitById.has(id)),
        `${name}: ${each.query}`,
      ).toEqual([])
      expect((each.agencies ?? each.tasks ?? []).length, each.query).toBeGreaterThan(0)
    }
  }
})

describe.each(plans)('what people type finds what they mean in $name', ({ index, expected }) => {
  test.each(expected.map((each) => [each.query, each] as const))('%s', (_, each) => {
    expect(missing(ours(index), each)).toEqual([])
  })
})

test.each(lists.nonsense)('%s finds nothing', (query) => {
  const { agencies, units, near } = search(embedded, query, { agencies: 3, units: 5, involved: 0 })
  if (!near) {
    expect(agencies.hits.map(({ agency }) => agency.name)).toEqual([])
    expect(units.hits.map(({ unit }) => unit.id)).toEqual([])
  }
})

/** The others are slow: a sample of every tenth query tells as much, and the campaign asks them all. */
const EVERY = runs(10, 1)
const sampled = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => i % EVERY === 0)

test('other searches find fewer of them, and more of the nonsense', { timeout: 120_000 }, () => {
  const lines: string[] = []
  const shares = new Map<string, number>()
  const asked = plans.map((plan) => ({ ...plan, expected: sampled(plan.expected) }))
  const total = asked.flatMap(({ expected }) => expected).length
  const odd = sampled(lists.nonsense)
  const peers = asked.map(({ index, expected }) => ({ expected, peers: { ...peersOf(index), Qiantou: ours(index) } }))
  for (const name of ['Fuse.js', 'Fuse.js, folded', 'MiniSearch, bigrams', 'Qiantou'] as const) {
    const found = peers.reduce(
      (sum, each) => sum + each.expected.filter((one) => missing(each.peers[name], one).length === 0).length,
      0,
    )
    const wrong = odd.filter((query) => {
      const { agencies, tasks } = peers[0]!.peers[name](query)
      return agencies.length + tasks.length > 0
    })
    shares.set(name, found / total)
    lines.push(
      `${name}: ${found} of ${total} (${Math.round((100 * found) / total)} %), ${wrong.length} of ${odd.length} nonsense`,
    )
  }
  console.log(lines.join('\n'))
  expect(shares.get('Qiantou')).toBe(1)
  for (const name of ['Fuse.js', 'Fuse.js, folded', 'MiniSearch, bigrams']) expect(shares.get(name)).toBeLessThan(1)
})
