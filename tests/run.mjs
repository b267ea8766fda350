/**
 * Every check of the project, in one sequence.
 *
 *   node tests/run.mjs            all of it
 *   node tests/run.mjs check      types, lint, import directions
 *   node tests/run.mjs unit …     tests without a browser; further words go to Vitest (a path, -t 'a name')
 *   node tests/run.mjs browser …  tests of components and text boxes in a real Chromium; likewise
 *   node tests/run.mjs e2e …      build, then end-to-end; further words go to Playwright
 *   node tests/run.mjs campaign   the long variants: fuzzing, full cross-products
 *   node tests/run.mjs bench …    timings; a further word filters by name of file
 *
 * A stage that fails does not stop the ones that do not need it: one run shows all there is to mend. The exit
 * code is non-zero if any stage failed, and the last line counts the tests of all runners.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { provideChromium } from './harness/chromium.mjs'
import { addTallies, noTests, playwrightTally, vitestTally } from './harness/tally.mjs'

/** @typedef {import('./harness/tally.mjs').Tally} Tally */
/** @typedef {{ ok: boolean, tally: Tally }} Outcome */
/** @typedef {{ title: string, needs?: string, browser?: boolean, run: (words: string[]) => Promise<Outcome> }} Stage */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/**
 * Runs the command of an installed package in the project's folder, its output shown as it comes.
 *
 * @param {string} name of the package, and of its command unless `command` says otherwise
 * @param {string[]} args
 * @param {{ command?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
function tool(name, args, { command = name, env = {} } = {}) {
  const manifestPath = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifestPath)
  const script = join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[command])
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/**
 * Runs checks one after the other, all of them, and counts no tests.
 *
 * @param {...(() => Promise<boolean>)} checks
 * @returns {Promise<Outcome>}
 */
async function checks(...checks) {
  let ok = true
  for (const check of checks) ok = (await check()) && ok
  return { ok, tally: noTests }
}

/**
 * Runs a test runner that leaves its report in a file, and reads the counts from there.
 *
 * @param {(reportFile: string) => Promise<boolean>} run
 * @param {(report: unknown) => Tally} read
 * @returns {Promise<Outcome>}
 */
async function tests(run, read) {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-test-'))
  const reportFile = join(folder, 'report.json')
  try {
    const ok = await run(reportFile)
    const tally = read(JSON.parse(readFileSync(reportFile, 'utf8')))
    return { ok: ok && tally.failed === 0, tally }
  } catch {
    // No report: the runner fell over before its first test.
    return { ok: false, tally: { ...noTests, failed: 1 } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} project
 * @param {string[]} words
 */
function vitest(project, words) {
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', ...words]
  return tests((file) => tool('vitest', [...args, `--outputFile.json=${file}`]), vitestTally)
}

/** @type {Record<string, Stage>} */
const stages = {
  types: {
    title: 'Types',
    run: () => checks(() => tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])),
  },
  lint: {
    title: 'Lint and format',
    run: () =>
      checks(
        () => tool('eslint', ['.', '--max-warnings', '0']),
        () => tool('prettier', ['--check', '--log-level', 'warn', '.']),
      ),
  },
  directions: {
    title: 'Import directions',
    run: () => checks(() => tool('dependency-cruiser', ['src'], { command: 'depcruise' })),
  },
  build: {
    title: 'Build',
    run: () => checks(() => tool('vite', ['build', '--logLevel', 'warn'])),
  },
  size: {
    title: 'Size of the first view',
    needs: 'build',
    run: () => checks(() => tool('size-limit', [])),
  },
  unit: {
    title: 'Unit tests',
    run: (words) => vitest('unit', words),
  },
  browser: {
    title: 'Tests in Chromium',
    browser: true,
    run: (words) => vitest('browser', words),
  },
  e2e: {
    title: 'End-to-end',
    needs: 'build',
    browser: true,
    run: (words) =>
      tests(
        (file) =>
          tool('@playwright/test', ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', ...words], {
            command: 'playwright',
            env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          }),
        playwrightTally,
      ),
  },
  bench: {
    title: 'Timings',
    run: (words) => checks(() => tool('vitest', ['bench', '--run', '--project', 'unit', ...words])),
  },
}

/** The stages of each command. @type {Record<string, string[]>} */
const commands = {
  all: ['types', 'lint', 'directions', 'build', 'size', 'unit', 'browser', 'e2e'],
  check: ['types', 'lint', 'directions'],
  unit: ['unit'],
  browser: ['browser'],
  e2e: ['build', 'e2e'],
  campaign: ['unit', 'browser', 'build', 'e2e'],
  bench: ['bench'],
}

const [command = 'all', ...words] = process.argv.slice(2)
const names = commands[command]
if (!names) {
  console.error(`No such command: ${command}. There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
if (command === 'campaign') process.env['CAMPAIGN'] = '1'

const planned = names.map((name) => /** @type {[string, Stage]} */ ([name, /** @type {Stage} */ (stages[name])]))

// Asked for once and handed on, so that an installation happens before the first minute of testing, not after it.
const wantsBrowser = planned.some(([, stage]) => stage.browser)
const chromiumPath = wantsBrowser ? provideChromium() : null
if (chromiumPath) process.env['CHROME_PATH'] = chromiumPath

/** @type {{ name: string, title: string, ok: boolean, note: string }[]} */
const results = []
let total = noTests

for (const [name, stage] of planned) {
  console.log(`\n━━ ${stage.title} ━━`)
  const unmet = results.some((earlier) => earlier.name === stage.needs && !earlier.ok)
  if (unmet || (stage.browser && !chromiumPath)) {
    const note = unmet ? 'not run: the build failed' : 'not run: no Chromium'
    console.log(note)
    results.push({ name, title: stage.title, ok: false, note })
    continue
  }
  const start = performance.now()
  const { ok, tally } = await stage.run(stage === planned.at(-1)?.[1] ? words : [])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  total = addTallies(total, tally)
  results.push({ name, title: stage.title, ok, note: `${seconds} s` })
}

console.log('\n━━ Summary ━━')
for (const { title, ok, note } of results) console.log(`${ok ? '✓' : '✗'} ${title} (${note})`)
if (total.passed + total.failed + total.skipped > 0 || !results.every(({ ok }) => ok)) {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
