/**
 * Whether two builds of the same sources are the same, byte for byte: `npm run reproduce`. The second one is made
 * after the first, so that no time can have found its way in.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The hash of every file in a folder, by its path.
 *
 * @param {string} folder
 */
function hashes(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'qiantou-reproduce-'))
try {
  const places = [0, 1].map((n) => ({ place: root, outDir: join(folder, `dist-${n}`) }))
  for (const { place, outDir } of places) {
    await build({ root: place, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  }
  const [first, second] = places.map(({ outDir }) => hashes(outDir))
  if (!first || !second || first.size === 0) throw new Error('Nothing was built.')
  const paths = new Set([...first.keys(), ...second.keys()])
  const differing = [...paths].filter((path) => first.get(path) !== second.get(path)).sort()
  for (const path of differing) console.log(`✗ ${path} differs`)
  if (differing.length === 0) {
    const whole = createHash('sha256')
    for (const path of [...paths].sort()) whole.update(`${path} ${first.get(path)}\n`)
    console.log(`✓ ${paths.size} files, the same byte for byte; all of them together: ${whole.digest('hex')}`)
  }
  process.exitCode = differing.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
