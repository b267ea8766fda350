import type { Component } from 'svelte'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import '../../src/app.css'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import type { View } from '../../src/core/view/view.ts'
import { loadMessages } from '../../src/i18n/i18n.ts'
import type { Language } from '../../src/i18n/messages.ts'
import { Explorer } from '../../src/state/explorer.svelte.ts'
import { Library } from '../../src/state/library.svelte.ts'
import { Notices } from '../../src/state/notices.svelte.ts'
import { Reader } from '../../src/state/reader.svelte.ts'
import { lonePlan } from '../harness/lone-plan.ts'
import ViewHarness from './ViewHarness.svelte'

/** Opens one view of a plan alone, in a window of 1200 × 820; nothing is stored. */
export async function openView(
  view: Component,
  { plan }: PlanIndex,
  change: Partial<View>,
  source: string | null = null,
  language: Language = 'zh-Hant',
): Promise<Explorer> {
  await page.viewport(1200, 820)
  const explorer = new Explorer(lonePlan(plan, source), () => Promise.reject(new Error('no search here')))
  explorer.step({ ...explorer.view, ...change })
  const reader = new Reader({ messages: await loadMessages(language), theme: () => 'light' }, () => {})
  const never = (): Promise<never> => Promise.reject(new Error('nothing is stored or read here'))
  const library = new Library({ meta: { fingerprint: plan.fingerprint, parserVersion: 0 }, load: never }, never)
  await render(ViewHarness, { explorer, reader, library, notices: new Notices(), view })
  return explorer
}
