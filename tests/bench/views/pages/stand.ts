import type { Component } from 'svelte'
import { mount } from 'svelte'
import '../../../../src/app.css'
import type { Plan } from '../../../../src/core/plan/model.ts'
import type { ViewName } from '../../../../src/core/view/view.ts'
import { loadMessages } from '../../../../src/i18n/i18n.ts'
import { Explorer } from '../../../../src/state/explorer.svelte.ts'
import { Library } from '../../../../src/state/library.svelte.ts'
import { Notices } from '../../../../src/state/notices.svelte.ts'
import { Reader } from '../../../../src/state/reader.svelte.ts'
import { lonePlan } from '../../../harness/lone-plan.ts'
import Ours from './Ours.svelte'
import { fetched, until } from './measure.ts'

/** Each view, and what stands on the page when it has been drawn. */
const VIEWS: Readonly<Record<ViewName, { load: () => Promise<{ default: Component }>; drawn: string }>> = {
  network: { load: () => import('../../../../src/views/network/NetworkView.svelte'), drawn: '.dial svg g.name' },
  treemap: { load: () => import('../../../../src/views/treemap/TreemapView.svelte'), drawn: '.map [role="treeitem"]' },
  matrix: { load: () => import('../../../../src/views/matrix/MatrixView.svelte'), drawn: '.matrix [role="gridcell"]' },
  text: { load: () => import('../../../../src/views/text/TextView.svelte'), drawn: '[data-unit]' },
  table: { load: () => import('../../../../src/views/table/TableView.svelte'), drawn: 'tbody tr' },
  dossier: { load: () => import('../../../../src/views/dossier/DossierView.svelte'), drawn: '.sheet [data-unit]' },
  compare: { load: () => import('../../../../src/views/compare/CompareView.svelte'), drawn: '.sheet [data-tasks]' },
}

/** A view of the plan beside the page, ready to be drawn. */
export interface Stand {
  readonly explorer: Explorer
  /** Agencies by id, those with most to do first. */
  readonly agencies: readonly string[]
  /** Where it is drawn. */
  readonly target: HTMLElement
  /** Draws it; done when a complete frame has been handed to the browser. */
  readonly draw: () => Promise<void>
}

/** One view, as the app has it, with nothing around it. */
export async function standFor(name: ViewName): Promise<Stand> {
  const plan = (await (await fetched('plan')).json()) as Plan
  const source = await (await fetched('source')).text()
  const reader = new Reader({ messages: await loadMessages('zh-Hant'), theme: () => 'light' }, () => {})
  const target = document.getElementById('here')!
  const never = (): Promise<never> => Promise.reject(new Error('nothing is searched, stored or read here'))
  const library = new Library({ meta: { fingerprint: plan.fingerprint, parserVersion: 0 }, load: never }, never)
  const explorer = new Explorer(lonePlan(plan, source), never)
  const agencies = explorer.index.byTotal.map(({ id }) => id)
  // A page about agencies is asked for with those that it is about.
  const about = name === 'dossier' ? 1 : name === 'compare' ? 2 : 0
  explorer.step({ ...explorer.view, view: name, agencies: agencies.slice(0, about) })
  const { load, drawn } = VIEWS[name]
  const { default: view } = await load()
  return {
    explorer,
    agencies,
    target,
    draw: async () => {
      mount(Ours, { target, props: { explorer, reader, library, notices: new Notices(), view } })
      await until(() => target.querySelector(drawn) !== null)
    },
  }
}
