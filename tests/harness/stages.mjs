/** What there is to check and to test, and how each is run. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noTests, playwrightTally, vitestTally } from './tally.mjs'
import { tool } from './tool.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ ok: boolean, tally: Tally }} Outcome */
/**
 * `counts`: it runs tests, which the last line sums up.
 *
 * @typedef {{ title: string, needs?: string, browser?: boolean, counts?: boolean, run: (words: string[]) => Promise<Outcome> }} Stage
 */

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
export const stages = {
  checks: {
    title: 'Types, lint, format, import directions',
    // ESLint takes as long as the others together: they run beside it.
    run: async () => {
      const lanes = await Promise.all([
        checks(() => tool('eslint', ['.', '--max-warnings', '0'], { gather: true })),
        checks(
          () => tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'], { gather: true }),
          () => tool('prettier', ['--check', '--log-level', 'warn', '.'], { gather: true }),
          () => tool('dependency-cruiser', ['src'], { command: 'depcruise', gather: true }),
        ),
      ])
      return { ok: lanes.every(({ ok }) => ok), tally: noTests }
    },
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
    counts: true,
    run: (words) => vitest('unit', words),
  },
  browser: {
    title: 'Tests in Chromium',
    counts: true,
    browser: true,
    run: (words) => vitest('browser', words),
  },
  e2e: {
    title: 'End-to-end',
    counts: true,
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
