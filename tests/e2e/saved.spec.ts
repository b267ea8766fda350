import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { bringIn, DEVICE, exported, names, opened, openSaved, save } from './kept.ts'
import { idOf } from './plan.ts'
import { HOSTILE } from '../share/hostile.ts'

const COMMERCE = idOf('市商務委')

test('views are saved, renamed, ordered, overwritten, deleted and brought back; a reload and a second tab have the same', async ({
  page,
  context,
}) => {
  await opened(page, `v=1&agency=${COMMERCE}&open=${COMMERCE}`)
  const second = await context.newPage()
  await opened(second)
  await openSaved(second)
  await save(page)
  await page.keyboard.press('5')
  await save(page, '給會議', '先看這個')
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await save(page, HOSTILE[1])
  await openSaved(page)
  const list = ['關係：市商務委 參與的 12 條任務', '給會議', HOSTILE[1]!]
  await expect(names(page)).toHaveText(list)
  // The other tab hears of each.
  await expect(names(second)).toHaveText(list)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)

  const line = page.locator('[data-saved]').filter({ hasText: '給會議' })
  await line.getByRole('button', { name: '改名、備註' }).click()
  await page.locator('[data-saved]').getByLabel('名稱').fill('會議')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '把「會議」上移' }).click()
  await expect(names(second)).toHaveText(['會議', list[0]!, list[2]!])
  await page.locator('[data-saved]').last().getByRole('button', { name: '刪除' }).click()
  await expect(names(second)).toHaveText(['會議', list[0]!])
  await page.getByRole('dialog').getByRole('button', { name: '復原' }).click()
  await expect(names(second)).toHaveText(['會議', list[0]!, list[2]!])

  await page.locator('[data-saved]').nth(1).getByRole('button', { name: '以目前畫面覆蓋' }).click()
  await expect(page.locator('[data-saved]').nth(1).locator('.tag')).toBeVisible()
  await page.reload()
  await expect(page.locator('.workbench')).toBeVisible()
  await openSaved(page)
  await expect(names(page)).toHaveText(['會議', list[0]!, list[2]!])
  await expect(page.locator('[data-saved]').first()).toContainText('先看這個')
  await expect(page.locator('[data-saved] svg[data-picture]')).toHaveCount(3)
  // A click opens it, and Back leads to where one was.
  const before = page.url()
  await names(page).first().click()
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'table')
  await page.goBack()
  await expect(page).toHaveURL(before)
})

test('a set is stepped through like slides, and shared as one file', async ({ page, browser, watch }) => {
  await opened(page)
  for (const key of ['1', '3', '5']) {
    await page.keyboard.press(key)
    await save(page, `第${key}個`)
  }
  await openSaved(page)
  await page.getByRole('button', { name: '逐個放映' }).click()
  const bar = page.getByRole('region', { name: '逐個放映' })
  await expect(bar).toContainText('1 / 3')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'matrix')
  await page.keyboard.press('PageDown')
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'table')
  await expect(bar).toContainText('3 / 3')
  await page.keyboard.press('ArrowLeft')
  await expect(bar).toContainText('第3個')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()

  await openSaved(page)
  const downloading = page.waitForEvent('download')
  await page.locator('dialog .head').getByRole('button', { name: '存成檔案' }).click()
  const file = readFileSync(await (await downloading).path())
  const stranger = await browser.newContext({ locale: 'zh-TW', viewport: { width: 1440, height: 900 } })
  await watch(stranger)
  const there = await stranger.newPage()
  await opened(there)
  await there.getByRole('button', { name: '匯入方案' }).click()
  await there
    .getByLabel('選擇檔案', { exact: true })
    .setInputFiles({ name: 'views.qiantou.json', mimeType: 'application/json', buffer: file })
  await there.getByRole('button', { name: '存下 3 個檢視' }).click()
  // Storing takes its time; keys belong to the dialog until it has gone.
  await expect(there.getByRole('dialog')).toHaveCount(0)
  await openSaved(there)
  await expect(names(there)).toHaveText(['第1個', '第3個', '第5個'])
  await stranger.close()
})

test('everything that one profile has is exported, previewed and brought into another, and is the same there', async ({
  page,
  browser,
  watch,
}) => {
  await opened(page)
  await bringIn(page, DEVICE)
  const { content, rest } = await exported(page)

  const other = await browser.newContext({ locale: 'zh-TW', viewport: { width: 1440, height: 900 } })
  await watch(other)
  const there = await other.newPage()
  await opened(there)
  await save(there, '我的')
  await openSaved(there)
  await there
    .locator('dialog input[type=file]')
    .setInputFiles({ name: 'all.qiantou.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  const preview = there.locator('[data-preview]')
  await expect(preview).toContainText('新增 1 份方案')
  await expect(preview).not.toContainText('移除')
  await there.getByRole('button', { name: '取代', exact: true }).click()
  await expect(preview).toContainText('移除 1 個檢視')
  await there.getByRole('button', { name: '取代這裡的一切' }).click()
  await expect(names(there)).toHaveText(['給會議', HOSTILE[1]!])
  expect((await exported(there)).rest).toBe(rest)
  // The plan's text came along: the view opens, with what was corrected.
  await names(there).first().click()
  await expect(there.locator('.workbench')).toHaveAttribute('data-view', 'table')
  await expect(there.locator('tr[data-unit]')).toHaveCount(4)
  await expect(there.locator('.rail .agencies')).not.toContainText('城管')
  await other.close()
})
