import { spawn } from 'node:child_process'

/**
 * The command that opens an address in the person's browser, or null where there is no one to show it to: in CI,
 * without a display, or where BROWSER=none asks for silence.
 *
 * @param {string} url
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {[command: string, ...args: string[]] | null}
 */
export function openingCommand(url, platform, env) {
  if (env['CI'] || env['BROWSER'] === 'none') return null
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : null
}

/**
 * Opens an address in the person's browser where there is one; where not, the printed address is enough.
 *
 * @param {string} url
 */
export function openInBrowser(url) {
  const opening = openingCommand(url, process.platform, process.env)
  if (!opening) return
  const [command, ...args] = opening
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
