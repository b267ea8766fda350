import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { blockOf } from '../../src/core/export/one-file.ts'
import { violations } from './axe.ts'
import { FERRIES, textFile, wordFile } from './brought.ts'
import { expect, test as base } from './fixtures.ts'
import { names, openSaved, save } from './kept.ts'

const forget = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('qiantou').onsuccess = resolve)))

/** The single file, alone in a folder whose name is not plain, and its address. */
const test = base.extend<{ readonly file: string }>({
  file: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'qiantou 牽頭 '))
    const file = join(folder, '牽頭 1.html')
    copyFileSync(fileURLToPath(new URL('../../dist/qiantou.html', import.meta.url)), file)
    // All files from the disk share one store, also those of other tests.
    const blank = join(folder, 'blank.html')
    writeFileSync(blank, '')
    await page.goto(pathToFileURL(blank).href)
    await forget(page)
    await use(pathToFileURL(file).href)
    rmSync(folder, { recursive: true })
  },
})

test('opened from the disk it has every feature, and asks nobody for anything', async ({ page, file }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(file)
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'bundle')
  await expect(page.locator('g.slot')).toHaveCount(117)

  // A filter, and each view of it.
  await page.locator('.rail').getByRole('button', { name: '市發展改革委' }).click()
  await expect(page).toHaveURL(/#v=1&agency=drc/)
  for (const [key, view] of Object.entries({ 2: 'treemap', 3: 'matrix', 4: 'text', 5: 'table' })) {
    await page.keyboard.press(key)
    await expect(page.locator('.workbench')).toHaveAttribute('data-view', view)
    await expect(page.locator('.stage')).not.toBeEmpty()
  }
  await page.goBack()
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'text')

  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('发改委')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('發展改革委')
  await page.keyboard.press('Escape')

  // A link from here is a path on this machine, and that is said; a view is kept all the same.
  await page.keyboard.press('Shift+L')
  await expect(page.getByRole('dialog')).toContainText('本頁是本機檔案')
  await page.keyboard.press('Escape')
  await save(page, '從檔案')

  // Files, read in a worker that is this very script.
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await page.getByRole('button', { name: '匯入方案' }).click()
  const files = [textFile('a.txt', FERRIES), wordFile('b.docx', FERRIES.replace('渡口', '船隻'))]
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(files)
  await expect(page.locator('.jobs').getByText('4 條任務')).toHaveCount(files.length)
  expect(workers.length).toBeGreaterThanOrEqual(2)
  expect(workers.every((url) => url.startsWith('blob:'))).toBe(true)
  const exported = page.waitForEvent('download')
  await page.getByRole('button', { name: '匯出', exact: true }).first().click()
  expect((await exported).suggestedFilename()).toMatch(/\.qiantou\.json$/)
  await page.keyboard.press('Escape')

  // A correction outlives the page.
  await page.goto(`${file}#v=1&open=1.1.1`)
  await page.reload()
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'storage')
  await openSaved(page)
  await expect(names(page)).toHaveText(['從檔案'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await expect(page.getByText('3 份方案')).toBeVisible()
  expect(requests.filter((url) => url.replace(/#.*/, '') !== file && !url.startsWith('blob:'))).toEqual([])
})

test('of a file that was copied in part it is said', async ({ page, file }) => {
  const path = fileURLToPath(file)
  writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size * 0.8))
  await page.goto(file)
  await expect(page.getByText('程式沒有載入完整')).toBeVisible()
  await expect(page.locator('#first-picture')).toHaveCount(0)
})

test('its policy lets nothing else run', async ({ page, file, faults }) => {
  await page.goto(file)
  await expect(page.locator('g.slot')).toHaveCount(117)
  const tried = await page.evaluate(async () => {
    const outcome: Record<string, string> = {}
    const attempt = async (name: string, work: () => unknown): Promise<void> => {
      // In a task of its own: what the test's own tool runs at once is let through.
      await new Promise((resolve) => setTimeout(resolve))
      try {
        await work()
        outcome[name] = 'done'
      } catch (error) {
        outcome[name] = (error as Error).name
      }
    }
    const script = document.createElement('script')
    // eslint-disable-next-line no-eval -- that it is refused is what is shown
    await attempt('eval', () => (0, eval)('1'))
    await attempt('inline', () => {
      script.append('globalThis.ran = true')
      document.body.append(script)
      if (!('ran' in globalThis)) throw new DOMException('', 'Refused')
    })
    await attempt('markup', () => (document.createElement('div').innerHTML = '<b>x</b>'))
    await attempt('foreign worker', () => new Worker(URL.createObjectURL(new Blob(['1']))))
    await attempt('request', () => fetch('data:text/plain,x'))
    return outcome
  })
  expect(tried).toEqual({
    eval: 'EvalError',
    inline: 'Refused',
    markup: 'TypeError',
    'foreign worker': 'TypeError',
    request: 'TypeError',
  })
  expect(faults.splice(0).every((fault) => /Content Security Policy|TrustedHTML|TrustedScript/.test(fault))).toBe(true)
})

test('a plan with its corrections is handed on as one file, which hands it on in turn', async ({
  page,
  file,
}, testInfo) => {
  await page.goto(file)
  await expect(page.locator('g.slot')).toHaveCount(117)
  await expect(page.getByText('不妨留一份備份')).toBeHidden()
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles([textFile('a.txt', FERRIES)])
  await page.getByRole('button', { name: '開啟', exact: true }).first().click()
  await expect(page.locator('g.slot')).toHaveCount(4)
  // Now there is something to lose: said once, with the way to keep it.
  await expect(page.getByText('不妨留一份備份')).toBeVisible()

  const unit = await page.locator('g.slot').first().getAttribute('data-unit')
  await page.evaluate((id) => (location.hash = `${location.hash}&open=${id}`), unit)
  await page.locator('[data-correct]').click()
  await page.getByRole('dialog').getByLabel('市交通局的角色').selectOption('responsible')
  await page.keyboard.press('Escape')
  await expect(page.locator('.rail .roles .n').first()).toHaveText('2')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成單一檔案' }).click(),
  ])
  await expect(page.getByText('不妨留一份備份')).toBeHidden()
  const handed = testInfo.outputPath('handed on.html')
  await download.saveAs(handed)
  expect(download.suggestedFilename()).toBe('云溪市2021年渡口整治任务分工.html')
  // Nothing of the page that it comes from: not its theme, and no picture of the plan that was in it.
  const text = readFileSync(handed, 'utf8')
  expect(text.match(/<script type="text\/plain" id="qiantou-program">/g)).toHaveLength(1)
  expect(text.length).toBeLessThan(readFileSync(fileURLToPath(file), 'utf8').length)
  expect(text).not.toMatch(/<html[^>]* data-theme|<div id="first-picture|id="first-\w+-(zh|en)"/)

  // Somebody else's browser, which has never seen the plan.
  await page.goto('about:blank')
  await page.goto(file.replace(/[^/]*$/, 'blank.html'))
  await forget(page)
  await page.goto(pathToFileURL(handed).href)
  await expect(page.locator('g.slot')).toHaveCount(4)
  await expect(page.locator('h1')).toContainText('渡口整治')
  // Three lead in the text; one of them was corrected.
  await expect(page.locator('.rail .roles .n').first()).toHaveText('2')
  await page.keyboard.press('2')
  // Its links say which plan they mean: another year's may lie under the same name.
  await expect(page).toHaveURL(/plan=[0-9a-f]{12}/)

  await page.getByRole('button', { name: '單一檔案', exact: true }).click()
  await page.getByRole('button', { name: '關於、自我檢測' }).click()
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '存成單一檔案' }).click(),
  ])
  const copy = testInfo.outputPath('handed on again.html')
  await again.saveAs(copy)
  expect(blockOf(readFileSync(copy, 'utf8'))).toBe(blockOf(readFileSync(handed, 'utf8')))
  await page.goto(`${pathToFileURL(copy).href}#v=1`)
  await expect(page.locator('g.slot')).toHaveCount(4)
})

test('the self-test says what the browser allows, as text for a help desk', async ({ page, context, file }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(file)
  await page.getByRole('button', { name: '單一檔案', exact: true }).click()
  await page.getByRole('button', { name: '關於、自我檢測' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '複製結果' }).click()
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  for (const line of [
    '存資料: 可以',
    '背景處理: 可以',
    '下載: 可以',
    '列印: 可以',
    '形式: 單一檔案',
    '來源: file:',
    '更正: 0',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.some((line) => /^版本: \d+\.\d+\.\d+ \([0-9a-f]{8}\)$/.test(line))).toBe(true)
  // Whose work is in it, with the words that must go along.
  await page
    .getByRole('dialog')
    .getByText(/^svelte /)
    .click()
  await expect(page.locator('details[open] pre').getByText('Permission is hereby granted')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
