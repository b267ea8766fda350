import type { Page } from '@playwright/test'
import { isCampaign } from '../harness/campaign.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'
import { everybody, readTasks } from '../plan/embedded.ts'

const tasks = readTasks()

/*
 * Every view in looks that no other test has: every two of language, theme and size together once in a
 * campaign, each of them once otherwise.
 */
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: PHONE },
  { locale: 'en-US', colorScheme: 'dark', viewport: WIDE },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: WIDE },
  { locale: 'en-US', colorScheme: 'light', viewport: PHONE },
  { locale: 'zh-TW', colorScheme: 'dark', viewport: WIDE },
  { locale: 'zh-TW', colorScheme: 'light', viewport: PHONE },
] as const
const STATES = [
  'v=1&view=treemap&fill=agencies',
  'v=1&view=treemap&drill=4',
  'v=1&view=matrix&order=gravity',
  'v=1&view=matrix&columns=item',
  'v=1&view=matrix&columns=task',
  `v=1&view=text&agency=${idOf('市商務委')}&open=4.13.6&script=hans`,
  'v=1&view=text&at=4.13&script=hant',
  'v=1&view=table&open=4.13.6&sort=-agencies',
  `v=1&view=dossier&agency=${idOf('市商務委')}&open=${idOf('市商務委')}`,
]

/** Names and numbers that are wider or higher than what holds them. */
function cut(page: Page): Promise<string[]> {
  return page
    .locator('.line .name, .head b, .tile .top b')
    .evaluateAll((all) =>
      all
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline')
        .map((each) => `${each.className}: ${each.textContent}`),
    )
}

for (const look of isCampaign ? LOOKS : LOOKS.slice(0, 2)) {
  const { locale, colorScheme, viewport } = look
  test.describe(`${locale} ${colorScheme} ${viewport.width}`, () => {
    test.use({ ...look, bypassCSP: true })
    test('every view keeps to the window, cuts no name, and axe finds nothing', async ({ page }) => {
      await page.goto('./')
      for (const link of STATES) {
        await page.evaluate((hash) => (location.hash = hash), link)
        await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
        // Of this view: the one before may stand there a moment longer.
        const [, view] = /view=(\w+)/.exec(link)!
        const parts = '[role=treeitem], .cell, [data-unit], .sheet'
        await expect(page.locator(`.stage > .${view} :is(${parts})`).first()).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth), link).toBe(viewport.width)
        expect(await cut(page), link).toEqual([])
        expect(await violations(page, '.stage'), link).toEqual([])
      }
    })
  })
}

test('every view shows the same numbers of the same filter, and carries filter and selection on', async ({ page }) => {
  const A = '市商務委'
  for (const [filter, left] of [
    [`&agency=${idOf(A)}&open=${idOf(A)}`, tasksWith([A], 'or')],
    ['&ask=no-lead', [...tasks].filter(([, { lead }]) => lead.length === 0).map(([id]) => id)],
  ] as const) {
    const n = left.length
    await page.goto(`./#v=1${filter}`)
    await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(n))
    await page.keyboard.press('2')
    await expect(page.locator('.map .tile:not(.dim)')).toHaveCount(n)
    await page.keyboard.press('3')
    const counted = left.flatMap((id) => everybody(tasks.get(id)!)).length
    await expect(page.locator('.matrix [data-sum]')).toHaveText(String(counted))
    await page.keyboard.press('5')
    await expect(page.locator('.table [data-unit]')).toHaveCount(n)
    await page.keyboard.press('4')
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1&view=text${filter}`)
    await page.keyboard.press('1')
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1${filter}`)
    await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(n))
  }
})
