import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bakeInto, blockElement, blockOf, readBlock, readMark, writeBlock } from '../../src/core/export/one-file.ts'
import { arbitraryCorrections } from '../correct/arbitrary-corrections.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { parsed } from '../parse/parsed.ts'

const SOURCE = '一、种树\n1.选种。（市林业局负责）\n'
const PROGRAM = '<script>run("<\\/script>")</script>'
const page = (block: string): string =>
  `<!doctype html><html><head><title>Qiantou</title></head><body>${blockElement(block)}${PROGRAM}</body></html>`
const EMPTY = { plan: parsed(SOURCE), source: SOURCE, name: null, corrections: [], views: [] }

describe('a plan in a single file', () => {
  it('comes out as it went in, with name, corrections and views, and an identity of its own', () => {
    const { plan, source } = embeddedPlan()
    fc.assert(
      fc.property(arbitraryCorrections(plan, source), fc.array(fc.jsonValue()), (corrections, views) => {
        const baked = {
          plan,
          source,
          name: '我的方案',
          corrections,
          views: JSON.parse(JSON.stringify(views)) as unknown[],
        }
        const html = bakeInto(page(writeBlock(EMPTY, false)), baked, '方案')!
        const { id, ...read } = readBlock(blockOf(html)!)!
        expect(read).toEqual(baked)
        expect(id).toMatch(/^[0-9a-f]{32}$/)
        expect(readMark(blockOf(html)!)).toEqual({
          fingerprint: plan.fingerprint,
          parserVersion: plan.parserVersion,
          id,
        })
      }),
      { numRuns: 20 },
    )
  })

  it('leaves the program byte for byte, and names the page', () => {
    const html = bakeInto(page(writeBlock(EMPTY, false)), { ...EMPTY, name: 'A' }, '“a” <b>&$1')!
    expect(html.endsWith(`${PROGRAM}</body></html>`)).toBe(true)
    expect(html).toContain('<title>“a” &lt;b>&amp;$1</title>')
  })

  it('does not begin with pictures of the plan that was there before', () => {
    const before = page(writeBlock(EMPTY, false))
    const pictured = before.replace('</head>', '<script type="text/plain" id="first-wide-zh">QUJD+/=</script></head>')
    expect(bakeInto(pictured, EMPTY, '')).toBe(bakeInto(before, EMPTY, ''))
  })

  it('has no identity where nobody has baked it, and another one for other contents', () => {
    expect(readMark(writeBlock(EMPTY, false)).id).toBeNull()
    const ids = ['a', 'b'].map((name) => readMark(writeBlock({ ...EMPTY, name }, true)).id)
    expect(new Set(ids).size).toBe(2)
  })

  it('cannot end its element, whatever the text says', () => {
    const source = `${SOURCE}</script><script>alert(1)</script><!--`
    const html = bakeInto(page(writeBlock(EMPTY, false)), { ...EMPTY, plan: parsed(source), source }, '')!
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(readBlock(blockOf(html)!)?.source).toBe(source)
  })

  it.each([
    ['of another text', { ...EMPTY, source: `${SOURCE}x` }],
    ['that does not hold', { ...EMPTY, plan: { agencies: [] } as never }],
  ])('is to be read anew where the plan is one %s', (_what, baked) => {
    const read = readBlock(writeBlock(baked, true))
    expect(read?.plan).toBeNull()
    expect(read?.source).toBe(baked.source)
  })

  it.each(['', '{', 'null', '[]', '{"qiantou":"plan"}', '{"qiantou":"one-file"}', '{"qiantou":"one-file","source":1}'])(
    'is none: %s',
    (block) => {
      expect(readBlock(block)).toBeNull()
      expect(readMark(block)).toEqual({ fingerprint: '', parserVersion: 0, id: null })
    },
  )

  it.each(['', '<html></html>', '<script type="application/json" id="qiantou-plan">{}'])(
    'is not baked into what is no single file',
    (html) => {
      expect(bakeInto(html, EMPTY, '')).toBeNull()
    },
  )
})
