import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { idOf } from './plan.ts'

const A = '市商務委'
const B = '市發展改革委'

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
  await expect(page.locator('g.slot').first()).toBeAttached()
}
const focused = (page: Page) => page.locator(':focus')

test('a dialog closed by its own button gives the focus back to what opened it', async ({ page }) => {
  await open(page, '')
  const opener = page.locator('.rail .search')
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: /Esc/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('button').click()
  await expect(opener).toBeFocused()
})

test('Enter on a task of a list goes on to the task, and closing the panel to what stands in its place', async ({
  page,
}) => {
  await open(page, `v=1&agency=${idOf(A)}&open=${idOf(A)}`)
  await page.locator('.panel .row').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-panel="task"] h2')).toBeFocused()
  await page.locator('.panel .close').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-panel="agency"] h2')).toBeFocused()
})

test('taking a token out of the sentence goes on to the next token', async ({ page }) => {
  await open(page, `v=1&agency=${idOf(A)},${idOf(B)}`)
  await page.locator('header .token button').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('header .token')).toHaveCount(1)
  await expect(focused(page)).toHaveAttribute('aria-label', new RegExp(B))
  await page.keyboard.press('Enter')
  await expect(page.locator('header .sentence')).toBeFocused()
})

test('a list is where it was left after a look at one of its tasks', async ({ page }) => {
  await open(page, `v=1&agency=${idOf(B)}&open=${idOf(B)}`)
  const scroller = page.locator('aside.side .scroll')
  const row = page.locator('.panel .row').nth(20)
  await row.scrollIntoViewIfNeeded()
  const left = await scroller.evaluate((element) => element.scrollTop)
  expect(left).toBeGreaterThan(100)
  await row.click()
  await expect(page.locator('[data-panel="task"]')).toBeVisible()
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0)
  await page.goBack()
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(left)
})

test.describe('a window without a rail', () => {
  test.use({ viewport: { width: 1100, height: 800 } })
  test('the drawer says whether it is open, and closing it goes back to the button', async ({ page }) => {
    await open(page, '')
    const opener = page.locator('header .filter')
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    await page.locator('.rail .agencies button').first().focus()
    await page.keyboard.press('Escape')
    await expect(page.locator('.rail .agencies')).toBeHidden()
    await expect(opener).toBeFocused()
  })
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('the menu closes on Esc, which is no step back, and on a tap beside it', async ({ page }) => {
    const link = `v=1&agency=${idOf(A)}`
    await open(page, link)
    const menu = page.locator('header .icon[aria-expanded]')
    const actions = page.locator('header .actions')
    await menu.click()
    await expect(actions).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(actions).toBeHidden()
    await expect(menu).toBeFocused()
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
    await menu.click()
    await page.mouse.click(190, 790)
    await expect(actions).toBeHidden()
    await menu.click()
    await menu.click()
    await expect(actions).toBeHidden()
  })
})
