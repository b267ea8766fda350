import { bench, describe } from 'vitest'
import type { Dial } from '../../src/core/network/dial.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { syntheticPlan } from '../network/synthetic.ts'

const measure = MEASURES.find(({ name }) => name === 'wide')!
const words = { roleOf: () => '', toReader: (text: string) => text }

/** Four times the agencies, and with them the tasks, may take this many times as long: 16 would be every one against every other. */
const STEEPEST = 9

function layout(index: PlanIndex, view: View): Dial {
  const { units } = select(index, view)
  const centre = view.isolate ? view.agencies[0]! : null
  return layoutDial(index, { language: 'zh-Hant', measure, units, centre, isolated: view.isolate })
}

/** The shortest of several runs, in milliseconds: what else the machine does only adds to it. */
function shortest(run: () => unknown, times: number): number {
  let best = Infinity
  for (let i = 0; i < times; i += 1) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const small = syntheticPlan({ agencies: 75, tasks: 500 })
const large = syntheticPlan({ agencies: 300, tasks: 2000 })
const huge = syntheticPlan({ agencies: 1000, tasks: 2000 })

const hub = (index: PlanIndex): readonly string[] => [index.byTotal[0]!.id]
const CASES: Readonly<Record<string, (index: PlanIndex) => View>> = {
  'at rest': () => DEFAULT_VIEW,
  selected: (index) => ({ ...DEFAULT_VIEW, agencies: hub(index) }),
  isolated: (index) => ({ ...DEFAULT_VIEW, agencies: hub(index), isolate: true }),
}

for (const [name, viewOf] of Object.entries(CASES)) {
  const timesOf = (index: PlanIndex): { layout: number; stage: number } => {
    const view = viewOf(index)
    const shown = select(index, view)
    // A selection moves nothing: its dial is the one of the whole plan.
    const laid = view.isolate ? view : DEFAULT_VIEW
    const dial = layout(index, laid)
    return {
      layout: shortest(() => layout(index, laid), 5),
      stage: shortest(() => stage(index, dial, view, shown, words), 5),
    }
  }
  const [one, four, most] = [timesOf(small), timesOf(large), timesOf(huge)]
  const show = ({ layout, stage }: typeof one): string => `${layout.toFixed(0)} + ${stage.toFixed(0)} ms`
  const slope = (four.layout + four.stage) / (one.layout + one.stage)
  console.log(
    `dial ${name}: layout + stage for 75, 300, 1,000 agencies ${show(one)}, ${show(four)}, ${show(most)}; ` +
      `four times the agencies ${slope.toFixed(1)} times the time`,
  )
  if (slope > STEEPEST) throw new Error(`Four times the agencies cost ${slope.toFixed(1)} times as much ${name}.`)
}

describe('dial', () => {
  bench('300 agencies, 2,000 tasks', () => void layout(large, DEFAULT_VIEW), { time: 500 })
})
