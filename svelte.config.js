import { relative } from 'node:path'

/** Read by the Vite plugin, svelte-check and the editor alike. */
export default {
  compilerOptions: {
    runes: true,
    // By the place in the project, not on the machine: the same sources give the same bytes anywhere.
    cssHash: (/** @type {{ hash: (text: string) => string, filename: string }} */ { hash, filename }) =>
      `svelte-${hash(relative(import.meta.dirname, filename).replaceAll('\\', '/'))}`,
  },
}
