/**
 * Prints the plan in a text file as JSON: `npm run -s parse -- FILE`. Exit code 1, and one line on the error
 * stream, where there is no plan in it.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @param {string} line */
function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
}

/** @param {unknown} error */
function reasonOf(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || String(error))
}

// Whoever reads may stop early (| head): that is no error.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})

async function main() {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) return fail('Usage: npm run -s parse -- FILE')
  let bytes
  try {
    // npm runs scripts in the project's folder; what the person typed is relative to where they are.
    const throughNpm = process.env['npm_lifecycle_event'] === 'parse'
    bytes = readFileSync(resolve((throughNpm && process.env['INIT_CWD']) || process.cwd(), file))
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  /** @type {{ module: typeof import('./parse.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('./parse.ts', import.meta.url)), {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
  })
  const outcome = module.describeFile(bytes)
  if ('problem' in outcome) return fail(`${file} ${outcome.problem}.`)
  process.stdout.write(`${outcome.json}\n`)
}

await main()
