import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin, Rollup } from 'vite'
import { build } from 'vite'
import type { Plan } from '../core/plan/model.ts'
import type { Drawn } from '../offline/drawn.ts'
import { joined } from '../offline/drawn.ts'
import { APART } from './apart.ts'
import { readEmbedded } from './embedded-plan.ts'

/** A picture that a page may begin with. */
export interface FirstPicture {
  /** The measure it is drawn for and the language it is lettered in: `wide-zh`. */
  readonly name: string
  /** What the script of the page reads. */
  readonly json: string
}

/** The measures of windows that are no phones. */
const MEASURES = ['narrow', 'medium', 'wide', 'large'] as const
/** Both scripts of Chinese share a layout. */
const LANGUAGES = { zh: ['zh-Hant', 'zh-Hans'], en: ['en'] } as const

type Draw = (plan: Plan, language: string, measure: string, styles: string) => string | null

/** What draws a dial without a page: see src/parts/dial/resting.ts. */
async function drawing(root: string): Promise<Draw> {
  const result = (await build({
    root,
    ...APART,
    plugins: [svelte({ compilerOptions: { css: 'injected' } })],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      rolldownOptions: {
        input: join(root, 'src/parts/dial/resting.ts'),
        output: { codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  })) as Rollup.RollupOutput
  const [chunk, ...more] = result.output.filter((file) => file.type === 'chunk')
  if (!chunk || more.length > 0) throw new Error('What draws the first pictures is not one module.')
  const text = `data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`
  return ((await import(/* @vite-ignore */ text)) as { restingDial: Draw }).restingDial
}

async function draw(root: string, plan: Plan): Promise<readonly FirstPicture[]> {
  const restingDial = await drawing(root)
  const styles = readFileSync(join(root, 'src/app.css'), 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
  const pictures: FirstPicture[] = []
  for (const measure of MEASURES) {
    for (const [name, languages] of Object.entries(LANGUAGES)) {
      const drawings = languages.flatMap((language) => {
        const svg = restingDial(plan, language, measure, styles)
        return svg === null ? [] : [[language, svg] as const]
      })
      // Where the scripts do not share a layout after all, there is a picture in the plan's own.
      const own = drawings.filter(([language]) => language === plan.script)
      const both = joined(Object.fromEntries(drawings)) ?? joined(Object.fromEntries(own))
      const size = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(drawings[0]?.[1] ?? '')
      if (!both || !size) continue
      const drawn: Drawn = { width: Number(size[1]), height: Number(size[2]), ...both }
      pictures.push({ name: `${measure}-${name}`, json: JSON.stringify(drawn) })
    }
  }
  return pictures
}

const known = new Map<string, Promise<readonly FirstPicture[]>>()

/** The pictures of the plan that comes with the program. */
export function firstPictures(root: string): Promise<readonly FirstPicture[]> {
  const { plan } = readEmbedded(join(root, 'seeds'))
  let pictures = known.get(plan.fingerprint)
  if (!pictures) known.set(plan.fingerprint, (pictures = draw(root, plan)))
  return pictures
}

/** Where a picture lies in the hosted build. */
export function fileOf({ name, json }: FirstPicture): string {
  return `first/${name}-${createHash('sha256').update(json).digest('hex').slice(0, 8)}.json`
}

/** A picture as an element of the single file; of those there is room for few. */
export function elementOf({ name, json }: FirstPicture): string {
  return `<script type="text/plain" id="first-${name}">${deflateRawSync(json, { level: 9 }).toString('base64')}</script>`
}

/**
 * The script that shows one, as it stands in a page.
 *
 * @param files of the pictures by name; null where they stand in the page
 */
export async function firstScript(root: string, files: Readonly<Record<string, string>> | null): Promise<string> {
  const ID = 'virtual:first-pictures'
  const result = (await build({
    root,
    ...APART,
    plugins: [
      {
        name: 'first-pictures',
        resolveId: (id) => (id === ID ? `\0${id}` : undefined),
        load: (id) => (id === `\0${ID}` ? `export const files = ${JSON.stringify(files)}` : undefined),
      } satisfies Plugin,
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/first-picture.ts'),
        output: { format: 'iife', codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  })) as Rollup.RollupOutput
  const [script] = result.output
  return script.code.trim()
}
