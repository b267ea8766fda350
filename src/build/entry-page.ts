import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { normalizePath } from 'vite'
import { fileOf, firstPictures, firstScript } from './first-pictures.ts'
import { hashSource, securityPolicy } from './security-policy.ts'

const EARLY = '<script src="./src/offline/early.js"></script>'
const FIRST = '<script src="./src/first-picture.ts"></script>'
const POLICY = 'content="POLICY"'

/**
 * Replaces what stands exactly once in a text.
 *
 * @throws where it stands there never or twice
 */
export function replaceOnce(text: string, what: string, by: string): string {
  const parts = text.split(what)
  if (parts.length !== 2) throw new Error(`Stands ${parts.length - 1} times in the entry page: ${what}`)
  return parts.join(by)
}

/** The script that runs before the program, as it stands in a page. */
export function earlyScript(root: string): string {
  // Comments and indents are for whoever reads the source; the rest stays as it is, for browsers of any age.
  const source = readFileSync(join(root, 'src/offline/early.js'), 'utf8')
  return source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*(?:\/\/.*)?\n?/gm, '')
    .trim()
}

/**
 * Puts what runs before the program into a page, and the policy that lets it run.
 *
 * @param first elements that show the first picture
 */
export function completePage(html: string, policy: string, early: string, first: string): string {
  const page = replaceOnce(replaceOnce(html, EARLY, `<script>${early}</script>`), FIRST, first)
  return replaceOnce(page, POLICY, `content="${policy}"`)
}

/** Completes the entry page of the hosted build, and of the page while it is developed. */
export function entryPage(): Plugin {
  let root = ''
  let developing = false
  return {
    name: 'entry-page',
    configResolved(config) {
      root = config.root
      developing = config.command === 'serve'
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        // Other pages are the tools' own, such as the one that tests run in.
        if (normalizePath(filename) !== normalizePath(join(root, 'index.html'))) return html
        const early = earlyScript(root)
        if (developing) {
          // The development server writes styles, scripts and messages of its own into the page.
          const policy = securityPolicy('hosted', [hashSource(early)]).replace(/; require-trusted-types-for.*/, '')
          return completePage(html, policy, early, '')
        }
        const files = (await firstPictures(root)).map((picture) => [picture.name, fileOf(picture)] as const)
        const first = await firstScript(root, Object.fromEntries(files))
        const policy = securityPolicy('hosted', [early, first].map(hashSource))
        return completePage(html, policy, early, `<script>${first}</script>`)
      },
    },
    async generateBundle() {
      for (const picture of await firstPictures(root)) {
        this.emitFile({ type: 'asset', fileName: fileOf(picture), source: picture.json })
      }
    },
  }
}
