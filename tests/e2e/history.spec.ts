import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { names, opened, openSaved, save } from './kept.ts'
import { idOf } from './plan.ts'

/*
 * Back and Forward are undo and redo of what a person did: one act is one step, however many events it is made of.
 */

const COMMERCE = idOf('市商務委')
const REFORM = idOf('市發展改革委')

const link = (page: Page) => page.locator('.workbench').getAttribute('data-link')
const steps = (page: Page) => page.evaluate(() => (window as unknown as { pushed: number }).pushed)

// A page that was used before may have as long a history as the browser keeps, which then grows no more.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const push = history.pushState.bind(history)
    Object.assign(window, { pushed: 0 })
    history.pushState = (...args) => {
      ;(window as unknown as { pushed: number }).pushed += 1
      push(...args)
    }
  }),
)

/** Does something, and says how many steps of the history it made. */
async function stepsOf(page: Page, act: () => Promise<void>): Promise<number> {
  const before = await steps(page)
  await act()
  // What is written into the address is written with the event itself, or with the frame after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return (await steps(page)) - before
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(selector).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('each act is one step: a slider that is drawn, an agency that is carried; typing and panning are none', async ({
  page,
}) => {
  await opened(page)
  await expect(page.locator('g.slot').first()).toBeAttached()
  const trail: (string | null)[] = [await link(page)]
  const act = async (made: number, what: () => Promise<void>): Promise<void> => {
    expect(await stepsOf(page, what)).toBe(made)
    if (made > 0) trail.push(await link(page))
  }

  // Zooming and panning belong to the reader.
  await act(0, async () => {
    await page.mouse.move(700, 480)
    for (let n = 0; n < 6; n += 1) await page.mouse.wheel(0, -120)
    await page.mouse.move(480, 760)
    await page.mouse.down()
    await page.mouse.move(560, 700, { steps: 12 })
    await page.mouse.up()
    await page.locator('.dial').focus()
    await page.keyboard.press('0')
  })
  // Typing a query and giving it up.
  await act(0, async () => {
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('combobox').pressSequentially('食品安全')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  // Typing one and filtering by it.
  await act(1, async () => {
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('combobox').pressSequentially('信用')
    await page.keyboard.press('Shift+Enter')
    await expect(page).toHaveURL(/q=/)
  })
  await act(1, () => page.keyboard.press('Escape'))

  // An agency, carried by the mouse and nudged by the keyboard.
  await act(1, async () => {
    const { x, y } = await middleOf(page, `g[data-agency="${COMMERCE}"]`)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 90, y + 40, { steps: 15 })
    await page.mouse.up()
    await expect(page).toHaveURL(/pin=/)
  })
  await act(1, async () => {
    await page.locator('.dial').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    // A frame stands round the name of an agency, once the keyboard is on it.
    await expect(page.locator('rect.cursor')).toBeVisible()
    for (let n = 0; n < 8; n += 1) await page.keyboard.press('Shift+ArrowDown')
  })
  await page.locator('.dial').blur()

  // A slider, by the keyboard and by the mouse: two acts.
  await act(1, () => page.getByRole('button', { name: '協作網' }).click())
  const slider = page.locator('[data-sharing]')
  await act(1, async () => {
    await slider.focus()
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/sharing=8/)
  })
  await act(1, async () => {
    const box = (await slider.boundingBox())!
    const at = (value: number) => box.x + 8 + ((box.width - 16) * (value - 1)) / 19
    await page.mouse.move(at(8), box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(at(16), box.y + box.height / 2, { steps: 20 })
    await page.mouse.up()
    await expect(page).toHaveURL(/sharing=1\d/)
  })

  // Scrolling the text and the table.
  await act(1, () => page.keyboard.press('4'))
  await act(0, async () => {
    await page.mouse.move(700, 480)
    for (let n = 0; n < 8; n += 1) await page.mouse.wheel(0, 600)
  })

  // All the way back, all the way forward, each stop as it was; and loaded anew in the middle.
  const seen = [...trail]
  for (const want of seen.slice(0, -1).reverse()) {
    await page.goBack()
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', want!)
  }
  for (const want of seen.slice(1, 5)) {
    await page.goForward()
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', want!)
  }
  await page.reload()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', seen[4]!)
  await page.goForward()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', seen[5]!)
  // A run that begins after Back is a step of its own, and writes over nothing.
  await page.goBack()
  await page.locator('.dial').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.locator('.workbench')).not.toHaveAttribute('data-link', seen[4]!)
  await page.goBack()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', seen[4]!)
})

test('two tabs go their own ways, and have the same work', async ({ page, context }) => {
  await opened(page, `v=1&agency=${COMMERCE}`)
  const other = await context.newPage()
  await opened(other, `v=1&view=table&agency=${REFORM}`)
  const [here, there] = [await link(page), await link(other)]
  await page.getByRole('button', { name: '夜間' }).click()
  await save(page, '這邊')
  await save(other, '那邊')
  expect(await link(other)).toBe(there)
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.keyboard.press('3')
  await page.goBack()
  expect([await link(page), await link(other)]).toEqual([here, there])

  // Both change the same list at once: what either did stands.
  await openSaved(page)
  await openSaved(other)
  await expect(names(page)).toHaveText(['這邊', '那邊'])
  await Promise.all([
    page.getByRole('button', { name: '把「那邊」上移' }).click(),
    (async () => {
      await other
        .locator('[data-saved]')
        .filter({ hasText: '這邊' })
        .getByRole('button', { name: '改名、備註' })
        .click()
      await other.locator('[data-saved]').getByLabel('名稱').fill('這邊一')
      await other.keyboard.press('Enter')
    })(),
  ])
  for (const tab of [page, other]) await expect(names(tab)).toHaveText(['那邊', '這邊一'])
  // One deletes what the other has open for editing: nothing comes back half.
  await other.locator('[data-saved]').filter({ hasText: '這邊一' }).getByRole('button', { name: '改名、備註' }).click()
  await page.locator('[data-saved]').filter({ hasText: '這邊一' }).getByRole('button', { name: '刪除' }).click()
  for (const tab of [page, other]) await expect(names(tab)).toHaveText(['那邊'])
  await page.getByRole('dialog').getByRole('button', { name: '復原' }).click()
  for (const tab of [page, other]) await expect(names(tab)).toHaveText(['那邊', '這邊一'])
})
