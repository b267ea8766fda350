import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bake } from '../../src/cli/bake.ts'
import { bakeInto, blockElement, blockOf, readBlock } from '../../src/core/export/one-file.ts'
import { writePlanFile } from '../../src/core/export/plan-file.ts'
import { parsed } from '../parse/parsed.ts'

const SOURCE = '一、种树\n1.选种。（市林业局负责）\n'
const OTHER = '一、修路\n1.铺路。（市交通局牵头）\n'
const PROGRAM = `<!doctype html><title>Qiantou</title>${blockElement('{}')}<script>run()</script>`
const { fingerprint } = parsed(SOURCE)
const correction = { kind: 'merge', from: '市林业局', into: '市园林局' } as const
const view = { id: '0123456789abcdef', name: 'A', plan: fingerprint, view: {}, createdAt: 1, order: 1 }
const foreign = { ...view, plan: parsed(OTHER).fingerprint }
const backup = JSON.stringify({
  qiantou: 'backup',
  version: 1,
  views: [view, foreign],
  plans: [
    { fingerprint: foreign.plan, source: OTHER, name: null, corrections: [] },
    { fingerprint, source: SOURCE, name: '树', corrections: [correction] },
  ],
})

const file = (text: string, name = 'plan.txt') => ({ name, bytes: new TextEncoder().encode(text) })

async function baked(...args: [plan: string, more?: string | null, wanted?: string]) {
  const [plan, more = null, wanted] = args
  const outcome = await bake(PROGRAM, file(plan), more === null ? null : file(more, 'more.json'), wanted)
  if ('problem' in outcome) return outcome.problem
  const { id: _id, plan: read, ...rest } = readBlock(blockOf(outcome.html)!)!
  expect(read).toEqual(parsed(rest.source))
  return rest
}

it('puts the plan of a text, an export, a backup or a baked file into the program', async () => {
  const bare = { source: SOURCE, name: null, corrections: [], views: [] }
  const full = { source: SOURCE, name: '树', corrections: [correction], views: [view] }
  expect(await baked(SOURCE)).toEqual(bare)
  expect(await baked(writePlanFile({ source: SOURCE, name: '树', corrections: [correction] }, ''))).toEqual({
    ...full,
    views: [],
  })
  expect(await baked(backup, null, fingerprint.slice(0, 8))).toEqual(full)
  expect(await baked(SOURCE, backup)).toEqual(full)
  expect(await baked(bakeInto(PROGRAM, { ...full, plan: parsed(SOURCE) }, '')!)).toEqual(full)
})

it('says in words why there is nothing to bake', async () => {
  expect(await baked('一、种树')).toBe('plan.txt holds no clause that says who does what')
  expect(await baked(SOURCE, '{"qiantou":"backup","plans":[]}')).toMatch(/^more\.json holds neither/)
  expect(await bake('<html></html>', file(SOURCE))).toEqual({ problem: 'The program is not a single file' })
})

it('is a command: PLAN, OUT, and the program where it is not the built one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-bake-'))
  try {
    writeFileSync(join(folder, 'plan.txt'), SOURCE)
    writeFileSync(join(folder, 'program.html'), PROGRAM)
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '../../src/cli/bake.mjs'), ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
    const { status, stderr } = run('plan.txt', 'out.html', '--program', 'program.html')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readBlock(blockOf(readFileSync(join(folder, 'out.html'), 'utf8'))!)?.source).toBe(SOURCE)
    const { status: failed, stderr: said } = run('missing.txt', 'out.html', '--program', 'program.html')
    expect([failed, said]).toEqual([1, 'missing.txt cannot be read: there is no such file.\n'])
    expect(run('plan.txt').stderr).toMatch(/^Usage/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
