import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { GRAMMAR } from '../../src/core/view/grammar.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import { LINK_VERSION } from '../../src/core/view/migrations.ts'
import type { PlanHint } from '../../src/core/view/plan-hint.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

interface Golden {
  readonly link: string
  readonly view: Record<string, unknown>
  readonly canonical?: string
  readonly about?: Partial<PlanHint>
}

const versions = readdirSync(folder).filter((name) => /^version-\d+\.json$/.test(name))

test('every version up to this one has its links', () => {
  expect(versions.map((name) => Number(/\d+/.exec(name)![0])).sort((a, b) => a - b)).toEqual(
    Array.from({ length: LINK_VERSION }, (_, n) => n + 1),
  )
})

const read = (name: string): Golden[] => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Golden[]

test('every part of the present grammar stands in one of them', () => {
  const links = read(`version-${LINK_VERSION}.json`).map(({ link }) => new URLSearchParams(link))
  expect(GRAMMAR.map(({ key }) => key).filter((key) => !links.some((link) => link.has(key)))).toEqual([])
})

test('the README names every part, and no other', () => {
  const readme = readFileSync(`${folder}/../../README.md`, 'utf8')
  const [, table = ''] = /\| part .*\n\|[ -|]*\n((?:\|.*\n)+)/.exec(readme) ?? []
  const cells = table.split('\n').map((line) => line.split('|')[1] ?? '')
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key))
  expect(named.sort()).toEqual([...GRAMMAR.map(({ key }) => key), 'v', 'no', 'title', 'inside'].sort())
})

describe.each(versions)('%s', (name) => {
  test.each(read(name).map((each) => [each.link, each] as const))('%s', (link, { view, canonical, about }) => {
    const opened = decodeLink(link)
    expect(opened.view).toEqual({ ...DEFAULT_VIEW, ...view })
    expect(opened.dropped).toEqual([])
    if (about) expect(opened.about).toMatchObject(about)
    // Only of this version is the form known; what it means holds for all.
    const again = encodeView(opened.view, opened.about)
    if (name === `version-${LINK_VERSION}.json` && link !== 'v=1') expect(again).toBe(canonical ?? link)
    expect(decodeLink(again).view).toEqual(opened.view)
  })
})
