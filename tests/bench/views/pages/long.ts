import { pickTask } from '../../../../src/core/view/steps.ts'
import { painted, until } from './measure.ts'
import { standFor } from './stand.ts'

/** What a long text took, in milliseconds: to its first frame, from there to its end, to a task in the middle. */
export interface LongFigures {
  readonly first: number
  readonly end: number
  readonly task: number
  /** How many characters it has. */
  readonly length: number
}

async function start(): Promise<LongFigures> {
  const { explorer, target, draw } = await standFor('text')
  const took = async (run: () => Promise<void>): Promise<number> => {
    const before = performance.now()
    await run()
    await painted()
    return performance.now() - before
  }
  const first = await took(draw)
  const scroller = target.querySelector('.scroller')!
  const inSight = (id: string): boolean => {
    const frame = scroller.getBoundingClientRect()
    return [...target.querySelectorAll(`[data-unit="${id}"]`)].some((block) => {
      const { top, bottom } = block.getBoundingClientRect()
      return top < frame.bottom && bottom > frame.top
    })
  }
  const { units } = explorer.index
  const end = await took(async () => {
    // As with the key or the scroll bar: as far down as there is anything, and again where more has come to be drawn.
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight
      return inSight(units.at(-1)!.id)
    })
  })
  const wanted = units[Math.floor(units.length / 2)]!.id
  const task = await took(async () => {
    explorer.step(pickTask(explorer.view, wanted))
    await until(() => inSight(wanted))
  })
  return { first, end, task, length: (await explorer.source())?.length ?? 0 }
}

Object.assign(window, { figures: start() })
