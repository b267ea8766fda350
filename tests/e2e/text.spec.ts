import type { Locator, Page } from '@playwright/test'
import { embeddedPlan } from '../plan/embedded.ts'
import { expect, test } from './fixtures.ts'
import { idOf, tasksWith } from './plan.ts'

const A = '市商務委'
const { plan, source } = embeddedPlan()

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`./#${link}`)
  await expect(page.locator('[data-block]').first()).toBeVisible()
}

/** The blocks that begin a task. */
function unitsOf(page: Page): Locator {
  return page.locator('[data-unit]:has(.label)')
}

async function ids(blocks: Locator): Promise<(string | undefined)[]> {
  return blocks.evaluateAll((all) => all.map((block) => (block as HTMLElement).dataset['unit']))
}

/** Whether an element can be seen inside the part of the text that scrolls. */
async function inSight(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const box = node.getBoundingClientRect()
    const frame = node.closest('.scroller')!.getBoundingClientRect()
    return box.top >= frame.top && box.bottom <= frame.bottom
  })
}

test('the whole document can be read: every line of it, in its order', async ({ page }) => {
  await open(page, 'v=1&view=text')
  for (const name of ['方案之前', '方案之後']) await page.getByRole('button', { name }).click()
  const read = await page.locator('.block .words').evaluateAll((all) =>
    all.map((block) => {
      const copy = block.cloneNode(true) as HTMLElement
      for (const mark of copy.querySelectorAll('sup')) mark.remove()
      return copy.textContent
    }),
  )
  const bare = (text: string) => text.replace(/\s/g, '')
  expect(bare(read.join(''))).toBe(bare(source))
})

test('the text of the page around the plan is folded away', async ({ page }) => {
  await open(page, 'v=1&view=text')
  const furniture = plan.defects.find(({ code }) => code === 'page-furniture')!
  const line = furniture.raw.split('\n')[0]!
  await expect(page.locator('.paper')).not.toContainText(line)
  const toggle = page.getByRole('button', { name: '方案之前' })
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await toggle.click()
  await expect(page.locator('.paper')).toContainText(line)
})

test('a link to a task opens the text at the task, marked; its number and its link are there', async ({
  page,
  context,
}) => {
  await open(page, 'v=1&view=text&open=8.44.3')
  const block = page.locator('[data-unit="8.44.3"]').first()
  await expect.poll(() => inSight(block)).toBe(true)
  await expect(block.locator('.words')).toHaveClass(/selected/)
  await expect(block.locator('.label')).toHaveText('44.3')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await block.getByRole('button', { name: '44.3 的連結' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied).hash).toBe('#v=1&view=text&open=8.44.3')
})

test('a click on a number opens the task and leaves the text where it is; one on a name filters by it', async ({
  page,
}) => {
  await open(page, 'v=1&view=text&open=4.13.6')
  const scroller = page.locator('.scroller')
  const block = page.locator('[data-unit="4.13.5"]').first()
  await expect.poll(() => inSight(block)).toBe(true)
  const before = await scroller.evaluate((node) => node.scrollTop)
  await block.locator('.label').click()
  await expect(page.locator('[data-panel="task"] h2')).toContainText('13.5')
  await expect(block.locator('.words')).toHaveClass(/selected/)
  expect(await scroller.evaluate((node) => node.scrollTop)).toBe(before)

  // A click on a name inside a clause filters by it.
  await page.locator(`[data-unit="4.13.1"] [data-agency="${idOf(A)}"]`).click()
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
})

test('a filter dims what it leaves out, shows its first place, and isolating removes the rest', async ({ page }) => {
  await open(page, `v=1&view=text&agency=${idOf(A)}&open=${idOf(A)}`)
  const wanted = tasksWith([A], 'or')
  const lit = unitsOf(page).and(page.locator(':not([data-dim])'))
  expect(await ids(lit)).toEqual(wanted)
  const marks = page.locator('.paper .agency.chosen')
  await expect(marks).toHaveCount(wanted.length)
  await expect.poll(() => inSight(marks.first())).toBe(true)
  await expect(lit.first().locator('.roles')).toHaveText('牽頭')

  await page.keyboard.press('i')
  await expect(page.locator('[data-dim]')).toHaveCount(0)
  expect(await ids(unitsOf(page))).toEqual(wanted)
})

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a tap on a name filters by it; the way from place to place leaves the title its room; a chosen heading no gap', async ({
    page,
  }) => {
    await open(page, 'v=1&view=text&at=4.13')
    const heading = page.locator('.block', { has: page.locator('.words.selected') })
    await expect(heading.locator('[data-copy="link"]')).toBeVisible()
    const item = plan.chapters.flatMap(({ items }) => items).find(({ no }) => no === 13)!
    /** From the heading of item 13 down to its first task. */
    const height = async (): Promise<number> => {
      const title = page.locator('.block', { hasText: item.title.zhHant }).first()
      const [above, below] = [title, page.locator('[data-unit="4.13.1"]').first()].map((part) => part.boundingBox())
      return (await below)!.y - (await above)!.y
    }
    const chosen = await height()
    await page.evaluate(() => (location.hash = 'v=1&view=text&at=4.14'))
    await expect(page.locator('.workbench')).toHaveAttribute('data-link', /at=4.14/)
    expect(await height()).toBeCloseTo(chosen, 0)

    await page.locator(`[data-unit="4.13.1"] [data-agency="${idOf(A)}"]`).tap()
    await expect(page.locator('header .sentence')).toHaveAttribute('data-count', String(tasksWith([A], 'or').length))
    await expect(page.locator('[data-panel="agency"]')).toBeVisible()
    await page.locator('.walk').getByRole('button', { name: '下一處' }).tap()
    await expect(page.locator('.walk')).toContainText(/^[^/]*1 \/ /)
    const title = page.locator('.contents .here')
    expect(await title.evaluate((words) => words.scrollWidth - words.clientWidth)).toBeLessThanOrEqual(0)
  })
})

test('n and p walk from place to place, and the buttons do the same', async ({ page }) => {
  await open(page, `v=1&view=text&agency=${idOf(A)}`)
  const n = tasksWith([A], 'or').length
  const walk = page.locator('.walk')
  await expect(walk).toContainText(`${n}`)
  await page.keyboard.press('n')
  await expect(walk).toContainText(`1 / ${n}`)
  await expect(page.locator('.paper .agency:focus')).toHaveText(A)
  await page.keyboard.press('p')
  await expect(walk).toContainText(`${n} / ${n}`)
  await expect.poll(() => inSight(page.locator('.paper .agency:focus'))).toBe(true)
  await walk.getByRole('button', { name: '下一處' }).click()
  await expect(walk).toContainText(`1 / ${n}`)
})

test('damage is marked where it stands, and a note gives what stands there and how it was read', async ({ page }) => {
  await open(page, 'v=1&view=text')
  const misspelt = plan.defects.find(({ code }) => code === 'name-misspelt')!
  const block = page.locator('.block', { hasText: misspelt.raw }).filter({ has: page.locator('sup') })
  await expect(block.locator('.damaged')).toHaveText([misspelt.raw])
  await expect(block.locator('.notes')).toContainText(misspelt.raw)
  await expect(block.locator('.notes')).toContainText(misspelt.reading!)
  const marked = plan.defects.filter(({ code }) => code !== 'page-furniture').length
  await expect(page.locator('sup.mark')).toHaveCount(marked)
  await expect(page.locator('.bar .damage')).toContainText(String(marked))
})

test('the contents lead to a chapter', async ({ page }) => {
  await open(page, 'v=1&view=text')
  const chapter = plan.chapters[6]!
  await page.locator('summary', { hasText: '目錄' }).click()
  await page.locator('.contents').getByRole('button', { name: chapter.title.zhHant }).click()
  const heading = page.locator('.paper').getByRole('heading', { name: chapter.title.zhHant })
  await expect.poll(() => inSight(heading)).toBe(true)
  await expect(page.locator('.here')).toContainText(chapter.title.zhHant)
  // The place is in the link, for an item as well.
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', `v=1&view=text&at=${chapter.no}`)
  const item = plan.chapters[9]!.items[1]!
  await page.evaluate((hash) => (location.hash = hash), `v=1&view=text&at=10.${item.no}`)
  await expect.poll(() => inSight(page.locator('.paper').getByRole('heading', { name: item.title.zhHant }))).toBe(true)
})

test('the strip at the edge leads to a place', async ({ page }) => {
  await open(page, `v=1&view=text&agency=${idOf(A)}`)
  const spots = page.locator('.strip .hit')
  await expect(spots).not.toHaveCount(0)
  const spot = (await spots.last().boundingBox())!
  await page.mouse.click(spot.x + 2, spot.y + 1)
  await expect.poll(() => inSight(page.locator('.paper .agency.chosen').last())).toBe(true)
})

test('the text is read in the other script, with its marks in their places; the link holds it', async ({ page }) => {
  await open(page, 'v=1&view=text&open=4.13.6')
  const block = page.locator('[data-unit="4.13.6"]').first()
  const lead = block.locator('.agency.lead').first()
  await page.getByRole('group', { name: '字體' }).getByRole('button', { name: '简' }).click()
  await expect(lead).toHaveText('市商务委')
  await expect(block.locator('.words')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('.paper .notes').first()).toContainText('由繁體原文按詞轉換')
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=text&open=4.13.6&script=hans')
  await page.goBack()
  await expect(lead).toHaveText(A)
  // Readers of Simplified have it so by themselves, and ask for the source.
  await page.locator('header').getByRole('button', { name: '简' }).click()
  await expect(lead).toHaveText('市商务委')
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=text&open=4.13.6')
  await page.getByRole('group', { name: '字体' }).getByRole('button', { name: '繁' }).click()
  await expect(lead).toHaveText(A)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=text&open=4.13.6&script=hant')
})

test('what the search asks for is marked where it stands, and walked through', async ({ page }) => {
  const word = '黑名單'
  await page.goto('./')
  await expect(page.locator('header .sentence')).toBeVisible()
  await page.keyboard.press('/')
  await page.locator('.palette input').fill('黑名单')
  await page.getByRole('option', { name: '在原文中標出「黑名单」' }).click()
  const marks = page.locator('.paper mark')
  const wanted = plan.chapters
    .flatMap(({ items }) => items.flatMap(({ tasks }) => tasks))
    .filter(({ span }) => source.slice(span.start, span.end).includes(word))
    .flatMap(({ span }) => source.slice(span.start, span.end).split(word).slice(1))
  await expect(marks).toHaveCount(wanted.length)
  await expect(marks.first()).toHaveText(word)
  await expect.poll(() => inSight(marks.first())).toBe(true)
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect(marks.nth(1)).toHaveClass(/current/)
  await expect.poll(() => inSight(marks.nth(1))).toBe(true)
})

test('chapters and items have links of their own, and a task is quoted with its place', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const item = plan.chapters[3]!.items[1]!
  await open(page, `v=1&view=text&agency=${idOf(A)}&open=${idOf(A)}`)
  const heading = page.locator('.block', { has: page.getByRole('heading', { name: item.title.zhHant }) })
  await heading.hover()
  await heading.locator('[data-copy="link"]').click()
  // The place alone, not this reader's filter.
  expect(new URL(await copied()).hash).toBe('#v=1&view=text&at=4.13')
  await heading.locator('.label').click()
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', /&at=4\.13/)

  const block = page.locator('[data-unit="4.13.6"]').first()
  await block.hover()
  await block.locator('[data-copy="quote"]').click()
  const quoted = await copied()
  const text = item.tasks[5]!.text
  expect(quoted).toContain(`「6.${text.slice(0, text.indexOf('。') + 1)}」`)
  for (const part of [plan.title.zhHant, plan.documentNumber!.value, '第四章（十三）6', 'view=text&open=4.13.6']) {
    expect(quoted).toContain(part)
  }
  // What is selected is quoted in whole sentences, in the words of the source whatever the script that is read.
  await page.getByRole('group', { name: '字體' }).getByRole('button', { name: '简' }).click()
  await block
    .locator('.agency')
    .first()
    .evaluate((name) => getSelection()!.selectAllChildren(name))
  await block.locator('.words').hover()
  await block.locator('[data-copy="quote"]').click()
  expect(await copied()).toMatch(/^「\(市商務委、.*參加\)」/)
})

test('a doubtful name need not count: from its note, and back', async ({ page }) => {
  await open(page, 'v=1&view=text&open=4.12.1')
  const block = page.locator('[data-unit="4.12.1"]').first()
  const panel = page.locator('[data-panel="task"] dl')
  await expect(panel).toContainText('市市場監管委')
  await block.locator('[data-uncount]').click()
  await expect(panel).not.toContainText('市市場監管委')
  await expect(block.locator('.notes .out')).toContainText('不計')
  await page.getByRole('button', { name: '復原' }).click()
  await expect(panel).toContainText('市市場監管委')
  await block.locator('[data-uncount]').click()
  await block.locator('[data-recount]').click()
  await expect(panel).toContainText('市市場監管委')
})
