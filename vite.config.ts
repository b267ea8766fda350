import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { embeddedPlan } from './src/build/embedded-plan.ts'
import { packedCharacterTable } from './src/build/packed-characters.ts'
import { packedReadingTable } from './src/build/packed-readings.ts'

const FIRST =
  /src\/(core\/(view|network)\/|core\/plan\/(lookup|model|tally|fields|restore)|parts\/(AgencyName|RoleBar|RoleGlyph|Toasts)|ui\/Segmented|views\/frame\/panels\/(QuestionGlyph|Heading|Overview))/

export default defineConfig({
  // Relative, so that the build runs from any folder of any server.
  base: './',
  resolve: { alias: { 'd3-transition': fileURLToPath(new URL('src/build/no-transitions.ts', import.meta.url)) } },
  plugins: [
    svelte(),
    embeddedPlan(),
    packedCharacterTable(),
    packedReadingTable(),
    VitePWA({
      // src/offline/register.ts registers it: a new version waits until the person asks for it.
      registerType: 'prompt',
      injectRegister: null,
      filename: 'sw.js',
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
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,png,woff2}'],
        // The default of 2 MiB would leave a larger chunk out without a word.
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        // The first visit is served from the cache too, so that a lazy view opens after the network is gone.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        // Only the page itself is answered offline: with a relative base, a deeper path could not load its assets.
        navigateFallback: null,
        ignoreURLParametersMatching: [/./],
      },
    }),
  ],
  // A module, so that what reads pages and Word documents is loaded only when one comes.
  worker: { format: 'es', plugins: () => [packedCharacterTable(), packedReadingTable()] },
  build: {
    target: 'es2022',
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
