import { LATER } from '../../src/build/later.mjs'

/**
 * The files that make up the first view, read from the manifest of the build. Whatever the entry page reaches
 * counts, through lazy imports as well, unless it is named here: so a new lazy chunk counts until somebody has
 * seen to it that the first view does without it. `tests/e2e/first-view.spec.ts` holds the list to what a
 * browser really loads.
 */

/** The plan that comes with the app: data, not code, in a chunk of its own, read once into storage. */
const PLAN = /embedded-plan/

/** Source paths of lazy chunks that the first view does without, each with the reason. */
const WITHOUT = [
  PLAN,
  // Opened from a tab, by a key or from a link that names them.
  /^src\/views\/(about|compare|dossier|library|matrix|review|saved|search|share|table|text|treemap)\//,
  // Dialogs that a key or a barred clipboard opens, panels of a filter or a selection.
  /^src\/views\/frame\/(Shortcuts|LinkDialog|FragileNotice|panels\/(Agencies|Agency|Filter|Task)Panel)\.svelte$/,
  // One language is read at a time; the longest of the three counts.
  /^src\/i18n\/(zh-Hans|en)\.ts$/,
  // What is said of a link that does not hold whole, of a store that lost something or may lose it.
  /^src\/views\/frame\/(Link|Store|Backup)Notices?\.svelte$/,
  // Saved views, backups, plans inside links, what somebody baked into a file: when somebody has some.
  /^src\/(core\/share|storage\/(adopt|backup|merge|persist|reminder|saved-views)|state\/(offer|several|sorting))\b/,
  // The same, where a chunk of several is named after what it holds.
  /^_(saved-views|views-file)-/,
  // What stands in place of a picture that would be empty.
  /^src\/parts\/NothingShown\.svelte$/,
  // Only what those views say and compute with.
  /^src\/i18n\/(about|library|links|network|pages|reading|review|saved|several)\//,
  /^src\/core\/(compare|correct|dossier|export|matrix|review|search|several|table|text|treemap)\//,
  // The same, where the packer has laid a chunk together with what others share with it: it then has a name only.
  /^_(find|amend)-/,
  // Only in a file that somebody baked, and where something is said once; what is kept of a search.
  /^src\/storage\/(adopt|indexes|searches|told)\.ts$/,
  // What is needed when somebody stirs: motion, what is said of what is pointed at, what belongs to the partners' lines.
  /^src\/views\/network\/((near|joined|lively)\.ts|Partner(Controls|sHead)\.svelte)$/,
  // What the build itself keeps out of the chunk of the first view.
  new RegExp(`^src/core/(view|network)/(${LATER.join('|')})\\.ts$`),
  // Only for plans of so many tasks or links that they are gathered into arcs or painted.
  /^src\/(views\/network\/many\.ts|core\/levels\/)/,
  // Only when a plan is brought in or read again.
  /^src\/(core\/parse|intake|workers|(state\/(imports|reading|self-test)|parts\/save-as-one-file))\b/,
]

/**
 * One entry of Vite's manifest, as far as it is read here.
 *
 * @typedef {object} Chunk
 * @property {string} file
 * @property {string} [src]
 * @property {boolean} [isEntry]
 * @property {string[]} [imports] keys of chunks
 * @property {string[]} [dynamicImports] keys of chunks
 * @property {string[]} [css] files
 */

/**
 * The JavaScript and CSS of the first view, as paths in the build's folder, sorted.
 *
 * @param {Record<string, Chunk>} manifest
 * @returns {string[]}
 * @throws {Error} where the manifest has no entry page
 */
export function firstViewFiles(manifest) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The manifest of the build names no entry page.')

  /** @type {Set<string>} */
  const files = new Set()
  const seen = new Set(entries)
  const waiting = [...entries]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key]
    if (!chunk) continue
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    const lazy = (chunk.dynamicImports ?? []).filter((name) => !isLater(name, manifest[name]))
    for (const next of [...(chunk.imports ?? []), ...lazy]) {
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return [...files].sort()
}

/**
 * The files of the plan that comes with the app, as paths in the build's folder.
 *
 * @param {Record<string, Chunk>} manifest
 * @returns {string[]}
 */
export function planFiles(manifest) {
  return Object.entries(manifest)
    .filter(([key, chunk]) => PLAN.test(chunk.src ?? key))
    .map(([, chunk]) => chunk.file)
}

/**
 * @param {string} key
 * @param {Chunk | undefined} chunk
 */
function isLater(key, chunk) {
  return WITHOUT.some((pattern) => pattern.test(chunk?.src ?? key))
}
