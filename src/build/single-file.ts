import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve as pathOf } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin, ResolvedConfig, Rollup } from 'vite'
import { build } from 'vite'
import { blockElement, writeBlock } from '../core/export/one-file.ts'
import { APART } from './apart.ts'
import { planInPage, readEmbedded } from './embedded-plan.ts'
import { completePage, earlyScript, replaceOnce } from './entry-page.ts'
import { elementOf, firstPictures, firstScript } from './first-pictures.ts'
import { licences } from './licences.ts'
import { inlineWorkers } from './inline-workers.ts'
import { packedTables } from './packed-tables.ts'
import { program } from './program.ts'
import { hashSource, securityPolicy } from './security-policy.ts'

/** The name of the file, beside the hosted build. */
export const SINGLE_FILE = 'qiantou.html'

/** The program as one script and one sheet of styles. */
async function bundle({
  root,
  resolve,
  build: { target },
}: ResolvedConfig): Promise<{ script: string; style: string }> {
  const result = (await build({
    root,
    ...APART,
    resolve: { alias: resolve.alias },
    plugins: [svelte(), planInPage(), packedTables(), inlineWorkers(), program('file'), licences()],
    build: {
      write: false,
      target,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: () => true,
      rolldownOptions: {
        input: join(root, 'src/one-file.ts'),
        // One classic script, which a page and a worker can run alike.
        output: { format: 'iife', codeSplitting: false },
        // No part of one script lies anywhere: what asks for the place of a part is not run.
        checks: { pluginTimings: false, emptyImportMeta: false },
      },
    },
  })) as Rollup.RollupOutput
  const [script, ...more] = result.output.filter((file) => file.type === 'chunk')
  const styles = result.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  if (!script || more.length > 0) throw new Error('The program of the single file is not one script.')
  return { script: script.code, style: styles.map((file) => String((file as Rollup.OutputAsset).source)).join('\n') }
}

/**
 * Keeps what stands in a script from ending it, and from being read as something else than what its hash was taken of: a page
 * takes no NUL. All three occur in strings and patterns only.
 */
export function asElement(script: string): string {
  return script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--').replaceAll('\0', '\\x00')
}

/** The window that most people have: for further pictures the file has no room. */
const COMMON = /^wide-/

/** The page: entry page, styles, plan and program in one text. */
async function page(root: string, { script, style }: { script: string; style: string }): Promise<string> {
  if (style.includes('</style')) throw new Error('The styles of the single file end their element.')
  const program = asElement(script)
  const early = earlyScript(root)
  const icon = readFileSync(join(root, 'public/icon.svg'), 'base64')
  const { plan, source } = readEmbedded(join(root, 'seeds'))
  const block = writeBlock({ plan, source, name: null, corrections: [], views: [] }, false)
  let html = readFileSync(join(root, 'index.html'), 'utf8')
  const first = await firstScript(root, null)
  const pictures = (await firstPictures(root)).filter(({ name }) => COMMON.test(name)).map(elementOf)
  const policy = securityPolicy('file', [early, first, program].map(hashSource))
  html = completePage(html, policy, early, `${pictures.join('')}<script>${first}</script>`)
  html = replaceOnce(html, './icon.svg', `data:image/svg+xml;base64,${icon}`)
  html = replaceOnce(html, '<link rel="apple-touch-icon" href="./icon-192.png" />', `<style>${style.trim()}</style>`)
  return replaceOnce(
    html,
    '<script type="module" src="./src/main.ts"></script>',
    `${blockElement(block)}\n    <script type="text/plain" id="qiantou-program">${program}</script>`,
  )
}

/**
 * Writes the whole program with its plan as one HTML file beside the hosted build: for a stick, a closed network, a mail. It
 * runs by double-click.
 */
export function singleFile(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'single-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const { root, build: output } = config
        writeFileSync(pathOf(root, output.outDir, SINGLE_FILE), await page(root, await bundle(config)))
      },
    },
  }
}
