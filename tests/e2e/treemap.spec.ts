import type { Page } from '@playwright/test'
import { isCampaign } from '../harness/campaign.ts'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith, withoutLead } from './plan.ts'
import { everybody, readTasks } from '../plan/embedded.ts'

const ids = [...readTasks().keys()]
const inside = (drill: string) => ids.filter((id) => id.startsWith(`${drill}.`))
const spot = (page: Page, key: string) => page.locator(`[data-spot="${key}"]`)
const tiles = (page: Page) => page.locator('.map .tile')
const keys = (page: Page, of = '.map .tile') =>
  page.locator(of).evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['spot']))
/** How many cells the cards show: each begins a piece of a path. */
const cells = (page: Page) =>
  page
    .locator('.map .cells')
    .evaluateAll((all) => all.reduce((sum, path) => sum + path.getAttribute('d')!.split('M').length - 1, 0))
const here = (page: Page) => page.locator('[data-drill][aria-current]')

async function open(page: Page, rest = '') {
  await page.goto(`./#v=1&view=treemap${rest}`)
  // Where the page stood at another state before, that one is gone.
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1&view=treemap${rest}`)
  await expect(page.locator('.map[aria-busy=false] [role=treeitem]').first()).toBeVisible()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

test.describe('a wide window', () => {
  test('a click goes in, to the chapter, the item, the task; Esc and Back come out', async ({ page }) => {
    await open(page)
    expect(await keys(page)).toEqual(ids)
    await spot(page, '4').click()
    await expect(tiles(page)).toHaveCount(inside('4').length)
    await expect(page).toHaveURL(/drill=4$/)
    await spot(page, '4.13.6').click()
    await expect(tiles(page)).toHaveCount(inside('4.13').length)
    await spot(page, '4.13.6').click()
    await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
    await expect(spot(page, '4.13.6')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(tiles(page)).toHaveCount(inside('4').length)
    await page.goBack()
    await expect(tiles(page)).toHaveCount(inside('4.13').length)
  })

  test('the path says where one is and leads back up', async ({ page }) => {
    await open(page, '&drill=4.13')
    await expect(here(page)).toHaveAttribute('data-drill', '4.13')
    await page.locator('nav [data-drill="4"]').click()
    expect(await keys(page)).toEqual(inside('4'))
    await page.locator('nav [data-drill=""]').click()
    expect(await keys(page)).toEqual(ids)
  })

  test('a double-click opens the task as one step, whichever level it is on', async ({ page }) => {
    for (const drill of ['', '&drill=4']) {
      await open(page, drill)
      const before = page.url()
      await spot(page, '4.13.6').dblclick()
      await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
      await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1&view=treemap&open=4.13.6${drill}`)
      await page.goBack()
      await expect(page.locator('[data-panel="task"]')).toHaveCount(0)
      expect(page.url()).toBe(before)
    }
  })

  test('the second half of a slow double-click still opens the task, in place of the step of the first', async ({
    page,
  }) => {
    await open(page)
    const box = (await spot(page, '4.13.6').boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/drill=4$/)
    await page.mouse.move(x, y)
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=treemap&open=4.13.6')
    await page.goBack()
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=treemap')
  })

  test('the filter dims, isolating removes and lays out anew', async ({ page }) => {
    const own = tasksWith(['市商務委'], 'or')
    await open(page, `&agency=${idOf('市商務委')}`)
    expect(await keys(page, '.map .tile:not(.dim)')).toEqual(own)
    const small = (await spot(page, own[0]!).boundingBox())!
    await page.keyboard.press('i')
    await expect(tiles(page)).toHaveCount(own.length)
    await expect(spot(page, '4')).toBeVisible()
    expect((await spot(page, own[0]!).boundingBox())!.width).toBeGreaterThan(small.width)
  })

  test('a question lights its tasks, and the legend counts them', async ({ page }) => {
    await open(page, '&ask=no-lead')
    await expect(page.locator('.map .tile:not(.dim)')).toHaveCount(withoutLead)
    await expect(page.locator('[data-fill="none"]')).toHaveAttribute('data-count', String(withoutLead))
    await expect(page.locator('[data-fill="one"]')).toHaveAttribute('data-count', '0')
  })

  test('the area can mean assignments, and the link says so', async ({ page }) => {
    await open(page)
    const width = async () => {
      const box = (await spot(page, '5.34.2').boundingBox())!
      return box.width * box.height
    }
    const before = await width()
    await page.locator('[data-area]').selectOption('assignments')
    await expect(page).toHaveURL(/area=assignments$/)
    await expect.poll(width).toBeGreaterThan(before * 3)
  })

  test('the fill can mean the role of the chosen agency, or how many agencies there are', async ({ page }) => {
    await open(page)
    await expect(page.locator('[data-fill-by] option[value="role"]')).toBeDisabled()
    await page.locator('[data-fill-by]').selectOption('agencies')
    await expect(page).toHaveURL(/fill=agencies$/)
    const counts = await page
      .locator('.legend [data-fill]')
      .evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset['count'])))
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(ids.length)
    const most = [...readTasks().values()].filter((task) => new Set(everybody(task)).size >= 8).length
    await expect(page.locator('.map .tile.most')).toHaveCount(most)

    await open(page, `&agency=${idOf('市商務委')}&fill=role`)
    const lead = tasksWith(['市商務委'], 'or').filter((id) => readTasks().get(id)!.lead.includes('市商務委'))
    expect(await keys(page, '.map .tile.lead')).toEqual(lead)
    await expect(page.locator('.legend [data-fill="lead"]')).toHaveAttribute('data-count', String(lead.length))
  })

  test('nothing that matches: the page says so and offers the way out; an isolated level too', async ({ page }) => {
    const [C, D] = ['市文明辦', '市統計局'] as const
    await page.goto(`./#v=1&view=treemap&agency=${idOf(C)},${idOf(D)}&mode=and&only=1`)
    await expect(page.locator('.empty h2')).toBeVisible()
    await page.locator('.empty').getByRole('button').first().click()
    await expect(tiles(page)).toHaveCount(tasksWith([C, D], 'or').length)

    await page.goto(`./#v=1&view=treemap&agency=${idOf('市商務委')}&only=1&drill=1`)
    await page.locator('.nothing button').click()
    await expect(tiles(page)).toHaveCount(tasksWith(['市商務委'], 'or').length)
  })

  test('the keyboard walks by geometry, goes in and out and opens, and keeps its place', async ({ page }) => {
    await open(page)
    await spot(page, '4').focus()
    await page.keyboard.press('ArrowDown')
    const focused = page.locator('.map :focus')
    await expect(focused).toHaveAttribute('data-spot', /^4\./)
    await page.keyboard.press('ArrowUp')
    await expect(focused).toHaveAttribute('data-spot', '4')
    await page.keyboard.press('Enter')
    await expect(here(page)).toHaveAttribute('data-drill', '4')
    await expect(focused).toHaveAttribute('data-spot', /^4\./)
    await page.keyboard.press('Escape')
    await expect(focused).toHaveAttribute('data-spot', /^4/)
    await page.keyboard.press('End')
    await expect(focused).toHaveAttribute('data-spot', ids.at(-1)!)
    await page.keyboard.press('Space')
    await expect(page.locator('[data-panel="task"]')).toBeVisible()
    await expect(page.locator('.map [tabindex="0"]')).toHaveCount(1)
  })

  test('a card tells of what is pointed at, by mouse or by keyboard, and covers neither it nor what lies next to it', async ({
    page,
  }) => {
    await open(page)
    const card = page.locator('.hover-card.placed')
    const near = async (key: string) => {
      const [box, own] = [(await card.boundingBox())!, (await spot(page, key).boundingBox())!]
      const over = await page.locator('.map .tile').evaluateAll(
        (all, { box: c, own: o }) =>
          all.flatMap((each) => {
            const { x, y, width, height, right, bottom } = each.getBoundingClientRect()
            const next = x < o.x + o.width + 9 && o.x < right + 9 && y < o.y + o.height + 9 && o.y < bottom + 9
            const under = x < c.x + c.width && c.x < x + width && y < c.y + c.height && c.y < y + height
            return next && under ? [(each as HTMLElement).dataset['spot']] : []
          }),
        { box, own },
      )
      expect(over, key).toEqual([])
    }
    for (const key of ['4.13.6', '1.1.1', '12.51.4', '5.34.2']) {
      await spot(page, key).hover()
      await expect(card).toContainText(key.split('.').slice(1).join('.'))
      await near(key)
    }
    await page.mouse.move(2, 2)
    await expect(card).toHaveCount(0)
    await spot(page, '4').focus()
    await page.keyboard.press('ArrowDown')
    await expect(card).toBeVisible()
  })

  test('every tile has a name with number, members, count and share', async ({ page }) => {
    await open(page)
    await expect(spot(page, '4.13.6')).toHaveAccessibleName(/13\.6.*市商務委.*7 項分工.*0\.9%/)
    await expect(spot(page, '4')).toHaveAccessibleName(/第四章.*38 條任務.*32\.5%/)
    await expect(spot(page, '4.13')).toHaveAccessibleName(/第 13 項.*6 條任務/)
    expect(await spot(page, '4.13.6').getAttribute('aria-level')).toBe('3')
  })

  const states = ['', '&area=assignments', '&drill=4', `&agency=${idOf('市商務委')}`]
  for (const [l, language] of ['zh-TW', 'zh-CN', 'en-US'].entries()) {
    // Each state in two of the languages, in a campaign in all.
    const rests = states.filter((_, n) => isCampaign || (n + l) % 3 > 0)
    test.describe(language, () => {
      test.use({ locale: language })
      test('no name is cut, and nothing runs over the edge of its tile', async ({ page }) => {
        // The picture is set by the same faces; only elements can be asked how wide they are.
        await page.emulateMedia({ forcedColors: 'active' })
        for (const rest of rests) {
          await open(page, rest)
          const cut = () =>
            page.locator('.map .names > span, .map .top b').evaluateAll((all) =>
              all.flatMap((line) => {
                const tile = line.closest('.tile')!.getBoundingClientRect()
                const box = line.getBoundingClientRect()
                const out = box.bottom > tile.bottom + 1 || box.left + line.scrollWidth > tile.right + 1
                return out ? [`${line.textContent} in ${(line.closest('.tile') as HTMLElement).dataset['spot']}`] : []
              }),
            )
          expect(await cut(), rest).toEqual([])
        }
      })
    })
  }
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('shows one level at a time, every card the size of a touch, one cell a task', async ({ page }) => {
    await open(page)
    const small = () =>
      page.locator('.map [role=treeitem]').evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44)
          .map(({ width, height }) => `${width}×${height}`),
      )
    await expect.poll(() => cells(page)).toBe(ids.length)
    expect(await small()).toEqual([])
    await spot(page, '4').tap()
    await expect.poll(() => cells(page)).toBe(inside('4').length)
    expect(await small()).toEqual([])
    await spot(page, '4.13').tap()
    expect(await keys(page)).toEqual(inside('4.13'))
    expect(await small()).toEqual([])
    await spot(page, '4.13.6').tap()
    await expect(page.locator('[data-panel="task"] h2')).toContainText('13.6')
    await page.goBack()
    await page.locator('nav [data-drill="4"]').tap()
    await expect.poll(() => cells(page)).toBe(inside('4').length)
  })

  test('shows titles whole or not at all', async ({ page }) => {
    await open(page)
    const titles = await page
      .locator('.map [role=treeitem]')
      .evaluateAll((cards) =>
        cards.map((card) => [...card.querySelectorAll('.line')].map((line) => line.textContent).join('')),
      )
    expect(titles.filter((title) => title !== '').length).toBeGreaterThan(6)
    const names = await page.locator('.map [role=treeitem] > .visually-hidden').allTextContents()
    for (const [i, title] of titles.entries()) expect(names[i]).toContain(title)
  })
})
