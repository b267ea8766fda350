/**
 * Prints the plan in a text file as JSON: `npm run -s parse -- FILE`. Exit code 1, and one line on the error
 * stream, where there is no plan in it.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

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

/** What runs the source here; unlike Vite's `runnerImport` it stays open for what is imported later. */
async function openSource() {
  const config = await resolveConfig(
    {
      root: fileURLToPath(new URL('../..', import.meta.url)),
      configFile: false,
      envDir: false,
      logLevel: 'silent',
      environments: {
        inline: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] },
        },
      },
    },
    'serve',
  )
  const environment = createRunnableDevEnvironment('inline', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  })
  await environment.init()
  return environment
}

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
