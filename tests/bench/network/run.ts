import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import type { Plan } from '../../../src/core/plan/model.ts'
import { chromiumFlags, findChromium } from '../../harness/chromium.mjs'
import type { Figures } from './pages/measure.ts'

/** The drawings that are compared. */
export const DRAWINGS = ['ours', 'peer', 'floor'] as const
export type Drawing = (typeof DRAWINGS)[number]

/** Figures by times of the embedded plan's size and by drawing. */
export type Results = ReadonlyMap<number, Readonly<Partial<Record<Drawing, Figures>>>>

const here = import.meta.dirname
const root = join(here, '..', '..', '..')

/** Whether the package beside is installed. */
export const hasPeer = existsSync(join(here, 'node_modules', 'force-graph'))

/** Frames as fast as they can be drawn, exact memory, and a collection on demand. */
const FLAGS = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
]

async function buildPages(folder: string, drawings: readonly Drawing[]): Promise<void> {
  // The runner calls its own environment a test, and Svelte would build what it checks while developing.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root: join(here, 'pages'),
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: join(root, 'svelte.config.js') })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: drawings.map((name) => join(here, 'pages', `${name}.html`)),
        checks: { pluginTimings: false },
      },
    },
  }).finally(() => {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  })
}

/**
 * Draws plans in one Chromium, each drawing in a page of its own, one after the other.
 *
 * @param plans by times of the embedded plan's size.
 * @param rounds how often each is drawn; the figures are those of the round with the fastest first frame.
 * @returns null where there is no Chromium.
 */
export async function compare(plans: ReadonlyMap<number, Plan>, rounds: number): Promise<Results | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const drawings = DRAWINGS.filter((name) => hasPeer || name !== 'peer')
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-bench-'))
  try {
    await buildPages(folder, drawings)
    for (const [times, plan] of plans) writeFileSync(join(folder, `plan-${times}.json`), JSON.stringify(plan))
    const server = await preview({
      configFile: false,
      root: here,
      logLevel: 'warn',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0, open: false },
    })
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags(), ...FLAGS] })
    try {
      const address = server.httpServer.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const results = new Map<number, Partial<Record<Drawing, Figures>>>()
      for (const times of plans.keys()) {
        const best: Partial<Record<Drawing, Figures>> = {}
        for (let round = 0; round < rounds; round++) {
          for (const name of drawings) {
            const page = await browser.newPage({ viewport: { width: 836, height: 808 } })
            page.on('pageerror', (error) => console.error(`${name} ×${times}: ${error.message}`))
            await page.goto(`http://127.0.0.1:${port}/${name}.html?times=${times}`)
            const figures = await page.evaluate(() => window.figures!)
            await page.close()
            if (figures.first < (best[name]?.first ?? Infinity)) best[name] = figures
          }
        }
        results.set(times, best)
      }
      return results
    } finally {
      await browser.close()
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
