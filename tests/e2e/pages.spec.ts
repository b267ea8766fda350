import type { Page } from '@playwright/test'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { runs } from '../harness/campaign.ts'
import { FERRIES, textFile } from './brought.ts'
import { expect, test } from './fixtures.ts'
import { bare, printed } from './paper.ts'
import { idOf, partnersOf, rolesOf, tasksWith } from './plan.ts'

const A = '市商務委'
const B = '市發展改革委'
const { plan } = embeddedPlan()
const texts = new Map(
  plan.chapters.flatMap(({ items }) => items.flatMap(({ tasks }) => tasks.map(({ id, text }) => [id, text] as const))),
)

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('.sheet')).toBeVisible()
}

async function ids(page: Page, within: string): Promise<(string | undefined)[]> {
  return page
    .locator(`${within} li[data-unit]`)
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['unit']))
}

test('an agency has a page: from its panel, with all its tasks, and from there to another and back', async ({
  page,
}) => {
  await page.goto(`./#v=1&agency=${idOf(A)}&open=${idOf(A)}`)
  await page.locator('[data-panel="agency"] [data-to="dossier"]').click()
  const sheet = page.locator('.sheet')
  await expect(sheet.getByRole('heading', { name: A })).toBeVisible()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /view=dossier/)
  await expect(page.locator('.side')).toBeHidden()
  const counts = rolesOf(A)
  for (const role of ['lead', 'responsible'] as const) {
    expect(await ids(page, `.sheet section[data-role="${role}"]`)).toEqual(
      [...readTasks()].filter(([, task]) => task[role].includes(A)).map(([id]) => id),
    )
    await expect(sheet.locator(`.figures [data-role="${role}"] b`)).toHaveText(String(counts[role]))
  }
  await expect(sheet.locator('section[data-role="participate"]')).toHaveCount(0)
  await expect(sheet.locator('[data-partners]')).toHaveAttribute('data-partners', String(partnersOf(A).length))
  await expect(sheet.locator('[data-place="lead"]')).toContainText('57')
  await expect(sheet.locator('svg [data-agency][data-look="boxed"]')).toHaveCount(1)

  // A click here is seen in every view, and Back is one step.
  await sheet.locator('[data-unit="4.13.6"] .company a').first().click()
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText('天津檢驗檢疫局')
  await page.goBack()
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(A)
  await page.keyboard.press('5')
  await expect(page.locator('.table tr[data-unit]')).toHaveCount(tasksWith([A], 'or').length)
  await page.keyboard.press('d')
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(A)
  // A task of it has a page too, with the way back.
  await sheet.locator('[data-unit="4.13.6"] .no button').focus()
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('heading', { level: 2 })).toContainText('13.6')
  await expect(sheet.locator('tbody tr[data-agency]')).toHaveCount(everybody(readTasks().get('4.13.6')!).length)
  await sheet.locator('[data-to="4.13.5"]').click()
  await expect(sheet.getByRole('heading', { level: 2 })).toContainText('13.5')
  await sheet.getByRole('button', { name: `回到${A}` }).click()
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(A)
  await page.keyboard.press('Escape')
  await expect(page.locator('.network')).toBeVisible()
})

test('a sheet counts what the filter leaves, says so, and offers all of it', async ({ page }) => {
  await open(page, `v=1&view=dossier&agency=${idOf(A)}&chapter=8`)
  const inside = tasksWith([A], 'or').filter((id) => id.startsWith('8.'))
  expect(await ids(page, '.sheet')).toEqual(inside)
  await expect(page.locator('.filtered')).toContainText(plan.chapters[7]!.title.zhHant)
  await page.evaluate((hash) => (location.hash = hash), `v=1&view=dossier&agency=${idOf(A)}&chapter=1`)
  await page.getByRole('button', { name: '不篩選' }).click()
  await expect(page.locator('.sheet li[data-unit]')).toHaveCount(tasksWith([A], 'or').length)
})

test('on paper a sheet is whole: A4, every task unbroken, head and number on each page', async ({ page }) => {
  await open(page, `v=1&view=dossier&agency=${idOf(A)}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const { sheets, width, height } = await printed(page)
  expect([width, height]).toEqual([595, 842])
  expect(sheets.length).toBeGreaterThan(1)
  for (const [n, text] of sheets.entries()) {
    expect(text).toContain(bare(`${n + 1} / ${sheets.length}`))
    if (n > 0) expect(text.startsWith(bare(`${plan.title.zhHant} · 責任單 · ${A}`))).toBe(true)
  }
  for (const id of tasksWith([A], 'or')) {
    const text = bare(texts.get(id)!)
    expect(
      sheets.some((sheet) => sheet.includes(text)),
      id,
    ).toBe(true)
  }
  // Nothing of the screen around it.
  expect(sheets.join('')).not.toContain(bare('複製連結'))
})

test('the other views can be printed: every task is there, and nothing to press', async ({ page }) => {
  const names = plan.agencies.map(({ name }) => bare(name))
  const numbers = [...texts.keys()].map((id) =>
    id
      .split('.')
      .slice(1)
      .filter((part) => part !== '0'),
  )
  // A treemap and a weave stand on one sheet.
  for (const [view, rest, most, wanted] of [
    // With everybody: on paper no name waits for a click.
    ['table', '', Infinity, [...[...texts.values()].map((text) => bare(text).slice(0, 12)), ...names]],
    ['text', '', Infinity, [...texts.values()].map((text) => bare(text).slice(0, 6))],
    ['network', '', Infinity, plan.chapters.map(({ title }) => bare(title.zhHant).slice(0, 4))],
    ['matrix', '&columns=task', 1, names],
    ['treemap', '', 1, [...numbers.map((parts) => parts.join('.')), '市商務委', '無牽頭39']],
    ...runs([], [['matrix', '', Infinity, names] as const]),
  ] as const) {
    const wide = view !== 'text' && view !== 'network'
    await page.goto(`./#v=1&view=${view}${rest}`)
    // Not before it is drawn: text and drawing come a moment after their frame.
    await expect(
      page.locator(`.stage > .${view} :is([data-unit], .slot, .cell, [role="treeitem"])`).first(),
    ).toBeAttached()
    const { sheets, width, height } = await printed(page)
    expect(width > height, view).toBe(wide)
    expect(sheets.length, view).toBeLessThanOrEqual(most)
    const all = sheets.join('').replaceAll(/\d+\/\d+/g, '')
    const missing = wanted.filter((words) => !all.includes(words))
    expect(missing.slice(0, 3), view).toEqual([])
    expect(all, view).not.toContain(bare('匯入方案'))
  }
})

test('two agencies stand beside one another: what one has and the other lacks', async ({ page }) => {
  await page.goto(`./#v=1&agency=${idOf(A)},${idOf(B)}`)
  await page.locator('[data-panel="agencies"] [data-to="compare"]').click()
  const own = (name: string, other: string): string[] =>
    tasksWith([name], 'or').filter((id) => !tasksWith([other], 'or').includes(id))
  await expect(page.locator('.sheet [data-tasks]')).toHaveCount(3)
  const numbers = async (key: string): Promise<string[]> =>
    (await page.locator(`[data-tasks="${key}"] .no`).allTextContents()).map((text) => text.trim())
  const label = (id: string): string =>
    id
      .split('.')
      .slice(1)
      .filter((part) => part !== '0')
      .join('.')
  expect(await numbers('first')).toEqual(own(A, B).map(label))
  expect(await numbers('both')).toEqual(tasksWith([A, B], 'and').map(label))
  expect(await numbers('second')).toEqual(own(B, A).map(label))
  await expect(page.locator('[data-figure="lead"] td')).toContainText([
    String(rolesOf(A).lead),
    String(rolesOf(B).lead),
    `+${rolesOf(B).lead - rolesOf(A).lead}`,
  ])
  await page.getByRole('button', { name: '甲乙對調' }).focus()
  await page.keyboard.press('Enter')
  expect(await numbers('first')).toEqual(own(B, A).map(label))
  await page.locator('.sides select').nth(1).selectOption(idOf('市財政局'))
  expect(await numbers('both')).toEqual(tasksWith([B, '市財政局'], 'and').map(label))
})

test('two plans of the library stand beside one another, agencies matched by the directory', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(textFile('渡口.txt', FERRIES))
  await expect(page.locator('header h1')).toContainText('渡口')
  await page.locator('[data-compare]').click()
  const here = page.locator('[data-bodies="first"] tbody tr')
  const both = page.locator('[data-bodies="both"] tbody tr')
  await expect(both.first()).toBeVisible()
  // Finance and public security stand in both, whatever the script; its own two bureaus only here.
  const names = (await both.locator('th').allTextContents()).join(' ')
  expect(names).toMatch(/財政局/)
  expect(names).toMatch(/公安局/)
  expect((await both.count()) + (await here.count())).toBe(4)
  await expect(page.locator('[data-figure="lead"] td').first()).toHaveText('3')
  await expect(page.locator('[data-figure="lead"] td').nth(1)).toHaveText('114')
  // The link holds it, and a plan that is not there is said to be missing.
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /against=[0-9a-f]{12}/)
  await page.evaluate(() => (location.hash = location.hash.replace(/against=[0-9a-f]+/, 'against=000000000000')))
  await expect(page.getByRole('alert')).toContainText('沒有連結所指')
})

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a sheet and a comparison fit, and a finger finds its targets', async ({ page }) => {
    for (const link of [
      `view=dossier&agency=${idOf(A)}`,
      'view=dossier&open=4.13.6',
      `view=compare&agency=${idOf(A)},${idOf(B)}`,
      'view=dossier',
    ]) {
      await open(page, `v=1&${link}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), link).toBeLessThanOrEqual(390)
      expect(
        await page.locator('.sheet').evaluate((node) => node.scrollWidth - node.clientWidth),
        link,
      ).toBeLessThanOrEqual(0)
      for (const button of await page.locator('.sheet button:visible').all()) {
        expect((await button.boundingBox())!.height, link).toBeGreaterThanOrEqual(43.5)
      }
      if (link.includes('compare')) {
        await page.getByRole('button', { name: '甲乙對調' }).tap()
        await expect(page.locator('.workbench')).toHaveAttribute(
          'data-link',
          `v=1&view=compare&agency=${idOf(B)},${idOf(A)}`,
        )
      }
    }
    // Chosen from the list, an agency opens its sheet.
    await page.locator(`[data-agency="${idOf(A)}"]`).tap()
    await expect(page.locator('.sheet').getByRole('heading', { level: 2 })).toHaveText(A)
  })
})
