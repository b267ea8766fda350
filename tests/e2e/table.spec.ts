import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { tasksWith } from './plan.ts'

test('the rows are the filter’s, a click on a head sorts, a number opens the task', async ({ page }) => {
  await page.goto('./#v=1&view=table&agency=commerce&open=commerce')
  const rows = page.locator('.table tbody tr')
  await expect(rows).toHaveCount(tasksWith(['市商務委'], 'or').length)
  await page.locator('.table thead button', { hasText: '單位' }).click()
  await expect(page.locator('.table th.agencies[aria-sort]')).toHaveAttribute('aria-sort', 'descending')
  const counts = (await page.locator('.table td.agencies').allTextContents()).map(Number)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  await page.locator('.table tr[data-unit="4.13.6"] th button').click()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
})

test('the download is a CSV file of the rows, with a byte order mark', async ({ page }) => {
  await page.goto('./#v=1&view=table&chapter=4')
  await expect(page.locator('.table tbody tr')).toHaveCount(38)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file.charCodeAt(0)).toBe(0xfeff)
  expect(file.trim().split('\r\n')).toHaveLength(39)
})
