import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'

const A = '市商務委'
const agency = `v=1&agency=${idOf(A)}&open=${idOf(A)}`

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
  await expect(page.locator('g.slot').first()).toBeAttached()
}

/** How much of the dial's canvas the panel lies over, in pixels across and down; 0 where they stand apart. */
async function covered(page: Page): Promise<number> {
  const [canvas, side] = [
    (await page.locator('.canvas').boundingBox())!,
    (await page.locator('aside.side').boundingBox())!,
  ] as const
  const across = Math.min(canvas.x + canvas.width, side.x + side.width) - Math.max(canvas.x, side.x)
  const down = Math.min(canvas.y + canvas.height, side.y + side.height) - Math.max(canvas.y, side.y)
  return Math.max(0, Math.min(across, down))
}

for (const [width, height] of [
  [820, 600],
  [900, 700],
  [999, 700],
  [844, 390],
  [667, 375],
] as const) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } })
    test('the panel stands beside the dial, not on it, and can be put away and brought back', async ({ page }) => {
      await open(page, agency)
      await expect(page.locator('[data-panel="agency"]')).toBeVisible()
      expect(await covered(page)).toBeLessThanOrEqual(1)
      const before = (await page.locator('.canvas').boundingBox())!.width
      expect(before).toBeGreaterThan(380)

      await page.locator('.panel .close').click()
      await expect(page.locator('aside.side')).toBeHidden()
      await expect(page.locator('.sentence:visible')).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
      await expect(page).toHaveURL(new RegExp(`#${agency}$`))
      await expect.poll(async () => (await page.locator('.canvas').boundingBox())!.width).toBeGreaterThan(before)

      await page.locator('.bring-back').click()
      await expect(page.locator('[data-panel="agency"]')).toBeVisible()
    })
  })
}

test('closing the panel of a filter leaves the filter, and the next pick opens a panel again', async ({ page }) => {
  await open(page, agency)
  await page.locator('.panel .close').click()
  await expect(page.locator('[data-panel="overview"]')).toBeVisible()
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
  await page.keyboard.press('2')
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'treemap')
  await page.keyboard.press('1')
  await expect(page.locator('[data-panel="overview"]')).toBeVisible()
  await page.locator(`g[data-agency="${idOf('市發展改革委')}"]`).click()
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
})

test('closing a task closes the task alone', async ({ page }) => {
  await open(page, `v=1&agency=${idOf(A)}&open=4.13.6&only=1`)
  await page.locator('.panel .close').click()
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /agency=commerce.*only=1/)
})

test.describe('in English', () => {
  test.use({ locale: 'en-GB' })
  test('a task is cited by figures, not by Chinese numerals', async ({ page }) => {
    await open(page, 'v=1&open=4.13.6')
    await expect(page.locator('[data-panel="task"] blockquote')).toContainText('chapter 4, item 13, task 6')
  })
})

test('the agencies that never lead and are not listed are counted whole', async ({ page }) => {
  await open(page, '')
  const section = page.locator('[data-panel="overview"] [data-never]')
  const all = Number(await section.getAttribute('data-never'))
  const listed = await section.locator('li').count()
  await expect(section.locator('.more')).toContainText(String(all - listed))
  // The longest bar of those listed fills its place.
  const widths = await section.locator('.bar > span').evaluateAll((bars) => bars.map((bar) => bar.clientWidth))
  expect(Math.max(...widths)).toBe(48)
})
