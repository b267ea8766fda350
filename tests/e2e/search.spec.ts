import type { Locator, Page } from '@playwright/test'
import { embeddedPlan } from '../plan/embedded.ts'
import { LOOKS, violations } from './axe.ts'
import { DOCUMENTS } from './brought.ts'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'

const { plan } = embeddedPlan()
/** Tasks whose text holds a word, as it is written. */
const tasksSaying = (word: string): string[] =>
  plan.chapters.flatMap((chapter) =>
    chapter.items.flatMap((item) => item.tasks.filter(({ text }) => text.includes(word)).map(({ id }) => id)),
  )

const box = (page: Page): Locator => page.getByRole('dialog').getByRole('combobox')
const lines = (page: Page): Locator => page.getByRole('dialog').getByRole('option')
const said = (page: Page): Locator => page.getByRole('dialog').getByRole('status')
const options = (page: Page, kind: string): Locator => page.locator(`[data-option="${kind}"]`)
const count = (page: Page): Locator => page.locator('header .sentence')

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
}

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('g.slot').first()).toBeAttached()
})

test('the keys and the field of the rail open it, Esc closes it and gives the focus back', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  // Closed and opened in one breath.
  await page.evaluate(() => {
    document.querySelector('dialog')!.requestClose()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
  })
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Escape')
  const field = page.locator('.rail').getByRole('button', { name: '搜尋' }).first()
  await field.click()
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
})

test('an agency in the other script, by another name, opens its panel', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('发改委')
  await expect(options(page, 'agency')).toHaveCount(1)
  await expect(options(page, 'agency')).toContainText('市發展改革委')
  await page.keyboard.press('Enter')
  await expect(box(page)).toBeHidden()
  await expect(page.locator('[data-panel="agency"] h2')).toHaveText('市發展改革委')
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith(['市發展改革委'], 'or').length))
  await openSearch(page)
  await page.keyboard.type('市商务委')
  await expect(options(page, 'agency').first()).toContainText('市商務委')
  await page.keyboard.press('Tab')
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith(['市發展改革委', '市商務委'], 'or').length))
  await expect(page).toHaveURL(new RegExp(`agency=${idOf('市發展改革委')},${idOf('市商務委')}`))
})

test('a number opens its task', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('13.6')
  await expect(options(page, 'task')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
})

test('⇧ Enter filters by the query: the tasks that were listed, in a link that anybody can open', async ({
  page,
  browser,
  watch,
}) => {
  const found = tasksSaying('食品')
  await openSearch(page)
  await page.keyboard.type('食品')
  await expect(options(page, 'task')).toHaveCount(found.length)
  await expect(options(page, 'task').first().locator('mark')).toHaveText(['食品'])
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveAttribute('data-count', String(found.length))
  const lit = (of: Page): Promise<string[]> =>
    of.locator('g.slot:not(.dim)').evaluateAll((all) => all.map((g) => (g as SVGGElement).dataset['unit']!))
  await expect.poll(() => lit(page)).toEqual(found)

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await watch(context)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(count(other)).toHaveAttribute('data-count', String(found.length))
  await expect.poll(() => lit(other)).toEqual(found)
  await context.close()

  await openSearch(page)
  await expect(box(page)).toHaveValue('食品')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveAttribute('data-count', String(tasksSaying('').length))
})

test('an input method is let alone until it is done', async ({ page, context }) => {
  await openSearch(page)
  const session = await context.newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: "shi'pin", selectionStart: 7, selectionEnd: 7 })
  await expect(box(page)).toHaveValue("shi'pin")
  await expect(options(page, 'task')).toHaveCount(0)
  await session.send('Input.imeSetComposition', { text: '食品', selectionStart: 2, selectionEnd: 2 })
  await expect(box(page)).toHaveValue('食品')
  await expect(options(page, 'task')).toHaveCount(0)
  // The Enter that confirms the candidate, as the browser sends it.
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  await session.send('Input.insertText', { text: '食品' })
  await expect(options(page, 'task')).toHaveCount(tasksSaying('食品').length)
  await expect(box(page)).toHaveValue('食品')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-panel="task"]')).toBeVisible()
})

test('a misspelt word finds what comes near, nonsense finds nothing and says so', async ({ page }) => {
  await openSearch(page)
  await box(page).fill('农名工')
  await expect(said(page)).toHaveText('沒有完全相符的，以下相近')
  await expect(options(page, 'task').first().locator('mark')).toHaveText(['農民工'])
  await box(page).fill('恐龍')
  await expect(said(page)).toHaveText('沒有找到「恐龍」')
  await expect(lines(page)).toHaveCount(0)
})

test('each kind of query is answered, with the reason, from the keyboard alone', async ({ page }) => {
  await openSearch(page)
  for (const [query, agency, reason] of [
    ['央行', '人民銀行天津分行', '簡稱'],
    ['fgw', '市發展改革委', '拼音首字母'],
    ['lvyouju', '市旅游局', '拼音'],
    ['工商局', '市市場監管委', '舊稱或他處名稱'],
    ['PBOC', '人民銀行天津分行', '英文'],
    ['知识产全局', '市知識產權局', '音同或音近'],
  ] as const) {
    await box(page).fill(query)
    await expect(options(page, 'agency').first()).toContainText(agency)
    await expect(options(page, 'agency').first().locator('.why')).toContainText(reason)
  }
  for (const [query, mark, label] of [
    ['yanhua', '煙花', '12.2'],
    ['煙花暴竹', '煙花爆竹', '12.2'],
    ['拖欠 农民工', '農民工', '17.3'],
    ['谁负责烟花爆竹', '煙花', '12.2'],
    ['"网络实名制"', '網絡實名制', '35'],
  ] as const) {
    await box(page).fill(query)
    const first = options(page, 'task').first()
    await expect(first).toContainText(label)
    await expect(first.locator('mark').filter({ hasText: mark }).first()).toBeVisible()
  }
  await expect(said(page)).toContainText('1 條任務')
  await box(page).fill('夜间配色')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('conditions become the filter of the link; what was searched for is offered again', async ({ page }) => {
  await openSearch(page)
  await page.keyboard.type('信用 單位:海')
  await expect(lines(page).first()).toContainText('天津海關')
  await page.keyboard.press('Enter')
  await expect(box(page)).toHaveValue('信用 單位:天津海關 ')
  await expect(page.locator('.conditions li')).toHaveCount(1)
  const n = await options(page, 'task').count()
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveAttribute('data-count', String(n))
  await expect(page).toHaveURL(new RegExp(`agency=${idOf('天津海關')}.*q=`))
  await page.reload()
  await expect(count(page)).toHaveAttribute('data-count', String(n))
  await openSearch(page)
  await page.keyboard.press('Delete')
  await expect(options(page, 'recent').first()).toHaveText('信用 單位:天津海關')
})

test('other plans are searched when asked, in a worker, and opened at the task', async ({ page }) => {
  const [, , zone] = DOCUMENTS
  await page.locator('header').getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles([zone!])
  await expect(page.locator('h1')).toContainText('综合保税区')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goBack()
  await expect(page.locator('h1')).toContainText('社會信用體系')
  await openSearch(page)
  await page.keyboard.type('疫苗')
  await expect(options(page, 'everywhere')).toBeVisible()
  await options(page, 'everywhere').click()
  await expect(options(page, 'other').first().locator('mark')).toHaveText(['疫苗'])
  await options(page, 'other').first().click()
  await expect(page.locator('h1')).toContainText('综合保税区')
  await expect(page.locator('[data-panel="task"]')).toContainText('疫苗')
})

test('Simplified readers see their own script, marked in the right place', async ({ page }) => {
  await page.locator('header').getByRole('button', { name: '简' }).click()
  await openSearch(page)
  await box(page).fill('農民工')
  await expect(options(page, 'task').first().locator('mark')).toHaveText(['农民工'])
})

for (const { name, options } of LOOKS) {
  test.describe(name, () => {
    test.use(options)
    test('axe finds nothing, and nothing leaves the window', async ({ page }) => {
      const { width, height } = options.viewport
      await openSearch(page)
      for (const query of ['', '商務', '农名工', '恐龍食品']) {
        await box(page).fill(query)
        if (query !== '') await expect(lines(page).first()).toBeVisible()
        expect(await violations(page), query).toEqual([])
        const frame = (await page.getByRole('dialog').boundingBox())!
        expect(frame.x).toBeGreaterThanOrEqual(0)
        expect(frame.x + frame.width).toBeLessThanOrEqual(width)
        expect(frame.y + frame.height).toBeLessThanOrEqual(height)
      }
    })
  })
}
