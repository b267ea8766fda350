/**
 * Puts another plan into the single file: `npm run -s bake -- PLAN OUT.html`. PLAN is a text, a page, a Word document, a plan
 * or a backup exported from the program, or a single file that was baked before (a newer program for the same plan).
 *
 *   --with FILE      saved views and corrections of the plan from this backup or export
 *   --plan ABC…      which plan of a backup, by the beginning of its fingerprint
 *   --program FILE   the single file to put it into; dist/qiantou.html unless it is named
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fail, openSource, readNamed, reasonOf } from './source.mjs'

const USAGE = 'Usage: npm run -s bake -- PLAN OUT.html [--with FILE] [--plan FINGERPRINT] [--program FILE]'
const BUILT = fileURLToPath(new URL('../../dist/qiantou.html', import.meta.url))

/**
 * A file that was named, or null after one line that says why not.
 *
 * @param {string} name
 */
function named(name) {
  try {
    return { name, bytes: readNamed(name, 'bake') }
  } catch (error) {
    fail(`${name} cannot be read: ${reasonOf(error)}.${name === BUILT ? ' Run "npm run build" first.' : ''}`)
    return null
  }
}

async function main() {
  let asked
  try {
    const text = /** @type {const} */ ({ type: 'string' })
    asked = parseArgs({ allowPositionals: true, options: { with: text, plan: text, program: text } })
  } catch {
    return fail(USAGE)
  }
  const [from, to, ...rest] = asked.positionals
  if (from === undefined || to === undefined || rest.length > 0) return fail(USAGE)
  const program = named(asked.values.program ?? BUILT)
  const plan = program && named(from)
  const more = plan && asked.values.with !== undefined ? named(asked.values.with) : null
  if (!plan || (asked.values.with !== undefined && !more)) return
  const environment = await openSource()
  try {
    const module = /** @type {typeof import('./bake.ts')} */ (
      await environment.runner.import(fileURLToPath(new URL('./bake.ts', import.meta.url)))
    )
    const outcome = await module.bake(program.bytes.toString('utf8'), plan, more, asked.values.plan)
    if ('problem' in outcome) return fail(`${outcome.problem}.`)
    const folder = (process.env['npm_lifecycle_event'] === 'bake' && process.env['INIT_CWD']) || process.cwd()
    writeFileSync(resolve(folder, to), outcome.html)
    process.stdout.write(`${to}: ${outcome.title}, ${(outcome.html.length / 1e6).toFixed(1)} million characters\n`)
  } catch (error) {
    fail(`${to} cannot be written: ${reasonOf(error)}.`)
  } finally {
    await environment.close()
  }
}

await main()
