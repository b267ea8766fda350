import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { normalizePath } from 'vite'
import { hashSource, securityPolicy } from './security-policy.ts'

const EARLY = '<script src="./src/offline/early.js"></script>'
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

/** Puts the early script into a page, and the policy that lets it and `scripts` run. */
export function completePage(html: string, policy: string, early: string): string {
  return replaceOnce(replaceOnce(html, EARLY, `<script>${early}</script>`), POLICY, `content="${policy}"`)
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
      handler(html, { filename }) {
        // Other pages are the tools' own, such as the one that tests run in.
        if (normalizePath(filename) !== normalizePath(join(root, 'index.html'))) return html
        const early = earlyScript(root)
        const policy = securityPolicy('hosted', [hashSource(early)])
        // The development server writes styles, scripts and messages of its own into the page.
        return completePage(html, developing ? policy.replace(/; require-trusted-types-for.*/, '') : policy, early)
      },
    },
  }
}
