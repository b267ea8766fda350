import type { Buffer } from 'node:buffer'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The middle of a window with rail and panel: the ring, without what stands in the corners. */
function middleOf({ width, height }: Size): Size & { readonly x: number; readonly y: number } {
  const side = Math.round((height - 92) * 0.7)
  return {
    x: Math.round(252 + (width - 604 - side) / 2),
    y: Math.round(92 + (height - 92 - side) / 2),
    width: side,
    height: side,
  }
}

/** The share of pixels that may differ: where a letter lies a fraction of a pixel off. */
const FEW = 0.01

/** Lets no code of the program through until it is called. */
async function hold(page: Page): Promise<() => void> {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** The share of pixels of two screenshots that differ clearly. */
async function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (images) => {
      const [one, other] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes]))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      let count = 0
      for (let i = 0; i < one!.length; i += 4) {
        if ([0, 1, 2].some((k) => Math.abs(one![i + k]! - other![i + k]!) > 64)) count += 1
      }
      return count / (one!.length / 4)
    },
    [a.toString('base64'), b.toString('base64')],
  )
}

const picture = (page: Page) => page.locator('#first-picture img')

const READERS: readonly (readonly [BrowserContextOptions, Size])[] = [
  [
    { locale: 'zh-TW', colorScheme: 'light' },
    { width: 1440, height: 900 },
  ],
  [
    { locale: 'zh-CN', colorScheme: 'dark' },
    { width: 1366, height: 657 },
  ],
  [
    { locale: 'en-US', colorScheme: 'light' },
    { width: 1680, height: 940 },
  ],
]
for (const [options, viewport] of READERS) {
  const name = `${options.locale!}, ${options.colorScheme!}, ${viewport.width} × ${viewport.height}`
  test(`the page begins with the picture that the program is going to draw: ${name}`, async ({
    browser,
    watch,
    baseURL,
  }) => {
    const context = await browser.newContext({ ...options, viewport, baseURL: baseURL! })
    await watch(context)
    const page = await context.newPage()
    const release = await hold(page)
    await page.goto('./', { waitUntil: 'commit' })
    await expect(picture(page)).toBeVisible()
    await expect.poll(() => picture(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    const clip = middleOf(viewport)
    const before = await page.screenshot({ clip })

    release()
    await expect(page.locator('.dial g.name').first()).toBeVisible()
    await expect(picture(page)).toHaveCount(0)
    const after = await page.screenshot({ clip })
    expect(await difference(page, before, after)).toBeLessThan(FEW)
    // An empty one would differ.
    expect(await difference(page, before, await page.screenshot({ clip: { ...clip, x: clip.x + 2 } }))).toBeGreaterThan(
      FEW,
    )
    await context.close()
  })
}

test('it follows what the reader has chosen, and is left out where something else is asked for', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '简' }).click()
  await page.getByRole('button', { name: '夜间' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  const release = await hold(page)
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(picture(page)).toHaveAttribute('src', /data-theme%3D%22dark%22.*%E5%8A%A0%E5%BC%BA/)
  // In another window than that it was drawn for, and on paper, it would lie beside its place.
  await page.setViewportSize({ width: 1400, height: 880 })
  await expect(picture(page)).toHaveCount(0)

  // Where there is none, the ring of a program that is on its way.
  await page.goto('./#v=1&view=table', { waitUntil: 'commit' })
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('#app')).toBeAttached()
  await expect(picture(page)).toHaveCount(0)
  await expect(page.locator('#on-its-way')).toBeVisible()
  release()
  await expect(page.getByRole('row').first()).toBeVisible()
  await expect(page.locator('#on-its-way')).toHaveCount(0)
})

test('the single file begins with it too', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const image = document.querySelector<HTMLImageElement>('#first-picture img')
      if (image) document.documentElement.dataset['pictured'] = String(document.querySelector('.workbench') === null)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(pathToFileURL(fileURLToPath(new URL('../../dist/qiantou.html', import.meta.url))).href)
  await expect(page.locator('.dial g.name').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-pictured', /./)
  await expect(picture(page)).toHaveCount(0)
})
