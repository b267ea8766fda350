/** Read by the Vite plugin, svelte-check and the editor alike. */
export default {
  compilerOptions: { runes: true },
}
