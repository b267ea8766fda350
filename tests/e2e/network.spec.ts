import type { Locator, Page } from '@playwright/test'
import { everybody, readTasks } from '../plan/embedded.ts'
import { expect, test } from './fixtures.ts'
import { idOf, partnersOf, tasksWith } from './plan.ts'

const tasks = readTasks()
const names = [...new Set([...tasks.values()].flatMap(everybody))]
const COMMERCE = '市商務委'
const REFORM = '市發展改革委'
const CUSTOMS = '天津海關'

async function open(page: Page, link = ''): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
  await expect(page.locator('g.slot').first()).toBeAttached()
}
const named = (page: Page, name: string): Locator => page.locator(`g[data-agency="${idOf(name)}"]`)
const count = (page: Page): Locator => page.locator('header .sentence')

/** The pairs of agencies that share at least so many tasks. */
function pairs(least: number): string[] {
  return names.flatMap((a, n) =>
    names.slice(n + 1).flatMap((b) => (tasksWith([a, b], 'and').length >= least ? [`${a}/${b}`] : [])),
  )
}

test.describe('the partners', () => {
  test('are joined from as many shared tasks on as the slider says, and the link keeps it', async ({ page }) => {
    await open(page, 'v=1&layout=partners')
    const lines = page.locator('path.pair-line')
    await expect(lines).toHaveCount(pairs(3).length)
    await page.locator('[data-sharing]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(lines).toHaveCount(pairs(5).length)
    await expect(page).toHaveURL(/sharing=5/)
    await page.goBack()
    await expect(lines).toHaveCount(pairs(3).length)
  })

  test('can be held to those who meet in two roles, and to whom one of them leads', async ({ page }) => {
    await open(page, 'v=1&layout=partners&sharing=1')
    await page.locator('[data-meeting]').selectOption('lead,participate')
    const meet = (a: string, b: string) =>
      [...tasks.values()].some(({ lead, participate }) => lead.includes(a) && participate.includes(b))
    const led = names.flatMap((a) => names.filter((b) => a !== b && meet(a, b)).map((b) => [a, b] as const))
    const lines = page.locator('path.pair-line')
    await expect(lines).toHaveCount(led.length)
    await expect(page).toHaveURL(/meeting=lead,participate/)
    await expect(page.locator('[data-headline]')).toContainText('牽頭')
    const hub = '市市場監管委'
    await page.locator('.rail .agencies button', { hasText: hub }).click()
    await expect(lines).toHaveCount(led.filter((pair) => pair.includes(hub)).length)
    await page.locator('[data-direction]').selectOption('from')
    await expect(lines).toHaveCount(led.filter(([a]) => a === hub).length)
    await expect(page).toHaveURL(/direction=from/)
    await page.locator('[data-direction]').selectOption('to')
    await expect(lines).toHaveCount(led.filter(([, b]) => b === hub).length)
  })

  test('are walked by keyboard: an agency, its lines, the tasks of a line', async ({ page }) => {
    await open(page, 'v=1&layout=partners')
    await expect(page.locator('.dial')).toHaveAttribute('aria-busy', 'false')
    await page.locator('.dial').focus()
    await page.keyboard.press('ArrowRight')
    const said = page.locator('.network [aria-live]')
    await expect(said).toContainText('條連線')
    await page.keyboard.press('ArrowDown')
    const hub = (await said.textContent())!
    await expect(said).toContainText('第 1 條連線')
    const most = Number(/共同 (\d+) 條/.exec(hub)![1])
    await expect(page.locator('path.pair-line.pointed')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(count(page)).toHaveAttribute('data-count', String(most))
    const [a, b] = /^(.+) – ([^，]+)，/.exec(hub)!.slice(1)
    expect(tasksWith([a!, b!], 'and')).toHaveLength(most)
  })

  test('a click on a line lists the shared tasks', async ({ page }) => {
    // Two that stand apart, so that something of the line is to be met.
    const shared = tasksWith(['市公安局', '市司法局'], 'and')
    await open(page, 'v=1&layout=partners')
    const line = page.locator(
      ['市公安局', '市司法局'].map((name) => `[data-pair*="${idOf(name)}"]`).join('') + ':is(path)',
    )
    await expect(line).toHaveCount(1)
    // What finds a line under the pointer comes with the layout.
    await expect(page.locator('.dial')).toHaveAttribute('aria-busy', 'false')
    const middle = await line.evaluate((path: SVGPathElement) => {
      const point = path.getPointAtLength(path.getTotalLength() * 0.5).matrixTransform(path.getScreenCTM()!)
      return { x: point.x, y: point.y }
    })
    await page.mouse.move(middle.x, middle.y)
    await expect(page.locator('.card')).toContainText(String(shared.length))
    await page.mouse.click(middle.x, middle.y)
    await expect(count(page)).toHaveAttribute('data-count', String(shared.length))
    await expect(page.locator('[data-panel="agencies"] [data-pair]').first()).toBeVisible()
  })
})

test('of three agencies at least two can be asked for', async ({ page }) => {
  const three = [COMMERCE, REFORM, '市財政局']
  await open(page, `v=1&agency=${three.map(idOf).join()}`)
  const expected = [...tasks.values()].filter(
    (task) => three.filter((name) => everybody(task).includes(name)).length >= 2,
  )
  await page.locator('[data-least]').selectOption('2')
  await expect(count(page)).toHaveAttribute('data-count', String(expected.length))
  await expect(count(page)).toContainText('至少 2 家')
  await expect(page).toHaveURL(/mode=2/)
})

test('two agencies without a shared task meet over others, who are listed and lit', async ({ page }) => {
  await open(page, `v=1&agency=${idOf(REFORM)},${idOf(CUSTOMS)}&mode=and`)
  const collective = (name: string): boolean => /各|有關/.test(name)
  const between = partnersOf(REFORM).filter((name) => partnersOf(CUSTOMS).includes(name) && !collective(name))
  await expect(page.locator('[data-chain]')).toHaveCount(between.length)
  await expect(page.locator('.empty')).toHaveCount(0)
  const lit = between.flatMap((name) => [...tasksWith([REFORM, name], 'and'), ...tasksWith([name, CUSTOMS], 'and')])
  await expect(page.locator('g.slot:not(.dim)')).toHaveCount(new Set(lit).size)
  // The way on: what the first of them has to do with the one of the two.
  await page.locator('[data-chain] .tasks').first().click()
  await expect(count(page)).not.toHaveAttribute('data-count', '0')
})

test('the focus widens by a step and narrows again, by key and by control', async ({ page }) => {
  const name = '市司法局'
  await open(page, `v=1&agency=${idOf(name)}&open=${idOf(name)}`)
  const own = tasksWith([name], 'or')
  await expect(page.locator('g.slot:not(.dim)')).toHaveCount(own.length)
  const collective = (each: string): boolean => /各|有關/.test(each)
  const near = tasksWith([name, ...partnersOf(name).filter((each) => !collective(each))], 'or')
  await page.keyboard.press(']')
  await expect(page.locator('g.slot:not(.dim)')).toHaveCount(near.length)
  await expect(page).toHaveURL(/degree=2/)
  // What is in focus is no filter.
  await expect(count(page)).toHaveAttribute('data-count', String(own.length))
  await page.keyboard.press('i')
  await expect(page.locator('g.slot')).toHaveCount(near.length)
  await page.keyboard.press('Escape')
  await page.keyboard.press('[')
  await expect(page.locator('g.slot:not(.dim)')).toHaveCount(own.length)
  await page.getByRole('button', { name: '2 步' }).click()
  await expect(page.locator('g.slot:not(.dim)')).toHaveCount(near.length)
})

test('a question about agencies names those that answer it', async ({ page }) => {
  await open(page)
  await page.locator('[data-question="never-leads"]').click()
  const never = names.filter((name) => ![...tasks.values()].some(({ lead }) => lead.includes(name)))
  await expect(page.locator('[data-panel="filter"] h2')).toContainText(String(never.length))
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith(never, 'or').length))
  const shown = page.locator('g.name:not([data-look="dot"])')
  const ids = await shown.evaluateAll((all) => all.map((each) => (each as SVGElement).dataset['agency']))
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !never.map(idOf).includes(id!))).toEqual([])
})

test('an item of a chapter filters by it, and Esc leads back to the chapter', async ({ page }) => {
  await open(page, 'v=1&chapter=4')
  await page.locator('[data-item="13"]').click()
  const own = [...tasks.keys()].filter((id) => id.startsWith('4.13.'))
  await expect(count(page)).toHaveAttribute('data-count', String(own.length))
  await expect(page).toHaveURL(/item=4\.13$/)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/chapter=4$/)
})

test.describe('an agency', () => {
  test('is carried elsewhere, stays there for whoever opens the link, and goes back', async ({
    page,
    browser,
    watch,
  }) => {
    await open(page)
    const name = named(page, COMMERCE)
    const home = await name.getAttribute('style')
    const before = (await name.boundingBox())!
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
    await page.mouse.down()
    await page.mouse.move(before.x - 60, before.y + 40, { steps: 4 })
    await page.mouse.move(before.x - 120, before.y + 60, { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(new RegExp(`pin=${idOf(COMMERCE)}\\.`))
    const after = (await name.boundingBox())!
    expect(Math.abs(after.x + after.width / 2 - (before.x - 120))).toBeLessThan(6)
    expect(Math.abs(after.y + after.height / 2 - (before.y + 60))).toBeLessThan(6)
    // It was carried, not picked, and the drawing did not move with it.
    await expect(page.locator('[data-panel="overview"]')).toBeVisible()

    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-TW' })
    await watch(context)
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(named(other, COMMERCE)).toHaveAttribute('style', (await name.getAttribute('style'))!)
    await context.close()

    await page.locator('[data-unpin]').click()
    await expect(name).toHaveAttribute('style', home!)
    await page.goBack()
    await expect(name).not.toHaveAttribute('style', home!)
  })

  test('is carried by the keyboard too', async ({ page }) => {
    await open(page, 'v=1&chapter=4')
    await page.locator('.dial').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page).toHaveURL(/pin=/)
    const first = page.url()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page).not.toHaveURL(first)
  })
})

test('whoever never touches the mouse reaches a dossier and what two agencies share', async ({ page }) => {
  const [own, other] = ['市司法局', '市公安局']
  await open(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(own)
  await expect(page.locator('[data-option="agency"]').first()).toContainText(own)
  await page.keyboard.press('Enter')
  const dossier = page.locator('[data-panel="agency"]')
  await expect(dossier.locator('h2')).toHaveText(own)
  const partner = dossier.getByRole('button', { name: other }).first()
  await partner.focus()
  await page.keyboard.press('Shift+Enter')
  const both = page.locator('[data-panel="agencies"]')
  await expect(both).toBeVisible()
  await both.getByRole('button', { name: /共同（且）/ }).focus()
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveAttribute('data-count', String(tasksWith([own, other], 'and').length))
  await expect(both.locator('[data-pair]').first()).toBeVisible()
})
