import { readFileSync } from 'node:fs'
import { firstViewFiles, planFiles } from '../harness/first-view.mjs'
import { expect, test } from './fixtures.ts'

const manifest = JSON.parse(readFileSync(new URL('../../dist/.vite/manifest.json', import.meta.url), 'utf8')) as Record<
  string,
  { file: string }
>

// As it is for everybody, with the worker that keeps the app for later.
test.use({ serviceWorkers: 'allow' })

test('the first view loads no code that its size limit does not count', async ({ page, baseURL }) => {
  const loaded: string[] = []
  page.on('request', (request) => {
    // The worker that keeps the app for later has requests of its own, which nobody waits for.
    const isCode = ['script', 'stylesheet'].includes(request.resourceType())
    if (isCode && !request.serviceWorker()) loaded.push(request.url().replace(baseURL ?? '', ''))
  })
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page.locator('#app')).not.toBeEmpty()

  const counted = new Set([...firstViewFiles(manifest), ...planFiles(manifest)])
  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.filter((file) => !counted.has(file))).toEqual([])
})
