import { expect, test } from './fixtures.ts'

test('the page opens and says what it is', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Qiantou|牽頭|牵头/)
  await expect(page.locator('#app')).not.toBeEmpty()
})

test('the page opens again after its server has stopped', async ({ page, ownServer }) => {
  await page.goto(ownServer.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await ownServer.stop()

  await page.reload()
  await expect(page).toHaveTitle(/Qiantou|牽頭|牵头/)
  await expect(page.locator('#app')).not.toBeEmpty()
})
