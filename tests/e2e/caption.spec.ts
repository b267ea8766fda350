import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { idOf } from './plan.ts'

async function open(page: Page, link = ''): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('g.slot').first()).toBeAttached()
}

/** The text of something in the drawing, its lines joined. */
async function said(page: Page, part: 'caption' | 'key'): Promise<string> {
  return (await page.locator(`[data-${part}] text`).allTextContents()).join('').replace(/\s+/g, '')
}

test('the drawing says which plan it is of, what is filtered, and of when it is', async ({ page }) => {
  await open(page, 'v=1&ask=no-lead')
  expect(await said(page, 'caption')).toContain('天津市社會信用體系建設規劃')
  expect(await said(page, 'caption')).toContain('沒有牽頭單位的39條任務')
  expect(await said(page, 'caption')).toContain('2016-01-02')
  // However much is labelled, the filter is named.
  await open(page, `v=1&agency=${idOf('市商務委')},${idOf('市建委')}`)
  expect(await said(page, 'caption')).toContain('市商務委或市建委參與的')
})

test('the key names the roles that are counted, and what is on the ring', async ({ page }) => {
  await open(page)
  expect(await said(page, 'key')).toContain('牽頭負責參加')
  expect(await said(page, 'key')).toContain('有牽頭78無牽頭39')
  await open(page, 'v=1&role=lead')
  expect(await said(page, 'key')).not.toContain('參加')
})

test('the scale is as long as ten assignments are under a name, however far one enlarges', async ({ page }) => {
  await open(page)
  const longer = async (): Promise<number> => {
    const bars = await page
      .locator('g[data-agency="drc"] .bar')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width))
    const scale = (await page.locator('[data-scale] rect').boundingBox())!.width
    return bars.reduce((sum, width) => sum + width, 0) / scale
  }
  // 市發展改革委 has 42.
  expect(await longer()).toBeCloseTo(4.2, 1)
  await page.locator('.dial').focus()
  await page.keyboard.press('+')
  expect(await longer()).toBeCloseTo(4.2, 1)
})

test('between partners the scale shows lines, and a phone has no room for any of it', async ({ page }) => {
  await open(page, 'v=1&layout=partners')
  await expect(page.locator('[data-scale] path')).toHaveCount(2)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.locator('[data-caption], [data-key]')).toHaveCount(0)
})
