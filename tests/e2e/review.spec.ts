import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { LOOKS, violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'
import { idOf, rolesOf } from './plan.ts'

/** A task that an agency leads with others taking part, as a person read it. */
const [task, who] = [...readTasks()].find(([, each]) => each.lead.length === 2 && each.participate.length > 2)!
const leader = who.lead[0]!
const taker = who.participate[0]!
const label = task.replace(/^\d+\./, '')
const { plan } = embeddedPlan()
const misspelt = plan.defects.filter(({ code }) => code === 'name-misspelt')

async function openTask(page: Page, view = 'network'): Promise<void> {
  await page.goto(`./#v=1${view === 'network' ? '' : `&view=${view}`}&open=${task}`)
  await expect(page.locator('[data-panel="task"] h2')).toContainText(label)
}

async function correctTask(page: Page): Promise<Locator> {
  await page.locator('[data-correct]').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** What the rail says of an agency, and of a role in the whole plan. */
async function led(page: Page, agency: string): Promise<number> {
  await page.goto(`./#v=1&agency=${idOf(agency)}&role=lead`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /role=lead/)
  return Number(await page.locator('header .sentence').getAttribute('data-count'))
}

test('a corrected role changes panel, dial, counts and export, outlives the page, and comes back', async ({ page }) => {
  await openTask(page)
  // The rods of a role are one path, with a way for each.
  const rods = (): Promise<number> =>
    page
      .locator('.dial .lead > .rod')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')!.split('M').length - 1).reduce((a, b) => a + b, 0))
  const before = rolesOf(leader)
  const leads = page.locator('.rail .roles .n').first()
  const all = Number(await leads.textContent())
  await expect.poll(rods).toBe(all)

  const dialog = await correctTask(page)
  await dialog.getByLabel(`${leader}的角色`).selectOption('participate')
  await expect(dialog.locator('.toasts')).toContainText(leader)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-correct]')).toBeFocused()
  const panel = page.locator('[data-panel="task"]')
  await expect(panel.locator('.role').filter({ hasText: '參加' })).toContainText(`${leader}`)
  await expect(panel.locator('dl sup')).toHaveText(['改已更正'])
  await expect.poll(rods).toBe(all - 1)
  await expect(leads).toHaveText(String(all - 1))

  await page.reload()
  await expect.poll(rods).toBe(all - 1)
  expect(await led(page, leader)).toBe(before.lead - 1)
  await page.goto(`./#v=1&view=matrix`)
  const row = page.locator(`.matrix [data-agency="${idOf(leader)}"]`)
  await expect(row.locator('.glyphs svg.lead')).toHaveCount(before.lead - 1)
  await expect(row.locator('.glyphs svg.participate')).toHaveCount(before.participate + 1)

  await page.goto(`./#v=1&view=table`)
  await expect(page.locator(`[data-unit="${task}"] sup`)).toHaveCount(1)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .slice(1)
    .trim()
    .split('\r\n')
  expect(lines[0]!.endsWith(',corrections')).toBe(true)
  expect(lines.find((line) => line.startsWith(`${task},`))!.endsWith(`,role ${leader}`)).toBe(true)

  await openTask(page, 'text')
  await expect(page.locator('.words sup', { hasText: '改' })).toHaveCount(1)
  const again = await correctTask(page)
  await again.locator('[data-member] [data-undo]').click()
  await expect(again.locator('[data-undo]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect(await led(page, leader)).toBe(before.lead)
  await page.goto(`./#v=1&view=table`)
  await expect(page.locator('.table sup')).toHaveCount(0)
})

test('the toast takes a correction back from inside the dialog', async ({ page }) => {
  await openTask(page)
  const dialog = await correctTask(page)
  const role = dialog.getByLabel(`${leader}的角色`)
  await role.selectOption('responsible')
  await dialog.locator('.toasts button').click()
  await expect(role).toHaveValue('lead')
  await expect(dialog.locator('[data-undo]')).toHaveCount(0)
})

test('a role that is put back by hand leaves no correction', async ({ page }) => {
  await openTask(page)
  const dialog = await correctTask(page)
  const role = dialog.getByLabel(`${leader}的角色`)
  await role.focus()
  await role.selectOption('responsible')
  await expect(dialog.locator('[data-undo]')).toHaveCount(1)
  await expect(role).toBeFocused()
  await role.selectOption('lead')
  await expect(dialog.locator('[data-undo]')).toHaveCount(0)
})

test('a member is left out of count, another is added, a clause is none, and each comes back', async ({ page }) => {
  await openTask(page)
  const panel = page.locator('[data-panel="task"]')
  const agencies = panel.locator('dd .agency')
  const all = await agencies.count()
  const dialog = await correctTask(page)

  await dialog.getByRole('button', { name: `不計${taker}` }).click()
  await expect(dialog.locator('[data-dismissed]')).toContainText(taker)
  await expect(dialog.locator('[data-dismissed] button')).toBeFocused()
  await expect(agencies).toHaveCount(all - 1)
  await page.keyboard.press('Enter')
  await expect(agencies).toHaveCount(all)

  await dialog.locator('[data-add]').click()
  await expect(dialog.locator('form input')).toBeFocused()
  await page.keyboard.type('市航運事務中心暨渡口管理工作領導小組聯席會議辦公室')
  await page.keyboard.press('Enter')
  await expect(agencies).toHaveCount(all + 1)
  await expect(dialog.locator('[data-add]')).toBeFocused()
  // A member that was added is changed in its addition, and leaves no trace when it is taken out.
  await dialog.getByLabel('市航運事務中心暨渡口管理工作領導小組聯席會議辦公室的角色').selectOption('guide')
  await expect(panel.locator('.role').filter({ hasText: '指導' })).toContainText('市航運事務中心')
  await dialog.getByRole('button', { name: /^不計市航運/ }).click()
  await expect(agencies).toHaveCount(all)
  await expect(dialog.locator('[data-undo], [data-dismissed]')).toHaveCount(0)

  await dialog.locator('[data-no-clause]').click()
  await expect(agencies).toHaveCount(0)
  await dialog.locator('[data-dismissed-clause] button').click()
  await expect(agencies).toHaveCount(all)
})

test('a member is another body, a heading is called otherwise', async ({ page }) => {
  await openTask(page)
  const dialog = await correctTask(page)
  const name = dialog.getByLabel(`${leader}的名稱`)
  await name.fill('市渡口局')
  await name.press('Enter')
  const panel = page.locator('[data-panel="task"]')
  await expect(panel.locator('dd')).toContainText(['市渡口局', ''])
  await dialog.getByLabel('本項標題').fill('渡口信用')
  await dialog.getByLabel('本項標題').press('Enter')
  await expect(panel.locator('.path')).toContainText('渡口信用改')
})

test('the review lists what is in doubt; an answer settles it, by keyboard, and can be undone', async ({ page }) => {
  await page.goto('./')
  const line = page.locator('[data-review]')
  await expect(line).toBeVisible()
  const open = Number(/\d+/.exec((await line.textContent())!)![0])
  expect(open).toBeGreaterThanOrEqual(misspelt.length)
  await line.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('h2')).toContainText(`${open} 處要看`)
  await expect(dialog.locator('[data-doubt]')).toHaveCount(open)

  const doubt = dialog.locator('[data-doubt="name-misspelt"]').first()
  await expect(doubt.locator('mark')).toHaveText(misspelt[0]!.raw)
  await doubt.locator('[data-answer="another"]').focus()
  await page.keyboard.press('Enter')
  await expect(doubt.locator('[data-undo]')).toBeFocused()
  await expect(dialog.locator('h2')).toContainText(`${open - 1} 處要看`)
  await expect(dialog.locator('[data-doubt]')).toHaveCount(open)
  await expect(dialog.locator('[data-corrections] li')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog.locator('h2')).toContainText(`${open} 處要看`)
  await expect(doubt.locator('[data-answers] button').first()).toBeFocused()

  while ((await dialog.locator('[data-answer="right"]').count()) > 0) {
    const left = await dialog.locator('[data-answer="right"]').count()
    await dialog.locator('[data-answer="right"]').first().click()
    await expect(dialog.locator('[data-answer="right"]')).toHaveCount(left - 1)
  }
  await expect(dialog.locator('h2')).not.toContainText('處要看')
  await dialog.locator('[data-undo-all]').click()
  await expect(dialog.locator('[data-no]')).toBeFocused()
  await dialog.locator('.all .first').click()
  await expect(dialog.locator('h2')).toContainText(`${open} 處要看`)
  await page.keyboard.press('Escape')
  await expect(line).toBeFocused()
})

test('a doubt leads to its place in the text', async ({ page }) => {
  await page.goto('./')
  await page.locator('[data-review]').click()
  const doubt = page.locator('[data-doubt="name-misspelt"]').first()
  const unit = (await doubt.locator('.where b').textContent())!
  await doubt.locator('.where button').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'text')
  await expect(page.locator('[data-panel="task"] h2')).toContainText(unit)
})

test('two names are merged into one agency, and are two again', async ({ page }) => {
  const [from, into] = [plan.agencies.at(-1)!, plan.agencies[0]!]
  await page.goto('./')
  const facts = page.locator('.workbench > header')
  await expect(facts).toContainText(`${plan.agencies.length} 個單位`)
  await page.locator('[data-review]').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('這個名稱').fill('沒有這個單位')
  await dialog.getByLabel('計入').fill(into.name)
  await dialog.getByRole('button', { name: '合併' }).click()
  await expect(dialog.getByRole('alert')).toContainText('沒有這個單位')
  await dialog.getByLabel('這個名稱').fill(from.name)
  await page.keyboard.press('Enter')
  await expect(facts).toContainText(`${plan.agencies.length - 1} 個單位`)
  await dialog.locator('[data-corrections] li button').click()
  await expect(facts).toContainText(`${plan.agencies.length} 個單位`)
})

for (const { name, options } of LOOKS) {
  test.describe(name, () => {
    test.use(options)
    test('axe finds nothing in the dialogs, nothing is cut off at the side, targets suit the finger', async ({
      page,
    }) => {
      const { width, height } = options.viewport
      const check = async (state: string): Promise<void> => {
        expect(await violations(page), state).toEqual([])
        const dialog = page.getByRole('dialog')
        expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth), state).toBe(0)
        const box = (await dialog.boundingBox())!
        expect(box.y + box.height, state).toBeLessThanOrEqual(height)
        if (width < 820) {
          const low = await dialog
            .locator('button:visible, select:visible, input:visible')
            .evaluateAll((all) =>
              all.filter((each) => each.clientHeight < 40).map((each) => each.outerHTML.slice(0, 120)),
            )
          expect(low, state).toEqual([])
        }
      }
      await page.goto(`./#v=1&open=${task}`)
      await correctTask(page).then(async (dialog) => {
        await dialog.getByLabel(`${leader}的角色`).selectOption('responsible')
        await dialog.getByRole('button', { name: `不計${taker}` }).click()
        await expect(dialog.locator('[data-dismissed]')).toBeVisible()
        await check('a task')
        await dialog.getByRole('button', { name: '看全部存疑和更正' }).click()
        await expect(dialog.locator('[data-doubt]').first()).toBeVisible()
        await dialog.locator('[data-answer]').first().click()
        await expect(dialog.locator('[data-doubt] [data-undo]')).toHaveCount(1)
        await check('the review')
      })
    })
  })
}
