import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Dial } from '../../src/core/network/dial.ts'
import { isRendered, layoutDial } from '../../src/core/network/dial.ts'
import type { Language } from '../../src/core/network/lettering.ts'
import type { Measure } from '../../src/core/network/measure.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import { decode } from '../../src/intake/decode.ts'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { parsed } from '../parse/parsed.ts'
import { runs } from '../harness/campaign.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { stageFaults } from './faults.ts'

const folder = join(import.meta.dirname, '..', 'plans')
const words = { roleOf: () => '', toReader: (text: string) => text }

function read(file: string): PlanIndex {
  return lookUp(parsed(decode(readFileSync(join(folder, file))).text))
}

const PLANS: readonly (readonly [string, PlanIndex])[] = [
  ['embedded', lookUp(embeddedPlan().plan)],
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file.slice(0, 2), read(file)] as const),
]
// Both Chinese scripts stand in the same places (dial.test.ts).
const LANGUAGES: readonly Language[] = ['zh-Hant', 'en']
const SIZES = MEASURES.filter(({ name }) => name === 'phone' || name === 'wide')
/** How many of the most burdened agencies are tried two by two, and alone on a ring. */
const MOST = runs(2, 12)

function whole(index: PlanIndex, measure: Measure, language: Language): Dial {
  return layoutDial(index, { language, measure, units: index.units, centre: null, isolated: false })
}

function faultsOf(index: PlanIndex, dial: Dial, change: Partial<View>): string[] {
  const view = { ...DEFAULT_VIEW, ...change }
  const scene = stage(index, dial, view, select(index, view), words)
  return stageFaults(dial, scene).map((fault) => `${change.agencies?.join() ?? 'at rest'}: ${fault}`)
}

describe.each(PLANS)('plan %s', (_, index) => {
  describe.each(SIZES.map((measure) => [measure.name, measure] as const))('at the %s measure', (_name, measure) => {
    it.each(LANGUAGES)('lets nothing overlap in %s, whoever is selected', (language) => {
      const dial = whole(index, measure, language)
      const ids = index.byTotal.map(({ id }) => id)
      const most = ids.slice(0, MOST)
      const found = [
        ...faultsOf(index, dial, {}),
        ...faultsOf(index, dial, { layout: 'partners' }),
        ...ids.flatMap((id) => faultsOf(index, dial, { agencies: [id] })),
        ...most.flatMap((a) => ids.filter((b) => b !== a).flatMap((b) => faultsOf(index, dial, { agencies: [a, b] }))),
      ]
      expect(found).toEqual([])
    })

    it('lets nothing overlap on a ring of one agency’s tasks', () => {
      for (const { id } of index.byTotal.slice(0, MOST)) {
        const view: Partial<View> = { agencies: [id], isolate: true }
        const { units } = select(index, { ...DEFAULT_VIEW, ...view })
        const dial = layoutDial(index, { language: 'zh-Hant', measure, units, centre: id, isolated: true })
        expect(faultsOf(index, dial, view)).toEqual([])
      }
    })
  })

  it('calls out every item by a number that no other one has', () => {
    const measure = MEASURES.find(({ name }) => name === 'wide')!
    const dial = whole(index, measure, 'zh-Hant')
    for (const { id } of index.byTotal.slice(0, MOST)) {
      const view = { ...DEFAULT_VIEW, agencies: [id] }
      const heads = stage(index, dial, view, select(index, view), words).callouts.map(({ head }) => head)
      expect(new Set(heads).size, heads.join(' ')).toBe(heads.length)
    }
  })
})

describe('a title that nobody has rendered', () => {
  const [, index] = PLANS.find(([name]) => name === '12')!
  const measure = MEASURES.find(({ name }) => name === 'wide')!

  it('stands in the plan’s own words, and says so', () => {
    for (const language of ['zh-Hant', 'en'] as const) {
      for (const [n, label] of whole(index, measure, language).arcTexts.entries()) {
        const { title } = index.plan.chapters[n]!
        expect(label.rendered).toBe(false)
        expect(title.zhHans.startsWith(label.lines.join('').replace('…', ''))).toBe(true)
      }
    }
  })

  it('is always there in Simplified characters', () => {
    expect(isRendered({ zhHant: '總則', zhHans: '总则', en: null }, 'zh-Hans')).toBe(true)
    expect(isRendered({ zhHant: '總則', zhHans: '总则', en: null }, 'en')).toBe(false)
  })
})
