import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { bench, describe } from 'vitest'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { foldText } from '../../src/core/search/fold.ts'
import { prepare } from '../../src/core/search/prepare.ts'
import { searchIn } from '../../src/core/search/search.ts'
import type { SearchIndex } from '../../src/core/search/search-index.ts'
import { buildIndex } from '../../src/core/search/search-index.ts'
import { largePlan } from '../search/large-plan.ts'
import { pairs, rowsOf } from '../search/peers.ts'

/*
 * Typing every query of the list letter by letter, at 1, 10 and 100 times the embedded plan: ours with agencies, pinyin and
 * misspellings, and others with tasks alone. All in one run: only the ratios mean anything.
 */

const { embedded, nonsense } = JSON.parse(readFileSync(new URL('../search/queries.json', import.meta.url), 'utf8')) as {
  embedded: { query: string }[]
  nonsense: string[]
}

/** Every n-th query, letter by letter. */
function keystrokes(every: number): string[] {
  const queries = [...embedded.map(({ query }) => query), ...nonsense].filter((_, i) => i % every === 0)
  return queries.flatMap((query) => [...query].map((_, i, all) => all.slice(0, i + 1).join('')))
}

interface Figures {
  /** Milliseconds. */
  readonly index: number
  /** Megabytes of heap and buffers. */
  readonly size: number
  readonly median: number
  readonly p95: number
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heap(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_000_000
}

function timed(run: () => unknown): number {
  const from = performance.now()
  run()
  return performance.now() - from
}

/**
 * All is typed three times over, and of each keystroke the shortest time counts: what else the machine does only adds to it,
 * and nothing that a search remembers from the last keystrokes is there any more when the same one comes again.
 */
function measure<T>(build: () => T, seek: (built: T, query: string) => unknown, typed: readonly string[]): Figures {
  const before = heap()
  const start = performance.now()
  const built = build()
  const index = performance.now() - start
  const size = heap() - before
  // Once through beforehand, so that nobody pays for being first.
  for (const query of typed.slice(0, 40)) seek(built, query)
  const passes = [1, 2, 3].map(() => typed.map((query) => timed(() => seek(built, query))))
  const times = typed.map((_, i) => Math.min(...passes.map((pass) => pass[i]!))).sort((a, b) => a - b)
  return { index, size, median: times[times.length >> 1]!, p95: times[Math.floor(times.length * 0.95)]! }
}

function ours(plan: PlanIndex): SearchIndex {
  const building = buildIndex(plan)
  let step = building.next()
  while (!step.done) step = building.next()
  Array.from(prepare(step.value))
  return step.value
}

function figuresOf(plan: PlanIndex, typed: readonly string[], few: readonly string[]): Record<string, Figures> {
  const { tasks } = rowsOf(plan)
  return {
    Qiantou: measure(
      () => ours(plan),
      (index, query) => searchIn(index, query, { agencies: 5, units: 8, involved: 5 }),
      typed,
    ),
    'MiniSearch, bigrams': measure(
      () => {
        const mini = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize: pairs })
        mini.addAll(tasks)
        return mini
      },
      (mini, query) => mini.search(query, { prefix: true }),
      typed,
    ),
    'plain scan': measure(
      () => tasks.map(({ text }) => foldText(text)),
      (texts, query) => {
        const folded = foldText(query)
        return texts.filter((text) => text.includes(folded))
      },
      typed,
    ),
    'Fuse.js, folded': measure(
      () =>
        new Fuse(
          tasks.map(({ id, text }) => ({ id, text: foldText(text) })),
          { keys: ['text'], ignoreLocation: true, threshold: 0.4 },
        ),
      (fuse, query) => fuse.search(foldText(query), { limit: 8 }),
      few,
    ),
  }
}

for (const times of [1, 10, 100]) {
  const typed = keystrokes(times === 100 ? 12 : 6)
  const figures = figuresOf(largePlan(times), typed, keystrokes(times === 100 ? 180 : 36))
  const lines = Object.entries(figures).map(
    ([name, { index, size, median, p95 }]) =>
      `  ${name}: index ${index.toFixed(0)} ms, ${size.toFixed(1)} MB; a keystroke ${median.toFixed(2)} / ${p95.toFixed(2)} ms`,
  )
  const [we, mini, , fuse] = Object.values(figures) as [Figures, Figures, Figures, Figures]
  const ratio = (a: number, b: number): string => (a / b).toFixed(2)
  console.log(
    [
      `search, ${times} times the plan, ${typed.length} keystrokes (median / 95th percentile):`,
      ...lines,
      `  95th percentile of ours is ${ratio(we.p95, mini.p95)} of MiniSearch's and ${(we.p95 / fuse.p95).toFixed(4)} of Fuse.js's; ` +
        `index time ${ratio(we.index, mini.index)}, size ${ratio(we.size, mini.size)} of MiniSearch's`,
    ].join('\n'),
  )
}

describe('search', () => {
  const index = ours(largePlan(1))
  bench('the embedded plan', () => void searchIn(index, '拖欠 工资', { agencies: 5, units: 8, involved: 5 }), {
    time: 300,
  })
})
