import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { searchIn } from '../../src/core/search/search.ts'
import { buildIndex, docsOf } from '../../src/core/search/search-index.ts'
import type { SearchIndex, StoredTexts } from '../../src/core/search/search-index.ts'
import { holds, indexed, termOf } from '../../src/core/search/term.ts'
import { eachPlace, foldTexts } from '../../src/core/search/text-index.ts'
import { runs } from '../harness/campaign.ts'
import { samplePlan } from '../plan/sample-plan.ts'

function finish<T>(steps: Generator<number, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

test('texts end to end: each begins where it is said to, and breaks stand where words end', () => {
  const { solid, starts, breaks } = finish(foldTexts(['職工、商戶', '', 'Public Security']))
  expect(solid).toBe('职工商户\n\npublicsecurity\n')
  expect([...starts]).toEqual([0, 5, 6, 21])
  expect([...breaks.keys()].filter((i) => breaks[i] === 1)).toEqual([2, 12])
})

test('any texts, any term: found in exactly those that hold it by themselves', () => {
  const text = fc.string({ unit: fc.constantFrom(...'商务務關a1 、。𠁞é'), maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 6 }),
      fc.string({ unit: fc.constantFrom(...'商务a1 、𠁞'), maxLength: 4 }),
      (texts, typed) => {
        const term = termOf(typed)
        const found: number[] = []
        eachPlace(finish(foldTexts(texts)), term, (doc) => void found.push(doc))
        expect(found).toEqual(texts.flatMap((each, i) => (holds(indexed(each), term) ? [i] : [])))
      },
    ),
    { numRuns: runs(500, 100_000) },
  )
})

describe('an index that was kept', () => {
  const index = lookUp(samplePlan)
  const built = finish(buildIndex(index))
  const { solid, breaks, starts } = built.texts
  const kept: StoredTexts = { solid, breaks, starts, sounds: built.sounds() }

  test('finds what a new one finds', () => {
    const again: SearchIndex = finish(buildIndex(index, structuredClone(kept)))
    for (const query of ['碼頭', '发改委', 'matou', '木椿换掉', '2.1']) {
      const [a, b] = [built, again].map((each) => searchIn(each, query, { agencies: 9, units: 9, involved: 9 }))
      expect(b).toEqual(a)
    }
  })

  test('has a text for each that is searched', () => {
    expect(starts).toHaveLength(docsOf(index).length + 1)
    expect(kept.sounds).toHaveLength(solid.length)
  })
})
