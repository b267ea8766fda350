import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Fingers on the dial of a phone. Two fingers at once are what only the browser's own protocol can play. */
interface Finger {
  readonly x: number
  readonly y: number
}

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-TW' })

async function open(page: Page, link = ''): Promise<CDPSession> {
  await page.goto(`./#${link}`)
  await expect(page.locator('g.slot').first()).toBeAttached()
  return page.context().newCDPSession(page)
}

/** Puts fingers down, moves them in steps and lifts them. */
async function drag(hands: CDPSession, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]): Promise<unknown> =>
    hands.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [...from])
  for (let step = 1; step <= 4; step++) {
    await send(
      'touchMove',
      from.map(({ x, y }, n) => ({ x: x + ((to[n]!.x - x) * step) / 4, y: y + ((to[n]!.y - y) * step) / 4 })),
    )
  }
  await send('touchEnd', [])
}

const drawing = (page: Page) => page.locator('.dial svg > g[data-drawing]')

/** How far the drawing is enlarged, and where its middle is, in CSS pixels. */
async function camera(page: Page): Promise<{ scale: number; x: number; y: number }> {
  return drawing(page).evaluate((g: SVGGElement) => {
    const { a, e, f } = g.getScreenCTM()!
    return { scale: a, x: e, y: f }
  })
}

/** The middle of an agency's letters. */
async function middleOf(page: Page, id: string): Promise<Finger> {
  const { x, y, width, height } = (await page.locator(`g[data-agency="${id}"] text`).boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

test('a tap selects, also one that falls beside a task: the nearest within 24 px', async ({ page }) => {
  await open(page)
  const name = await middleOf(page, 'drc')
  await page.touchscreen.tap(name.x, name.y)
  await expect(page.locator('[data-panel="agency"] h2')).toHaveText('市發展改革委')
  await page.goBack()
  await expect(page.locator('[data-panel="overview"]')).toBeVisible()
  const dot = (await page.locator('g.slot[data-unit="4.13.6"] .dot').boundingBox())!
  const middle = await camera(page)
  const [dx, dy] = [dot.x + dot.width / 2 - middle.x, dot.y + dot.height / 2 - middle.y]
  const out = 1 + 18 / Math.hypot(dx, dy)
  await page.touchscreen.tap(middle.x + dx * out, middle.y + dy * out)
  await expect(page).toHaveURL(/open=4\.13\.6/)
})

test('a finger that rests on a name isolates, as one step; one that moves carries it', async ({ page }) => {
  const hands = await open(page)
  const name = await middleOf(page, 'drc')
  await drag(hands, [name], [{ x: name.x + 60, y: name.y + 40 }])
  // It carries the name that it began on.
  await expect(page).toHaveURL(/pin=drc\./)
  await expect(page).not.toHaveURL(/only=1/)
  await page.goBack()
  await expect(page).not.toHaveURL(/pin=/)
  await open(page)
  const again = await middleOf(page, 'drc')
  await hands.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [again] })
  await expect(page).toHaveURL(/agency=drc.*only=1/)
  await hands.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(page).toHaveURL(/only=1/)
  await page.goBack()
  await expect(page.locator('g.slot')).toHaveCount(117)
})

test('two fingers that part enlarge, and two that move together pan; nothing is selected', async ({ page }) => {
  const hands = await open(page)
  const before = await camera(page)
  await drag(
    hands,
    [
      { x: 175, y: 300 },
      { x: 215, y: 300 },
    ],
    [
      { x: 135, y: 300 },
      { x: 255, y: 300 },
    ],
  )
  await expect.poll(async () => (await camera(page)).scale / before.scale).toBeGreaterThan(2)
  const enlarged = await camera(page)
  await drag(
    hands,
    [
      { x: 175, y: 320 },
      { x: 215, y: 320 },
    ],
    [
      { x: 205, y: 270 },
      { x: 245, y: 270 },
    ],
  )
  await expect.poll(async () => (await camera(page)).y).toBeLessThan(enlarged.y - 30)
  const moved = await camera(page)
  expect(moved.scale / enlarged.scale).toBeCloseTo(1, 1)
  expect(moved.x).toBeGreaterThan(enlarged.x + 15)
  expect(new URL(page.url()).hash).toBe('')
})
