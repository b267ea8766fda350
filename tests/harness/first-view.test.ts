import { expect, it } from 'vitest'
import { firstViewFiles, planFiles } from './first-view.mjs'

const entry = { file: 'index.js', isEntry: true, css: ['index.css'] }

it('counts the entry page, what it imports and their styles, each once', () => {
  const manifest = {
    'index.html': { ...entry, imports: ['_a.js', '_b.js'] },
    '_a.js': { file: 'a.js', imports: ['_b.js'], css: ['index.css', 'a.css'] },
    '_b.js': { file: 'b.js', imports: ['_a.js'] },
  }
  expect(firstViewFiles(manifest)).toEqual(['a.css', 'a.js', 'b.js', 'index.css', 'index.js'])
})

it('counts a lazy chunk that nobody has named as later, and what it imports in turn', () => {
  const manifest = {
    'index.html': { ...entry, dynamicImports: ['src/views/network/Network.svelte'] },
    'src/views/network/Network.svelte': {
      file: 'network.js',
      src: 'src/views/network/Network.svelte',
      imports: ['_dial.js'],
    },
    '_dial.js': { file: 'dial.js' },
  }
  expect(firstViewFiles(manifest)).toEqual(['dial.js', 'index.css', 'index.js', 'network.js'])
})

it('leaves out the lazy views and the plan, but not what the first view shares with them', () => {
  const manifest = {
    'index.html': {
      ...entry,
      imports: ['_shared.js'],
      dynamicImports: ['src/views/treemap/Treemap.svelte', 'src/build/embedded-plan.ts'],
    },
    'src/views/treemap/Treemap.svelte': { file: 'treemap.js', imports: ['_shared.js', '_squares.js'] },
    'src/build/embedded-plan.ts': { file: 'plan.js' },
    '_shared.js': { file: 'shared.js' },
    '_squares.js': { file: 'squares.js' },
  }
  expect(firstViewFiles(manifest)).toEqual(['index.css', 'index.js', 'shared.js'])
  expect(planFiles(manifest)).toEqual(['plan.js'])
})

it('refuses a manifest without an entry page, of which nothing could be measured', () => {
  expect(() => firstViewFiles({})).toThrow('entry page')
})
