import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { findUnits } from '../../src/core/search/find.ts'
import { wordsToMark } from '../../src/core/search/words-to-mark.ts'
import { cutText } from '../../src/core/text/cut.ts'
import { foundIn } from '../../src/core/text/found.ts'
import { hitsOf } from '../../src/core/text/hits.ts'
import { standingIn } from '../../src/core/text/left.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const { plan, source } = embeddedPlan()
const index = lookUp(plan)
const blocks = cutText(index, source)

/** What a query marks in the text, with what it finds. */
function marked(query: string, change: Partial<typeof DEFAULT_VIEW> = {}) {
  const view = { ...DEFAULT_VIEW, query, ...change }
  const shown = select(index, view, findUnits(index, query))
  const found = foundIn(standingIn(blocks, view, shown, { before: false, after: false }), wordsToMark(index, query))
  const words = [...found].flatMap(([no, ranges]) => ranges.map(({ start, end }) => blocks[no]!.text.slice(start, end)))
  return { shown, found, words, hits: hitsOf(blocks, view, shown, found) }
}

describe('what a search finds in the text', () => {
  it('is marked wherever it stands in a task that is left, in either script', () => {
    const { shown, words, hits } = marked('微博')
    const simplified = marked('食品药品')
    const there = shown.units.map(({ start, end }) => source.slice(start, end).split('微博').length - 1)
    expect(words.filter((word) => word === '微博')).toHaveLength(there.reduce((a, b) => a + b, 0))
    expect(new Set(simplified.words)).toContain('食品藥品')
    expect(hits.every(({ role }) => role === null)).toBe(true)
  })

  it('is a place to go to each time; a task in which nothing of it stands is one at its beginning', () => {
    const { shown, found, hits } = marked('信用')
    const places = [...found.values()].flat().length
    const silent = shown.units.filter((unit) => ![...found.keys()].some((no) => blocks[no]!.unit?.id === unit.id))
    expect(hits).toHaveLength(places + silent.length)
    const order = hits.map(({ block, run }) => block * 1e6 + (run ?? 0))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('is not marked in what the filter leaves out, nor by a query that only comes near', () => {
    const { found } = marked('信用', { chapters: [4] })
    expect(new Set([...found.keys()].map((no) => blocks[no]!.chapter?.no))).toEqual(new Set([4, undefined]))
    expect(wordsToMark(index, '信甪体糸建没')).toEqual([])
    expect(wordsToMark(index, '')).toEqual([])
  })
})
