import { expect, test } from './fixtures.ts'

test('the page opens and says what it is', async ({ page }) => {
  await page.goto('./')
  await expect(page).toHaveTitle(/Qiantou|牽頭|牵头/)
  await expect(page.locator('#app')).not.toBeEmpty()
})
