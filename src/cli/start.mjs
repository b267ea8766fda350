/**
 * `npm start`: builds the app, serves it on 127.0.0.1 and opens it in the browser. Ctrl-C ends it.
 *
 *   npm start -- --port 8080   another port than 4173; a taken one moves on to the next
 *   npm start -- --no-open     only print the address
 *   npm start -- --no-build    serve what was built before
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

try {
  await start()
} catch (error) {
  console.error(reason(error))
  process.exitCode = 1
}

async function start() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      'no-open': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Not a port: ${values.port}`)

  // Loaded late, so that a missing installation is told in words.
  const { build } = await import('vite')
  const { serveBuild } = await import('./serve.mjs')
  const { openInBrowser } = await import('./browser.mjs')

  if (!values['no-build']) {
    console.log('Building Qiantou 牽頭 …')
    await build({ root, logLevel: 'warn' })
  }
  const server = await serveBuild(root, port)
  console.log(`Qiantou 牽頭 is at ${server.url} — Ctrl-C stops it.`)
  if (!values['no-open']) openInBrowser(server.url)

  const stop = async () => {
    await server.close()
    process.exit(0)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, stop)
}

/**
 * @param {unknown} error
 * @returns {string} what went wrong, in words for the person who typed the command
 */
function reason(error) {
  if (!(error instanceof Error)) return String(error)
  const isMissing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
  return isMissing ? `Something is not installed: run "npm ci" first. (${error.message})` : error.message
}
