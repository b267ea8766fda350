import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import { chromiumFlags, findChromium } from './tests/harness/chromium.mjs'
import viteConfig from './vite.config.ts'

const executablePath = findChromium()
const isCampaign = process.env['CAMPAIGN'] === '1'

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // The long campaign is asked for by environment; this carries it into the browser too.
      env: { CAMPAIGN: isCampaign ? '1' : '' },
      // Generous, since a slow machine is no defect; a campaign has hours.
      testTimeout: isCampaign ? 3_600_000 : 30_000,
      // By default one core is left free: on two cores that is half of them.
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            // They share no state to spoil: one copy of the modules for each worker, not one for each file.
            isolate: false,
            include: ['tests/**/*.test.ts'],
            exclude: ['**/node_modules/**', 'tests/**/*.browser.test.ts'],
            benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          },
        },
        {
          extends: true,
          // Found beforehand: a dependency discovered during a run would reload the page under a test.
          optimizeDeps: {
            entries: [
              'src/**/*.{ts,svelte}',
              // Only the build knows what these import, or runs them.
              '!src/{one-file,first-picture,offline/one-script,parts/dial/resting}.ts',
              'tests/**/*.browser.test.ts',
            ],
          },
          test: {
            name: 'browser',
            include: ['tests/**/*.browser.test.ts'],
            benchmark: { include: [] },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) },
                contextOptions: { locale: 'zh-TW', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
)
