import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/**
 * Runs the command of an installed package in the project's folder, its output shown as it comes, or with `gather` in one
 * piece when it ends, so that two that run side by side do not talk into one another.
 *
 * @param {string} name of the package, and of its command unless `command` says otherwise
 * @param {string[]} args
 * @param {{ command?: string, env?: Record<string, string>, gather?: boolean }} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function tool(name, args, { command = name, env = {}, gather = false } = {}) {
  const manifestPath = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifestPath)
  const script = join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[command])
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: gather ? 'pipe' : 'inherit',
      env: { ...process.env, ...env },
    })
    /** @type {Buffer[]} */
    const said = []
    const hear = (/** @type {Buffer} */ piece) => said.push(piece)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}
