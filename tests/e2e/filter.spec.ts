import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { idOf, partnersOf, rolesOf, tasksWith, withoutLead } from './plan.ts'

const A = '市商務委'
const B = '市發展改革委'
const count = (page: Page) => page.locator('header .sentence')

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('g.slot').first()).toBeAttached()
})

test('a click on an agency filters by it and opens its dossier', async ({ page }) => {
  await page.locator(`g[data-agency="${idOf(A)}"]`).click()
  const roles = rolesOf(A)
  const own = tasksWith([A], 'or')
  await expect(count(page)).toHaveAttribute('data-count', String(own.length))
  await expect(count(page)).toContainText(`${A}`)
  const panel = page.locator('[data-panel="agency"]')
  await expect(panel.locator('[data-role="lead"] b')).toHaveText(String(roles.lead))
  await expect(panel.locator('[data-role="responsible"] b')).toHaveText(String(roles.responsible))
  await expect(panel.locator('[data-role="participate"] b')).toHaveText(String(roles.participate))
  await expect(panel.locator('[data-partners]')).toHaveAttribute('data-partners', String(partnersOf(A).length))
  const lit = await page
    .locator('g.slot:not(.dim)')
    .evaluateAll((all) => all.map((g) => (g as SVGGElement).dataset['unit']))
  expect(lit).toEqual(own)
})

test('a second agency joins by or, then by and', async ({ page }) => {
  await page.locator(`g[data-agency="${idOf(A)}"]`).click()
  await page.locator(`g[data-agency="${idOf(B)}"]`).click({ modifiers: ['Shift'] })
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A, B], 'or').length))
  await page.locator('header .joint').click()
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A, B], 'and').length))
  await expect(page).toHaveURL(/mode=and/)
  await page.goBack()
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A, B], 'or').length))
  await page.goBack()
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
  await page.goForward()
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A, B], 'or').length))
})

test('Esc goes one level up as a new step', async ({ page }) => {
  await page.locator(`g[data-agency="${idOf(A)}"]`).click()
  await page.keyboard.press('i')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-panel="overview"]')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.goBack()
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
})

test('a role that is switched off counts no more', async ({ page }) => {
  await page.locator(`g[data-agency="${idOf(A)}"]`).click()
  await page.locator('.rail .roles button').nth(1).click()
  await expect(count(page)).toHaveAttribute('data-count', String(rolesOf(A).lead))
  await expect(page).toHaveURL(/role=lead/)
})

test('the headline and the questions are computed, and one click filters', async ({ page }) => {
  await expect(page.locator('[data-panel="overview"] h2')).toContainText(String(withoutLead))
  await page.locator('[data-question="no-lead"]').click()
  await expect(count(page)).toHaveAttribute('data-count', String(withoutLead))
  await expect(page.locator('[data-panel="filter"] h2')).toContainText(String(withoutLead))
})

test('a task shows who does what, the clause and its neighbours, and keeps the filter', async ({ page }) => {
  await page.locator(`g[data-agency="${idOf(A)}"]`).click()
  await page
    .locator('[data-panel="agency"]')
    .getByRole('button', { name: /^13\.6/ })
    .click()
  const panel = page.locator('[data-panel="task"]')
  await expect(panel.locator('h2')).toContainText('13.6')
  await expect(panel.locator('.role').first()).toContainText('天津檢驗檢疫局')
  await expect(panel.locator('.clause').first()).toContainText('牽頭負責')
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
  await panel.getByRole('button', { name: /^下一條/ }).click()
  await expect(panel.locator('h2')).toContainText('14.1')
})

test('no shared task: the page says why and offers the way out', async ({ page }) => {
  const three = ['市文明辦', '市統計局', A]
  expect(tasksWith(three, 'and')).toEqual([])
  await page.goto(`./#v=1&agency=${three.map(idOf).join()}&mode=and`)
  await page.reload()
  await expect(page.locator('.empty h2')).toBeVisible()
  await page.locator('.empty').getByRole('button').first().click()
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith(three, 'or').length))
})
