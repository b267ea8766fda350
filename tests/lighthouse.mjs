/**
 * Lighthouse on the hosted build, five times as a desk's computer and five times as a slow phone far from the mast:
 * `npm run build && npm run lighthouse`. It comes through npx, so that the app installs without it. Fails where a median is
 * under what is asked: performance 95, accessibility and best practices 100.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveBuild } from '../src/cli/serve.mjs'
import { chromiumFlags, provideChromium } from './harness/chromium.mjs'

const RUNS = 5
/** What each form adds to the command. @type {Record<string, string[]>} */
const FORMS = { desktop: ['--preset=desktop'], phone: [] }
const PACKAGE = 'lighthouse@13'
/** The least that is asked of each category. @type {Record<string, number>} */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 }

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/**
 * @param {string} url
 * @param {string} report
 * @param {string} chromePath
 * @param {string[]} form
 */
function lighthouse(url, report, chromePath, form) {
  const args = ['--yes', PACKAGE, url, '--quiet', '--output=json', `--output-path=${report}`, ...form]
  args.push(`--only-categories=${Object.keys(LEAST).join(',')}`)
  args.push(`--chrome-flags=--headless=new ${chromiumFlags().join(' ')}`)
  return new Promise((resolve) => {
    const child = spawn('npx', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: chromePath },
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

const chromePath = provideChromium()
if (!chromePath) process.exit(1)
const folder = mkdtempSync(join(tmpdir(), 'qiantou-lighthouse-'))
const server = await serveBuild(fileURLToPath(new URL('..', import.meta.url)), 0)

/**
 * Runs it in one form, and prints what came of it.
 *
 * @param {string} name
 * @param {string[]} form
 * @returns {Promise<boolean>} whether it is enough
 */
async function measure(name, form) {
  /** @type {Map<string, number[]>} */
  const scores = new Map(Object.keys(LEAST).map((category) => [category, []]))
  /** Audits that cost points, by name. @type {Map<string, string>} */
  const lost = new Map()
  for (let n = 1; n <= RUNS; n++) {
    const file = join(folder, `${name}-${n}.json`)
    if (!(await lighthouse(server.url, file, chromePath ?? '', form)))
      throw new Error(`Lighthouse did not run (${PACKAGE}, through npx).`)
    const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'))
    for (const [category, all] of scores) {
      all.push(Math.round(categories[category].score * 100))
      for (const { id, weight } of categories[category].auditRefs) {
        if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
          lost.set(id, `${audits[id].score} ${audits[id].displayValue ?? ''}`)
      }
    }
    console.log(`${name}, run ${n}: ${[...scores].map(([category, all]) => `${category} ${all.at(-1)}`).join(', ')}`)
  }
  let ok = true
  for (const [category, all] of scores) {
    const least = LEAST[category] ?? 0
    const enough = median(all) >= least
    ok &&= enough
    console.log(
      `${enough ? '✓' : '✗'} ${name}, ${category}: median ${median(all)} of ${all.join(', ')}, at least ${least} is asked`,
    )
  }
  for (const [id, score] of lost) console.log(`  ${id}: ${score}`)
  return ok
}

try {
  let ok = true
  for (const [name, form] of Object.entries(FORMS)) ok = (await measure(name, form)) && ok
  process.exitCode = ok ? 0 : 1
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
