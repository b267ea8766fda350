import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embeddedPlan, readEmbedded } from '../../src/build/embedded-plan.ts'
import { parsed } from '../parse/parsed.ts'

const PLAN = '一、种树\n1.选种。（市林业局负责）\n'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qiantou-build-'))
  mkdirSync(join(root, 'seeds'))
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  writeFileSync(
    join(root, 'main.js'),
    `import { fingerprint, parserVersion, title } from 'virtual:embedded-plan/meta'
     globalThis.meta = { fingerprint, parserVersion, title }
     globalThis.load = () => import('virtual:embedded-plan')`,
  )
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function seed(name: string, text: string | Uint8Array): void {
  writeFileSync(join(root, 'seeds', name), text)
}

describe('the build', () => {
  it('ships the plan as a chunk of its own, and only what identifies it in the first one', async () => {
    seed('README.md', 'not a plan')
    seed('plan.txt', PLAN)
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [embeddedPlan()],
      build: { write: false },
    })
    if (Array.isArray(result) || !('output' in result)) throw new Error('one bundle was expected')
    const chunks = result.output.filter((file) => file.type === 'chunk')
    const [entry] = chunks.filter((chunk) => chunk.isEntry)
    const [whole] = chunks.filter((chunk) => chunk.isDynamicEntry)
    expect(entry!.code).toContain(parsed(PLAN).fingerprint)
    expect(entry!.code).not.toContain('选种')
    const { default: shipped } = (await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(whole!.code).toString('base64')}`
    )) as { readonly default: unknown }
    expect(shipped).toEqual({ plan: parsed(PLAN), source: PLAN })
  })

  it.each<[reason: string, files: Readonly<Record<string, string | Uint8Array>>]>([
    ['holds 0', {}],
    ['holds 2', { 'a.txt': PLAN, 'b.txt': PLAN }],
    ['no-clause', { 'a.txt': '一、种树' }],
    ['empty', { 'a.txt': '' }],
    ['unknown-encoding', { 'a.txt': Uint8Array.of(0xd6, 0xd0) }],
  ])('fails with a reason where the folder has no one plan: %s', (reason, files) => {
    for (const [name, text] of Object.entries(files)) seed(name, text)
    expect(() => readEmbedded(join(root, 'seeds'))).toThrow(reason)
  })
})
