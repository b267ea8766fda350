import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  bringIn,
  DEVICE,
  exported,
  FERRIES_KEY,
  names,
  onDisk,
  opened,
  openSaved,
  reloaded,
  restOf,
  save,
} from './kept.ts'

/*
 * Whatever becomes of the store, a person's work is there afterwards, or its loss is said at once and it can be exported
 * from memory. What there was is compared with what there is, not counted.
 */

/** Opens the page on a device that has something to lose, with the person's own plan open. */
async function withWork(page: Page): Promise<{ readonly content: string; readonly rest: string }> {
  await opened(page)
  await bringIn(page, DEVICE, 'replace')
  const before = await exported(page)
  await page.keyboard.press('Escape')
  return before
}

const notice = (page: Page, words: string) => page.locator('.notice').filter({ hasText: words })

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download')
  await press()
  return readFileSync(await (await downloading).path(), 'utf8')
}

/** Lets every write fail from now on, as on a full disk. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(() => {
    IDBObjectStore.prototype.put = function (): never {
      throw new DOMException('injected', 'QuotaExceededError')
    }
  })
}

test('without a database it is said that what is done is in memory only, and all of it can be exported', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await opened(page)
  await expect(page.locator('g.slot').first()).toBeAttached()
  // Nothing is lost yet, so nothing is said.
  await expect(page.locator('.notice')).toHaveCount(0)
  await bringIn(page, DEVICE, 'replace')
  await page.keyboard.press('Escape')
  const there = await downloaded(page, () =>
    notice(page, '只在記憶體裡').getByRole('button', { name: '匯出全部' }).click(),
  )
  const own = (content: string) => (JSON.parse(content) as { plans: { embedded: boolean }[] }).plans
  expect(own(there).filter(({ embedded }) => !embedded)).toEqual(own(DEVICE))
  expect(JSON.parse(there)).toMatchObject({ views: (JSON.parse(DEVICE) as { views: unknown }).views })
})

test('with the disk full nothing on it is hurt, whatever is done, and what is new is exported from memory', async ({
  page,
}) => {
  const before = await withWork(page)
  const disk = await onDisk(page)
  await fillDisk(page)
  await openSaved(page)
  await page.getByRole('dialog').getByLabel('名稱').fill('之後')
  await page.getByRole('button', { name: '存下目前畫面' }).click()
  await expect(names(page)).toHaveCount(3)
  await page.locator('[data-saved]').first().getByRole('button', { name: '改名、備註' }).click()
  await page.locator('[data-saved]').getByLabel('名稱').fill('改過')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '把「改過」下移' }).click()
  await expect(names(page).nth(1)).toHaveText('改過')
  await page.locator('[data-saved]').first().getByRole('button', { name: '刪除' }).click()
  await expect(names(page)).toHaveText(['改過', '之後'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByRole('button', { name: '改名' }).last().click()
  await page.getByRole('dialog').getByRole('textbox').fill('渡口二')
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog .title').last()).toHaveText('渡口二')
  await page.keyboard.press('Escape')
  const during = await downloaded(page, () =>
    notice(page, '磁碟滿了').getByRole('button', { name: '匯出全部' }).click(),
  )
  for (const each of ['"name": "改過"', '"name": "之後"', '"name": "渡口二"']) expect(during).toContain(each)
  // What takes up no room is done: the one that was deleted is gone, all else is as it was.
  const gone = '"id":"00000000000000000000000000000002"'
  expect(await onDisk(page)).toEqual(disk.filter((line) => !line.includes(gone)))
  await reloaded(page)
  const views = (JSON.parse(before.content) as { views: { id: string }[] }).views.filter(({ id }) => !gone.includes(id))
  expect((await exported(page)).rest).toBe(restOf(JSON.stringify({ ...JSON.parse(before.content), views })))
  // What was exported brings it back.
  await bringIn(page, during, 'replace')
  expect((await exported(page)).rest).toBe(restOf(during))
})

test('deleted while the page is open, it is said at once, and what the page has is stored again', async ({ page }) => {
  await withWork(page)
  await page.goto(`./#v=1&plan=${FERRIES_KEY}&view=table`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'table')
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
  await notice(page, '被刪掉了').getByRole('button', { name: '存回去' }).click()
  await expect(page.getByText('已存回本機')).toBeVisible()
  // Once more at the built-in plan, so that it is stored too.
  await opened(page)
  await reloaded(page)
  const kept = (content: string) => {
    const { views, plans } = JSON.parse(content) as { views: unknown; plans: { fingerprint: string }[] }
    const own = plans.find(({ fingerprint }) => fingerprint.startsWith(FERRIES_KEY))
    // When it came to this device anew is no work of the person's.
    return { views, plan: { ...own, addedAt: 0 } }
  }
  expect(kept((await exported(page)).content)).toEqual(kept(before.content))
})

test('where a tab of an older version does not let go, it is said at once, and nothing of it is touched', async ({
  page,
  context,
}) => {
  // As an older version left it, in a tab that never closes its database.
  const old = await context.newPage()
  await old.goto('./icon.svg')
  const row = { ...{ id: '1'.repeat(32), name: '從前', note: '', plan: 'a'.repeat(32), link: 'v=1&view=table' } }
  await old.evaluate(
    (saved) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qiantou', 10)
        opening.onupgradeneeded = () => {
          const db = opening.result
          for (const name of ['plans', 'contents', 'sources']) db.createObjectStore(name, { keyPath: 'fingerprint' })
          db.createObjectStore('views', { keyPath: 'id' }).createIndex('plan', 'plan')
          db.createObjectStore('settings', { keyPath: 'key' })
          opening.transaction!.objectStore('views').put(saved)
        }
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result })
          resolve()
        }
        opening.onerror = () => reject(new Error('not made'))
      }),
    row,
  )
  await opened(page)
  await expect(notice(page, '較舊的版本').getByRole('button', { name: '重新載入' })).toBeVisible()
  await save(page, '現在')
  const during = await downloaded(page, () =>
    notice(page, '較舊的版本').getByRole('button', { name: '匯出全部' }).click(),
  )
  expect(during).toContain('"name": "現在"')
  await old.close()
  await reloaded(page)
  await openSaved(page)
  await expect(names(page)).toHaveText(['從前'])
  await bringIn(page, during)
  await expect(names(page)).toHaveText(['從前', '現在'])
})

test('upgraded by a newer tab, it is said, and this page goes on storing', async ({ page }) => {
  const before = await withWork(page)
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
  await expect(notice(page, '較新的版本')).toBeVisible()
  expect((await exported(page)).rest).toBe(before.rest)
  await page.keyboard.press('Escape')
  await save(page, '之後')
  expect((await onDisk(page)).filter((line) => line.startsWith('views') && line.includes('之後'))).toHaveLength(1)
})

test('a page that is killed in the middle of a write leaves all of it or nothing', async ({ context }) => {
  const page = await context.newPage()
  const before = await withWork(page)
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
  const next = await context.newPage()
  await opened(next)
  await openSaved(next)
  await expect(names(next).first()).toBeVisible()
  const last = next.locator('[data-saved]').filter({ hasText: '死前' })
  if ((await last.count()) > 0) {
    await last.getByRole('button', { name: '刪除' }).click()
    await expect(last).toHaveCount(0)
  }
  expect((await exported(next)).rest).toBe(before.rest)
  await next.close()
})

test('the browser is asked once to keep what is stored, at the first save; where it does not answer nobody waits', async ({
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => {
      console.log('asked')
      return new Promise(() => {})
    }
  })
  let asked = 0
  page.on('console', (message) => (asked += Number(message.text() === 'asked')))
  await opened(page)
  expect(asked).toBe(0)
  await save(page, '一')
  await save(page, '二')
  await expect.poll(async () => (await onDisk(page)).join('\n')).toContain('{"key":"persistence","value":"refused"}')
  await reloaded(page)
  const rows = async (): Promise<number> => (await onDisk(page)).filter((line) => line.startsWith('views')).length
  await save(page, '三')
  await save(page, '四')
  // Whatever the third had led to has happened when the fourth is on the disk.
  await expect.poll(rows).toBe(4)
  expect(asked).toBe(1)
})

test('who has not backed up is reminded on another day, and not again once it is done', async ({ page }) => {
  await opened(page)
  await save(page, '一')
  const remind = notice(page, '存一份備份')
  await expect(remind).toHaveCount(0)
  // The browser made no promise, and the work is three days old.
  await expect.poll(async () => (await onDisk(page)).join('\n')).toContain('"workedAt"')
  await expect.poll(async () => (await onDisk(page)).join('\n')).toContain('"persistence"')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('qiantou')
        opening.onsuccess = () => {
          const settings = opening.result.transaction('settings', 'readwrite').objectStore('settings')
          settings.put({ key: 'persistence', value: 'refused' })
          settings.put({ key: 'workedAt', value: Date.now() - 3 * 86_400_000 })
          settings.transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await reloaded(page)
  const content = await downloaded(page, () => remind.getByRole('button', { name: '匯出全部' }).click())
  expect(content).toContain('"name": "一"')
  await expect(remind).toHaveCount(0)
  await reloaded(page)
  await openSaved(page)
  await expect(names(page)).toHaveText(['一'])
  await expect(page.getByText('上次備份')).toBeVisible()
  await expect(remind).toHaveCount(0)
})
