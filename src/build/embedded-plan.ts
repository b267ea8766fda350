import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { normalizePath } from 'vite'
import { parsePlan } from '../core/parse/parse.ts'
import { violations } from '../core/plan/invariants.ts'
import type { Plan } from '../core/plan/model.ts'
import { decode } from '../intake/decode.ts'

/** The plan with its source; a chunk of its own wherever it is imported dynamically. */
const WHOLE = 'virtual:embedded-plan'
/** What is known of it without loading it. */
const META = 'virtual:embedded-plan/meta'

/** A plan and the text it was read from. */
export interface Embedded {
  readonly plan: Plan
  readonly source: string
}

/**
 * Reads the one document of a folder with the parser that the browser uses.
 *
 * @throws where there is not exactly one *.txt, or where it is no coherent plan; the message says what to do
 */
export function readEmbedded(folder: string): Embedded & { readonly file: string } {
  const documents = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const [name] = documents
  if (name === undefined || documents.length > 1) {
    throw new Error(`${folder} must hold exactly one .txt file, and holds ${documents.length}.`)
  }
  const file = join(folder, name)
  const { text: source, certain, broken: undecoded } = decode(readFileSync(file))
  if (!certain || undecoded > 0) throw new Error(`${file} cannot be decoded: unknown-encoding.`)
  const parsed = parsePlan(source)
  if ('error' in parsed) throw new Error(`${file} cannot be read as a plan: ${parsed.error}.`)
  const broken = violations(parsed.plan, source)
  if (broken.length > 0) throw new Error(`${file} was read into an incoherent plan: ${broken.slice(0, 5).join('; ')}.`)
  return { plan: parsed.plan, source, file }
}

/** The modules that read the plan from the page itself, where program and plan are one file. */
const IN_PAGE: Readonly<Record<string, string>> = {
  [WHOLE]: '/src/offline/plan-block.ts',
  [META]: '/src/offline/plan-mark.ts',
}

/** Lets the program find its plan in the page that it stands in. */
export function planInPage(): Plugin {
  return {
    name: 'plan-in-page',
    resolveId(id) {
      const file = IN_PAGE[id]
      return file === undefined ? undefined : this.resolve(file)
    },
  }
}

/** JavaScript for a value that engines read faster than a literal. */
function moduleOf(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/**
 * Provides the plan in `seeds/` as `virtual:embedded-plan` and what is known of it as
 * `virtual:embedded-plan/meta`. The build fails where it cannot be read; the development server reads it
 * again when it changes.
 */
export function embeddedPlan(): Plugin {
  let folder = ''
  let embedded: ReturnType<typeof readEmbedded> | null = null
  const read = (): ReturnType<typeof readEmbedded> => (embedded ??= readEmbedded(folder))
  return {
    name: 'embedded-plan',
    configResolved({ root }) {
      folder = join(root, 'seeds')
    },
    buildStart() {
      embedded = null
      this.addWatchFile(read().file)
    },
    resolveId(id) {
      return id === WHOLE || id === META ? `\0${id}` : undefined
    },
    load(id) {
      if (id === `\0${WHOLE}`) {
        const { plan, source } = read()
        return `export default ${moduleOf({ plan, source } satisfies Embedded)}`
      }
      if (id !== `\0${META}`) return undefined
      const { fingerprint, parserVersion, title } = read().plan
      return [
        `export const fingerprint = ${JSON.stringify(fingerprint)}`,
        `export const parserVersion = ${parserVersion}`,
        `export const title = ${JSON.stringify(title)}`,
        'export const bakedId = null',
      ].join('\n')
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(`${normalizePath(folder)}/`)) return undefined
      embedded = null
      const { moduleGraph } = this.environment
      const own = [WHOLE, META].flatMap((id) => moduleGraph.getModuleById(`\0${id}`) ?? [])
      return [...modules, ...own]
    },
  }
}
