import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanFile, writePlanFile } from '../../src/core/export/plan-file.ts'
import { arbitraryPlanAndSource } from '../plan/arbitrary-plan.ts'
import { arbitraryCorrections } from '../correct/arbitrary-corrections.ts'

describe('the file of a plan', () => {
  it('brings back text, name and corrections', () => {
    fc.assert(
      fc.property(
        arbitraryPlanAndSource().chain(({ plan, source }) =>
          fc.record({
            source: fc.constant(source),
            name: fc.constantFrom(null, '渡口', '"<script>"'),
            corrections: arbitraryCorrections(plan, source),
          }),
        ),
        (file) => {
          expect(readPlanFile(writePlanFile(file, '題'))).toEqual({ file, intact: true })
        },
      ),
    )
  })

  it('is known by its beginning', () => {
    const content = writePlanFile({ source: '一', name: null, corrections: [] }, '題')
    expect(content).toMatch(/^\{\s*"qiantou": "plan"/)
  })

  it('says why something is none', () => {
    for (const content of ['', 'null', '[]', '{', '{"qiantou":"view"}', '{"qiantou":"plan","source":3}', '"qiantou"']) {
      expect(readPlanFile(content)).toEqual({ error: 'not-ours' })
    }
    expect(readPlanFile('{"qiantou":"plan","version":99,"source":"一"}')).toEqual({ error: 'newer' })
  })

  it('takes the text even where name and corrections do not hold, and says so', () => {
    const content = JSON.stringify({ qiantou: 'plan', version: 1, source: '一', name: 5, corrections: [{ kind: 'x' }] })
    expect(readPlanFile(content)).toEqual({ file: { source: '一', name: null, corrections: [] }, intact: false })
  })
})
