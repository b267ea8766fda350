import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Page } from '@playwright/test'
import { writeViewsFile } from '../../src/core/share/views-file.ts'
import { GRAMMAR } from '../../src/core/view/grammar.ts'
import { VIEW_NAMES } from '../../src/core/view/view.ts'
import { inParts, runs } from '../harness/campaign.ts'
import { HOSTILE } from '../share/hostile.ts'
import { LOOKS, violations } from './axe.ts'
import { FERRIES, textFile } from './brought.ts'
import { expect, test } from './fixtures.ts'
import { names, opened, openSaved } from './kept.ts'
import { idOf } from './plan.ts'

const TITLE = '云溪市2021年渡口整治任务分工'
const COMMERCE = idOf('市商務委')

/** Brings the plan of the ferries in, and shows it with its first agency picked. Returns the address. */
async function withFerries(page: Page): Promise<string> {
  await opened(page)
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(textFile('ferries.txt', FERRIES))
  await page.getByRole('button', { name: '開啟', exact: true }).click()
  await page.locator('.rail .agencies button').first().click()
  await expect(page).toHaveURL(/plan=[0-9a-f]{12}.*agency=.*title=/)
  return page.url()
}

/** What the dialog for sharing offers in one of its forms. */
async function shared(page: Page, form: string): Promise<string> {
  await page.keyboard.press('Shift+L')
  await page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click()
  const text = page.getByRole('dialog').getByRole('textbox', { name: form })
  await expect(text).toHaveValue(/#v=1/)
  const value = await text.inputValue()
  await page.keyboard.press('Escape')
  return value
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text!], called!, { type: 'application/json' }))
      return transfer
    },
    [name, content],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

test('a link to a plan that is not here names it, waits for its file and is then followed', async ({
  page,
  browser,
  watch,
}) => {
  const link = await withFerries(page)
  const stranger = await browser.newContext({ locale: 'zh-TW', viewport: { width: 1440, height: 900 } })
  await watch(stranger)
  const there = await stranger.newPage()
  await there.goto(link)
  const notice = there.locator('.notice').filter({ hasText: '另一份方案' })
  await expect(notice).toContainText(TITLE.slice(0, 13))
  await expect(notice).toContainText('2021 年第 8 號')
  await expect(notice).toContainText(/指紋 [0-9a-f]{12}/)
  await notice.getByRole('button', { name: '打開方案檔案' }).click()
  // Another copy: somebody has mended a word in it.
  const copy = FERRIES.replace('夜间照明', '夜间照明灯')
  await there.getByLabel('選擇檔案', { exact: true }).setInputFiles(textFile('copy.txt', copy))
  await there.getByRole('button', { name: '關閉方案庫' }).click()
  await expect(there.locator('.workbench')).toHaveAttribute('data-link', /agency=/)
  await expect(there.locator('.notice')).toContainText('另一個文本')
  // Opened again, the copy that is here by now is found without asking.
  await there.goto('about:blank')
  await there.goto(link)
  await expect(there.locator('.notice')).toContainText('另一個文本')
  await expect(there.locator('g.slot')).toHaveCount(4)
  // The file itself makes it exact.
  await there.getByRole('button', { name: '匯入方案' }).click()
  await there.getByLabel('選擇檔案', { exact: true }).setInputFiles(textFile('ferries.txt', FERRIES))
  await expect(there.getByRole('article', { name: TITLE }).first()).toBeVisible()
  await there.goto('about:blank')
  await there.goto(link)
  await expect(there.locator('g.slot')).toHaveCount(4)
  await expect(there.locator('.notice')).toHaveCount(0)
  await stranger.close()
})

test('a link with the plan inside asks before storing, and shows the very view; a file does the same', async ({
  page,
  browser,
  watch,
}) => {
  await withFerries(page)
  const link = await shared(page, '連方案一起')
  expect(link).toMatch(/&inside=[A-Za-z0-9_-]+$/)
  const view = await page.locator('.workbench').getAttribute('data-link')
  await page.keyboard.press('Shift+L')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '連方案一起存' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')

  for (const way of ['link', 'file'] as const) {
    const stranger = await browser.newContext({ locale: 'zh-TW', viewport: { width: 1440, height: 900 } })
    await watch(stranger)
    const there = await stranger.newPage()
    if (way === 'link') await there.goto(link)
    else {
      await opened(there)
      await drop(there, 'view.qiantou.json', file)
    }
    const dialog = there.getByRole('dialog')
    await expect(dialog).toContainText(TITLE)
    await expect(dialog).toContainText('4 條任務')
    // Nothing is stored before somebody says so.
    await dialog.getByRole('button', { name: '不要' }).click()
    await there.getByRole('button', { name: '匯入方案' }).click()
    await expect(there.getByText('1 份方案')).toBeVisible()
    await there.getByRole('button', { name: '關閉方案庫' }).click()
    if (way === 'link') {
      await there.goto('about:blank')
      await there.goto(link)
    } else await drop(there, 'view.qiantou.json', file)
    await dialog.getByRole('button', { name: '存進本機並打開' }).click()
    await expect(there.locator('.workbench')).toHaveAttribute('data-link', view!)
    await expect(there.locator('g.slot')).toHaveCount(4)
    await expect(there).not.toHaveURL(/inside=/)
    await there.reload()
    await expect(there.locator('.workbench')).toHaveAttribute('data-link', view!)
    await stranger.close()
  }
})

test('a link that was cut off says so', async ({ page }) => {
  await page.goto('./#v=1&plan=0123456789ab&inside=eJxLTEpO')
  await expect(page.getByRole('dialog')).toContainText('截斷')
  await page.keyboard.press('Escape')
  await expect(page.locator('g.slot')).toHaveCount(117)
})

test('a view is handed on as Markdown, as a citation, as a code, by hand where the clipboard is barred', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await opened(page, `v=1&agency=${COMMERCE}&open=${COMMERCE}`)
  expect(await shared(page, 'Markdown')).toMatch(/^\[.*市商務委.*12 條任務\]\(http:.*#v=1&agency=.*\)$/)
  expect(await shared(page, '引用')).toMatch(/^《.*》（.*）：市商務委.*牽頭，\d{4}-\d\d-\d\d。http:/)
  await page.getByRole('button', { name: '分享', exact: true }).click()
  await expect(page.getByRole('img', { name: '連結的 QR 碼' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '複製', exact: true }).click()
  await expect(page.getByText('文字已選取')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toMatch(/#v=1&agency=commerce&open=commerce$/)
})

test('a link that was moved before the hash, or escaped, is followed and put right', async ({ page }) => {
  await page.goto('./?from=singlemessage&v=1&view=table&agency=drc&isappinstalled=0')
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=table&agency=drc')
  expect(new URL(page.url()).search).toBe('')
  await page.goto('about:blank')
  await page.goto(`./#${encodeURIComponent('v=1&view=table&agency=drc')}。`)
  await expect(page.locator('.workbench')).toHaveAttribute('data-link', 'v=1&view=table&agency=drc')
  await expect(page.locator('.notice')).toHaveCount(0)
})

test('where the system has a share sheet, the link is handed to it; given up or refused, it is still there', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const given: unknown[] = []
    const outcomes = ['', 'AbortError', 'NotAllowedError']
    Object.assign(window, { given })
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        // As browsers have it: without a click there is no sheet.
        if (!navigator.userActivation.isActive) return Promise.reject(new DOMException('', 'NotAllowedError'))
        given.push(data)
        const name = outcomes[given.length - 1]!
        return name === '' ? Promise.resolve() : Promise.reject(new DOMException('', name))
      },
    })
  })
  await opened(page, `v=1&agency=${COMMERCE}&open=${COMMERCE}`)
  await page.keyboard.press('Shift+L')
  const dialog = page.getByRole('dialog')
  const native = dialog.getByRole('button', { name: '用其他應用程式分享' })
  for (let n = 0; n < 3; n += 1) await native.click()
  const url = await dialog.getByRole('textbox').inputValue()
  expect(new URL(url).hash).toBe(`#v=1&agency=${COMMERCE}&open=${COMMERCE}`)
  const given = await page.evaluate(() => (window as unknown as { given: object[] }).given)
  expect(given).toHaveLength(3)
  for (const each of given) {
    expect(each).toEqual({ url, title: expect.stringMatching(/社會信用/), text: '市商務委 參與的 12 條任務' })
  }
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: '複製', exact: true })).toBeEnabled()
})

test('without a share sheet there is no button for one', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await opened(page)
  await page.keyboard.press('Shift+L')
  await expect(page.getByRole('dialog').getByRole('button', { name: '複製', exact: true })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: '用其他應用程式分享' })).toHaveCount(0)
})

test('a link of a newer version shows what is understood, and says so in one line', async ({ page }) => {
  await opened(page, `v=7&agency=${COMMERCE}&weather=fair`)
  await expect(page.locator('header .sentence')).toHaveAttribute('data-count', '12')
  await expect(page.locator('.notice')).toHaveCount(1)
  await expect(page.locator('.notice')).toContainText('較新的版本')
  await expect(page.locator('.notice')).toContainText('2 項有 1 項')
  await page.locator('.notice summary').click()
  await expect(page.locator('.notice li')).toHaveText([/版本「7」/, /weather/])
})

const KEYS = [...GRAMMAR.map(({ key }) => key), 'v', 'no', 'title', 'inside', 'x']
const pieces = fc.oneof(
  fc.constantFrom('commerce', 'drc,pboc', '4', '4.13', 'text', 'table', 'lead', 'and', 'no-lead', '2016', '4.13.6'),
  fc.constantFrom(...VIEW_NAMES, 'partners', 'similarity', '-agencies,lead', 'drc.10.-40', 'equal', '0123456789ab'),
  fc.constantFrom(...HOSTILE.map(encodeURIComponent)),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
)
const arbitraryLink = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), pieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('=')).join('&'))

for (const { title, no, numRuns } of inParts(100, 10_000, 10)) {
  test(`random and hostile links show a view each, and nothing in them runs, ${title}`, async ({ page }) => {
    const links = fc.sample(arbitraryLink, { numRuns, seed: 20_161_127 + no })
    // Each vector in each part: all of them in a campaign, two in a sample.
    const vectors = no > 0 ? [] : HOSTILE.slice(0, runs(2, HOSTILE.length))
    const every = [...KEYS.flatMap((key) => vectors.map((text) => `${key}=${encodeURIComponent(text)}`)), ...links]
    await opened(page)
    // What the page begins with is an image of the program's own.
    await expect(page.locator('#first-picture')).toHaveCount(0)
    await page.evaluate(async (hashes) => {
      for (const hash of hashes) {
        location.hash = hash
        // Two frames: the hash is followed, the page is drawn.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        if (document.querySelectorAll('.workbench').length !== 1) throw new Error(`no page for ${hash}`)
        if ('ran' in window) throw new Error(`something ran for ${hash}`)
        if (document.querySelector('img, iframe, math, details[ontoggle], a[href^="javascript"]')) {
          throw new Error(`markup for ${hash}`)
        }
      }
    }, every)
    await expect(page.locator('.workbench')).toHaveCount(1)
  })
}

test('no name, note or title of a file that is brought in is ever taken for markup', async ({ page }) => {
  const titles = HOSTILE.filter((text) => !/\p{Cc}/u.test(text))
  const source = `云溪市方案${titles[1]}\n\n云政办发〔2021〕8号\n\n一、${titles[1]}\n${titles
    .map((text, n) => `${n + 1}.${text}。（市商务委牵头，${text}负责）`)
    .join('\n')}\n`
  const content = writeViewsFile({
    views: HOSTILE.map((text, n) => ({
      name: text,
      note: text,
      link: `v=1&plan=${'a'.repeat(12)}&view=${VIEW_NAMES[n % VIEW_NAMES.length]}`,
      plan: 'a'.repeat(32),
      picture: '',
    })),
    plans: [],
  })
  await opened(page)
  await page.getByRole('button', { name: '匯入方案' }).click()
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles([textFile(`${titles[1]}.txt`, source)])
  await expect(page.getByRole('article')).toContainText(`${titles.length} 條任務`)
  await page.keyboard.press('Escape')
  const clean = async (): Promise<void> => {
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await page.locator('img, iframe, math, details[ontoggle], a[href^="javascript"]').count()).toBe(0)
  }
  const views = { 1: 'network', 2: 'treemap', 3: 'matrix', 4: 'text', 5: 'table', d: 'dossier' }
  for (const [key, view] of Object.entries(views)) {
    if (key === 'd') await page.locator('.rail .agencies button').first().click()
    await page.keyboard.press(key)
    await expect(page.locator(`.stage > .${view} > *`).first()).toBeAttached()
    await clean()
  }
  await drop(page, 'views.qiantou.json', content)
  await clean()
  await page.getByRole('dialog').locator('[data-store]').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await openSaved(page)
  await expect(names(page)).toHaveCount(HOSTILE.length)
  await clean()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('onerror')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await clean()
})

for (const { name, options } of LOOKS) {
  test.describe(name, () => {
    test.use(options)
    test('axe finds nothing in sharing and in saved views, and nothing is cut off at the side', async ({ page }) => {
      await opened(page, `v=1&agency=${COMMERCE}&open=${COMMERCE}`)
      for (const key of ['Shift+L', 's'] as const) {
        await page.keyboard.press(key)
        await expect(page.locator('dialog h2')).toBeVisible()
        if (key === 's') {
          await page.locator('dialog form .button').click()
          await expect(page.locator('[data-saved]')).toHaveCount(1)
        }
        expect(await violations(page, 'dialog')).toEqual([])
        expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThan(
          2,
        )
        await page.keyboard.press('Escape')
      }
    })
  })
}
