import { isCampaign } from '../harness/campaign.ts'
import { LOOKS, violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

/** Looked at in every look. */
const HOME = { 'the network at rest': '' }
/** States of the views: each in one of the looks, in a campaign in all (`views.spec.ts` has the views in others). */
const MORE = {
  'the treemap': 'v=1&view=treemap',
  'the matrix': 'v=1&view=matrix',
  'the text': 'v=1&view=text&open=4.13.6',
  'the table': 'v=1&view=table',
  'an agency': 'v=1&agency=commerce&open=commerce',
  'two agencies': 'v=1&agency=drc,pboc&mode=and',
  'a task': 'v=1&open=4.13.6',
  'a question': 'v=1&ask=no-lead',
  'the partners': 'v=1&layout=partners&sharing=2',
  'meeting points': 'v=1&agency=drc,customs&mode=and',
  'the sheet of an agency': 'v=1&view=dossier&agency=commerce',
  'the sheet of a task': 'v=1&view=dossier&open=4.13.6',
  'two agencies compared': 'v=1&view=compare&agency=drc,pboc',
  'the weave': 'v=1&view=matrix&agency=commerce&open=4.13.6&columns=task&order=similarity',
  'the roles of an agency in the treemap': 'v=1&view=treemap&agency=commerce&area=text&fill=role&drill=4',
  'three agencies, one moved': 'v=1&agency=drc,pboc,commerce&mode=2&pin=drc.-60.40',
}
const STATES = Object.entries({ ...HOME, ...MORE })

for (const [l, { name, options }] of LOOKS.entries()) {
  const states = STATES.filter(([state], n) => isCampaign || state in HOME || n % LOOKS.length === l)
  test.describe(name, () => {
    test.use(options)
    test('axe finds nothing', async ({ page }) => {
      await page.goto('./')
      for (const [state, link] of states) {
        await page.evaluate((hash) => (location.hash = hash), link)
        await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
        await expect(page.locator('.stage > *').first()).toBeVisible()
        expect(await violations(page), state).toEqual([])
      }
    })
  })
}

test.describe('a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('never scrolls sideways, and the sheet can be pulled up and down', async ({ page }) => {
    await page.goto('./')
    for (const [state, link] of STATES) {
      await page.evaluate((hash) => (location.hash = hash), link)
      await expect(page.locator('.workbench')).toHaveAttribute('data-link', link)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, state).toBeLessThanOrEqual(390)
    }
    await page.evaluate(() => (location.hash = ''))
    const sheet = page.locator('.side')
    const low = (await sheet.boundingBox())!.height
    await page.locator('.handle').click()
    await expect.poll(async () => (await sheet.boundingBox())!.height).toBeGreaterThan(low + 100)
    await page.locator('.handle').click()
    await expect.poll(async () => (await sheet.boundingBox())!.height).toBeCloseTo(low, 0)
  })
})
