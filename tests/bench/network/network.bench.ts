import { bench, describe } from 'vitest'
import { layoutCrowd } from '../../../src/core/levels/crowd.ts'
import { layoutDial } from '../../../src/core/network/dial.ts'
import { MEASURES } from '../../../src/core/network/measure.ts'
import { lookUp } from '../../../src/core/plan/lookup.ts'
import type { Plan } from '../../../src/core/plan/model.ts'
import { embeddedPlan } from '../../plan/embedded.ts'
import { writePlan } from '../../plan/plan-writer.ts'
import { grownPlan } from '../../network/grown.ts'
import type { Drawing } from './run.ts'
import { DRAWINGS, compare, hasPeer } from './run.ts'
import type { Figures } from './pages/measure.ts'

const measure = MEASURES.find(({ name }) => name === 'wide')!
const SIZES = [1, 10, 100] as const
const ROUNDS = 2

/** At 100 times, where the ring gathers its tasks, against force-graph: what is aimed at, and what fails the bench. */
const AIMS = { first: 0.7, frame: 0.5 } as const
const LIMITS = { first: 2.5, frame: 0.75 } as const
/** Ten times the tasks may take this many times as long to lay out: 10 is linear, 100 every one against every other. */
const STEEPEST = 30

const plans = new Map<number, Plan>(
  SIZES.map((times) => [times, times === 1 ? embeddedPlan().plan : writePlan(grownPlan(times)).plan]),
)

/** The value below which a share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

const COLUMNS: readonly (readonly [string, (figures: Figures) => number])[] = [
  ['first frame', ({ first }) => first],
  ['frame, median', ({ frames }) => quantile(frames, 0.5)],
  ['frame, 95 %', ({ frames }) => quantile(frames, 0.95)],
  ['longest task', ({ longest }) => longest],
  ['memory, MB', ({ memory }) => memory / 1e6],
]
const TITLES: Readonly<Record<Drawing, string>> = { ours: 'ours', peer: 'force-graph', floor: 'bare canvas' }

const figure = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0))

if (!hasPeer) {
  console.log('network: force-graph is not installed; to compare with it: npm ci --prefix tests/bench/network')
}
const results = await compare(plans, ROUNDS)
if (results === null) console.log('network: no Chromium found, nothing is drawn; see tests/harness/chromium.mjs')
for (const [times, figures] of results ?? []) {
  const tasks = lookUp(plans.get(times)!).units
  const links = tasks.reduce((sum, unit) => sum + unit.assignments.length, 0)
  console.log(`network ×${times}: ${tasks.length} tasks, ${links} links (ms unless said otherwise; 0: none over 50)`)
  for (const [title, of] of COLUMNS) {
    const own = of(figures.ours!)
    const row = DRAWINGS.flatMap((name) => {
      const value = figures[name] && of(figures[name])
      if (value === undefined) return []
      return `${TITLES[name]} ${figure(value)}${name === 'ours' || value === 0 ? '' : ` (×${(own / value).toFixed(2)})`}`
    })
    console.log(`  ${title}: ${row.join(', ')}`)
  }
  const steps = Object.entries(figures.ours!.steps ?? {}).map(([name, silent]) => `${name} ${silent.toFixed(0)}`)
  console.log(`  longest that the page answers nothing, ours: ${steps.join(', ')}`)
}

const largest = results?.get(100)
if (largest?.ours && largest.peer) {
  const first = largest.ours.first / largest.peer.first
  const frame = quantile(largest.ours.frames, 0.5) / quantile(largest.peer.frames, 0.5)
  console.log(
    `network ×100 against force-graph: first frame ×${first.toFixed(2)} (aim ${AIMS.first}), frame ×${frame.toFixed(2)} (aim ${AIMS.frame})`,
  )
  if (first > LIMITS.first) throw new Error(`The first frame takes ${first.toFixed(2)} times force-graph's.`)
  if (frame > LIMITS.frame) throw new Error(`A frame takes ${frame.toFixed(2)} times force-graph's.`)
}

/** The shortest of several layouts of a crowded plan, in milliseconds: what else the machine does only adds to it. */
function layoutTime(times: number): number {
  const index = lookUp(plans.get(times)!)
  let best = Infinity
  for (let n = 0; n < 5; n++) {
    const start = performance.now()
    layout(index)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function layout(index: ReturnType<typeof lookUp>): void {
  const { units } = index
  const dial = layoutDial(index, { language: 'zh-Hant', measure, units, centre: null, isolated: false, crowded: true })
  layoutCrowd(dial, [], 1)
}

const slope = layoutTime(100) / layoutTime(10)
console.log(`network layout: ten times the tasks take ${slope.toFixed(1)} times as long`)
if (slope > STEEPEST) throw new Error(`Ten times the tasks take ${slope.toFixed(1)} times as long to lay out.`)

describe('network', () => {
  const index = lookUp(plans.get(100)!)
  bench('layout of 11,700 tasks', () => layout(index), { time: 500 })
})
