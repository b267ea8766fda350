import { mount } from 'svelte'
import '../../../../src/app.css'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { toggleIsolate } from '../../../../src/core/view/steps.ts'
import { DEFAULT_VIEW } from '../../../../src/core/view/view.ts'
import { loadMessages } from '../../../../src/i18n/i18n.ts'
import { Explorer } from '../../../../src/state/explorer.svelte.ts'
import { Reader } from '../../../../src/state/reader.svelte.ts'
import { lonePlan } from '../../../harness/lone-plan.ts'
import Ours from './Ours.svelte'
import { longestSilence, measure, planAsked, until, zoomed } from './measure.ts'

/** The dial, as the app has it, with nothing around it. */
async function start() {
  const plan = await planAsked<Plan>()
  const reader = new Reader({ messages: await loadMessages('zh-Hant'), theme: () => 'light' }, () => {})
  const target = document.getElementById('here')!
  const explorer = new Explorer(lonePlan(plan), () => Promise.reject(new Error('nothing is searched here')))
  // The others are given nodes and links: this one, the plan with its lookups. It lays out within its time, they do not.
  if (explorer.index.units.length === 0) throw new Error('The plan has no tasks.')
  const figures = await measure(
    async () => {
      mount(Ours, { target, props: { explorer, reader } })
      // Names stand only where the ring does.
      await until(() => target.querySelector('.dial svg g.name') !== null)
    },
    () => target.querySelector('.dial .surface')!,
  )
  // Somebody stirs, so that layouts are another thread's.
  dispatchEvent(new PointerEvent('pointermove'))
  await longestSilence(() => {})
  const { index } = explorer
  const [first, second] = index.byTotal
  const steps: Record<string, () => void | Promise<void>> = {
    'select an agency': () => explorer.step(explorer.picked(first!.id, false)),
    'and another': () => explorer.step(explorer.picked(second!.id, true)),
    clear: () => explorer.step(DEFAULT_VIEW),
    'ask a question': () => explorer.step({ ...DEFAULT_VIEW, question: 'no-lead' }),
    'open a chapter': () => explorer.step({ ...DEFAULT_VIEW, chapters: [index.units[0]!.chapter.no] }),
    'isolate it': () => explorer.step(toggleIsolate(explorer.view)),
    'back to all': () => explorer.step(DEFAULT_VIEW),
    partners: () => explorer.step({ ...DEFAULT_VIEW, layout: 'partners' }),
    'back to the dial': () => explorer.step(DEFAULT_VIEW),
    enlarge: () => zoomed(target.querySelector('.dial .surface')!),
  }
  const silences: Record<string, number> = {}
  for (const [name, step] of Object.entries(steps)) silences[name] = await longestSilence(step)
  return { ...figures, steps: silences }
}

window.figures = start()
