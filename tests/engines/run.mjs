/**
 * The single file in three engines: `npm run test:engines`, or with `-- firefox` in one. Installs on Debian as root what it
 * needs; an engine that cannot be had fails the run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installPackages, thisMachine } from '../harness/chromium.mjs'

/** What each engine needs: a command, and the Debian package that brings it. */
const NEEDS = {
  chromium: [['chromium', 'chromium']],
  firefox: [['firefox-esr', 'firefox-esr']],
  webkit: [
    ['WebKitWebDriver', 'webkit2gtk-driver'],
    ['Xvfb', 'xvfb'],
  ],
}
/** @typedef {keyof typeof NEEDS} Name */

const here = fileURLToPath(new URL('.', import.meta.url))
const asked = /** @type {Name[]} */ (process.argv.slice(2))
const unknown = asked.find((name) => !(name in NEEDS))
if (unknown !== undefined) {
  console.error(`No such engine: ${unknown}. There are: ${Object.keys(NEEDS).join(', ')}.`)
  process.exit(2)
}
const engines = asked.length > 0 ? asked : /** @type {Name[]} */ (Object.keys(NEEDS))

/** @param {string} command */
const isThere = (command) => spawnSync('which', [command]).status === 0

const missing = engines.flatMap((name) => NEEDS[name]).filter(([command = '']) => !isThere(command))
if (missing.length > 0)
  installPackages(
    missing.map(([, name = '']) => name),
    thisMachine(),
  )

if (!existsSync(`${here}node_modules`)) {
  console.log('Installing the drivers of the browsers, in tests/engines alone.')
  const { status } = spawnSync('npm', ['ci', '--silent'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
const drivers = await import('./drivers.mjs')
const { walk } = await import('./paths.mjs')

let failed = 0
/** @type {{ version: string, places: string[] } | null} where everything stands in the first engine */
let first = null
for (const name of engines) {
  try {
    const { version, outcomes, places } = await walk(drivers[name])
    failed += outcomes.filter(({ ok }) => !ok).length
    if (!first) first = { version, places }
    else {
      const before = first.places
      const moved = places.find((mark, n) => mark !== before[n])
      const same = moved === undefined && places.length === before.length
      console.log(`  ${same ? '✓' : '✗'} everything stands as in ${first.version}${same ? '' : `: not ${moved}`}`)
      if (!same) failed += 1
    }
  } catch (error) {
    console.error(`\n${name} could not be driven: ${error instanceof Error ? error.message : String(error)}`)
    failed += 1
  }
}
console.log(failed === 0 ? '\nAll paths hold.' : `\n${failed} failed.`)
process.exit(failed === 0 ? 0 : 1)
