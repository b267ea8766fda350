import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { runs } from '../harness/campaign.ts'

const engine = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** A theme with a size of window, as one of the looks in which a page is checked. */
export interface Look {
  /** For the name of the test, such as `dark 390×844`. */
  readonly name: string
  /** What `test.use` takes; the page's own policy would keep the checker out. */
  readonly options: {
    readonly colorScheme: 'light' | 'dark'
    readonly viewport: { readonly width: number; readonly height: number }
    readonly bypassCSP: true
  }
}

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Each theme and each size once; in a campaign each theme at each size. */
export const LOOKS: readonly Look[] = runs(
  [look('light', WIDE), look('dark', PHONE)],
  [look('light', WIDE), look('light', PHONE), look('dark', WIDE), look('dark', PHONE)],
)

function look(colorScheme: 'light' | 'dark', viewport: Look['options']['viewport']): Look {
  const name = `${colorScheme} ${viewport.width}×${viewport.height}`
  return { name, options: { colorScheme, viewport, bypassCSP: true } }
}

/**
 * What axe finds against the page as it stands once its animations have ended, a line for each rule; nothing is the
 * wish. `within` is a CSS selector, where only a part is asked about.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(engine)
  return page.evaluate(async (part) => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
    const { axe } = globalThis as unknown as { axe: { run: (part: string, options: object) => Promise<Found> } }
    const found = await axe.run(part, { resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, within)
}
