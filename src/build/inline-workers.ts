import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const ID = 'virtual:inline-workers'
const FOLDER = 'src/workers'
/** A name that no source has. */
const STARTER = '__startInlineWorker'
/** `new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })`, as Vite wants it written. */
const CREATION =
  /new\s+Worker\s*\(\s*new\s+URL\s*\(\s*(['"])(?:[^'"]*\/)?([\w-]+)\.worker\.ts\1\s*,\s*import\.meta\.url\s*,?\s*\)\s*(?:,\s*\{[^{}]*\}\s*,?\s*)?\)/g

/**
 * Makes workers of a program that is one script: whatever in the source starts a worker of `src/workers` starts the same
 * script once more, which then runs that worker in place of the page (see `offline/one-script.ts`). So code that both need is
 * there once, and the worker is a classic one, which alone every browser starts for a page from the disk.
 */
export function inlineWorkers(): Plugin {
  let root = ''
  return {
    name: 'inline-workers',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined
      const names = readdirSync(join(root, FOLDER)).flatMap((file) => /^([\w-]+)\.worker\.ts$/.exec(file)?.[1] ?? [])
      const entries = names
        .sort()
        .map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`/${FOLDER}/${name}.worker.ts`)})`)
      return `export const workers = { ${entries.join(', ')} }`
    },
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !/new\s+Worker/.test(code)) return undefined
      const written = code.replace(CREATION, (_all, _quote, name: string) => `${STARTER}(${JSON.stringify(name)})`)
      if (/new\s+Worker\s*\(\s*new\s+URL/.test(written)) {
        this.error(`A worker is started in a way that the single file cannot follow: ${id}`)
      }
      if (written === code) return undefined
      const starter = JSON.stringify('/src/offline/one-script.ts')
      return { code: `import { startWorker as ${STARTER} } from ${starter};${written}`, map: null }
    },
  }
}
