import { mount } from 'svelte'
import '../../../../src/app.css'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { loadMessages } from '../../../../src/i18n/i18n.ts'
import { Explorer } from '../../../../src/state/explorer.svelte.ts'
import { Reader } from '../../../../src/state/reader.svelte.ts'
import Ours from './Ours.svelte'
import { measure, planAsked, until } from './measure.ts'

/** The dial, as the app has it, with nothing around it. */
async function start() {
  const plan = await planAsked<Plan>()
  const reader = new Reader({ messages: await loadMessages('zh-Hant'), theme: () => 'light' }, () => {})
  const target = document.getElementById('here')!
  const explorer = new Explorer(
    {
      plan: () => plan,
      touched: () => new Map(),
      source: () => Promise.resolve(null),
      joined: () => null,
      key: null,
      isOpen: (key) => key === null,
      missing: () => [],
      home: null,
      hint: () => null,
      name: () => null,
      openAlone: () => {},
      leave: () => Promise.resolve(false),
      arrive: () => Promise.resolve(null),
      offer: () => {},
    },
    () => Promise.reject(new Error('nothing is searched here')),
  )
  // The others are given nodes and links: this one, the plan with its lookups. It lays out within its time, they do not.
  if (explorer.index.units.length === 0) throw new Error('The plan has no tasks.')
  return measure(
    async () => {
      mount(Ours, { target, props: { explorer, reader } })
      // Names stand only where the ring does.
      await until(() => target.querySelector('.dial svg g.name') !== null)
    },
    () => target.querySelector('.dial .surface')!,
  )
}

window.figures = start()
