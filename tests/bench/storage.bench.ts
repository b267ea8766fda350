import { join } from 'node:path'
import { chromium } from 'playwright'
import type { BrowserContext } from 'playwright'
import { bench, describe } from 'vitest'
import { serveBuild } from '../../src/cli/serve.mjs'
import { decodeLink } from '../../src/core/view/link.ts'
import { readBackup, writeBackup } from '../../src/storage/backup.ts'
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts'
import { chromiumFlags, findChromium } from '../harness/chromium.mjs'

/*
 * How long a device with much on it takes to open, in a real browser with its own database: the build that lies in dist/,
 * as a person opens it. From the navigation to the first frame of the whole drawing, and from the key to the list.
 */

const SIZES = [1, 100, 1000] as const
/** With a thousand plans and views the first frame may wait so many times as long as with one of each. */
const STEEPEST_FIRST = 1.3
/** Ten times as many views may take so many times as long to be listed: 10 is linear. */
const STEEPEST_LIST = 15
const ROUNDS = 5

const root = join(import.meta.dirname, '../..')

/** Lays so many plans and views on a device that has the built-in plan: copies of its rows, each of its own identity. */
async function fill(context: BrowserContext, url: string, n: number): Promise<void> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForSelector('g.slot', { state: 'attached' })
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qiantou')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const db = opening.result
          const work = db.transaction(['plans', 'contents', 'sources', 'views'], 'readwrite')
          const of = (name: string) => work.objectStore(name)
          const rows = ['plans', 'contents', 'sources'].map((name) => of(name).getAll())
          rows[2]!.onsuccess = () => {
            const [line, content, source] = rows.map(({ result }) => result[0] as Record<string, unknown>)
            for (let k = 0; k < count; k += 1) {
              const fingerprint = (k + 1).toString(16).padStart(32, '0')
              if (k > 0) {
                of('plans').put({ ...line, fingerprint, embedded: false, name: `方案 ${k}` })
                of('contents').put({ fingerprint, plan: { ...(content!['plan'] as object), fingerprint } })
                of('sources').put({ ...source, fingerprint })
              }
              const chapter = 1 + (k % 12)
              of('views').put({
                ...{ id: fingerprint, name: `檢視 ${k}`, note: '', plan: line!['fingerprint'], order: k + 1 },
                ...{ link: `v=1&chapter=${chapter}`, picture: `network:${'01'.repeat(58)}`, createdAt: 1000 + k },
              })
            }
          }
          work.oncomplete = () => {
            db.close()
            resolve()
          }
          work.onabort = () => reject(new Error('not filled'))
        }
      }),
    n,
  )
  await page.close()
}

interface Times {
  /** Until the whole plan is drawn. */
  readonly first: number
  /** From the key to the list of saved views, all of them. */
  readonly views: number
  /** From the press to the list of plans. */
  readonly plans: number
}

async function visit(context: BrowserContext, url: string, n: number): Promise<Times> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    const tick = (): void => {
      const drawn = document.querySelectorAll('g.slot').length === 117 && document.querySelector('.panel h2') !== null
      if (drawn) requestAnimationFrame(() => Object.assign(window, { drawnAt: performance.now() }))
      else requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await page.goto(url)
  const number = (expression: string): Promise<number> => page.evaluate<number>(expression)
  while ((await number('window.drawnAt ?? 0')) === 0) await page.waitForTimeout(20)
  const first = await number('window.drawnAt')
  // The rest of the start is over: the list of plans, and what comes when the page rests.
  await page.waitForTimeout(2500)
  /** In the page, so that the way there and back is not counted. */
  const until = (press: string, lines: string): Promise<number> =>
    page.evaluate<number>(`new Promise((resolve) => {
      const start = performance.now()
      ${press}
      const tick = () => document.querySelectorAll('${lines}').length >= ${n} ? resolve(performance.now() - start) : requestAnimationFrame(tick)
      requestAnimationFrame(tick)
    })`)
  const views = await until(
    `window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }))`,
    '[data-saved]',
  )
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  const plans = await until(
    `Array.from(document.querySelectorAll('header button')).find((each) => each.textContent.includes('匯入方案')).click()`,
    'dialog li .open',
  )
  await page.close()
  return { first, views, plans }
}

async function compare(executablePath: string): Promise<void> {
  const server = await serveBuild(root, 0)
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() })
  try {
    const devices = new Map<number, BrowserContext>()
    for (const n of SIZES) {
      const options = { viewport: { width: 1440, height: 900 }, locale: 'zh-TW', serviceWorkers: 'block' } as const
      const context = await browser.newContext(options)
      await fill(context, server.url, n)
      devices.set(n, context)
    }
    const all = new Map<number, Times[]>(SIZES.map((n) => [n, []]))
    // In turn, so that what else the machine does falls on all of them.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [n, context] of devices) all.get(n)!.push(await visit(context, server.url, n))
    }
    // The shortest of several visits: what else the machine does only adds to them.
    const least = (n: number): Times => {
      const of = (key: keyof Times): number => Math.min(...all.get(n)!.map((times) => times[key]))
      return { first: of('first'), views: of('views'), plans: of('plans') }
    }
    const one = least(1)
    for (const n of SIZES) {
      const { first, views, plans } = least(n)
      const ratio = (value: number, base: number): string => `${value.toFixed(0)} ms (×${(value / base).toFixed(2)})`
      console.log(
        `storage with ${n}: the first frame ${ratio(first, one.first)}, the saved views ${ratio(views, one.views)}, the list of plans ${ratio(plans, one.plans)}`,
      )
    }
    const most = least(1000)
    if (most.first / one.first > STEEPEST_FIRST) {
      throw new Error(`The first frame waits ${(most.first / one.first).toFixed(2)} times as long with 1,000.`)
    }
    for (const key of ['views', 'plans'] as const) {
      const growth = most[key] / least(100)[key]
      if (growth > STEEPEST_LIST) throw new Error(`Ten times as many ${key} take ${growth.toFixed(1)} times as long.`)
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

const executablePath = findChromium()
if (executablePath === null) console.log('storage: no Chromium found; see tests/harness/chromium.mjs')
else await compare(executablePath)

describe('storage', () => {
  const views = Array.from({ length: 1000 }, (_, k) => {
    const link = `v=1&chapter=${1 + (k % 12)}`
    const words = { name: `檢視 ${k}`, note: '', plan: 'a'.repeat(32), picture: `network:${'01'.repeat(58)}` }
    return { ...words, id: `${k}`.padStart(32, '0'), link, view: decodeLink(link).view, createdAt: k, order: k }
  })
  const content = writeBackup({ plans: [], views, settings: DEFAULT_SETTINGS }, '')
  bench('a backup of 1,000 views read', () => void readBackup(content), { time: 500 })
})
