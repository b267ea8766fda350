import { expect, test } from './fixtures.ts'

test.use({ serviceWorkers: 'allow' })

test('the page opens again after its server has stopped', async ({ page, ownServer }) => {
  await page.goto(ownServer.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await ownServer.stop()

  await page.reload()
  await expect(page).toHaveTitle(/Qiantou|牽頭|牵头/)
  await expect(page.locator('#app')).not.toBeEmpty()
})

test('the page works after the network is cut, in every view', async ({ page, context }) => {
  await page.goto('./')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect(page.getByRole('button', { name: '離線可用' })).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('g.slot')).toHaveCount(117)
  for (const [key, view] of [
    ['2', 'treemap'],
    ['3', 'matrix'],
    ['4', 'text'],
    ['5', 'table'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('.workbench')).toHaveAttribute('data-view', view)
    await expect(page.locator('.stage')).not.toBeEmpty()
  }
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeVisible()
})
