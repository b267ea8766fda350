import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../../src/core/plan/model.ts'
import { inChromium } from '../in-chromium.ts'
import type { Stepped } from './pages/measure.ts'

/** The drawings that are compared. */
export const DRAWINGS = ['ours', 'peer', 'floor'] as const
export type Drawing = (typeof DRAWINGS)[number]

/** Figures by times of the embedded plan's size and by drawing. */
export type Results = ReadonlyMap<number, Readonly<Partial<Record<Drawing, Stepped>>>>

const here = import.meta.dirname

/** Whether the package beside is installed. */
export const hasPeer = existsSync(join(here, 'node_modules', 'force-graph'))

/**
 * Draws plans in one Chromium, each drawing in a page of its own, one after the other.
 *
 * @param plans by times of the embedded plan's size.
 * @param rounds how often each is drawn; the figures are those of the round with the fastest first frame.
 * @returns null where there is no Chromium.
 */
export function compare(plans: ReadonlyMap<number, Plan>, rounds: number): Promise<Results | null> {
  const drawings = DRAWINGS.filter((name) => hasPeer || name !== 'peer')
  const site = {
    folder: join(here, 'pages'),
    pages: drawings.map((name) => `${name}.html`),
    files: new Map([...plans].map(([times, plan]) => [`plan-${times}.json`, JSON.stringify(plan)])),
    viewport: { width: 836, height: 808 },
  }
  return inChromium<Stepped, Results>(site, async (open) => {
    const results = new Map<number, Partial<Record<Drawing, Stepped>>>()
    for (const times of plans.keys()) {
      const best: Partial<Record<Drawing, Stepped>> = {}
      for (let round = 0; round < rounds; round++) {
        for (const name of drawings) {
          const figures = await open(`${name}.html?times=${times}`)
          if (figures.first < (best[name]?.first ?? Infinity)) best[name] = figures
        }
      }
      results.set(times, best)
    }
    return results
  })
}
