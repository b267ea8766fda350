/**
 * Where the tests find their browser and its Chinese fonts. What the machine answers is passed in as a
 * `Machine`, so that a machine without a browser can be tested on one that has one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'

/**
 * What the finder asks of a machine.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {string} osRelease text of /etc/os-release, empty where there is none
 * @property {(path: string) => boolean} exists
 * @property {() => string} playwrightPath where Playwright keeps its own Chromium, present or not
 * @property {(command: string, args: string[], env?: Record<string, string>) => { code: number | null, output: string }} run
 *   `code` is null when the command could not be started
 * @property {(line: string) => void} say
 */

/** Where systems put a Chromium, in the order in which they are tried. */
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** Flags that keep Chromium quiet: no GPU, nothing sent home, no first-run pages. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * This machine.
 *
 * @returns {Machine}
 */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    exists: existsSync,
    playwrightPath: () => chromium.executablePath(),
    run: (command, args, env = {}) => {
      const result = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } })
      return { code: result.error ? null : result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
    },
    say: (line) => console.log(line),
  }
}

/**
 * The flags to start Chromium with. Its sandbox is given up only for root, under whom it cannot start.
 *
 * @param {Machine} [machine]
 * @returns {string[]}
 */
export function chromiumFlags(machine = thisMachine()) {
  return machine.isRoot ? ['--no-sandbox', ...QUIET_FLAGS] : [...QUIET_FLAGS]
}

/**
 * The path of a Chromium: CHROME_PATH, then the system's, then Playwright's own; null where there is none.
 *
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findChromium(machine = thisMachine()) {
  const asked = machine.env['CHROME_PATH']
  const own = machine.playwrightPath()
  return [asked, ...SYSTEM_PATHS, own].find((path) => path && machine.exists(path)) ?? null
}

/**
 * Whether text in Chinese would show as characters. Only Linux is asked: the other systems come with fonts for it.
 *
 * @param {Machine} [machine]
 * @returns {boolean}
 */
export function hasChineseFonts(machine = thisMachine()) {
  if (machine.platform !== 'linux') return true
  const { code, output } = machine.run('fc-list', [':lang=zh', 'family'])
  if (code === 0) return output.trim() !== ''
  // Without fc-list (it is no dependency of Chromium's) the usual places are looked at.
  return ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/truetype/wqy'].some(
    machine.exists,
  )
}

/**
 * The path of a Chromium, installed first where that can be done: on Debian as root, together with Chinese
 * fonts. Elsewhere one line says what is missing and how to get it. Null where there is no browser in the end.
 *
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function provideChromium(machine = thisMachine()) {
  const asked = machine.env['CHROME_PATH']
  if (asked && !machine.exists(asked)) machine.say(`CHROME_PATH names no file (${asked}): looking elsewhere.`)

  const browserMissing = findChromium(machine) === null
  const fontsMissing = !hasChineseFonts(machine)
  const missing = [...(browserMissing ? PACKAGES.slice(0, 1) : []), ...(fontsMissing ? PACKAGES.slice(1) : [])]
  if (missing.length > 0 && isDebian(machine) && machine.isRoot) installPackages(missing, machine)

  const found = findChromium(machine)
  if (found === null) {
    machine.say(
      `No Chromium found. Get one with "npx playwright install chromium", on Debian with "apt-get install ${PACKAGES.join(' ')}", or name yours in CHROME_PATH.`,
    )
  }
  if (!hasChineseFonts(machine)) {
    machine.say(
      'No Chinese fonts found: tests that measure text will fail. On Debian: "apt-get install fonts-noto-cjk"; elsewhere install Noto Sans CJK.',
    )
  }
  return found
}

/** @param {Machine} machine */
function isDebian(machine) {
  return machine.platform === 'linux' && /^ID="?debian"?$/m.test(machine.osRelease)
}

/**
 * Installs Debian packages and says in one line how it went.
 *
 * @param {string[]} packages
 * @param {Machine} machine
 */
export function installPackages(packages, machine) {
  machine.say(`Installing ${packages.join(' and ')} with apt-get: this takes about a minute.`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ]
  for (const args of steps) {
    const { code, output } = machine.run('apt-get', args, quiet)
    if (code === 0) continue
    const reason = output.trim().split('\n').slice(-3).join(' · ')
    machine.say(`apt-get ${args[0]} failed${code === null ? ': it could not be started' : ` (${code}): ${reason}`}`)
    return
  }
  machine.say(`Installed ${packages.join(' and ')}.`)
}
