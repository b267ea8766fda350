/** What the commands share: the project's own source, run here, and files that people name. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

/**
 * Says in one line why there is nothing, and ends with 1.
 *
 * @param {string} line
 */
export function fail(line) {
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
export function reasonOf(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (code || String(error))
}

/**
 * Reads a file that a person names. npm runs scripts in the project's folder; what she typed is relative to where she is.
 *
 * @param {string} file
 * @param {string} command the name of the npm script
 */
export function readNamed(file, command) {
  const throughNpm = process.env['npm_lifecycle_event'] === command
  return readFileSync(resolve((throughNpm && process.env['INIT_CWD']) || process.cwd(), file))
}

/** Whoever reads may stop early (| head): that is no error. */
export function letReadersStop() {
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
}

/** What runs the source here; unlike Vite's `runnerImport` it stays open for what is imported later. */
export async function openSource() {
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
