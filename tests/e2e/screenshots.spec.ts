import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'

/*
 * The pictures of the README, taken from the running program: SCREENSHOTS=1 npm run test:e2e -- screenshots
 */
const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))

const PICTURES = [
  { name: 'network', link: '', width: 1440, height: 900, theme: 'light', locale: 'zh-TW' },
  {
    name: 'agency',
    link: 'v=1&agency=commerce&open=commerce',
    width: 1440,
    height: 900,
    theme: 'light',
    locale: 'en-US',
  },
  { name: 'phone', link: '', width: 390, height: 844, theme: 'dark', locale: 'zh-CN' },
] as const

for (const { name, link, width, height, theme, locale } of PICTURES) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme: theme, locale })
    test('is drawn for the README', async ({ page }) => {
      test.skip(process.env['SCREENSHOTS'] !== '1', 'only on request: SCREENSHOTS=1')
      await page.goto(`./#${link}`)
      await expect(page.locator('g.slot').first()).toBeAttached()
      await expect(page.locator('.panel h2').first()).toBeAttached()
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: `${folder}${name}.png` })
    })
  })
}
