import type { ViewName } from '../../../../src/core/view/view.ts'
import { PAGES, TABS } from '../../../../src/core/view/view.ts'
import { asked, measure } from './measure.ts'
import { standFor } from './stand.ts'

const NAMES: readonly ViewName[] = [...TABS, ...PAGES]

async function start() {
  const name = NAMES.find((each) => each === asked.get('view')) ?? 'treemap'
  const { explorer, agencies, draw } = await standFor(name)
  return measure(draw, (n) => {
    const one = n === null ? [] : [agencies[n]!]
    // A page is about agencies always: of one to another, or of one pair to another.
    const about = name === 'dossier' ? [agencies[n ?? 20]!] : [agencies[20]!, agencies[n ?? 21]!]
    explorer.step({ ...explorer.view, agencies: name === 'dossier' || name === 'compare' ? about : one })
  })
}

Object.assign(window, { figures: start() })
