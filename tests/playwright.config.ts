import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './harness/chromium.mjs'
import { freePort } from './harness/free-port.mjs'

// Chosen once, by the process that starts the server; the workers read it from their environment.
const port = (process.env['QIANTOU_E2E_PORT'] ??= String(await freePort()))
const url = `http://127.0.0.1:${port}/`
const executablePath = findChromium()
// Tests of one look share a context, which Playwright empties between them: a page that is opened again comes up in
// half the time. Where a version of Playwright knows nothing of it, each gets a context of its own.
process.env['PW_TEST_REUSE_CONTEXT'] ??= '1'
const isCampaign = process.env['CAMPAIGN'] === '1'

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  // One more than the two cores that are reckoned with: pages wait for the browser half of the time.
  workers: 3,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: isCampaign ? 3_600_000 : 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions: { args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) },
    locale: 'zh-TW',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
    // Let in where it is what a test is about: to fill its cache costs each fresh profile a second.
    serviceWorkers: 'block',
    screenshot: 'off',
    trace: 'off',
    video: 'off',
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `node src/cli/start.mjs --no-build --no-open --port ${port}`,
    cwd: '..',
    url,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
