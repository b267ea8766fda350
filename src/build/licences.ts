import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const ID = 'virtual:licences'
const PLACE = '__LICENCES__'

/** In the program by other ways than an import: helpers that the build writes into it, and the tables that are drawn from these. */
const ALSO = ['opencc-js', 'pinyin-pro', 'rolldown', 'vite']

/** Packed already with what they depend on. */
const PACKED = ['linkedom', 'jszip']

/** The folders of all that a package depends on, found as Node finds them. */
function* dependenciesOf(folder: string): Generator<string> {
  const { dependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  for (const name of Object.keys(dependencies)) {
    const above = folder.split('/node_modules/')
    const places = above.map((_, n) => [...above.slice(0, above.length - n), name].join('/node_modules/'))
    const found = places.find((place) => existsSync(`${place}/package.json`))
    if (found === undefined) continue
    yield found
    yield* dependenciesOf(found)
  }
}

/** A package of which something is in the program. */
export interface Licensed {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Its licence and notices, as an index into the texts; null where it brings none. */
  readonly text: number | null
}

/** The packages in the program, by name, and the texts of their licences, each once. */
export interface Licences {
  readonly packages: readonly Licensed[]
  readonly texts: readonly string[]
}

/** The folders of the packages that these modules belong to. */
function packageFolders(modules: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const id of modules) {
    const end = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))
    if (end && !id.startsWith('\0')) folders.add(end[1]!)
  }
  return folders
}

/** What the packages of these modules ask of whoever passes them on. */
export function licencesOf(root: string, modules: Iterable<string>): Licences {
  const folders = packageFolders(modules)
  const installed = (name: string): string => join(root, 'node_modules', name).replaceAll('\\', '/')
  for (const name of ALSO) folders.add(installed(name))
  for (const folder of PACKED.map(installed).filter((packed) => folders.has(packed))) {
    for (const inner of dependenciesOf(folder)) folders.add(inner)
  }
  const texts: string[] = []
  const packages = [...folders].map((folder): Licensed => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      readonly name: string
      readonly version: string
      readonly license?: string
    }
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(file))
    const text = files
      .sort()
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
      .join('\n\n')
    if (text !== '' && !texts.includes(text)) texts.push(text)
    return { name, version, licence: license ?? '', text: text === '' ? null : texts.indexOf(text) }
  })
  // The order in which modules were found is no order: places and texts alike go by name.
  const sorted = packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
  const order = [...new Set(sorted.flatMap(({ text }) => text ?? []))]
  return {
    packages: sorted.map((each) => ({ ...each, text: each.text === null ? null : order.indexOf(each.text) })),
    texts: order.map((n) => texts[n]!),
  }
}

/** Tells the program whose work is in it, as `virtual:licences`: the packages that were really packed. */
export function licences(): Plugin {
  let root = ''
  let building = false
  return {
    name: 'licences',
    configResolved(config) {
      root = config.root
      building = config.command === 'build'
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined
      const known: Licences = { packages: [], texts: [] }
      return building
        ? `export default JSON.parse(${JSON.stringify(PLACE)})`
        : `export default ${JSON.stringify(known)}`
    },
    renderChunk(code) {
      if (!code.includes(PLACE)) return null
      const found = JSON.stringify(licencesOf(root, this.getModuleIds()))
      // Known only now that everything is packed.
      return { code: code.replace(new RegExp(`["'\`]${PLACE}["'\`]`), () => JSON.stringify(found)), map: null }
    },
  }
}
