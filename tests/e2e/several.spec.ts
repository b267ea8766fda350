import { violations } from './axe.ts'
import { DOCUMENTS, FERRIES, textFile } from './brought.ts'
import { expect, test } from './fixtures.ts'

const arcs = '.dial [data-label]'

test('several plans are opened together from the library, asked as one, and each is opened alone', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page
    .getByLabel('選擇檔案', { exact: true })
    .setInputFiles([textFile('ferries.txt', FERRIES), DOCUMENTS.find(({ name }) => name.startsWith('03'))!])
  await expect(page.getByText('3 份方案')).toBeVisible({ timeout: 45_000 })
  const together = page.getByRole('button', { name: '一起開啟' })
  await expect(together).toBeDisabled()
  await page.getByRole('checkbox', { name: /天津/ }).check()
  await page.getByRole('checkbox', { name: /渡口/ }).check()
  await expect(page.getByText('選了 2 份')).toBeVisible()
  await together.click()
  await expect(page.getByRole('dialog')).toBeHidden()

  // 117 tasks and 4; 57 agencies and 4, of whom two have the name of another city's.
  await expect(page).toHaveURL(/plan=[0-9a-f]{12},[0-9a-f]{12}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 份方案')
  await expect(page.locator('.sentence .tail').first()).toContainText('121')
  await expect(page.locator('.dial g.slot')).toHaveCount(121)
  await expect(page.locator('.rail .chapters li')).toHaveCount(2)
  await expect(page.locator('[data-question="no-lead"] b')).toHaveText('40')
  expect(await page.locator(arcs).count()).toBe(2)
  expect(await violations(page)).toEqual([])

  // A bureau of the one is none of the other's; its tasks lead to their document and back.
  await expect(page.locator('.rail .agencies button', { hasText: '市財政局' })).toHaveCount(2)
  await page.locator('.rail .agencies button', { hasText: '市交通局' }).click()
  await expect(page.locator('.sentence .tail').first()).toContainText('3')
  const before = page.url()
  await page.locator('[data-panel="agency"] button.row').first().click()
  await page.locator('[data-in-plan]').click()
  await expect(page).toHaveURL(/plan=[0-9a-f]{12}&open=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('渡口')
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(before)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 份方案')

  // The text is one document's; a link to plans of which one is gone says so and shows the others.
  await page.keyboard.press('Escape')
  await page.keyboard.press('4')
  await page.locator('.choose [data-plan]', { hasText: '天津' }).click()
  await expect(page.locator('h1')).toContainText('天津')
  await expect(page).toHaveURL(/view=text/)
  await page.goto(before.replace(/(plan=[0-9a-f,]+).*$/, '$1,0123456789ab'))
  await page.reload()
  await expect(page.locator('.dial g.slot')).toHaveCount(121)
  await expect(page.locator('.notices')).toContainText('0123456789ab')
})
