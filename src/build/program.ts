import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Form } from '../offline/form.ts'

const ID = 'virtual:program'
/** What the program is made from; what is tested with or written about it does not make it another one. */
const MADE_FROM = ['index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'public', 'seeds', 'src']

function* filesIn(folder: string, path: string): Generator<string> {
  const entries = readdirSync(join(folder, path), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesIn(folder, inner)
    else yield inner
  }
}

/**
 * The number of a build: eight hex digits of a hash over everything it is made from. The same sources have the same number
 * on any machine, at any time, with or without git.
 */
export function buildNumber(root: string): string {
  const hash = createHash('sha256')
  for (const path of MADE_FROM) {
    const files = /\./.test(path) ? [path] : filesIn(root, path)
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex').slice(0, 8)
}

/** Tells the program its version, the number of its build and its form, as `virtual:program`. */
export function program(form: Form): Plugin {
  let code = ''
  return {
    name: 'program',
    configResolved({ root, command }) {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
      const build = command === 'build' ? buildNumber(root) : 'dev'
      code = Object.entries({ version, build, form })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? code : undefined),
  }
}
