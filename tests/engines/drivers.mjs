/** Three browser engines behind one small interface, each with a profile that outlives a restart. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { Builder, By } from 'selenium-webdriver'
import { chromiumFlags, findChromium } from '../harness/chromium.mjs'
import { freePort } from '../harness/free-port.mjs'

/**
 * A browser with one page.
 *
 * @typedef {object} Engine
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {(script: string) => Promise<any>} run evaluates the body of an async function in the page
 * @property {(selector: string) => Promise<void>} press a real click
 * @property {() => Promise<void>} restart ends the browser and starts it anew on the same profile
 * @property {boolean} keepsProfile whether a restart finds what was stored; an automated WebKitGTK keeps nothing
 * @property {() => Promise<void>} close
 */

/** @param {(folder: string) => import('puppeteer-core').LaunchOptions} optionsFor */
async function throughPuppeteer(optionsFor) {
  const profile = mkdtempSync(join(tmpdir(), 'qiantou-engine-'))
  let browser = await puppeteer.launch(optionsFor(profile))
  let page = await browser.newPage()
  /** @type {Engine} */
  const engine = {
    version: await browser.version(),
    keepsProfile: true,
    open: async (url) => void (await page.goto(url)),
    run: (script) => page.evaluate(`(async () => { ${script} })()`),
    press: async (selector) => void (await page.click(selector)),
    restart: async () => {
      await browser.close()
      browser = await puppeteer.launch(optionsFor(profile))
      page = await browser.newPage()
    },
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
  return engine
}

const VIEWPORT = { width: 1440, height: 900 }

/** @returns {Promise<Engine>} */
export function chromium() {
  return throughPuppeteer((userDataDir) => ({
    executablePath: findChromium() ?? undefined,
    userDataDir,
    defaultViewport: VIEWPORT,
    args: [...chromiumFlags(), '--lang=zh-TW'],
    env: { ...process.env, LANGUAGE: 'zh_TW' },
  }))
}

/** Firefox as people have it: each local file is an origin of its own. @returns {Promise<Engine>} */
export function firefox() {
  return throughPuppeteer((userDataDir) => ({
    browser: 'firefox',
    executablePath: ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)),
    userDataDir,
    defaultViewport: VIEWPORT,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'intl.accept_languages': 'zh-TW, zh',
      // Otherwise the profile is set up anew at each start.
      'browser.shell.checkDefaultBrowser': false,
    },
  }))
}

const MINI_BROWSERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^webkit2?gtk/.test(name))
        .map((name) => join(folder, name, 'MiniBrowser'))
    : [],
)

/** Waits until something answers on a port. @param {number} port */
async function answers(port) {
  for (let n = 0; n < 100; n++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('The driver of WebKitGTK does not answer.')
}

/** WebKitGTK, on a screen of its own. @returns {Promise<Engine>} */
export async function webkit() {
  const port = await freePort()
  const display = `:${90 + (port % 100)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      LANG: 'zh_TW.UTF-8',
      LANGUAGE: 'zh_TW',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  await answers(port)
  const binary = MINI_BROWSERS.find((path) => existsSync(path))
  const start = () =>
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { ...(binary ? { binary } : {}), args: ['--automation'] },
      })
      .build()
  let session = await start()
  const capabilities = await session.getCapabilities()
  await session.manage().setTimeouts({ script: 60_000 })
  return {
    version: `WebKitGTK ${capabilities.getBrowserVersion()}`,
    keepsProfile: false,
    open: (url) => session.get(url),
    run: async (script) => {
      const answer = /** @type {{ value?: unknown, error?: string }} */ (
        await session.executeAsyncScript(
          `const done = arguments[0]; (async () => { ${script} })().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        )
      )
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value
    },
    press: async (selector) => session.findElement(By.css(selector)).click(),
    restart: async () => {
      await session.quit()
      session = await start()
      await session.manage().setTimeouts({ script: 60_000 })
    },
    close: async () => {
      await session.quit().catch(() => {})
      driver.kill()
      screen.kill()
    },
  }
}
