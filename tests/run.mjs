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
import { provideChromium } from './harness/chromium.mjs'
import { stages } from './harness/stages.mjs'
import { addTallies, noTests } from './harness/tally.mjs'

/** @typedef {import('./harness/stages.mjs').Stage} Stage */

/** The stages of each command. @type {Record<string, string[]>} */
const commands = {
  all: ['checks', 'build', 'size', 'unit', 'browser', 'e2e'],
  check: ['checks'],
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
const takesWords = ['unit', 'browser', 'e2e', 'bench'].includes(command)
if (words.length > 0 && !takesWords) {
  console.error(`${command} takes no further words: ${words.join(' ')}`)
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
if (planned.some(([, stage]) => stage.counts)) {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
