import { strToU8, zlibSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPlan, unpackPlan } from '../../src/core/share/inside.ts'
import { decodeLink } from '../../src/core/view/link.ts'
import { linkWithInside } from '../../src/parts/handing-on.ts'
import { arbitraryCorrections } from '../correct/arbitrary-corrections.ts'
import { runs } from '../harness/campaign.ts'
import { arbitraryPlanAndSource } from '../plan/arbitrary-plan.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { HOSTILE } from './hostile.ts'

/** As `packPlan` packs, of any value. */
const packed = (value: unknown): string => Buffer.from(zlibSync(strToU8(JSON.stringify(value)))).toString('base64url')

test('any plan with its corrections comes out of a link as it went in', () => {
  fc.assert(
    fc.property(
      arbitraryPlanAndSource().chain(({ plan, source }) =>
        fc.record({
          source: fc.constant(source),
          name: fc.constantFrom(null, '渡口', ...HOSTILE.filter((text) => !/[\n\r]/.test(text))),
          corrections: arbitraryCorrections(plan, source),
        }),
      ),
      (file) => {
        expect(unpackPlan(packPlan(file))).toEqual({ file, intact: true })
      },
    ),
    { numRuns: runs(30, 2000) },
  )
})

test('the embedded plan goes into a link, whole, in letters that every program carries', () => {
  const { plan, source } = embeddedPlan()
  const link = linkWithInside('v=1&agency=drc', plan.fingerprint, packPlan({ source, name: null, corrections: [] }))
  console.log(`a link with the embedded plan inside: ${link.length} characters, for ${source.length} of text`)
  expect(link).toMatch(/^[A-Za-z0-9.,=&_-]+$/)
  const { view, inside, dropped } = decodeLink(link)
  expect({ agencies: view.agencies, plan: view.plan, dropped }).toEqual({
    agencies: ['drc'],
    plan: plan.fingerprint.slice(0, 12),
    dropped: [],
  })
  expect(unpackPlan(inside!)?.file.source).toBe(source)
  // Less than half of what it holds, at three bytes a character.
  expect(link.length).toBeLessThan((3 * source.length) / 2)
})

test('what was cut, mangled or made to be large is refused, and never throws', () => {
  const whole = packPlan({ source: '一、甲（市教委負責）', name: null, corrections: [] })
  for (let at = 0; at < whole.length; at += 1) expect(unpackPlan(whole.slice(0, at))).toBeNull()
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/)), (text) => {
      unpackPlan(text)
    }),
    { numRuns: runs(500, 100_000) },
  )
  expect(unpackPlan(packed([null, [], '一'.repeat(6_000_000)]))).toBeNull()
  for (const value of [null, 3, {}, [], ['x'], [null, [], 5], [null, [], '']])
    expect(unpackPlan(packed(value))).toBeNull()
})

test('a name or corrections that do not hold are left out, and the text stays', () => {
  expect(unpackPlan(packed([{ a: 1 }, [{ kind: 'nothing' }], '一']))).toEqual({
    file: { source: '一', name: null, corrections: [] },
    intact: false,
  })
})
