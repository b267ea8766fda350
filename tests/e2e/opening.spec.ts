import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** What IndexedDB holds, read past the app. */
async function stored(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('qiantou')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const db = opening.result
          const names = [...db.objectStoreNames]
          const counts: Record<string, number> = {}
          const transaction = db.transaction(names)
          for (const name of names) {
            const request = transaction.objectStore(name).count()
            request.onsuccess = () => (counts[name] = request.result)
          }
          transaction.oncomplete = () => {
            db.close()
            resolve(counts)
          }
        }
      }),
  )
}

test('the first load stores the plan, a reload reads it from there', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'bundle')
  await expect.poll(() => stored(page)).toMatchObject({ plans: 1, contents: 1, sources: 1 })

  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.reload()
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'storage')
  await expect(page.locator('g.slot')).toHaveCount(117)
  // Neither the plan's chunk nor the parser comes again.
  expect(requests.filter((url) => /embedded-plan|parse/.test(url))).toEqual([])
})

test('without IndexedDB the plan opens from memory and says so quietly', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  await page.goto('./')
  await expect(page.locator('g.slot')).toHaveCount(117)
  await page.getByRole('button', { name: '未存檔' }).click()
  await expect(page.getByText('只在記憶體裡')).toBeVisible()
})

test('a stored plan that somebody damaged is read again from the build', async ({ page }) => {
  await page.goto('./')
  // Looking earlier would make the database, empty.
  await expect(page.locator('g.slot')).toHaveCount(117)
  await expect.poll(() => stored(page)).toMatchObject({ contents: 1 })
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('qiantou')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('contents', 'readwrite')
          const cursor = transaction.objectStore('contents').openCursor()
          cursor.onsuccess = () => {
            const row = cursor.result
            if (row) row.update({ ...(row.value as object), plan: { agencies: '<img src=x onerror=alert(1)>' } })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'bundle')
  await expect(page.locator('g.slot')).toHaveCount(117)
})

test('language and theme are kept, and follow the browser until somebody chooses', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await page.getByRole('button', { name: '简', exact: true }).click()
  await page.getByRole('button', { name: '夜间' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  // Neither belongs to the link.
  expect(new URL(page.url()).hash).toBe('')
})

test('the theme follows the system while the page is open, until somebody chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '日間' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
