/**
 * The files that make up the first view, read from the manifest of the build. Whatever the entry page reaches
 * counts, through lazy imports as well, unless it is named here: so a new lazy chunk counts until somebody has
 * seen to it that the first view does without it. `tests/e2e/first-view.spec.ts` holds the list to what a
 * browser really loads.
 */

/** The plan that comes with the app: data, not code, in a chunk of its own, read once into storage. */
const PLAN = /embedded-plan/

/** Source paths of lazy chunks that the first view does without, each with the reason. */
const LATER = [
  PLAN,
  // Opened from a tab, by a key or from a link that names them.
  /^src\/views\/(dossier|import|matrix|search|table|text|treemap)\//,
  // Dialogs that a key or a barred clipboard opens, panels of a filter.
  /^src\/views\/frame\/(Shortcuts|LinkDialog|panels\/AgenciesPanel|panels\/FilterPanel)\.svelte$/,
  // Only what those views compute with.
  /^src\/core\/(export|matrix|search|table|text|treemap)\//,
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
  return LATER.some((pattern) => pattern.test(chunk?.src ?? key))
}
