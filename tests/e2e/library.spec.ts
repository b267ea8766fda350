import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { runs } from '../harness/campaign.ts'
import { LOOKS, violations } from './axe.ts'
import { bombFile, DOCUMENTS, FERRIES, textFile, wordFile } from './brought.ts'
import type { Brought } from './brought.ts'
import { expect, test } from './fixtures.ts'
import { onDisk } from './kept.ts'

/** Copies of a small plan on one line. */
const COPIES = runs(2_000, 24_000)
const NESTED = 100_000
/** A line of ten megabytes, whose last words are a clause. */
const LINE = `${'推进工作，完善制度，落实责任，'.repeat(230_000)}做好收尾。（市交通局负责）`
const TITLE = '云溪市2021年渡口整治任务分工'

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: '匯入方案' }).click()
  await expect(page.getByRole('dialog', { name: '方案庫' })).toBeVisible()
}

async function choose(page: Page, ...files: Brought[]): Promise<void> {
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(files)
}

/** Drops files on the page, as a file manager does. */
async function drop(page: Page, ...files: Brought[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, bytes } of given) {
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: mimeType }))
      }
      return transfer
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: buffer.toString('base64') })),
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await expect(page.getByText('放開，即匯入')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.getByText('放開，即匯入')).toBeHidden()
}

/** The plans that IndexedDB holds, read past the app. */
async function stored(page: Page): Promise<string[]> {
  const rows = (await onDisk(page)).filter((line) => /^(plans|contents|sources) /.test(line))
  return rows.map((line) => (JSON.parse(line.slice(line.indexOf(' '))) as { fingerprint: string }).fingerprint).sort()
}

const lines = (page: Page) =>
  page
    .getByRole('dialog', { name: '方案庫' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') })

test('a chosen file opens as a plan of its own, survives a reload, and Back leads to the plan before', async ({
  page,
}) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, textFile('ferries.txt', FERRIES))
  await expect(page.getByRole('article', { name: TITLE })).toContainText('2 章 4 條任務')
  await page.getByRole('button', { name: '開啟', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(page.locator('g.slot')).toHaveCount(4)
  await expect(page).toHaveURL(/plan=[0-9a-f]{12}/)
  await page.reload()
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'storage')
  await page.goBack()
  await expect(page.locator('g.slot')).toHaveCount(117)
  await page.goForward()
  await expect(page.locator('g.slot')).toHaveCount(4)
})

test('every view shows an imported plan, and its link names it', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, textFile('ferries.txt', FERRIES))
  await page.getByRole('button', { name: '開啟', exact: true }).click()
  await page.locator('.rail .agencies button').first().click()
  await expect(page).toHaveURL(/plan=[0-9a-f]{12}.*agency=/)
  for (const [key, view] of [
    ['2', 'treemap'],
    ['3', 'matrix'],
    ['4', 'text'],
    ['5', 'table'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('.workbench')).toHaveAttribute('data-view', view)
    // The tiles are painted, and say it to whoever does not see them.
    const said = view === 'treemap' ? page.getByRole('treeitem', { name: '交通局' }) : page.getByText('交通局')
    await expect(page.locator('.stage').filter({ has: said })).toBeVisible()
  }
})

test('a link to a plan that is not here says so and shows the embedded one', async ({ page }) => {
  await page.goto('./#v=1&plan=0123456789ab&agency=drc')
  await expect(page.locator('g.slot')).toHaveCount(117)
  await expect(page.getByRole('status').filter({ hasText: '方案' }).first()).toBeVisible()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', '')
})

test('documents of the genre come in by choice, several at once', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, ...DOCUMENTS)
  await expect(lines(page)).toHaveCount(DOCUMENTS.length, { timeout: 30_000 })
  // The embedded one is known by its text.
  await expect(page.getByText('方案庫裡已有這一份')).toHaveCount(1)
  await expect(page.getByRole('article')).toHaveCount(DOCUMENTS.length)
  for (const job of await page.getByRole('article').all()) await expect(job).toContainText('個單位')
})

test('documents of the genre come in by drop', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('g.slot')).toHaveCount(117)
  await drop(page, ...DOCUMENTS)
  await expect(lines(page)).toHaveCount(DOCUMENTS.length, { timeout: 30_000 })
})

test('documents of the genre come in by paste, in the field and past it', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('g.slot')).toHaveCount(117)
  const [, ...others] = DOCUMENTS
  for (const [n, { buffer }] of others.entries()) {
    const text = new TextDecoder('utf-8').decode(buffer)
    if (n === 0) {
      await page.evaluate((words) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', words)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, text)
    } else {
      await page.getByRole('button', { name: '貼上全文' }).first().click()
      await page.getByLabel('方案全文').fill(text)
      await page.getByRole('button', { name: '讀取' }).click()
    }
    await expect(lines(page)).toHaveCount(n + 2)
  }
})

test('a text in another encoding is read, says which, and can be read as another', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, textFile('gbk.txt', iconv.encode(FERRIES, 'gb18030')))
  await expect(page.getByRole('article', { name: TITLE })).toBeVisible()
  await expect(page.getByLabel('文字編碼')).toHaveValue('gb18030')
  await page.getByLabel('文字編碼').selectOption('big5')
  await expect(page.getByRole('article', { name: '讀不出分工' })).toBeVisible()
  // What the first reading stored stays until another one succeeds.
  await expect(lines(page)).toHaveCount(2)
  await page.getByLabel('文字編碼').selectOption('gb18030')
  await expect(page.getByRole('article', { name: TITLE })).toBeVisible()
  await expect(lines(page)).toHaveCount(2)
})

test('Word documents and web pages are read, and nothing in them runs', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, wordFile('渡口.docx', FERRIES))
  await expect(page.getByRole('article', { name: TITLE })).toContainText('2 章 4 條任務', { timeout: 15_000 })
  const rows = FERRIES.split('\n').map((line) => `<p onclick="window.ran=1">${line}</p>`)
  const html = `<!doctype html><meta charset="utf-8"><title>通知</title><nav>首页 | 导航</nav><article>${rows.join('')}
    <img src="x" onerror="window.ran=1"><script>window.ran = 1</script><iframe src="http://192.0.2.1/"></iframe></article>`
  await choose(page, { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await expect(page.getByRole('article', { name: TITLE })).toHaveCount(2, { timeout: 15_000 })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

test('what is no plan is told apart, with what to do instead, and stores nothing', async ({ page }, info) => {
  const large = info.outputPath('large.txt')
  const handle = openSync(large, 'w')
  ftruncateSync(handle, 200 * 1024 * 1024)
  closeSync(handle)
  const bytes = (name: string, ...start: number[]): Brought =>
    textFile(name, Uint8Array.from([...start, ...Array<number>(600).fill(0)]))
  const cases: readonly (readonly [Brought | string, string])[] = [
    [textFile('empty.txt', ''), '檔案是空的'],
    [textFile('story.txt', '很久以前，山裡住著一位老人。\n'.repeat(500)), '讀不出分工'],
    [textFile('plan.pdf', '%PDF-1.7\n%âãÏÓ\n'), 'PDF 還不能直接讀'],
    [bytes('scan.txt', 0xff, 0xd8, 0xff, 0xe0), '這是圖片'],
    [bytes('old.doc', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '舊式 Word 或 WPS 檔讀不了'],
    [textFile('cut.docx', wordFile('', FERRIES).buffer.subarray(0, 300)), '檔案已損壞'],
    [bombFile('bomb.docx'), '檔案解開後大得不尋常'],
    [textFile('view.json', '{"qiantou":"plan","version":99,"source":"x"}'), '檔案來自較新的版本'],
    [large, '檔案太大'],
  ]
  await page.goto('./')
  await openLibrary(page)
  for (const [file, said] of cases) {
    await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(file)
    const card = page.getByRole('article', { name: said })
    await expect(card).toBeVisible({ timeout: 20_000 })
    await card.getByRole('button', { name: '知道了' }).click()
  }
  await expect(lines(page)).toHaveCount(1)
})

test('hostile texts end in a plan or a message, and the page stays usable', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  await openLibrary(page)
  await choose(
    page,
    textFile('brackets.txt', `${FERRIES}${'（'.repeat(NESTED)}市交通局牵头${'）'.repeat(NESTED)}`),
    textFile('line.txt', LINE),
    textFile('copies.txt', FERRIES.replaceAll('\n', '').repeat(COPIES)),
    textFile('single.txt', '一、甲\n做好一件事。（市交通局负责）\n'),
    textFile(
      'broken.txt',
      Buffer.concat([Buffer.from(FERRIES), Buffer.from([0xff, 0xfe, 0x81, 0x00, 0xc3]), Buffer.from(FERRIES)]),
    ),
    textFile('markup.txt', `<img src=x onerror="window.ran=1">\n${FERRIES}`),
  )
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 100_000 })
  await expect(page.getByRole('article')).toHaveCount(6)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  // A plan that is one line of ten megabytes is shown like any other.
  await page.getByRole('article', { name: 'line.txt' }).getByRole('button', { name: '開啟', exact: true }).click()
  await expect(page.locator('g.slot')).toHaveCount(1)
  await page.keyboard.press('4')
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'text')
  await expect(page.locator('.stage')).toContainText('推进工作')
})

test('a reading that is cancelled leaves nothing behind; neither does one that the page is left in', async ({
  page,
  context,
}) => {
  await page.goto('./')
  // Looking earlier would make the database, empty.
  await expect(page.locator('g.slot')).toHaveCount(117)
  await expect.poll(() => stored(page)).toHaveLength(3)
  const before = await stored(page)
  const long = textFile('long.txt', FERRIES.repeat(12_000))
  await openLibrary(page)
  await choose(page, long)
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('article').getByText('已取消，什麼都沒存。')).toBeVisible()
  expect(await stored(page)).toEqual(before)
  await choose(page, long)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.close()
  const next = await context.newPage()
  await next.goto('./')
  await expect(next.locator('g.slot')).toHaveCount(117)
  expect(await stored(next)).toEqual(before)
})

test('a plan is named, exported, deleted, brought back by undo, and by its file', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await choose(page, textFile('ferries.txt', FERRIES))
  const line = lines(page).filter({ hasText: '云政办发' })
  await line.getByRole('button', { name: '改名' }).click()
  await page.getByLabel('方案的名稱').fill('渡口方案')
  await page.keyboard.press('Enter')
  await expect(line).toContainText('渡口方案')
  await expect(line.getByRole('button', { name: '改名' })).toBeFocused()

  const downloading = page.waitForEvent('download')
  await line.getByRole('button', { name: '匯出' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('渡口方案.qiantou.json')
  const content = readFileSync(await download.path())

  await line.getByRole('button', { name: '刪除' }).click()
  await expect(lines(page)).toHaveCount(1)
  await expect(page.locator('g.slot')).toHaveCount(117)
  await page.getByRole('dialog').getByRole('button', { name: '復原' }).click()
  await expect(line).toContainText('渡口方案')

  await line.getByRole('button', { name: '刪除' }).click()
  await expect(lines(page)).toHaveCount(1)
  await choose(page, { name: 'x.qiantou.json', mimeType: 'application/json', buffer: content })
  await expect(line).toContainText('渡口方案')
  await page.getByRole('button', { name: '關閉方案庫' }).click()
  await expect(page.getByRole('heading', { name: '渡口方案' })).toBeVisible()
  // The one that came with the app stays.
  await openLibrary(page)
  await expect(lines(page).filter({ hasText: '內附' }).getByRole('button', { name: '刪除' })).toHaveCount(0)
})

for (const { name, options } of LOOKS) {
  test.describe(name, () => {
    test.use(options)
    test('axe finds nothing in the library', async ({ page }) => {
      await page.goto('./')
      await expect(page.locator('g.slot')).toHaveCount(117)
      await drop(page, textFile('ferries.txt', FERRIES), textFile('empty.txt', ''))
      await expect(page.getByRole('article')).toHaveCount(2)
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      expect(await violations(page, 'dialog')).toEqual([])
    })
  })
}

test('a list that is left open says so in its own row of the panel, also where another role follows', async ({
  page,
}) => {
  const text = FERRIES.replace('市交通局牵头，市财政局、市城管局参加', '市财政局、市城管局等部门负责，省交通厅指导')
  await page.goto('./')
  await openLibrary(page)
  await choose(page, textFile('ferries.txt', text))
  await page.getByRole('article').getByRole('button', { name: /開啟/ }).first().click()
  await expect(page.locator('g.slot')).toHaveCount(4)
  const unit = await page.locator('g.slot').first().getAttribute('data-unit')
  await page.evaluate((id) => (location.hash = `${location.hash}&open=${id}`), unit)
  const rows = page.locator('[data-panel="task"] .role')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('未列盡')
  await expect(rows.last()).not.toContainText('未列盡')
})
