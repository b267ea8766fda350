import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { idOf } from './plan.ts'

/** What two people must see alike: the filter, the panel, every coordinate. */
async function seen(page: Page): Promise<unknown> {
  await expect(page.locator('g.slot').first()).toBeAttached()
  // Its panel comes with the first that is opened.
  await expect(page.locator('.panel h2').first()).toBeAttached()
  return page.evaluate(() => ({
    link: document.querySelector<HTMLElement>('.workbench')!.dataset['link'],
    sentence: document.querySelector('header .sentence')!.textContent,
    panel: document.querySelector('.panel')!.textContent,
    places: [...document.querySelectorAll<SVGGElement>('g.name, g.slot')].map((g) => [
      g.dataset['agency'] ?? g.dataset['unit'],
      g.getAttribute('class'),
      g.style.transform || g.querySelector('.dot')!.outerHTML,
    ]),
    lines: [...document.querySelectorAll('.dial svg path')].map((path) => path.getAttribute('d')),
  }))
}

test('a copied link shows somebody else the very same view', async ({ page, context, browser, watch, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await page.locator(`g[data-agency="${idOf('市商務委')}"]`).click()
  await page.locator(`g[data-agency="${idOf('市發展改革委')}"]`).click({ modifiers: ['Shift'] })
  await page.locator('.rail .chapters button').nth(3).click()
  await page.locator('.rail .agencies button').first().hover()
  await page.mouse.move(2, 400)
  await page.getByRole('button', { name: '複製連結' }).click()
  await expect(page.getByText('連結已複製')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(baseURL!)).toBe(true)
  const here = await seen(page)

  const stranger = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-TW',
    reducedMotion: 'reduce',
  })
  await watch(stranger)
  const there = await stranger.newPage()
  await there.goto(link)
  expect(await seen(there)).toEqual(here)
  await stranger.close()
})

test('where the clipboard is barred the link is shown for copying by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('./#v=1&agency=commerce&open=commerce')
  await expect(page.locator('g.slot').first()).toBeAttached()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/#v=1&agency=commerce&open=commerce$/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
})

const MALFORMED = [
  'v=2',
  'v=',
  'view=globe',
  'view=',
  'agency=nobody',
  'agency=<script>alert(1)</script>',
  'agency=%3Cimg%20src=x%20onerror=alert(1)%3E',
  `agency=${'a'.repeat(5000)}`,
  'agency=__proto__,constructor',
  'mode=xor',
  'mode=and&mode=or',
  'role=boss',
  'role=',
  'role=lead,lead,owner',
  'chapter=0',
  'chapter=99',
  'chapter=-1,4',
  'chapter=4;5',
  'chapter=NaN',
  'ask=why',
  'open=4.13.99',
  'open=4.13',
  'open=../../etc',
  'only=yes',
  'layout=spiral',
  'area=%E0%A4%A',
  'drill=4.99',
  'plan=ffffffffffff',
  'plan=zzz',
  '%%%=%%%',
  'colour=red&v=1',
  'javascript:alert(1)',
  '{"view":"text"}',
]

test('malformed links show what holds and name the rest', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.goto('./')
  await expect(page.locator('g.slot').first()).toBeAttached()
  for (const link of MALFORMED) {
    await page.evaluate((hash) => (location.hash = hash), `v=1&${link}`)
    await expect(page.locator('.notice'), link).toBeVisible()
    await expect(page.locator('.workbench')).toHaveCount(1)
    await page.locator('.notice > button').last().click()
    await expect(page.locator('.notice')).toHaveCount(0)
  }
  expect(dialogs).toBe(0)
  expect(await page.locator('img, script[src*="alert"]').count()).toBe(0)
})

test('a link that holds in part keeps its part', async ({ page }) => {
  await page.goto('./#v=1&agency=commerce,nobody&open=commerce&colour=red')
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', '12')
  await expect(page.locator('.notice')).toContainText('2')
  await page.locator('.notice summary').click()
  await expect(page.locator('.notice li')).toHaveCount(2)
})

test('a link to another plan says so and filters nothing here', async ({ page }) => {
  await page.goto(
    './#v=1&plan=0123456789abcdef&agency=drc&layout=partners&meeting=lead,others&direction=to&script=hans',
  )
  await expect(page.locator('.notice')).toContainText('另一份方案')
  // What it asks for is said in words, not in those of the link.
  await page.locator('.notice summary').click()
  const asks = page.locator('.notice li').last()
  for (const word of ['發展改革委', '協作網', '牽頭 其他角色', '所選的在後', '簡體'])
    await expect(asks).toContainText(word)
  await expect(asks).not.toContainText(/[a-z]/)
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', '117')
})
