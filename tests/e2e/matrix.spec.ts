import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { idOf, rolesOf, tasksWith } from './plan.ts'

const A = '市商務委'
const tasks = readTasks()
const { plan } = embeddedPlan()
const assignments = [...tasks.values()].flatMap(everybody).length
const link = (page: Page) => page.locator('.workbench')

async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(`./#v=1&view=matrix${rest}`)
  await expect(page.locator('.matrix .cell').first()).toBeVisible()
}
const line = (page: Page, agency: string): Locator => page.locator(`.matrix .line[data-agency="${idOf(agency)}"]`)
/** A cell, by the name of its agency and the place of its column. */
const cell = (page: Page, agency: string, column: number): Locator =>
  line(page, agency).locator(`[data-spot$="/${column}"]`)
/** The same by the number of its chapter. */
const inChapter = (page: Page, agency: string, no: number): Locator =>
  cell(
    page,
    agency,
    plan.chapters.findIndex((chapter) => chapter.no === no),
  )

test('there is one glyph an assignment, where a person reads it; the weave shows them all at once', async ({
  page,
}) => {
  await open(page)
  const { lead, responsible, participate } = rolesOf(A)
  await expect(line(page, A).locator('svg.lead')).toHaveCount(lead)
  await expect(line(page, A).locator('svg.responsible')).toHaveCount(responsible)
  await expect(line(page, A).locator('svg.participate')).toHaveCount(participate)
  const here = [...tasks].filter(([id, task]) => id.startsWith('4.') && everybody(task).includes(A))
  await expect(inChapter(page, A, 4).locator('svg')).toHaveCount(here.length)
  await expect(page.locator('.matrix [data-sum]')).toHaveText(String(assignments))

  await page.getByRole('button', { name: '條', exact: true }).click()
  await expect(link(page)).toHaveAttribute('data-link', 'v=1&view=matrix&columns=task')
  await expect(page.locator('.matrix .glyphs svg')).toHaveCount(assignments)
  await expect(page.locator('.matrix .head')).toHaveCount(tasks.size)
  const scroll = await page
    .locator('.matrix .frame')
    .evaluate((frame) => [frame.scrollWidth - frame.clientWidth, frame.scrollHeight - frame.clientHeight])
  expect(scroll).toEqual([0, 0])
  await page.goBack()
  await expect(page.locator('.matrix .head')).toHaveCount(plan.chapters.length)
})

test('items as columns hold the same assignments, under their chapters', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '項', exact: true }).click()
  const items = plan.chapters.flatMap((chapter) => chapter.items)
  await expect(page.locator('.matrix .head')).toHaveCount(items.length)
  await expect(page.locator('.matrix .group')).toHaveCount(plan.chapters.length)
  const counts = await page
    .locator('.matrix .head')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset['count'])))
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(assignments)
  await page.locator('.matrix .group').nth(3).click()
  await expect(link(page)).toHaveAttribute('data-link', /chapter=4/)
})

test('rows can be ordered, also so that like work lies together; the link says how', async ({ page }) => {
  await open(page, '&columns=task')
  const order = () => page.locator('.matrix .line').evaluateAll((all) => all.map((each) => each.dataset['agency']))
  const agencies = [...new Set([...tasks.values()].flatMap(everybody))].map(idOf).sort()
  const total = await order()
  const seen = new Set([total.join()])
  for (const by of ['lead', 'name', 'gravity', 'similarity']) {
    await page.locator('[data-order]').selectOption(by)
    await expect(link(page)).toHaveAttribute('data-link', `v=1&view=matrix&columns=task&order=${by}`)
    const rows = await order()
    expect([...rows].sort()).toEqual(agencies)
    seen.add(rows.join())
  }
  expect(seen.size, 'each order is another').toBe(5)
  await expect(page.locator('[data-order]')).toHaveAttribute('title', /最優葉序/)
})

test('Enter on a cell filters by its agency and chapter as one step', async ({ page }) => {
  await open(page)
  await inChapter(page, A, 4).focus()
  await page.keyboard.press('Enter')
  await expect(link(page)).toHaveAttribute('data-link', `v=1&view=matrix&agency=${idOf(A)}&chapter=4&open=${idOf(A)}`)
  const left = tasksWith([A], 'or').filter((id) => id.startsWith('4.'))
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(left.length))
  await page.keyboard.press('Enter')
  await expect(link(page)).toHaveAttribute('data-link', /chapter=4/)
  await page.goBack()
  await expect(link(page)).toHaveAttribute('data-link', 'v=1&view=matrix')
})

test('a name filters by the agency, a head by the chapter; a cell of the weave opens its task', async ({ page }) => {
  await open(page)
  await line(page, A).locator('.name').click()
  await expect(link(page)).toHaveAttribute('data-link', new RegExp(`agency=${idOf(A)}`))
  await page.locator('.matrix .head').nth(4).click()
  await expect(link(page)).toHaveAttribute('data-link', /chapter=5/)

  await open(page, '&columns=task')
  await cell(page, A, [...tasks.keys()].indexOf('4.13.6')).click()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
  await expect(link(page)).toHaveAttribute('data-link', 'v=1&view=matrix&open=4.13.6&columns=task')
  await expect(page.locator('.matrix .head[aria-selected="true"]')).toHaveCount(1)
})

test('the arrow keys move one focus over cells, names, heads and the chapters over them', async ({ page }) => {
  await open(page)
  await expect(page.locator('.matrix .grid [tabindex="0"]')).toHaveCount(1)
  await page.locator('.matrix .grid [tabindex="0"]').focus()
  const focus = page.locator('.matrix .grid :focus')
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
  await expect(page.locator('.matrix .grid [tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+End')
  const last = new Set([...tasks.values()].flatMap(everybody)).size - 1
  await expect(focus, 'what was out of sight comes into it').toHaveAttribute(
    'data-spot',
    `${last}/${plan.chapters.length - 1}`,
  )
  await expect(focus).toBeInViewport()
})

test('a filter dims the rest and counts at the edges; isolating removes it', async ({ page }) => {
  await open(page, `&agency=${idOf(A)}&open=${idOf(A)}&columns=task`)
  const left = tasksWith([A], 'or')
  const counted = left.flatMap((id) => everybody(tasks.get(id)!)).length
  await expect(page.locator('.matrix [data-sum]')).toHaveText(String(counted))
  await expect(page.locator('.matrix .glyphs > :not(.off)')).toHaveCount(counted)
  await page.keyboard.press('i')
  await expect(page.locator('.matrix .head')).toHaveCount(left.length)
  await expect(page.locator('.matrix .glyphs > *')).toHaveCount(counted)
  const partners = new Set(left.flatMap((id) => everybody(tasks.get(id)!)))
  await expect(page.locator('.matrix .line')).toHaveCount(partners.size)
})

test('the card beside a cell lists its tasks by role, and a cross leads to its name and its head', async ({ page }) => {
  await open(page)
  await inChapter(page, A, 4).hover()
  const card = page.locator('.matrix .card')
  await expect(card).toContainText(A)
  const led = [...tasks].filter(([id, task]) => id.startsWith('4.') && task.lead.includes(A))
  await expect(card).toContainText(`牽頭 ${led.length}`)
  await expect(card).toContainText('13.6')
  await expect(line(page, A)).toHaveClass(/cross/)
  await expect(page.locator('.matrix .head.cross')).toHaveCount(1)
  await expect(page.locator('.matrix .band')).toHaveCount(1)
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('keeps the names in sight while the columns scroll, and cells are large enough for a finger', async ({
    page,
  }) => {
    await open(page)
    for (const [name, least] of [
      ['章', 52],
      ['項', 44],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).tap()
      const label = page.locator('.matrix .line .name').first()
      const before = (await label.boundingBox())!
      await page.locator('.matrix .frame').evaluate((frame) => (frame.scrollLeft = 300))
      expect((await label.boundingBox())!.x).toBe(before.x)
      const box = (await page.locator('.matrix .cell.full').first().boundingBox())!
      expect(box.height).toBeGreaterThanOrEqual(45)
      expect(box.width).toBeGreaterThanOrEqual(least)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    await page.locator('.matrix .frame').evaluate((frame) => (frame.scrollLeft = 0))
    await page.locator('.matrix .cell.full').first().tap()
    await expect(link(page)).toHaveAttribute('data-link', /agency=.*item=/)
  })
})
