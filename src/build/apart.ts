import type { InlineConfig } from 'vite'

/** What builds have in common that a build makes on the side: of the same sources, with nothing of its settings and files. */
export const APART = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
} as const satisfies InlineConfig
