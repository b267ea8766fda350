import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { chromiumFlags, findChromium } from '../harness/chromium.mjs'

/** Pages that draw something and measure themselves. */
export interface Site {
  /** The folder of the pages, and the pages in it that are opened: `ours.html`. */
  readonly folder: string
  readonly pages: readonly string[]
  /** Files that they fetch beside them. */
  readonly files: ReadonlyMap<string, string>
  readonly viewport: { readonly width: number; readonly height: number }
}

/** Frames as fast as they can be drawn, exact memory, and a collection on demand. */
const FLAGS = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
]

async function buildPages({ folder, pages }: Site, into: string): Promise<void> {
  // The runner calls its own environment a test, and Svelte would build what it checks while developing.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: join(import.meta.dirname, '..', '..', 'svelte.config.js') })],
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: pages.map((name) => join(folder, name)), checks: { pluginTimings: false } },
    },
  }).finally(() => {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  })
}

/**
 * Builds the pages for production, serves them and opens a Chromium for them.
 *
 * @param visit gets a function that opens a page (`ours.html?times=10`) in a window of its own and gives what it leaves
 *   in `window.figures`.
 * @returns null where there is no Chromium.
 */
export async function inChromium<Figures, Result>(
  site: Site,
  visit: (open: (address: string) => Promise<Figures>) => Promise<Result>,
): Promise<Result | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-bench-'))
  try {
    await buildPages(site, folder)
    for (const [name, text] of site.files) writeFileSync(join(folder, name), text)
    const server = await preview({
      configFile: false,
      root: site.folder,
      logLevel: 'warn',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0, open: false },
    })
    const browser = await chromium.launch({ executablePath, args: [...chromiumFlags(), ...FLAGS] })
    try {
      const address = server.httpServer.address()
      const port = typeof address === 'object' && address ? address.port : 0
      return await visit(async (path) => {
        const page = await browser.newPage({ viewport: site.viewport })
        page.on('pageerror', (error) => console.error(`${path}: ${error.message}`))
        await page.goto(`http://127.0.0.1:${port}/${path}`)
        const figures = await page.evaluate(() => (window as unknown as { figures: Promise<unknown> }).figures)
        await page.close()
        return figures as Figures
      })
    } finally {
      await browser.close()
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
