/**
 * Lighthouse on the hosted build, five times: `npm run build && npm run lighthouse`. It comes through npx, so that the app
 * installs without it. Fails where the median of performance is under 95, or accessibility or best practices under 100.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveBuild } from '../src/cli/serve.mjs'
import { chromiumFlags, provideChromium } from './harness/chromium.mjs'

const RUNS = 5
const PACKAGE = 'lighthouse@13'
/** The least that is asked of each category. @type {Record<string, number>} */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 }

/** @param {number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/**
 * @param {string} url
 * @param {string} report
 * @param {string} chromePath
 */
function lighthouse(url, report, chromePath) {
  const args = ['--yes', PACKAGE, url, '--quiet', '--output=json', `--output-path=${report}`]
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
/** @type {Map<string, number[]>} */
const scores = new Map(Object.keys(LEAST).map((name) => [name, []]))
/** Audits that cost points, by name. @type {Map<string, string>} */
const lost = new Map()
try {
  for (let n = 1; n <= RUNS; n++) {
    const file = join(folder, `${n}.json`)
    if (!(await lighthouse(server.url, file, chromePath)))
      throw new Error(`Lighthouse did not run (${PACKAGE}, through npx).`)
    const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'))
    for (const [name, all] of scores) {
      all.push(Math.round(categories[name].score * 100))
      for (const { id, weight } of categories[name].auditRefs) {
        if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
          lost.set(id, `${audits[id].score} ${audits[id].displayValue ?? ''}`)
      }
    }
    console.log(`run ${n}: ${[...scores].map(([name, all]) => `${name} ${all.at(-1)}`).join(', ')}`)
  }
  let ok = true
  for (const [name, all] of scores) {
    const enough = median(all) >= (LEAST[name] ?? 0)
    ok &&= enough
    console.log(
      `${enough ? '✓' : '✗'} ${name}: median ${median(all)} of ${all.join(', ')}, at least ${LEAST[name]} is asked`,
    )
  }
  for (const [id, score] of lost) console.log(`  ${id}: ${score}`)
  process.exitCode = ok ? 0 : 1
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
