import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { bench, describe } from 'vitest'
import { serveBuild } from '../../../src/cli/serve.mjs'
import { readBlock, writeBlock } from '../../../src/core/export/one-file.ts'
import { chromiumFlags, findChromium } from '../../harness/chromium.mjs'
import { embeddedPlan } from '../../plan/embedded.ts'
import { hasPeers, writeCosma, writeForceGraph } from './pages.ts'

/*
 * From the navigation to the complete drawing, as ratios: the single file, and the hosted build cold and warm, beside a page
 * that Cosma makes of the same plan and a bare page of force-graph. It measures the build that lies in dist/.
 */

const ROUNDS = 7
/** Of Cosma's first drawing. The bench fails above them, as it does until they are reached. */
const AIMS = { 'single file': 0.6, 'hosted, warm': 0.5 } as const

const root = join(import.meta.dirname, '../../..')
const { plan, source } = embeddedPlan()
const tasks = plan.chapters.flatMap(({ items }) => items.flatMap((item) => item.tasks)).length

/** In the page: whether it is drawn whole. */
const DRAWN = {
  ours: `document.querySelectorAll('g.slot').length === ${tasks} && document.querySelectorAll('.panel h2').length > 0`,
  cosma: `document.querySelectorAll('svg circle, svg .node').length >= ${tasks + plan.agencies.length}`,
  forceGraph: 'window.drawn === true',
} as const

/** Notes the first frame after everything is drawn, and the one from which on nothing moves for half a second. */
const watcher = (drawn: string, rests: boolean): string => `
  (() => {
    let at = null, last = '', since = 0
    const tick = () => {
      const now = performance.now()
      if (at === null && document.body && (${drawn})) requestAnimationFrame(() => { window.drawnAt = at = performance.now() })
      if (${rests} && at !== null && window.restedAt === undefined) {
        const places = [...document.querySelectorAll('svg circle')].slice(0, 40)
          .map((circle) => { const { x, y } = circle.getBoundingClientRect(); return x.toFixed(1) + ' ' + y.toFixed(1) }).join()
        if (places !== last) { last = places; since = now }
        else if (now - since > 500) window.restedAt = since
      }
      if (at === null || (${rests} && window.restedAt === undefined)) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })()`

interface Opening {
  readonly name: string
  readonly url: string
  readonly drawn: string
  readonly warm: boolean
  readonly rests?: boolean
}

/** Waits from outside: a strict policy lets no text be evaluated in the page. */
async function until(page: Page, so: string): Promise<void> {
  while (!(await page.evaluate(`!!(${so})`))) await page.waitForTimeout(20)
}

async function timeOf(context: BrowserContext, { url, drawn, rests = false }: Opening): Promise<[number, number]> {
  const page = await context.newPage()
  await page.addInitScript(watcher(drawn, rests))
  await page.goto(url)
  const key = rests ? 'restedAt' : 'drawnAt'
  await until(page, `window.${key} !== undefined`)
  const [first, rest] = await page.evaluate<[number, number]>('[window.drawnAt, window.restedAt ?? 0]')
  await page.close()
  return [first, rest]
}

async function opened(browser: Browser, opening: Opening): Promise<[number, number]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-TW' })
  try {
    if (opening.warm) {
      const page = await context.newPage()
      await page.goto(opening.url)
      await until(page, opening.drawn)
      if (opening.url.startsWith('http')) await page.getByRole('button', { name: '離線可用' }).waitFor()
      await page.close()
    }
    return await timeOf(context, opening)
  } finally {
    await context.close()
  }
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

async function compare(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-bench-'))
  const server = await serveBuild(root, 0)
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() })
  try {
    const file = join(root, 'dist/qiantou.html')
    const pages: { name: string; path: string; drawn: string }[] = []
    if (hasPeers) {
      pages.push({ name: 'Cosma', path: writeCosma(plan, folder), drawn: DRAWN.cosma })
      pages.push({ name: 'bare force-graph', path: writeForceGraph(plan, folder), drawn: DRAWN.forceGraph })
    } else {
      console.log('open: the peers are not installed; to compare with them: npm ci --prefix tests/bench/open')
    }
    const address = (path: string): string => pathToFileURL(path).href
    const openings: Opening[] = [
      { name: 'single file', url: address(file), drawn: DRAWN.ours, warm: false },
      { name: 'single file, again', url: address(file), drawn: DRAWN.ours, warm: true },
      { name: 'hosted, cold', url: server.url, drawn: DRAWN.ours, warm: false },
      { name: 'hosted, warm', url: server.url, drawn: DRAWN.ours, warm: true },
      ...pages.map(({ name, path, drawn }) => ({ name, url: address(path), drawn, warm: false })),
    ]
    const times = new Map(openings.map(({ name }) => [name, [] as number[]]))
    // In turn, so that what else the machine does falls on all of them.
    for (let round = 0; round < ROUNDS; round++) {
      for (const opening of openings) times.get(opening.name)!.push((await opened(browser, opening))[0])
    }
    const cosma = times.has('Cosma') ? median(times.get('Cosma')!) : null
    for (const { path, name } of [{ path: file, name: 'single file' }, ...pages]) {
      console.log(`open: ${name} is ${(statSync(path).size / 1e6).toFixed(2)} MB`)
    }
    for (const [name, all] of times) {
      const own = median(all)
      const ratio = cosma === null ? '' : ` (×${(own / cosma).toFixed(2)} of Cosma’s first drawing)`
      console.log(`open: ${name} ${own.toFixed(0)} ms${ratio}, fastest ${Math.min(...all).toFixed(0)} ms`)
    }
    if (cosma === null) return
    const page = openings.find(({ name }) => name === 'Cosma')!
    const [, rest] = await opened(browser, { ...page, rests: true })
    console.log(`open: Cosma at rest ${rest.toFixed(0)} ms (ours is drawn where it stays)`)
    for (const name of Object.keys(AIMS) as (keyof typeof AIMS)[]) {
      const ratio = median(times.get(name)!) / cosma
      console.log(`open: ${name} against Cosma ×${ratio.toFixed(2)} (aim ${AIMS[name]})`)
      if (ratio > AIMS[name]) throw new Error(`${name} takes ${ratio.toFixed(2)} times Cosma’s first drawing.`)
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const executablePath = findChromium()
if (executablePath === null) console.log('open: no Chromium found; see tests/harness/chromium.mjs')
else await compare(executablePath)

describe('open', () => {
  const block = writeBlock({ plan, source, name: null, corrections: [], views: [] }, true)
  bench('the plan of a single file rebuilt', () => void readBlock(block), { time: 500 })
})
