import type { Page } from '@playwright/test'
import { ROLES } from '../../src/core/plan/model.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { chineseNumber } from '../../src/intake/list-number.ts'
import { grownPlan } from '../network/grown.ts'
import type { PlanDraft, TaskDraft } from '../plan/plan-writer.ts'
import { textFile } from './brought.ts'
import { expect, test } from './fixtures.ts'

const WORDS: Readonly<Record<Role, string>> = { lead: '牽頭', responsible: '負責', participate: '參加', guide: '指導' }

/** A plan as a document, as such plans are written. */
function textOf(draft: PlanDraft): string {
  const nameOf = new Map(draft.agencies.map(({ id, name }) => [id, name]))
  let no = 0
  const task = ({ text, clauses }: TaskDraft): string => {
    const members = clauses.flatMap((clause) => clause.members)
    const parts = ROLES.map((role) => ({ role, own: members.filter((member) => member.role === role) }))
      .filter(({ own }) => own.length > 0)
      .map(({ role, own }) => own.map(({ agency }) => nameOf.get(agency)).join('、') + WORDS[role])
    no += 1
    return `${no}.${text}（${parts.join('，')}）`
  }
  return [
    `${draft.title.zhHant}\n`,
    ...draft.chapters.flatMap((chapter, c) => [
      `${chineseNumber(c + 1)}、${chapter.title.zhHant}`,
      ...chapter.items.flatMap((item, i) => [
        `（${chineseNumber(i + 1)}）${item.title.zhHant}`,
        ...('tasks' in item ? item.tasks.map(task) : []),
      ]),
    ]),
  ].join('\n')
}

/** A document of about 1,170 tasks: ten times the embedded plan. */
const DRAFT = grownPlan(10)
const LARGE = textOf(DRAFT)
const FIFTH = DRAFT.chapters[4]!.items.reduce((sum, item) => sum + ('tasks' in item ? item.tasks.length : 0), 0)

/** A document of few tasks that name many: 280 tasks, 1,960 assignments. */
const DENSE = [
  '云溪市2021年重点工作任务分工\n',
  ...Array.from({ length: 14 }, (_, chapter) =>
    [
      `${chineseNumber(chapter + 1)}、第${chapter}方面`,
      ...Array.from({ length: 20 }, (_, n) => {
        const names = Array.from(
          { length: 7 },
          (_, k) => `市${'甲乙丙丁戊己庚辛壬癸子丑'[(n + k * 5 + chapter) % 12]!}城局`,
        )
        return `${chapter * 20 + n + 1}.办好这一件事。（${names[0]!}牵头，${[...new Set(names.slice(1))].join('、')}参加）`
      }),
    ].join('\n'),
  ),
].join('\n')

async function bring(page: Page, text: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles([textFile('large.txt', text)])
  // Its button says whether there is something to look at first.
  const open = page.getByRole('article').getByRole('button', { name: /開啟/ })
  await expect(open).toBeVisible({ timeout: 45_000 })
  await open.click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** The marks of a gathered ring, with how many arcs and single tasks they are. */
const marks = (page: Page) => page.locator('.dial .parts')
/** Pressed, it opens its chapter. */
const label = (page: Page, chapter: number) => page.locator(`.dial [data-label="${chapter}"] text`).first()
const canvas = (page: Page) => page.locator('.network canvas')

/** The colours of the ink on the canvas, summed, and how much of it there is. */
async function ink(page: Page): Promise<{ red: number; blue: number; dots: number }> {
  return canvas(page).evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height)
    let [red, blue, dots] = [0, 0, 0]
    for (let k = 0; k < data.length; k += 4) {
      if (data[k + 3]! < 60) continue
      red += data[k]!
      blue += data[k + 2]!
      dots += 1
    }
    return { red: red / dots, blue: blue / dots, dots }
  })
}

// The document is read in a worker first: on a busy machine that alone takes a while.
test.describe.configure({ timeout: 120_000 })

test('a ring of 1,170 tasks shows items, and a click opens a chapter to its tasks', async ({ page }) => {
  await bring(page, LARGE)
  await expect(marks(page)).toHaveAttribute('data-tasks', '0')
  expect(Number(await marks(page).getAttribute('data-arcs'))).toBeGreaterThan(60)
  // Thousands of marks are few elements.
  expect(await marks(page).locator('path').count()).toBeLessThan(100)
  await expect(page.locator('.network .corner')).toContainText('按項合併')

  await label(page, 5).click()
  await expect(page).toHaveURL(/chapter=5/)
  // The chapter that is opened has room for its tasks now.
  await expect(marks(page)).toHaveAttribute('data-tasks', String(FIFTH))

  // Alone, and back among the others: no frame on the way is empty.
  await page.keyboard.press('i')
  await expect(page.locator('.dial g.slot')).toHaveCount(FIFTH)
  await page.evaluate(() => {
    const look = (): void => {
      const names = document.querySelectorAll('.dial g.name').length
      const { dataset } = document.documentElement
      dataset['fewest'] = String(Math.min(names, Number(dataset['fewest'] ?? Infinity)))
      requestAnimationFrame(look)
    }
    look()
  })
  await page.keyboard.press('i')
  await expect(marks(page)).toHaveAttribute('data-tasks', String(FIFTH))
  await expect(page.locator('html')).not.toHaveAttribute('data-fewest', '0')
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveAttribute('data-tasks', '0')
})

test('the names stay where they are while a chapter is opened', async ({ page }) => {
  await bring(page, LARGE)
  await expect(marks(page)).toBeAttached()
  // A name that finds room only now is new; those that stood already stay.
  const places = () =>
    page
      .locator('.dial g.name[data-look="plain"]')
      .evaluateAll((all) => all.map((g) => [(g as SVGGElement).dataset['agency'], (g as SVGGElement).style.transform]))
  const before = new Map(await places().then((all) => all.map(([id, place]) => [id, place] as const)))
  await label(page, 5).click()
  await expect(marks(page)).toHaveAttribute('data-tasks', String(FIFTH))
  const stayed = (await places()).filter(([id]) => before.has(id))
  expect(stayed.length).toBeGreaterThan(5)
  for (const [id, place] of stayed) expect(place).toBe(before.get(id))
})

test('arcs are walked by keyboard and read out', async ({ page }) => {
  await bring(page, LARGE)
  await expect(marks(page)).toBeAttached()
  await page.locator('.dial').focus()
  await page.keyboard.press('ArrowRight')
  const said = page.locator('.network [aria-live]')
  await expect(said).toContainText('1.1')
  await expect(said).toContainText('條任務')
  await page.keyboard.press('ArrowDown')
  await expect(said).not.toContainText('條任務')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/chapter=1/)
})

for (const [name, text] of [
  ['merged links', LARGE],
  ['more than 1,500 links', DENSE],
] as const) {
  test(`${name} are painted, follow the zoom and take on the theme`, async ({ page }) => {
    await bring(page, text)
    await expect(canvas(page)).toBeAttached()
    await expect(page.locator('.dial g.links path')).toHaveCount(0)
    await expect.poll(async () => (await ink(page)).dots).toBeGreaterThan(500)
    const light = await ink(page)
    expect(light.red).toBeGreaterThan(light.blue)

    const box = (await page.locator('.dial').boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.3)
    await page.mouse.wheel(0, -500)
    await expect.poll(async () => (await ink(page)).dots).not.toBe(light.dots)
    await page.locator('.dial').focus()
    await page.keyboard.press('0')
    await expect.poll(async () => (await ink(page)).dots).toBe(light.dots)

    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'))
    await expect.poll(async () => (await ink(page)).red).toBeGreaterThan(light.red + 20)
  })
}
