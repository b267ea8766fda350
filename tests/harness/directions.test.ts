import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A module that breaks a rule: what it imports, and where from. */
interface Breach {
  readonly rule: string
  readonly file: string
  readonly code: string
}

/** A component that names what it imports in its markup only, as most do. */
const svelte = (script: string) => `<script lang="ts">\n${script}\n</script>\n<X />\n`

const BREACHES: readonly Breach[] = [
  { rule: 'core-is-pure', file: 'src/core/a-storage.ts', code: "import '../storage/fine.ts'" },
  {
    rule: 'core-is-pure',
    file: 'src/core/a-type.ts',
    code: "import type { Fine } from '../ui/fine.ts'\nexport type A = Fine",
  },
  { rule: 'core-is-pure', file: 'src/core/a-svelte.ts', code: "import 'svelte'" },
  { rule: 'core-is-pure', file: 'src/core/a-dexie.ts', code: "import 'dexie'" },
  { rule: 'core-is-pure', file: 'src/core/a-selection.ts', code: "import 'd3-selection'" },
  { rule: 'core-is-pure', file: 'src/core/a-whole-d3.ts', code: "import 'd3'" },
  { rule: 'core-is-pure', file: 'src/core/a-node.ts', code: "import 'node:fs'" },
  { rule: 'core-is-pure', file: 'src/core/a-lazy.ts', code: "export const lazy = () => import('../storage/fine.ts')" },
  { rule: 'storage-imports-only-core', file: 'src/storage/a.ts', code: "import '../state/fine.svelte.ts'" },
  { rule: 'intake-imports-only-core', file: 'src/intake/a.ts', code: "import '../workers/fine.ts'" },
  { rule: 'workers-imports-only-core-intake', file: 'src/workers/a.ts', code: "import '../storage/fine.ts'" },
  {
    rule: 'state-imports-only-core-intake-storage-workers-i18n',
    file: 'src/state/a.svelte.ts',
    code: "import '../parts/Fine.svelte'",
  },
  {
    rule: 'parts-imports-only-core-storage-workers-state-ui-i18n',
    file: 'src/parts/A.svelte',
    code: svelte("import X from '../views/one/One.svelte'"),
  },
  { rule: 'views-are-strangers', file: 'src/views/two/A.svelte', code: svelte("import X from '../one/One.svelte'") },
  {
    rule: 'views-imports-only-core-storage-workers-state-parts-ui-i18n',
    file: 'src/views/two/b.ts',
    code: "import '../../offline/fine.ts'",
  },
  { rule: 'app-is-the-top', file: 'src/views/two/C.svelte', code: svelte("import X from '../../App.svelte'") },
  { rule: 'ui-imports-only-i18n', file: 'src/ui/a.ts', code: "import '../core/fine.ts'" },
  { rule: 'ui-takes-only-types-of-words', file: 'src/ui/b.ts', code: "import '../i18n/fine.ts'" },
  { rule: 'i18n-imports-only-core', file: 'src/i18n/a.ts', code: "import '../ui/fine.ts'" },
  { rule: 'i18n-takes-only-types-of-the-core', file: 'src/i18n/b.ts', code: "import '../core/fine.ts'" },
  { rule: 'offline-imports-only-core', file: 'src/offline/a.ts', code: "import '../storage/fine.ts'" },
  { rule: 'build-imports-only-core-intake-offline', file: 'src/build/a.ts', code: "import '../storage/fine.ts'" },
  { rule: 'cli-imports-only-core-intake', file: 'src/cli/a.mjs', code: "import '../build/fine.ts'" },
  { rule: 'browser-code-leaves-node-alone', file: 'src/state/b.svelte.ts', code: "import 'node:path'" },
  { rule: 'no-cycles', file: 'src/core/c-one.ts', code: "import './c-two.ts'" },
  { rule: 'no-orphans', file: 'src/core/alone.ts', code: 'export {}' },
  { rule: 'no-unresolvable', file: 'src/state/c.svelte.ts', code: "import './gone.ts'" },
  { rule: 'no-unlisted-packages', file: 'src/state/d.svelte.ts', code: "import 'vite'" },
]

/** Modules that keep every rule, and the targets of those that do not. */
const FINE: Readonly<Record<string, string>> = {
  'src/main.ts': "import './App.svelte'\nimport './offline/fine.ts'",
  'src/App.svelte': svelte("import X from './views/one/One.svelte'"),
  'src/views/one/One.svelte': svelte("import X from '../../parts/Fine.svelte'\nimport './one.ts'\nimport 'd3-zoom'"),
  'src/views/one/one.ts': "import '../../core/fine.ts'",
  'src/parts/Fine.svelte': svelte("import '../state/fine.svelte.ts'\nimport '../ui/fine.ts'"),
  'src/state/fine.svelte.ts': "import '../storage/fine.ts'\nimport '../i18n/fine.ts'\nimport 'svelte'",
  'src/storage/fine.ts': "import '../core/fine.ts'\nimport 'dexie'",
  'src/core/fine.ts': [
    ...["import 'd3-hierarchy'", "import 'fflate'", "import 'fuse.js'", "import 'opencc-js'"],
    "import '@noble/hashes/sha2.js'",
    "import type { HierarchyNode } from 'd3-hierarchy'",
    'export type Fine = HierarchyNode<unknown>',
  ].join('\n'),
  'src/core/c-two.ts': "import './c-one.ts'",
  'src/ui/fine.ts': "import type { Words } from '../i18n/fine.ts'\nexport type Fine = Words",
  'src/i18n/fine.ts': "import type { Fine } from '../core/fine.ts'\nexport type Words = Fine",
  'src/intake/fine.ts': "import '../core/fine.ts'\nimport 'fflate'",
  'src/workers/fine.ts': "import '../core/fine.ts'\nimport '../intake/fine.ts'",
  'src/offline/fine.ts': 'export {}',
  'src/build/fine.ts': "import '../core/fine.ts'\nimport 'vite'\nimport 'node:fs'",
  'src/cli/fine.mjs': "import '../core/fine.ts'\nimport 'node:fs'",
}

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'qiantou-directions-'))
let found: { rule: string; file: string }[] = []

beforeAll(() => {
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [file, code] of [...Object.entries(FINE), ...BREACHES.map(({ file, code }) => [file, code] as const)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\n`)
  }
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(root, '.dependency-cruiser.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '--config', config, '-T', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (!stdout) throw new Error(stderr)
  const report = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  found = report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the import directions', () => {
  it.each(BREACHES)('hold $file to $rule', ({ rule, file }) => {
    expect(found).toContainEqual({ rule, file })
  })

  it('find no fault with what keeps them', () => {
    expect(found.filter(({ file }) => file in FINE)).toEqual([])
  })
})
