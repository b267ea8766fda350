import type { Page } from '@playwright/test'
import { runs } from '../harness/campaign.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'
import { everybody, readTasks } from '../plan/embedded.ts'

const tasks = readTasks()

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Every view in looks that no other test has: each language, theme and size in all combinations in a campaign, otherwise two. */
const LOOKS = runs(
  [
    { locale: 'zh-CN', colorScheme: 'light', viewport: PHONE },
    { locale: 'en-US', colorScheme: 'dark', viewport: WIDE },
  ] as const,
  (['zh-TW', 'zh-CN', 'en-US'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [WIDE, PHONE].map((viewport) => ({ locale, colorScheme, viewport })),
    ),
  ),
)
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
  ...runs(
    [],
    [
      'v=1&view=treemap&drill=4.13',
      'v=1&view=dossier&open=4.13.6',
      `v=1&view=compare&agency=${idOf('市商務委')},${idOf('市發展改革委')}`,
      `v=1&view=text&agency=${idOf('市商務委')}&at=4.13`,
      `v=1&view=matrix&agency=${idOf('市商務委')}&open=4.13.6&columns=task`,
    ],
  ),
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

for (const look of LOOKS) {
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
  const TASK = '4.13.6'
  /** How each view shows that the task is selected; the panel tells of it beside all of them. */
  const marks = {
    treemap: `.map [data-spot="${TASK}"][aria-selected="true"]`,
    text: `.paper [data-unit="${TASK}"] .words.selected`,
    table: `.table tr.selected[data-unit="${TASK}"]`,
  } as const
  for (const [filter, open, left] of [
    [`&agency=${idOf(A)}`, `&open=${TASK}`, tasksWith([A], 'or')],
    ['&ask=no-lead', '', [...tasks].filter(([, { lead }]) => lead.length === 0).map(([id]) => id)],
  ] as const) {
    const n = left.length
    const stands = async (view: string): Promise<void> => {
      const link = `v=1${view && `&view=${view}`}${filter}${open}`
      await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
      await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(n))
      if (open === '') return
      await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
      const mark = Object.entries(marks).find(([name]) => name === view)?.[1]
      if (mark) await expect(page.locator(mark).first()).toBeAttached()
    }
    const at = async (key: string, view: string): Promise<void> => {
      await page.keyboard.press(key)
      await stands(view)
    }
    await page.goto(`./#v=1${filter}${open}`)
    await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(n))
    await at('2', 'treemap')
    await expect(page.locator('.map .tile:not(.dim)')).toHaveCount(n)
    await at('3', 'matrix')
    const counted = left.flatMap((id) => everybody(tasks.get(id)!)).length
    await expect(page.locator('.matrix [data-sum]')).toHaveText(String(counted))
    await at('4', 'text')
    await at('5', 'table')
    await expect(page.locator('.table [data-unit]')).toHaveCount(n)
    await at('1', '')
    for (const view of ['table', 'text', 'matrix', 'treemap', '']) {
      await page.goBack()
      await stands(view)
    }
  }
})
