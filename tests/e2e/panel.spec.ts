import type { Page } from '@playwright/test'
import { runs } from '../harness/campaign.ts'
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

// The narrowest window with a column for the panel, and two phones lying on their side; in a campaign some between.
const COLUMNS = [[820, 600], [844, 390], [667, 375], ...runs([], [[900, 700] as const, [999, 700] as const])] as const
for (const [width, height] of COLUMNS) {
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

test('two agencies joined by and are set role by role, and their shared tasks sorted so', async ({ page }) => {
  const both = ['人民銀行天津分行', '市發展改革委'] as const
  await open(page, `v=1&agency=${both.map(idOf).join()}&mode=and`)
  const cells = page.locator('[data-panel="agencies"] [data-pair]')
  await expect(cells).toHaveCount(9)
  const counts = (await cells.allTextContents()).map(Number)
  // Nobody has two roles in one of these tasks: each shared task stands in one cell.
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(tasksWith(both, 'and').length)
  await expect(page.locator('[data-panel="agencies"] .row')).toHaveCount(tasksWith(both, 'and').length)
})

test('a chapter lists its items, and leads to its text', async ({ page }) => {
  await open(page, 'v=1&chapter=4')
  const items = page.locator('[data-panel="filter"] [data-item]')
  await expect(items.nth(5)).toBeVisible()
  await items.first().click()
  await expect(page).toHaveURL(/item=4\.\d+$/)
  await page.goBack()
  await page.locator('[data-panel="filter"]').getByRole('button', { name: '在原文中看' }).click()
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'text')
})

for (const [width, height] of [
  [390, 844],
  [1100, 800],
] as const) {
  test.describe(`a long filter at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } })
    test('no token is cut: what does not fit is behind a figure, and can be taken out there', async ({ page }) => {
      const names = [
        A,
        '市發展改革委',
        '人民銀行天津分行',
        '市市場監管委',
        '市財政局',
        '市金融局',
        '市建委',
        '市公安局',
      ]
      await open(page, `v=1&agency=${names.map(idOf).join()}`)
      const sentence = page.locator('.sentence:visible')
      const plus = sentence.locator('.plus')
      await expect(plus).toBeVisible()
      const line = (await sentence.boundingBox())!
      const parts = sentence.locator('.parts .token')
      const hidden = names.length - (await parts.count())
      await expect(plus).toHaveText(`+${hidden}`)
      const right = (await plus.boundingBox())!.x
      for (const box of await parts.all()) {
        const { x, width: across } = (await box.boundingBox())!
        expect(x).toBeGreaterThanOrEqual(line.x - 4)
        expect(x + across).toBeLessThanOrEqual(right)
      }
      const clear = (await sentence.locator('.clear').boundingBox())!
      expect(clear.x + clear.width).toBeLessThanOrEqual(width)

      await plus.click()
      await expect(sentence.locator('.list .token')).toHaveCount(hidden)
      await sentence.locator('.list .token button').last().click()
      await expect(page.locator('.workbench')).not.toHaveAttribute('data-link', new RegExp(idOf('市公安局')))
      await page.keyboard.press('Escape')
      await expect(sentence.locator('.list')).toBeHidden()
    })
  })
}

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('every control of a task, of its clause and of the sentence is 44 px high', async ({ page }) => {
    await open(page, `v=1&agency=${idOf(A)}&open=4.13.6`)
    await page.locator('.handle').click()
    const low = await page
      .locator('.panel button:visible, .panel a:visible, .sentence:visible button, .handle')
      .evaluateAll((all) =>
        all
          // The tokens' cross stands out of its frame; a link of several lines is measured by one of them.
          .map((each) => ({ name: each.textContent.trim().slice(0, 20), high: each.getClientRects()[0]?.height ?? 0 }))
          .filter(({ high }) => high < 43.5),
      )
    expect(low).toEqual([])
  })
})
