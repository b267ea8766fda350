import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { FERRIES, textFile } from './brought.ts'
import { expect, test } from './fixtures.ts'
import { idOf } from './plan.ts'
import { HOSTILE } from '../share/hostile.ts'

const COMMERCE = idOf('市商務委')

async function opened(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? './' : `./#${hash}`)
  await expect(page.locator('g.slot').first()).toBeAttached()
}

async function openSaved(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: '我的檢視' })).toBeVisible()
}

/** Saves what is shown, under the name that is offered or another. */
async function save(page: Page, name: string | null = null, note = ''): Promise<void> {
  await openSaved(page)
  const before = await page.locator('[data-saved]').count()
  if (name !== null) await page.getByRole('dialog').getByLabel('名稱').fill(name)
  if (note !== '') await page.getByRole('dialog').getByLabel('備註').fill(note)
  await page.getByRole('button', { name: '存下目前畫面' }).click()
  await expect(page.locator('[data-saved]')).toHaveCount(before + 1)
  await page.keyboard.press('Escape')
}

const names = (page: Page) => page.locator('[data-saved] .name')

/** Everything that is kept, as the file that a person would save; without the day it was made. */
async function exported(page: Page): Promise<{ readonly content: string; readonly rest: string }> {
  if (!(await page.getByRole('dialog').isVisible())) await openSaved(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '匯出全部' }).click()
  const content = readFileSync(await (await downloading).path(), 'utf8')
  const { settings, views, plans } = JSON.parse(content) as {
    settings: Record<string, unknown>
    views: unknown
    plans: Record<string, unknown>[]
  }
  const { language, theme, agencySort } = settings
  // When the plan that comes with the program came to a device is no work of the person's.
  const own = plans
    .sort((a, b) => (String(a['fingerprint']) < String(b['fingerprint']) ? -1 : 1))
    .map((plan) => (plan['embedded'] ? { ...plan, addedAt: 0 } : plan))
  return { content, rest: JSON.stringify({ views, plans: own, settings: { language, theme, agencySort } }) }
}

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
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(textFile('ferries.txt', FERRIES))
  await page.getByRole('button', { name: '開啟', exact: true }).click()
  await expect(page.locator('g.slot')).toHaveCount(4)
  await page.getByRole('button', { name: '夜間' }).click()
  await save(page, '渡口', '備註')
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
  await expect(names(there)).toHaveText(['渡口'])
  expect((await exported(there)).rest).toBe(rest)
  // The plan's text came along: the view opens.
  await names(there).first().click()
  await expect(there.locator('g.slot')).toHaveCount(4)
  await other.close()
})

test.describe('a store that fails', () => {
  test('where there is none, what is done is said to be in memory, and can be exported', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
    await opened(page)
    await save(page, '一')
    await expect(page.locator('.notice')).toContainText('只在記憶體裡')
    await page.locator('.notice').getByRole('button', { name: '匯出全部' }).click()
    expect((await exported(page)).content).toContain('"name": "一"')
  })

  test('with the disk full at every write, nothing on it is hurt, and what is new is exported from memory', async ({
    page,
  }) => {
    await opened(page)
    await save(page, '先前')
    const before = await exported(page)
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = function (): never {
        throw new DOMException('injected', 'QuotaExceededError')
      }
    })
    await save(page, '之後')
    await expect(page.locator('.notice')).toContainText('磁碟滿了')
    const during = await exported(page)
    expect(during.content).toContain('"name": "先前"')
    expect(during.content).toContain('"name": "之後"')
    await page.reload()
    await expect(page.locator('.workbench')).toBeVisible()
    expect((await exported(page)).rest).toBe(before.rest)
    // What was exported brings it back.
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: 'all.qiantou.json', mimeType: 'application/json', buffer: Buffer.from(during.content) })
    await page.getByRole('button', { name: '匯入', exact: true }).click()
    await expect(names(page)).toHaveText(['先前', '之後'])
  })

  test('deleted while the page is open, is said at once, and what the page has is stored again', async ({ page }) => {
    await opened(page)
    await save(page, '一')
    const before = await exported(page)
    await page.keyboard.press('Escape')
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('qiantou')
          deleting.onsuccess = () => resolve()
          deleting.onerror = () => reject(new Error('not deleted'))
        }),
    )
    const notice = page.locator('.notice').filter({ hasText: '被刪掉了' })
    await notice.getByRole('button', { name: '存回去' }).click()
    await expect(page.getByText('已存回本機')).toBeVisible()
    await page.reload()
    await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'storage')
    const again = JSON.parse((await exported(page)).content) as { views: unknown }
    expect(again.views).toEqual((JSON.parse(before.content) as { views: unknown }).views)
  })

  test('upgraded by a newer tab, is said, and this page goes on storing', async ({ page }) => {
    await opened(page)
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('qiantou', 300)
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
          opening.onerror = () => reject(new Error('not upgraded'))
        }),
    )
    await expect(page.locator('.notice')).toContainText('較新的版本')
    await save(page, '一')
    expect((await exported(page)).content).toContain('"name": "一"')
  })

  test('a page that is killed in the middle of a write leaves all of it or nothing', async ({ context }) => {
    const page = await context.newPage()
    await opened(page)
    await save(page, '先前')
    await killWhileWriting(page)
    const next = await context.newPage()
    await opened(next)
    await openSaved(next)
    await expect(names(next).first()).toHaveText('先前')
    const list = await names(next).allTextContents()
    expect([['先前'], ['先前', '死前']]).toContainEqual(list)
    await next.close()
  })
})

/** Saves a view, and closes the tab as soon as the write has begun. */
async function killWhileWriting(page: Page): Promise<void> {
  const begun = page.waitForEvent('console', (message) => message.text() === 'writing')
  await page.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: unknown[]) {
      console.log('writing')
      return put.apply(this, args)
    }
  })
  await openSaved(page)
  await page.getByRole('dialog').getByLabel('名稱').fill('死前')
  await page.getByRole('button', { name: '存下目前畫面' }).click({ noWaitAfter: true })
  await begun
  await page.close({ runBeforeUnload: false })
}
