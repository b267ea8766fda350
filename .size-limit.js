import { readFileSync } from 'node:fs'
import { firstViewFiles } from './tests/harness/first-view.mjs'

const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'))

export default [
  {
    name: 'First view, code',
    path: firstViewFiles(manifest).map((file) => `dist/${file}`),
    gzip: true,
    limit: '150 kB',
  },
  {
    name: 'Single file, as it lies on a stick',
    path: 'dist/qiantou.html',
    gzip: false,
    brotli: false,
    limit: '3 MB',
  },
]
