/**
 * Searches a plan: `npm run -s find -- [--plan FILE] [QUERY]`. One line of JSON for a query; without one it reads queries
 * from standard input, one a line, and answers each with a line. Without --plan it searches the embedded plan.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { fail, letReadersStop, openSource, readNamed, reasonOf } from './source.mjs'

const USAGE = 'Usage: npm run -s find -- [--plan FILE] [QUERY]'

letReadersStop()

/** The document that comes with the program. */
function embedded() {
  const seeds = new URL('../../seeds/', import.meta.url)
  const name = readdirSync(seeds).find((file) => file.endsWith('.txt')) ?? ''
  return { name, bytes: readFileSync(new URL(name, seeds)) }
}

async function main() {
  const words = process.argv.slice(2)
  const at = words.indexOf('--plan')
  const file = at < 0 ? null : words[at + 1]
  if (at >= 0) words.splice(at, 2)
  if (file === undefined) return fail(USAGE)
  let plan
  try {
    plan = file === null ? embedded() : { name: file, bytes: readNamed(file, 'find') }
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  const environment = await openSource()
  try {
    const module = /** @type {typeof import('./find.ts')} */ (
      await environment.runner.import(fileURLToPath(new URL('./find.ts', import.meta.url)))
    )
    const opened = await module.openFinder(plan.bytes, plan.name)
    if ('problem' in opened) return fail(`${plan.name} ${opened.problem}.`)
    const answer = (/** @type {string} */ query) => process.stdout.write(`${JSON.stringify(opened.find(query))}\n`)
    if (words.length > 0) answer(words.join(' '))
    else for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) answer(line)
  } finally {
    await environment.close()
  }
}

await main()
