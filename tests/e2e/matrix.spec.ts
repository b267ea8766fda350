import { expect, test } from './fixtures.ts'
import { rolesOf } from './plan.ts'

test('a cell has one glyph an assignment; Enter filters by its agency and chapter as one step', async ({ page }) => {
  await page.goto('./#v=1&view=matrix')
  const row = page.locator('.matrix tr[data-agency="commerce"]')
  const { lead, responsible, participate } = rolesOf('市商務委')
  await expect(row.locator('.cell svg')).toHaveCount(lead + responsible + participate)
  await row.locator('td').nth(3).locator('.cell').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /agency=commerce.*chapter=4/)
  await page.goBack()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=matrix')
})

test('the arrow keys move the boxed cell', async ({ page }) => {
  await page.goto('./#v=1&view=matrix')
  await page.locator('[data-cell="0/0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.matrix :focus')).toHaveAttribute('data-cell', '1/1')
  await expect(page.locator('.matrix :focus')).toHaveAttribute('aria-label', /人民銀行天津分行/)
})
