import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFinder } from '../../src/cli/find.ts'

const root = join(import.meta.dirname, '..', '..')
const GUANGZHOU = 'tests/plans/12-guangzhou-rencai-jiju-633-2012.txt'

function run(
  args: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/find.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  })
  return { code: status, out: stdout, err: stderr }
}

describe('the find command', () => {
  it('answers each line of its input with a line of JSON of one shape, in order', () => {
    const { code, out, err } = run([], '央行\r\n\n拖欠 工资\n13.6\n恐龍\n')
    expect([code, err]).toEqual([0, ''])
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ query }) => query)).toEqual(['央行', '', '拖欠 工资', '13.6', '恐龍'])
    for (const line of lines) expect(Object.keys(line)).toEqual(['query', 'agencies', 'tasks', 'ms'])
    expect(lines[0]).toMatchObject({ agencies: [{ name: '人民銀行天津分行', reason: 'abbreviation' }] })
    expect(lines[0]!['tasks']).toHaveLength(10)
    expect(lines[2]!['tasks']).toEqual(expect.arrayContaining([{ id: '4.17.3', reason: 'other script' }]))
    expect(lines[3]!['tasks']).toEqual([{ id: '4.13.6', reason: 'number' }])
    expect(lines[4]).toMatchObject({ agencies: [], tasks: [], ms: expect.any(Number) as number })
  })

  it('searches the plan that is named for the query that is given', () => {
    const { code, out } = run(['--plan', GUANGZHOU, 'zzb'])
    expect(code).toBe(0)
    const { query, agencies } = JSON.parse(out) as { query: string; agencies: unknown[] }
    expect([query, agencies[0]]).toEqual(['zzb', { name: '市委组织部', reason: 'pinyin initials' }])
  })

  it('ends with 1 and one line where there is no plan', () => {
    for (const args of [['--plan'], ['--plan', 'missing.txt', '央行'], ['--plan', 'package.json', '央行']]) {
      const { code, out, err } = run(args)
      expect([code, out]).toEqual([1, ''])
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })
})

describe('what it says of a find', () => {
  it.each([
    ['发改委', 'abbreviation'],
    ['fgw', 'pinyin initials'],
    ['fagaiwei', 'pinyin'],
    ['市发展改革委', 'other script'],
    ['工商局', 'former name'],
    ['卫健委', 'later name'],
    ['PBOC', 'acronym'],
    ['public security', 'English'],
    ['司发局', 'sounds alike'],
    ['custms', 'one character off'],
  ])('%s: %s', async (query, reason) => {
    const seed = readFileSync(join(root, 'seeds/000_2f0c0966c7e1621c.txt'))
    const opened = await openFinder(seed, 'seed.txt')
    expect('find' in opened && opened.find(query).agencies[0]?.reason).toBe(reason)
  })
})
