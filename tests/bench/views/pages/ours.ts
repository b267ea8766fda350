import type { Component } from 'svelte'
import { mount } from 'svelte'
import '../../../../src/app.css'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { TABS } from '../../../../src/core/view/view.ts'
import { loadMessages } from '../../../../src/i18n/i18n.ts'
import { Explorer } from '../../../../src/state/explorer.svelte.ts'
import { Library } from '../../../../src/state/library.svelte.ts'
import { Notices } from '../../../../src/state/notices.svelte.ts'
import { Reader } from '../../../../src/state/reader.svelte.ts'
import Ours from './Ours.svelte'
import { asked, fetched, measure, until } from './measure.ts'

/** Each view, and what stands on the page when it has been drawn. */
const VIEWS: Readonly<Record<(typeof TABS)[number], { load: () => Promise<{ default: Component }>; drawn: string }>> = {
  network: { load: () => import('../../../../src/views/network/NetworkView.svelte'), drawn: '.dial svg g.name' },
  treemap: { load: () => import('../../../../src/views/treemap/TreemapView.svelte'), drawn: '.map [role="treeitem"]' },
  matrix: { load: () => import('../../../../src/views/matrix/MatrixView.svelte'), drawn: '.matrix [role="gridcell"]' },
  text: { load: () => import('../../../../src/views/text/TextView.svelte'), drawn: '[data-unit]' },
  table: { load: () => import('../../../../src/views/table/TableView.svelte'), drawn: 'tbody tr' },
}

/** One view, as the app has it, with nothing around it. */
async function start() {
  const plan = (await (await fetched('plan')).json()) as Plan
  const source = await (await fetched('source')).text()
  const name = TABS.find((each) => each === asked.get('view')) ?? 'treemap'
  const reader = new Reader({ messages: await loadMessages('zh-Hant'), theme: () => 'light' }, () => {})
  const target = document.getElementById('here')!
  const never = (): Promise<never> => Promise.reject(new Error('nothing is searched, stored or read here'))
  const library = new Library({ meta: { fingerprint: plan.fingerprint, parserVersion: 0 }, load: never }, never)
  const explorer = new Explorer(
    {
      plan: () => plan,
      touched: () => new Map(),
      source: () => Promise.resolve(source),
      joined: () => null,
      key: null,
      isOpen: (key) => key === null,
      missing: () => [],
      openAlone: () => {},
      home: null,
      hint: () => null,
      name: () => null,
      leave: () => Promise.resolve(false),
      arrive: () => Promise.resolve(null),
      offer: () => {},
    },
    never,
  )
  explorer.step({ ...explorer.view, view: name })
  const agencies = explorer.index.byTotal.map(({ id }) => id)
  const { load, drawn } = VIEWS[name]
  const { default: view } = await load()
  return measure(
    async () => {
      mount(Ours, { target, props: { explorer, reader, library, notices: new Notices(), view } })
      await until(() => target.querySelector(drawn) !== null)
    },
    (agency) => {
      explorer.step({ ...explorer.view, agencies: agency === null ? [] : [agencies[agency]!] })
    },
  )
}

Object.assign(window, { figures: start() })
