import type { BrowserContext, Page } from '@playwright/test'
import { FERRIES, textFile, wordFile } from './brought.ts'
import { Host, otherBuild, thisBuild } from './deployed.ts'
import { expect, test as base } from './fixtures.ts'

const HTML = `<html><meta charset="utf-8"><body>${FERRIES.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}</body></html>`
const MHTML = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${HTML}\r\n--b--\r\n`

const current = thisBuild()
const before = otherBuild(current, '00000001')

interface Fixtures {
  /** A host of the build before the one that is tested, in a folder of its own. */
  readonly host: Host
  readonly address: string
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = new Host(before)
    await use(host)
    await host.stop()
  },
  address: async ({ host }, use) => use(await host.start()),
})
test.use({ serviceWorkers: 'allow' })

const ready = (page: Page) => expect(page.getByRole('button', { name: '離線可用' })).toBeVisible()
const offered = (page: Page) => expect(page.getByText('新版本已備妥')).toBeVisible()
/** The parts that a page runs. */
const runs = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? ''))
const isBefore = async (page: Page) => (await runs(page)).every((src) => src.endsWith('00000001.js'))
/** Asks for a new version, as the browser does once a day. */
const ask = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()))
const shelves = (page: Page) => page.evaluate(() => caches.keys())

async function openView(page: Page, key: string, view: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', view)
  await expect(page.locator('.stage')).not.toBeEmpty()
  await expect(page.locator('.stage .lost')).toHaveCount(0)
}

test('after the first load the server is not needed: every part, a new tab on a deep link', async ({
  context,
  page,
  host,
  address,
  faults,
}) => {
  host.deploy(current)
  await page.goto(address)
  await ready(page)
  await host.stop()
  await page.reload()
  await expect(page.locator('g.slot')).toHaveCount(117)
  await ready(page)

  // Each view, the panels, the search, the sheets.
  for (const [key, view] of Object.entries({ 2: 'treemap', 3: 'matrix', 4: 'text', 5: 'table', 1: 'network' })) {
    await openView(page, key, view)
  }
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('发改委')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷鍵' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Works offline' })).toBeVisible()
  await page.getByRole('button', { name: '繁', exact: true }).click()
  // What is pressed for each sheet, and what the sheet is called.
  for (const [key, name] of Object.entries({ 'Shift+L': '分享這個畫面', s: '我的檢視' })) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: '離線可用' }).click()
  await page.getByRole('button', { name: '關於、自我檢測' }).click()
  await expect(page.getByRole('dialog', { name: '關於牽頭' })).toBeVisible()
  await page.keyboard.press('Escape')

  // Each kind of file, in the worker and what it loads in turn.
  await page.getByRole('button', { name: '匯入方案' }).click()
  const files = [
    textFile('a.txt', FERRIES),
    textFile('b.md', `# ${FERRIES}`.replace('渡口', '碼頭')),
    textFile('c.html', HTML.replace('渡口', '渡船')),
    textFile('d.mht', MHTML.replace('渡口', '航道')),
    wordFile('e.docx', FERRIES.replace('渡口', '船隻')),
  ]
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(files)
  await expect(page.locator('.jobs').getByText('4 條任務')).toHaveCount(files.length)

  // Downloads.
  const exported = page.waitForEvent('download')
  await page.getByRole('button', { name: '匯出', exact: true }).first().click()
  expect((await exported).suggestedFilename()).toMatch(/\.qiantou\.json$/)
  await page.keyboard.press('Escape')

  const other = await context.newPage()
  await other.goto(`${address}#v=1&view=table&agency=drc&role=lead`)
  await expect(other.locator('.workbench')).toHaveAttribute('data-view', 'table')
  for (const [link, view] of [
    ['v=1&view=dossier&agency=drc', 'dossier'],
    ['v=1&view=compare&agency=drc,pboc', 'compare'],
  ] as const) {
    await other.goto(`${address}#${link}`)
    await expect(other.locator('.workbench')).toHaveAttribute('data-view', view)
    await expect(other.locator('.stage .sheet').first()).toBeVisible()
  }
  await draftCorrection(other)
  await other.getByRole('dialog').getByRole('button', { name: '看全部存疑和更正' }).click()
  await expect(other.getByRole('dialog', { name: '核對' })).toBeVisible()

  // And what none of this happened to ask for.
  const scripts = [...current.keys()].filter((path) => /\.(js|css|html|webmanifest)$/.test(path) && path !== 'sw.js')
  const absent = await other.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          fetch(path).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      ).then((got) => paths.filter((_, n) => !got[n])),
    scripts,
  )
  expect(absent).toEqual([])
  expect(faults.splice(0).filter((fault) => !/ERR_CONNECTION_REFUSED/.test(fault))).toEqual([])
})

test('a browser finds nothing missing for installing it', async ({ page, context, host, address }) => {
  host.deploy(current)
  await page.goto(address)
  await ready(page)
  const devtools = await context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A private window is one that nothing is installed from; Playwright's contexts are such.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  const { errors, data } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(JSON.parse(data!)).toMatchObject({ display: 'standalone', start_url: './', scope: './' })
})

/** Opens the build before, filtered, and makes the next one known to it. */
async function awaitUpdate(page: Page, host: Host, address: string): Promise<void> {
  await page.goto(`${address}#v=1&agency=drc`)
  await ready(page)
  expect(await isBefore(page)).toBe(true)
  host.deploy(current)
  await ask(page)
}

async function draftCorrection(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/#.*/, '')}#v=1&agency=drc&open=1.1.1`)
  await page.getByRole('button', { name: '不對？' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('a new version waits for a word, and the work is there afterwards', async ({ page, host, address }) => {
  await awaitUpdate(page, host, address)
  // A view that was saved, and a correction that is still being made while the news comes.
  await page.keyboard.press('s')
  await page.getByRole('button', { name: '存下目前畫面' }).click()
  await expect(page.locator('[data-saved]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await draftCorrection(page)
  const heading = page.getByRole('dialog').getByRole('heading').first()
  const draft = await heading.innerText()
  await offered(page)
  await expect(heading).toHaveText(draft)
  await page.keyboard.press('Escape')
  // Nothing was reloaded, and nothing of the new version runs: a lazy part comes from the version that is open.
  expect(await isBefore(page)).toBe(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openView(page, '3', 'matrix')
  expect(asked.filter((url) => /MatrixView/.test(url)).every((url) => /00000001\.(js|css)$/.test(url))).toBe(true)

  const link = page.url()
  await page.getByRole('button', { name: '現在換用' }).click()
  await expect.poll(() => isBefore(page).catch(() => true)).toBe(false)
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'matrix')
  expect(page.url()).toBe(link)
  await ready(page)
  await expect(page.getByText('新版本已備妥')).toBeHidden()
  await expect.poll(() => shelves(page)).toHaveLength(1)
  await page.keyboard.press('s')
  await expect(page.locator('[data-saved]')).toHaveCount(1)
})

test('with two windows the other one works on in its version until it is reloaded', async ({
  context,
  page,
  host,
  address,
}) => {
  await awaitUpdate(page, host, address)
  const other = await context.newPage()
  await other.goto(`${address}#v=1&agency=drc`)
  await draftCorrection(other)
  const draft = await other.getByRole('dialog').innerText()

  await offered(page)
  await page.getByRole('button', { name: '現在換用' }).click()
  await expect.poll(() => isBefore(page).catch(() => true)).toBe(false)
  await ready(page)

  // It was told, not reloaded; the draft stands; parts that it has not loaded yet are those of its own version.
  await expect(other.getByText('新版本已備妥')).toBeVisible()
  expect(await other.getByRole('dialog').innerText()).toBe(draft)
  await other.keyboard.press('Escape')
  expect(await isBefore(other)).toBe(true)
  for (const [key, view] of Object.entries({ 2: 'treemap', 4: 'text', 5: 'table' })) await openView(other, key, view)
  expect(await shelves(page)).toHaveLength(2)

  await other.getByRole('button', { name: '現在換用' }).click()
  await expect.poll(() => isBefore(other).catch(() => true)).toBe(false)
  await expect.poll(() => shelves(page)).toHaveLength(1)
})

test('an update that breaks off, or is deployed by halves, leaves the running version whole', async ({
  page,
  host,
  address,
  faults,
}) => {
  await page.goto(address)
  await ready(page)
  // The server dies after a few files; then it has the new worker, and one file that is not the new one.
  host.deploy(current)
  host.dieAfter(7)
  await ask(page).catch(() => {})
  await expect.poll(() => shelves(page)).toHaveLength(1)
  host.dieAfter(null)
  host.deploy(new Map([...current, ['index.html', before.get('index.html')!]]))
  await ask(page).catch(() => {})
  await expect.poll(() => shelves(page)).toHaveLength(1)
  await page.reload()
  expect(await isBefore(page)).toBe(true)
  await ready(page)
  await expect(page.getByText('新版本已備妥')).toBeHidden()

  // Whole again, the next attempt succeeds.
  host.deploy(current)
  await ask(page)
  await offered(page)
  faults.splice(0)
})

async function damage(page: Page, pattern: string, content: string | null): Promise<void> {
  await page.evaluate(
    async ([pattern, content]) => {
      const [name] = await caches.keys()
      const shelf = await caches.open(name!)
      for (const request of await shelf.keys()) {
        if (!new RegExp(pattern).test(request.url)) continue
        if (content === null) await shelf.delete(request)
        else await shelf.put(request, new Response(content, { headers: { 'content-type': 'text/javascript' } }))
      }
    },
    [pattern, content] as const,
  )
}

test('a damaged store mends itself, and the page says so where it cannot start', async ({
  page,
  host,
  address,
  faults,
}) => {
  host.deploy(current)
  await page.goto(address)
  await ready(page)
  await damage(page, 'TableView', 'broken(')
  await damage(page, 'TextView', null)
  await page.reload()
  await ready(page)
  await host.stop()
  await openView(page, '5', 'table')
  await openView(page, '4', 'text')
  faults.splice(0)

  // What starts the page is broken, and nobody is there to give it anew: a sentence, no white page.
  await damage(page, 'assets/index-', 'broken(')
  await page.reload()
  await expect(page.getByText('程式沒有載入完整')).toBeVisible()
  await expect(page.locator('#first-picture')).toHaveCount(0)
  expect(faults.splice(0).length).toBeGreaterThan(0)
})

test('what starts the page is broken: one press loads it anew', async ({ page, host, address, faults }) => {
  host.deploy(current)
  await page.goto(address)
  await ready(page)
  await damage(page, 'assets/index-', 'broken(')
  await page.reload()
  await page.getByRole('button', { name: '重新載入' }).click()
  await expect(page.locator('g.slot')).toHaveCount(117)
  await ready(page)
  faults.splice(0)
})

test('on a plain-http intranet everything works but what the browser bars', async ({ page, context }) => {
  await plain(context)
  await page.goto('./')
  await expect(page.locator('g.slot')).toHaveCount(117)
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: '複製' })).toBeVisible()
})

/** What a browser takes away outside secure contexts. */
async function plain(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const gone = { value: undefined, configurable: true }
    Object.defineProperty(globalThis, 'isSecureContext', { value: false })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', gone)
    Object.defineProperty(Navigator.prototype, 'clipboard', gone)
    Object.defineProperty(Navigator.prototype, 'locks', gone)
    Object.defineProperty(Navigator.prototype, 'storage', gone)
    Object.defineProperty(globalThis, 'caches', gone)
    Object.defineProperty(Crypto.prototype, 'subtle', gone)
    Object.defineProperty(Crypto.prototype, 'randomUUID', gone)
  })
}
