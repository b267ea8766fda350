import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { lookUp } from '../../../src/core/plan/lookup.ts'
import type { Plan } from '../../../src/core/plan/model.ts'
import { groundPlan } from '../../../src/core/treemap/nested.ts'
import type { ViewName } from '../../../src/core/view/view.ts'
import { PAGES, TABS } from '../../../src/core/view/view.ts'
import { grownPlan } from '../../network/grown.ts'
import { embeddedPlan } from '../../plan/embedded.ts'
import { writePlan } from '../../plan/plan-writer.ts'
import { inChromium } from '../in-chromium.ts'
import type { LongFigures } from './pages/long.ts'
import type { Figures } from './pages/measure.ts'

const SIZES = [1, 10, 100] as const
const ROUNDS = 2
/** Views that nothing else measures; the network has a bench of its own. */
const VIEWS: readonly ViewName[] = [...TABS.filter((name) => name !== 'network'), ...PAGES]

/** The treemap's first frame against ECharts' at every size. The bench fails above it. */
const AIM = 0.5
/** A screen of sixty frames a second has one every so many milliseconds. */
const FRAME = 1000 / 60

const here = import.meta.dirname
const hasPeer = existsSync(join(here, 'node_modules', 'echarts'))
if (!hasPeer) console.log('views: ECharts is not installed; to compare with it: npm ci --prefix tests/bench/views')

const plans = new Map<number, { plan: Plan; source: string }>(
  SIZES.map((times) => [times, times === 1 ? embeddedPlan() : writePlan(grownPlan(times))]),
)

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const figure = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0))

/** Each figure as it was at its best. */
function better(a: Figures | undefined, b: Figures): Figures {
  if (!a) return b
  return {
    first: Math.min(a.first, b.first),
    filters: median(a.filters) < median(b.filters) ? a.filters : b.filters,
    whole: median(a.whole) < median(b.whole) ? a.whole : b.whole,
  }
}

const drawings = new Map<string, string>([
  ...VIEWS.map((name) => [name, `ours.html?view=${name}`] as const),
  ...(hasPeer ? [['ECharts treemap', 'peer.html?'] as const] : []),
  ['bare treemap', 'floor.html?'],
])
const site = {
  folder: join(here, 'pages'),
  pages: ['ours.html', 'floor.html', ...(hasPeer ? ['peer.html'] : [])],
  files: new Map(
    [...plans].flatMap(([times, { plan, source }]) => [
      [`plan-${times}`, JSON.stringify(plan)],
      [`source-${times}`, source],
    ]),
  ),
  viewport: { width: 1188, height: 808 },
}
const results = await inChromium<Figures, Map<number, Map<string, Figures>>>(site, async (open) => {
  const all = new Map<number, Map<string, Figures>>()
  for (const times of SIZES) {
    const best = new Map<string, Figures>()
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, address] of drawings) {
        best.set(name, better(best.get(name), await open(`${address}&times=${times}`)))
      }
    }
    all.set(times, best)
  }
  return all
})
if (results === null) console.log('views: no Chromium found, nothing is drawn; see tests/harness/chromium.mjs')

/** So many times the embedded plan is a text of a million characters. */
const LONG = 190
const long = writePlan(grownPlan(LONG))
const longest = await inChromium<LongFigures, LongFigures[]>(
  {
    ...site,
    pages: ['long.html'],
    files: new Map([
      [`plan-${LONG}`, JSON.stringify(long.plan)],
      [`source-${LONG}`, long.source],
    ]),
  },
  async (open) => [await open(`long.html?times=${LONG}`), await open(`long.html?times=${LONG}`)],
)
if (longest) {
  const least = (of: 'first' | 'end' | 'task'): string => figure(Math.min(...longest.map((each) => each[of])))
  const places = `first frame ${least('first')}, to its end ${least('end')}, to a task in the middle ${least('task')}`
  console.log(`text of ${longest[0]!.length} characters (ms): ${places}`)
}

let worst = 0
for (const [times, best] of results ?? []) {
  console.log(`views ×${times}: ${lookUp(plans.get(times)!.plan).units.length} tasks (ms)`)
  for (const [name, { first, filters, whole }] of best) {
    const later =
      whole.length > 0 ? ` of what is in sight, until all tasks stand in the page ${figure(median(whole))}` : ''
    console.log(
      `  ${name}: first frame ${figure(first)}, from filter to painted frame ${figure(median(filters))}${later}`,
    )
  }
  const [own, peer, floor] = ['treemap', 'ECharts treemap', 'bare treemap'].map((name) => best.get(name))
  if (own && floor) console.log(`  treemap against the bare one: first frame ×${(own.first / floor.first).toFixed(2)}`)
  if (own && peer) {
    const ratio = own.first / peer.first
    worst = Math.max(worst, ratio)
    const filter = median(own.filters) / median(peer.filters)
    console.log(
      `  treemap against ECharts: first frame ×${ratio.toFixed(2)} (aim ${AIM}), filter ×${filter.toFixed(2)}`,
    )
  }
}
const small = results?.get(1)
for (const name of VIEWS) {
  const figures = small?.get(name)
  if (figures) {
    const frames = (of: readonly number[]): string => (median(of) / FRAME).toFixed(2)
    const later =
      figures.whole.length > 0 ? `; that is what is in sight, all stands after ${frames(figures.whole)}` : ''
    console.log(`views ×1, ${name}: a filter is painted within ${frames(figures.filters)} of a frame (aim 1)${later}`)
  }
}
if (worst > AIM) throw new Error(`The treemap's first frame takes ${worst.toFixed(2)} times ECharts'.`)

describe('treemap', () => {
  const { units } = lookUp(plans.get(100)!.plan)
  bench('layout of 11,700 tasks', () => void groundPlan({ units, area: 'tasks', width: 1148, height: 720 }), {
    time: 500,
  })
})
