import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FERRIES, textFile, wordFile } from './brought.ts'
import { expect, test as base } from './fixtures.ts'

/** The single file, alone in a folder whose name is not plain, and its address. */
const test = base.extend<{ readonly file: string }>({
  // eslint-disable-next-line no-empty-pattern
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'qiantou 牽頭 '))
    const file = join(folder, '牽頭 1.html')
    copyFileSync(fileURLToPath(new URL('../../dist/qiantou.html', import.meta.url)), file)
    await use(pathToFileURL(file).href)
    rmSync(folder, { recursive: true })
  },
})

test('opened from the disk it has every feature, and asks nobody for anything', async ({ page, file }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(file)
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'bundle')
  await expect(page.locator('g.slot')).toHaveCount(117)

  // A filter, and each view of it.
  await page.locator('.rail').getByRole('button', { name: '市發展改革委' }).click()
  await expect(page).toHaveURL(/#v=1&agency=drc/)
  for (const [key, view] of Object.entries({ 2: 'treemap', 3: 'matrix', 4: 'text', 5: 'table' })) {
    await page.keyboard.press(key)
    await expect(page.locator('.workbench')).toHaveAttribute('data-view', view)
    await expect(page.locator('.stage')).not.toBeEmpty()
  }
  await page.goBack()
  await expect(page.locator('.workbench')).toHaveAttribute('data-view', 'text')

  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('发改委')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('發展改革委')
  await page.keyboard.press('Escape')

  // Files, read in a worker that is this very script.
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await page.getByRole('button', { name: '匯入方案' }).click()
  const files = [textFile('a.txt', FERRIES), wordFile('b.docx', FERRIES.replace('渡口', '船隻'))]
  await page.getByLabel('選擇檔案', { exact: true }).setInputFiles(files)
  await expect(page.locator('.jobs').getByText('4 條任務')).toHaveCount(files.length)
  expect(workers.length).toBeGreaterThanOrEqual(2)
  expect(workers.every((url) => url.startsWith('blob:'))).toBe(true)
  const exported = page.waitForEvent('download')
  await page.getByRole('button', { name: '匯出', exact: true }).first().click()
  expect((await exported).suggestedFilename()).toMatch(/\.qiantou\.json$/)
  await page.keyboard.press('Escape')

  // A correction outlives the page.
  await page.goto(`${file}#v=1&open=1.1.1`)
  await page.reload()
  await expect(page.locator('.workbench')).toHaveAttribute('data-from', 'storage')
  await page.getByRole('button', { name: '匯入方案' }).click()
  await expect(page.getByText('3 份方案')).toBeVisible()
  expect(requests.filter((url) => url.replace(/#.*/, '') !== file && !url.startsWith('blob:'))).toEqual([])
})

test('its policy lets nothing else run', async ({ page, file, faults }) => {
  await page.goto(file)
  await expect(page.locator('g.slot')).toHaveCount(117)
  const tried = await page.evaluate(async () => {
    const outcome: Record<string, string> = {}
    const attempt = async (name: string, work: () => unknown): Promise<void> => {
      // In a task of its own: what the test's own tool runs at once is let through.
      await new Promise((resolve) => setTimeout(resolve))
      try {
        await work()
        outcome[name] = 'done'
      } catch (error) {
        outcome[name] = (error as Error).name
      }
    }
    const script = document.createElement('script')
    // eslint-disable-next-line no-eval -- that it is refused is what is shown
    await attempt('eval', () => (0, eval)('1'))
    await attempt('inline', () => {
      script.append('globalThis.ran = true')
      document.body.append(script)
      if (!('ran' in globalThis)) throw new DOMException('', 'Refused')
    })
    await attempt('markup', () => (document.createElement('div').innerHTML = '<b>x</b>'))
    await attempt('foreign worker', () => new Worker(URL.createObjectURL(new Blob(['1']))))
    await attempt('request', () => fetch('data:text/plain,x'))
    return outcome
  })
  expect(tried).toEqual({
    eval: 'EvalError',
    inline: 'Refused',
    markup: 'TypeError',
    'foreign worker': 'TypeError',
    request: 'TypeError',
  })
  expect(faults.splice(0).every((fault) => /Content Security Policy|TrustedHTML|TrustedScript/.test(fault))).toBe(true)
})
