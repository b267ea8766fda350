import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { idOf, rolesOf, tasksWith } from './plan.ts'

const A = '市商務委'
const tasks = readTasks()
const { plan } = embeddedPlan()
const assignments = [...tasks.values()].flatMap(everybody).length
const link = (page: Page) => page.locator('.workbench')

async function open(page: Page, hash = 'v=1&view=matrix'): Promise<void> {
  await page.goto(`./#${hash}`)
  await expect(page.locator('.matrix table')).toBeVisible()
}

/** A cell, by the name of its agency and the number of its chapter. */
function cell(page: Page, agency: string, chapter: number): Locator {
  const column = plan.chapters.findIndex(({ no }) => no === chapter)
  return page.locator(`.matrix tr[data-agency="${idOf(agency)}"] td`).nth(column)
}

test('there is one glyph an assignment, where a person reads it', async ({ page }) => {
  await open(page)
  const row = page.locator(`.matrix tr[data-agency="${idOf(A)}"]`)
  const { lead, responsible, participate } = rolesOf(A)
  await expect(row.locator('svg.lead')).toHaveCount(lead)
  await expect(row.locator('svg.responsible')).toHaveCount(responsible)
  await expect(row.locator('svg.participate')).toHaveCount(participate)
  const here = [...tasks].filter(([id, task]) => id.startsWith('4.') && everybody(task).includes(A))
  await expect(cell(page, A, 4).locator('svg')).toHaveCount(here.length)
  await expect(page.locator('.matrix .glyphs svg')).toHaveCount(assignments)
  await expect(page.locator('.matrix [data-sum]')).toHaveText(String(assignments))
})

test('items as columns hold the same assignments', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '項', exact: true }).click()
  const items = plan.chapters.flatMap((chapter) => chapter.items)
  await expect(page.locator('.matrix thead th[data-spot]')).toHaveCount(items.length)
  await expect(page.locator('.matrix .glyphs svg')).toHaveCount(assignments)
})

test('Enter on a cell filters by its agency and chapter as one step', async ({ page }) => {
  await open(page)
  await cell(page, A, 4).focus()
  await page.keyboard.press('Enter')
  await expect(link(page)).toHaveAttribute('data-link', `v=1&view=matrix&agency=${idOf(A)}&chapter=4&open=${idOf(A)}`)
  const left = tasksWith([A], 'or').filter((id) => id.startsWith('4.'))
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(left.length))
  await page.keyboard.press('Enter')
  await expect(link(page)).toHaveAttribute('data-link', /chapter=4/)
  await page.goBack()
  await expect(link(page)).toHaveAttribute('data-link', 'v=1&view=matrix')
})

test('a name filters by the agency, a head by the chapter', async ({ page }) => {
  await open(page)
  await page.locator(`.matrix tr[data-agency="${idOf(A)}"] th`).click()
  await expect(link(page)).toHaveAttribute('data-link', new RegExp(`agency=${idOf(A)}`))
  await page.locator('.matrix thead th[data-spot]').nth(4).click()
  await expect(link(page)).toHaveAttribute('data-link', /chapter=5/)
})

test('the arrow keys move one focus over cells, names and heads', async ({ page }) => {
  await open(page)
  await expect(page.locator('.matrix table [tabindex="0"]')).toHaveCount(1)
  await page.locator('.matrix table [tabindex="0"]').focus()
  const focus = page.locator('.matrix table :focus')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(focus).toHaveAttribute('data-spot', '1/1')
  await expect(focus).toHaveAttribute('aria-label', /人民銀行天津分行.*牽頭/)
  await page.keyboard.press('Home')
  await expect(focus).toHaveAttribute('data-spot', '1/-1')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(focus, 'the corner is no stop').toHaveAttribute('data-spot', '0/-1')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(focus).toHaveAttribute('data-spot', `-1/${plan.chapters.length - 1}`)
  await expect(page.locator('.matrix table [tabindex="0"]')).toHaveCount(1)
})

test('a filter dims the rest and counts at the edges; isolating removes it', async ({ page }) => {
  await open(page, `v=1&view=matrix&agency=${idOf(A)}&open=${idOf(A)}`)
  const left = tasksWith([A], 'or')
  const counted = left.flatMap((id) => everybody(tasks.get(id)!)).length
  await expect(page.locator('.matrix [data-sum]')).toHaveText(String(counted))
  await expect(page.locator('.matrix .glyphs > :not(.off)')).toHaveCount(counted)
  await expect(page.locator('.matrix .glyphs > .off')).toHaveCount(assignments - counted)
  await page.keyboard.press('i')
  await expect(page.locator('.matrix .glyphs > *')).toHaveCount(counted)
  const partners = new Set(left.flatMap((id) => everybody(tasks.get(id)!)))
  await expect(page.locator('.matrix tbody tr')).toHaveCount(partners.size)
})

test('the card beside a cell lists its tasks by role', async ({ page }) => {
  await open(page)
  await cell(page, A, 4).hover()
  const card = page.locator('.matrix .card')
  await expect(card).toContainText(A)
  const led = [...tasks].filter(([id, task]) => id.startsWith('4.') && task.lead.includes(A))
  await expect(card).toContainText(`牽頭 ${led.length}`)
  await expect(card).toContainText('13.6')
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('keeps the names in sight while the chapters scroll, and cells are large enough for a finger', async ({
    page,
  }) => {
    await open(page)
    const name = page.locator('.matrix tbody th').first()
    const before = (await name.boundingBox())!
    await page.locator('.matrix .frame').evaluate((frame) => (frame.scrollLeft = 300))
    expect((await name.boundingBox())!.x).toBe(before.x)
    const box = (await page.locator('.matrix tbody td').first().boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(46)
    expect(box.width).toBeGreaterThanOrEqual(44)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
