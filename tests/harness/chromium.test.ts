import { describe, expect, it } from 'vitest'
import { chromiumFlags, findChromium, hasChineseFonts, provideChromium } from './chromium.mjs'
import type { Machine } from './chromium.mjs'

const OWN = '/home/someone/.cache/ms-playwright/chromium/chrome'
const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nNAME="Debian GNU/Linux"\nID=debian\n'
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'

interface Setup {
  readonly env?: NodeJS.ProcessEnv
  readonly platform?: NodeJS.Platform
  readonly isRoot?: boolean
  readonly osRelease?: string
  readonly files?: string[]
  readonly hasFcList?: boolean
  readonly hasFonts?: boolean
  readonly aptFails?: 'update' | 'install'
}

/** A machine made up for a test. Installing a package puts its files there; `said` and `ran` keep what happened. */
function machine(setup: Setup = {}) {
  const files = new Set(setup.files ?? [])
  const said: string[] = []
  const ran: string[] = []
  let fonts = setup.hasFonts ?? true
  const made: Machine = {
    env: setup.env ?? {},
    platform: setup.platform ?? 'linux',
    isRoot: setup.isRoot ?? false,
    osRelease: setup.osRelease ?? '',
    exists: (path) => files.has(path),
    playwrightPath: () => OWN,
    run: (command, args) => {
      if (command === 'fc-list') {
        if (setup.hasFcList === false) return { code: null, output: '' }
        return { code: 0, output: fonts ? 'Noto Sans CJK TC\n' : '' }
      }
      ran.push([command, ...args].join(' '))
      if (args[0] === setup.aptFails) return { code: 100, output: 'one\ntwo\nE: Unable to fetch\n' }
      if (args.includes('chromium')) files.add('/usr/bin/chromium')
      if (args.includes('fonts-noto-cjk')) fonts = true
      return { code: 0, output: 'a thousand lines' }
    },
    say: (line) => said.push(line),
  }
  return { made, said, ran }
}

describe('finding a Chromium', () => {
  const all = ['/opt/mine', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', OWN]

  it('takes CHROME_PATH, then the system’s, then Playwright’s own', () => {
    for (const [index, expected] of all.entries()) {
      const { made } = machine({ env: { CHROME_PATH: '/opt/mine' }, files: all.slice(index) })
      expect(findChromium(made)).toBe(expected)
    }
  })

  it('finds none where there is none, and none in an empty CHROME_PATH', () => {
    expect(findChromium(machine({ env: { CHROME_PATH: '' } }).made)).toBeNull()
  })
})

describe('the flags of Chromium', () => {
  it('give up the sandbox for root only', () => {
    expect(chromiumFlags(machine({ isRoot: true }).made)).toContain('--no-sandbox')
    expect(chromiumFlags(machine({ isRoot: false }).made)).not.toContain('--no-sandbox')
  })
})

describe('Chinese fonts', () => {
  it('are what fc-list answers', () => {
    expect(hasChineseFonts(machine({ hasFonts: true }).made)).toBe(true)
    expect(hasChineseFonts(machine({ hasFonts: false }).made)).toBe(false)
  })

  it('are looked for in the usual places where there is no fc-list', () => {
    const noto = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
    expect(hasChineseFonts(machine({ hasFcList: false }).made)).toBe(false)
    expect(hasChineseFonts(machine({ hasFcList: false, files: [noto] }).made)).toBe(true)
  })

  it('come with macOS and Windows', () => {
    expect(hasChineseFonts(machine({ platform: 'darwin', hasFonts: false }).made)).toBe(true)
    expect(hasChineseFonts(machine({ platform: 'win32', hasFonts: false }).made)).toBe(true)
  })
})

describe('providing a Chromium', () => {
  it('says and installs nothing where all is there', () => {
    const { made, said, ran } = machine({ files: ['/usr/bin/chromium'], isRoot: true, osRelease: DEBIAN })
    expect(provideChromium(made)).toBe('/usr/bin/chromium')
    expect([...said, ...ran]).toEqual([])
  })

  it('installs browser and fonts on Debian as root, after an update', () => {
    const { made, said, ran } = machine({ isRoot: true, osRelease: DEBIAN, hasFonts: false })
    expect(provideChromium(made)).toBe('/usr/bin/chromium')
    expect(ran).toEqual(['apt-get update -q', 'apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk'])
    expect(said).toEqual([
      'Installing chromium and fonts-noto-cjk with apt-get: this takes about a minute.',
      'Installed chromium and fonts-noto-cjk.',
    ])
  })

  it('installs the fonts alone where only they are missing', () => {
    const { made, ran } = machine({ files: [OWN], isRoot: true, osRelease: DEBIAN, hasFonts: false })
    expect(provideChromium(made)).toBe(OWN)
    expect(ran.at(-1)).toMatch(/ fonts-noto-cjk$/)
    expect(ran.at(-1)).not.toContain('chromium')
  })

  it.each([
    ['not root', { osRelease: DEBIAN }],
    ['another Linux', { osRelease: UBUNTU, isRoot: true }],
    ['a Mac', { platform: 'darwin', isRoot: true } as const],
  ])('says in one line how to get one, and installs nothing: %s', (_, setup) => {
    const { made, said, ran } = machine(setup)
    expect(provideChromium(made)).toBeNull()
    expect(ran).toEqual([])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('npx playwright install chromium')
    expect(said[0]).toContain('apt-get install chromium fonts-noto-cjk')
  })

  it('says that fonts are missing where it may not install them, and still gives the browser', () => {
    const { made, said } = machine({ files: ['/usr/bin/chromium'], osRelease: UBUNTU, hasFonts: false })
    expect(provideChromium(made)).toBe('/usr/bin/chromium')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('No Chinese fonts')
  })

  it.each(['update', 'install'] as const)('says why apt-get failed: %s', (aptFails) => {
    const { made, said } = machine({ isRoot: true, osRelease: DEBIAN, hasFonts: false, aptFails })
    expect(provideChromium(made)).toBeNull()
    expect(said[1]).toBe(`apt-get ${aptFails} failed (100): one · two · E: Unable to fetch`)
    expect(said[2]).toContain('No Chromium found')
  })

  it('says that CHROME_PATH leads nowhere, and looks elsewhere', () => {
    const { made, said } = machine({ env: { CHROME_PATH: '/gone' }, files: ['/usr/bin/chromium'] })
    expect(provideChromium(made)).toBe('/usr/bin/chromium')
    expect(said).toEqual(['CHROME_PATH names no file (/gone): looking elsewhere.'])
  })
})
