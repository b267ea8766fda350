import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('./#v=1&view=treemap')
  await expect(page.locator('button.tile').first()).toBeVisible()
})

test('a click goes in, to the chapter, the item, the task; Esc and Back come out', async ({ page }) => {
  await expect(page.locator('button.tile')).toHaveCount(117)
  await page.locator('[data-stop="c4"]').click()
  await expect(page.locator('button.tile')).toHaveCount(38)
  await expect(page).toHaveURL(/drill=4$/)
  await page.locator('[data-unit="4.13.6"]').click()
  await expect(page.locator('button.tile')).toHaveCount(6)
  await page.locator('[data-unit="4.13.6"]').click()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('button.tile')).toHaveCount(38)
  await page.goBack()
  await expect(page.locator('button.tile')).toHaveCount(6)
})

test('a double-click opens the task as one step', async ({ page }) => {
  await page.locator('[data-unit="4.13.6"]').dblclick()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
  await expect(page.locator('button.tile')).toHaveCount(117)
  await page.goBack()
  await expect(page.locator('[data-panel="task"]')).toHaveCount(0)
})

test('the filter dims, isolating removes', async ({ page }) => {
  await page.locator('.rail .agencies button', { hasText: '市商務委' }).click()
  const own = tasksWith(['市商務委'], 'or')
  await expect(page.locator('button.tile:not(.dim)')).toHaveCount(own.length)
  await page.keyboard.press('i')
  await expect(page.locator('button.tile')).toHaveCount(own.length)
  expect(idOf('市商務委')).toBe('commerce')
})

test('the keyboard walks by geometry and goes in', async ({ page }) => {
  await page.locator('[data-stop="c1"]').focus()
  await page.keyboard.press('ArrowDown')
  const focused = page.locator('.treemap :focus')
  await expect(focused).toHaveAttribute('data-stop', /^(i1\.1|1\.1\.)/)
  await page.locator('[data-stop="c4"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('button.tile')).toHaveCount(38)
})
