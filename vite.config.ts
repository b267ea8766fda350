import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { embeddedPlan } from './src/build/embedded-plan.ts'
import { entryPage } from './src/build/entry-page.ts'
import { FIRST } from './src/build/first-chunk.ts'
import { licences } from './src/build/licences.ts'
import { packedTables } from './src/build/packed-tables.ts'
import { program } from './src/build/program.ts'
import { singleFile } from './src/build/single-file.ts'
import { storedFiles } from './src/build/stored-files.ts'

const WITHOUT_TRANSITIONS = fileURLToPath(new URL('src/build/no-transitions.ts', import.meta.url))

const stored = storedFiles()

export default defineConfig({
  // Relative, so that the build runs from any folder of any server.
  base: './',
  resolve: { alias: { 'd3-transition': WITHOUT_TRANSITIONS, 'd3-interpolate': WITHOUT_TRANSITIONS } },
  plugins: [
    svelte(),
    embeddedPlan(),
    packedTables(),
    entryPage(),
    program('hosted'),
    licences(),
    singleFile(),
    stored.plugin,
    VitePWA({
      // src/offline/register.ts registers it: a new version waits until the person asks for it.
      registerType: 'prompt',
      injectRegister: null,
      // A worker of our own, since the ready-made one keeps all versions in one place: see src/offline/shelves.ts.
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'sw.ts',
      // The list has them, as it has every file.
      includeManifestIcons: false,
      manifest: {
        name: 'Qiantou 牽頭',
        short_name: 'Qiantou',
        description: 'Who leads, who is responsible, who takes part: an explorer of responsibility plans.',
        lang: 'zh-Hant',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#F6F4EE',
        theme_color: '#F6F4EE',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      integration: {
        configureCustomSWViteBuild: (options) => {
          options.logLevel = 'warn'
        },
      },
      injectManifest: {
        rollupFormat: 'iife',
        buildPlugins: { vite: [program('hosted')] },
        // Also the lazy parts, the workers, and the single file that a plan can be baked into.
        globPatterns: ['**/*.{html,js,css,json,svg,png,woff2,webmanifest}'],
        globIgnores: ['sw.js'],
        // The default of 2 MiB would leave a larger chunk out without a word.
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        manifestTransforms: [stored.list],
      },
    }),
  ],
  // A module, so that what reads pages and Word documents is loaded only when one comes.
  worker: { format: 'es', plugins: () => [packedTables()] },
  build: {
    // The browsers of the last three years, and the Firefox ESR that was there then.
    target: ['es2022', 'chrome119', 'edge119', 'firefox115', 'safari17'],
    manifest: true,
    modulePreload: { polyfill: false },
    // How long each plugin took is no news to somebody who starts the app.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What the first view needs in any case, and other views too: cut into a chunk for each of them it packs worse.
      output: { codeSplitting: { groups: [{ name: 'first', test: FIRST }] } },
    },
  },
})
