/**
 * Prints the plan in a text file as JSON: `npm run -s parse -- FILE`. Exit code 1, and one line on the error
 * stream, where there is no plan in it.
 */
import { fileURLToPath } from 'node:url'
import { fail, letReadersStop, openSource, readNamed, reasonOf } from './source.mjs'

letReadersStop()

async function main() {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) return fail('Usage: npm run -s parse -- FILE')
  let bytes
  try {
    bytes = readNamed(file, 'parse')
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  const environment = await openSource()
  try {
    const module = /** @type {typeof import('./parse.ts')} */ (
      await environment.runner.import(fileURLToPath(new URL('./parse.ts', import.meta.url)))
    )
    const outcome = await module.describeFile(bytes, file)
    if ('problem' in outcome) return fail(`${file} ${outcome.problem}.`)
    process.stdout.write(`${outcome.json}\n`)
  } finally {
    await environment.close()
  }
}

await main()
