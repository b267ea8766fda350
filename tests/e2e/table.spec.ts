import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { onDisk } from './kept.ts'
import { idOf, tasksWith } from './plan.ts'

const A = '市商務委'
const tasks = readTasks()
const { plan } = embeddedPlan()

async function open(page: Page, link = 'v=1&view=table'): Promise<Locator> {
  await page.goto(`./#${link}`)
  const rows = page.locator('.table [data-unit]')
  await expect(rows.first()).toBeVisible()
  return rows
}

async function ids(rows: Locator): Promise<(string | undefined)[]> {
  return rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['unit']))
}

function head(page: Page, name: string): Locator {
  return page.locator('.table thead th', { hasText: name })
}

test('there is one row a task, in the order of the document, and the filter decides which', async ({ page }) => {
  const rows = await open(page)
  await expect.poll(() => ids(rows)).toEqual([...tasks.keys()])
  await page.goto(`./#v=1&view=table&agency=${idOf(A)}`)
  await expect(rows).toHaveCount(tasksWith([A], 'or').length)
  expect(await ids(rows)).toEqual(tasksWith([A], 'or'))
})

test('a row says who leads and where nobody does', async ({ page }) => {
  await open(page)
  for (const [id, { lead }] of [...tasks].filter(([, task]) => task.lead.length < 5).slice(0, 20)) {
    const cell = page.locator(`[data-unit="${id}"] [data-role="lead"]`)
    await expect(cell).toHaveText(lead.length > 0 ? new RegExp(`^${lead.join('、')}( ?等)?$`) : '—')
  }
})

test('a click on a head sorts, again turns round, and Shift adds a second column', async ({ page }) => {
  const rows = await open(page)
  await head(page, '單位').getByRole('button').click()
  await expect(head(page, '單位')).toHaveAttribute('aria-sort', 'descending')
  const counts = async () => (await page.locator('.table td.agencies').allTextContents()).map(Number)
  await expect.poll(counts).toEqual([...tasks.values()].map((task) => everybody(task).length).sort((a, b) => b - a))
  await head(page, '單位').getByRole('button').click()
  await expect(head(page, '單位')).toHaveAttribute('aria-sort', 'ascending')
  await head(page, '任務')
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await expect(page.locator('.table [aria-sort]')).toHaveCount(2)
  await head(page, '條').getByRole('button').click()
  await expect.poll(() => ids(rows)).toEqual([...tasks.keys()])
})

test('the link holds how the table is sorted and which columns stand', async ({ page }) => {
  await open(page)
  await head(page, '單位').getByRole('button').click()
  await page.locator('summary', { hasText: '欄位' }).click()
  await page.getByLabel('項', { exact: true }).uncheck()
  await page.getByLabel('行', { exact: true }).check()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /&sort=-agencies&cols=no,task,/)
  await page.reload()
  await expect(head(page, '單位')).toHaveAttribute('aria-sort', 'descending')
  await expect(page.locator('.table thead th.item')).toHaveCount(0)
  await expect(page.locator('.table thead th.line')).toHaveCount(1)
})

test('a role that does not count has no column', async ({ page }) => {
  await open(page, 'v=1&view=table&role=lead')
  await expect(head(page, '牽頭')).toHaveCount(1)
  await expect(head(page, '負責')).toHaveCount(0)
})

test('a number opens its task, a name filters by it', async ({ page }) => {
  await open(page)
  const row = page.locator('[data-unit="4.13.6"]')
  await row.getByRole('button', { name: '任務 13.6' }).click()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
  await row.getByRole('link', { name: A }).click()
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
})

test('a task that a link selects is brought into sight', async ({ page }) => {
  await page.goto('./#v=1&view=table&open=12.51.4')
  const row = page.locator('tr[data-unit="12.51.4"]')
  await expect(row).toBeInViewport()
  await page.evaluate(() => (location.hash = 'v=1&view=table&open=1.1.1'))
  await expect(page.locator('tr[data-unit="1.1.1"]')).toBeInViewport()
  await expect(row).not.toBeInViewport()
})

test('a row opens to its whole text and to everybody', async ({ page }) => {
  await open(page)
  const [id, most] = [...tasks].sort(([, a], [, b]) => everybody(b).length - everybody(a).length)[0]!
  const row = page.locator(`[data-unit="${id}"]`)
  const names = row.locator('[data-agency]')
  expect(await names.count()).toBeLessThan(everybody(most).length)
  const text = row.locator('.text')
  const low = (await text.boundingBox())!.height
  await text.click()
  await expect(names).toHaveCount(everybody(most).length)
  expect((await text.boundingBox())!.height).toBeGreaterThan(low)
})

test('the download is a CSV file of the rows as they stand, with a byte order mark', async ({ page }) => {
  await open(page, 'v=1&view=table&chapter=4')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${plan.documentNumber!.value}.csv`)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [heads, ...lines] = text.slice(1).trim().split('\r\n')
  expect(heads!.split(',')).toContain('open_ended')
  expect(lines.map((line) => line.split(',')[0])).toEqual([...tasks.keys()].filter((id) => id.startsWith('4.')))
})

test('where nothing matches, the page says so and offers a way out', async ({ page }) => {
  await page.goto(`./#v=1&view=table&agency=${idOf('市文明辦')},${idOf('市統計局')}&mode=and`)
  await page.locator('.empty').getByRole('button').first().click()
  await expect(page.locator('.table [data-unit]')).toHaveCount(tasksWith(['市文明辦', '市統計局'], 'or').length)
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('shows cards: five names of a role, the others on request, everything large enough for a finger', async ({
    page,
  }) => {
    const rows = await open(page)
    await expect.poll(() => ids(rows)).toEqual([...tasks.keys()])
    const [id, most] = [...tasks].sort(([, a], [, b]) => b.responsible.length - a.responsible.length)[0]!
    const card = page.locator(`[data-unit="${id}"]`)
    await expect(card.locator('[data-agency]')).toHaveCount(5 + most.lead.length + most.participate.length)
    await card.getByRole('button', { name: `＋${most.responsible.length - 5}` }).tap()
    await expect(card.locator('[data-agency]')).toHaveCount(everybody(most).length)
    for (const target of await card.locator('.no, .text').all()) {
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    }
    // The panel of the task lies over the foot of the list; its card stays above it.
    await card.locator('.no').tap()
    await expect(page.locator('[data-panel="task"]')).toBeVisible()
    const sheet = (await page.locator('.side').boundingBox())!
    await expect.poll(async () => (await card.locator('.no').boundingBox())!.y).toBeLessThan(sheet.y)
  })
})

test('the keys go from row to row, open a task and its whole text, and Tab passes the table by in one row', async ({
  page,
}) => {
  await open(page)
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit'] ?? null)
  const [first, second, third] = [...tasks.keys()]
  await page.locator(`[data-unit="${first}"] [data-row-head]`).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(third)
  await page.keyboard.press('ArrowUp')
  expect(await focused()).toBe(second)
  await page.keyboard.press('Space')
  await expect(page.locator(`[data-unit="${second}"] .text`)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-panel="task"]')).toBeVisible()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1&view=table&open=${second}`)
  await page.locator(`[data-unit="${second}"] [data-row-head]`).focus()
  await page.keyboard.press('End')
  expect(await focused()).toBe([...tasks.keys()].at(-1))
  await expect(page.locator('tbody [data-row-head][tabindex="0"]')).toHaveCount(1)
})

test('a column is made wider by its edge, with the pointer and the keys, and stays so', async ({ page }) => {
  await open(page)
  const width = async () => Math.round((await head(page, '任務').boundingBox())!.width)
  const edge = page.getByRole('separator', { name: '「任務」欄的寬度' })
  const before = await width()
  const box = (await edge.boundingBox())!
  await page.mouse.move(box.x + 5, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 65, box.y + 10, { steps: 4 })
  await page.mouse.up()
  expect(await width()).toBe(before + 60)
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBe(before + 44)
  await expect.poll(async () => (await onDisk(page)).join()).toContain(`"task":${before + 44}`)
  await page.reload()
  await expect.poll(width).toBe(before + 44)
  await edge.dblclick()
  await expect.poll(width).toBe(before)
})

test('the rows are copied as they stand, for a spreadsheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'v=1&view=table&chapter=4&cols=no,lead,agencies')
  await page.locator('.table [data-copy]').click()
  const [heads, ...lines] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(heads).toBe('條\t牽頭\t單位')
  const wanted = [...tasks].filter(([id]) => id.startsWith('4.'))
  expect(lines.map((line) => line.split('\t').at(-1))).toEqual(wanted.map(([, task]) => String(everybody(task).length)))
  expect(lines.find((line) => line.startsWith('13.6\t'))).toBe('13.6\t市商務委、天津檢驗檢疫局\t7')
  await page.locator('[data-unit="4.13.6"] [data-row-head]').focus()
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('13.6\t市商務委、天津檢驗檢疫局\t7')
})
