import type { Page } from '@playwright/test'
import { isCampaign } from '../harness/campaign.ts'
import { expect, test } from './fixtures.ts'

/** A text of the dial as it stands on the screen, in CSS pixels. */
interface Box {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LOCALES = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-US' } as const
const SIZES = [
  [1440, 900],
  [1100, 800],
  [390, 844],
] as const
const LINKS = [
  '',
  'v=1&agency=commerce&open=commerce',
  'v=1&agency=drc,pboc',
  'v=1&agency=drc,pboc&mode=and',
  'v=1&agency=commerce&open=commerce&only=1',
  'v=1&chapter=4&only=1',
  'v=1&chapter=4',
  'v=1&ask=no-lead',
  'v=1&open=4.13.6',
  'v=1&agency=drc&open=drc',
  'v=1&agency=drc&open=drc&only=1',
  'v=1&role=lead',
  'v=1&ask=never-leads',
  'v=1&agency=drc,customs&mode=and',
  'v=1&agency=justice&open=justice&degree=2',
  'v=1&item=4.13&only=1',
  'v=1&pin=drc.-60.40',
]

/** Follows a link within the page that is open, and waits until the drawing has come to rest. */
async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), link)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
}

/** Every text of the dial, each label as one box, measured by the browser. */
async function textsOf(page: Page): Promise<Box[]> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
  })
  return page.locator('.dial svg').evaluate((svg) => {
    const groups = [
      ...svg.querySelectorAll('g.name text, .numerals text, .labels > g, .callouts > g, [data-caption], [data-key]'),
    ]
    return groups.map((group) => {
      const texts = group instanceof SVGTextElement ? [group] : [...group.querySelectorAll('text')]
      // The letters themselves: the halo around them may touch, and so may the empty top of a line.
      const boxes = texts.map((text) => {
        const { x, y, width, height } = text.getBBox()
        const slack = Math.min(height * 0.16, 4)
        const matrix = text.getScreenCTM()!
        const from = new DOMPoint(x, y + slack).matrixTransform(matrix)
        const to = new DOMPoint(x + width, y + height - slack).matrixTransform(matrix)
        return { left: from.x, top: from.y, right: to.x, bottom: to.y }
      })
      return {
        text: texts.map((text) => text.textContent.trim()).join(' '),
        left: Math.min(...boxes.map((box) => box.left)),
        top: Math.min(...boxes.map((box) => box.top)),
        right: Math.max(...boxes.map((box) => box.right)),
        bottom: Math.max(...boxes.map((box) => box.bottom)),
      }
    })
  })
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} × ${b.text}`),
  )
}

const languages = Object.keys(LOCALES) as (keyof typeof LOCALES)[]
for (const [s, [width, height]] of SIZES.entries()) {
  for (const [l, language] of languages.entries()) {
    // At rest and one agency everywhere; of the other states each one somewhere, in a campaign everywhere.
    const links = LINKS.filter((_, n) => isCampaign || n < 2 || (n + 3 * s + l) % 9 === 0)
    test.describe(`${width}×${height} ${language}`, () => {
      test.use({ viewport: { width, height }, locale: LOCALES[language] })
      test('no two labels of the dial overlap, at rest and selected, and none leaves the canvas', async ({ page }) => {
        await page.goto('./')
        await expect(page.locator('.dial svg g.name').first()).toBeAttached()
        for (const link of links) {
          await follow(page, link)
          const boxes = await textsOf(page)
          // Without Chinese fonts every box is empty or a tofu, and this test would measure nothing.
          expect(boxes.length).toBeGreaterThan(link === '' ? 10 : 5)
          expect(overlaps(boxes), link).toEqual([])
          const canvas = (await page.locator('.dial svg').boundingBox())!
          const outside = boxes.filter(
            (box) =>
              box.left < canvas.x - 1 ||
              box.right > canvas.x + canvas.width + 1 ||
              box.top < canvas.y - 1 ||
              box.bottom > canvas.y + canvas.height + 1,
          )
          expect(
            outside.map(({ text }) => text),
            link,
          ).toEqual([])
        }
      })
    })
  }
}

async function namesShown(page: Page): Promise<number> {
  await expect(page.locator('.dial svg g.name').first()).toBeAttached()
  return page.locator('.dial svg g.name text').count()
}

test('at rest at 1440×900 at least 40 names are shown in Chinese', async ({ page }) => {
  await page.goto('./')
  expect(await namesShown(page)).toBeGreaterThanOrEqual(40)
  await expect(page.locator('.dial svg g.name')).toHaveCount(57)
})

test.describe('in English', () => {
  test.use({ locale: 'en-US' })
  test('at rest at 1440×900 at least 28 names are shown', async ({ page }) => {
    await page.goto('./')
    expect(await namesShown(page)).toBeGreaterThanOrEqual(28)
  })
})

test.describe('in a large window', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })
  test('all names are shown in Chinese', async ({ page }) => {
    await page.goto('./')
    expect(await namesShown(page)).toBe(57)
    expect(overlaps(await textsOf(page))).toEqual([])
  })
})

/** Where every agency and task stands in the drawing. */
async function coordinates(page: Page): Promise<string[]> {
  await expect(page.locator('.dial svg g.name').first()).toBeAttached()
  return page.locator('.dial svg').evaluate((svg) =>
    [...svg.querySelectorAll<SVGGElement>('g.name, g.slot')].map((group) => {
      const dot = group.querySelector('.dot')
      const place = dot ? `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}` : group.style.transform
      return `${group.dataset['agency'] ?? group.dataset['unit']} ${place}`
    }),
  )
}

test('selecting moves no task and no name; a partner that was a dot finds a free spot', async ({ page }) => {
  await page.goto('./')
  const before = new Set(await coordinates(page))
  const dots = await page
    .locator('g.name[data-look="dot"]')
    .evaluateAll((all) => all.map((g) => (g as SVGGElement).dataset['agency']))
  await page.locator('g[data-agency="commerce"]').click()
  await expect(page.locator('[data-panel="agency"]')).toBeVisible()
  // The agency and its 19 partners are named.
  await expect(page.locator('g.name:not([data-look="dot"])')).toHaveCount(20)
  const moved = (await coordinates(page)).filter((place) => !before.has(place)).map((place) => place.split(' ')[0])
  expect(moved.filter((id) => !dots.includes(id))).toEqual([])
})

test.describe('isolating', () => {
  test('leaves only what the filter keeps, and Esc brings the rest back', async ({ page }) => {
    await page.goto('./#v=1&agency=commerce&open=commerce')
    await expect(page.locator('g.slot')).toHaveCount(117)
    await page.keyboard.press('i')
    await expect(page.locator('g.slot')).toHaveCount(12)
    await expect(page).toHaveURL(/only=1/)
    // Once somebody has stirred, layouts are another thread's work.
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes('layout')).length).toBe(1)
    await page.keyboard.press(']')
    await expect.poll(() => page.locator('g.slot').count()).toBeGreaterThan(12)
    await page.keyboard.press('[')
    await expect(page.locator('g.slot')).toHaveCount(12)
    await page.keyboard.press('Escape')
    await expect(page.locator('g.slot')).toHaveCount(117)
    await expect(page).not.toHaveURL(/only=1/)
  })
  test('a double-click is one step', async ({ page }) => {
    await page.goto('./')
    await page.locator('g[data-agency="commerce"]').dblclick()
    await expect(page.locator('g.slot')).toHaveCount(12)
    await page.goBack()
    await expect(page.locator('g.slot')).toHaveCount(117)
    await expect(page.locator('[data-panel="overview"]')).toBeVisible()
  })
})

test('the wheel enlarges on the pointer, 0 sets back', async ({ page }) => {
  await page.goto('./')
  const drawing = page.locator('.dial svg > g[data-drawing]')
  const home = await drawing.getAttribute('transform')
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, -400)
  await expect(drawing).not.toHaveAttribute('transform', home!)
  await page.locator('.dial').focus()
  await page.keyboard.press('0')
  await expect(drawing).toHaveAttribute('transform', home!)
})

test.describe('by keyboard', () => {
  test('arrows walk the tasks and their agencies, the live region reads them, Enter selects', async ({ page }) => {
    await page.goto('./#v=1&chapter=4')
    await page.locator('.dial').focus()
    const said = page.locator('.network [aria-live]')
    await page.keyboard.press('ArrowRight')
    await expect(said).toContainText('12.1')
    await page.keyboard.press('ArrowRight')
    await expect(said).toContainText('12.2')
    await expect(said).toContainText('牽頭 市安全監管局')
    await page.keyboard.press('ArrowDown')
    await expect(said).toContainText('市安全監管局')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-panel="agency"] h2')).toHaveText('市安全監管局')
  })
})

test('a campaign walks every agency and every chapter without an overlap', async ({ page }) => {
  test.skip(!isCampaign, 'long: npm run campaign')
  await page.goto('./')
  const agencies = await page
    .locator('g.name')
    .evaluateAll((all) => all.map((g) => (g as SVGGElement).dataset['agency']!))
  const found: string[] = []
  for (const link of [
    ...agencies.flatMap((id) => [`v=1&agency=${id}&open=${id}`, `v=1&agency=${id}&open=${id}&only=1`]),
    ...Array.from({ length: 12 }, (_, n) => [`v=1&chapter=${n + 1}`, `v=1&chapter=${n + 1}&only=1`]).flat(),
  ]) {
    await follow(page, link)
    found.push(...overlaps(await textsOf(page)).map((pair) => `${link}: ${pair}`))
  }
  expect(found).toEqual([])
})
