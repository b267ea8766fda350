import type { ViewName } from '../../../../src/core/view/view.ts'
import { PAGES, TABS } from '../../../../src/core/view/view.ts'
import { asked, measure } from './measure.ts'
import { standFor } from './stand.ts'

const NAMES: readonly ViewName[] = [...TABS, ...PAGES]
/** Of more tasks than so many not all stand in the page, however long it is waited. */
const LONG = 600

async function start() {
  const name = NAMES.find((each) => each === asked.get('view')) ?? 'treemap'
  const { explorer, agencies, target, draw } = await standFor(name)
  const filter = (n: number | null): void => {
    const one = n === null ? [] : [agencies[n]!]
    // A page is about agencies always: of one to another, or of one pair to another.
    const about = name === 'dossier' ? [agencies[n ?? 20]!] : [agencies[20]!, agencies[n ?? 21]!]
    explorer.step({ ...explorer.view, agencies: name === 'dossier' || name === 'compare' ? about : one })
  }
  const stands = (): boolean => {
    const drawn = [...target.querySelectorAll<HTMLElement>('tbody [data-unit], .sheet li[data-unit]')]
    return new Set(drawn.map(({ dataset }) => dataset['unit'])).size === explorer.shown.units.length
  }
  const later = (name === 'table' || name === 'dossier') && explorer.index.units.length <= LONG
  return measure(draw, filter, later ? stands : undefined)
}

Object.assign(window, { figures: start() })
