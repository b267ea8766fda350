import { fileURLToPath } from 'node:url'
import { test as base } from '@playwright/test'
import type { BrowserContext } from '@playwright/test'
import { serveBuild } from '../../src/cli/serve.mjs'

export { expect } from '@playwright/test'

/** A server of the build for one test alone, which may stop it. */
export interface OwnServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Fixtures {
  /**
   * What went wrong unseen: requests to another host than 127.0.0.1 (which are stopped), errors on the console,
   * uncaught errors. It must be empty when the test ends; a test that provokes an error empties it.
   */
  readonly faults: string[]
  /** Puts a further context, such as a fresh profile, under the same watch. */
  readonly watch: (context: BrowserContext) => Promise<void>
  readonly ownServer: OwnServer
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Playwright's `test`, which also fails on whatever goes wrong unseen. Every spec takes it from here. */
export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that one needs from the pattern of its first parameter.
  // eslint-disable-next-line no-empty-pattern
  faults: async ({}, use) => {
    const faults: string[] = []
    await use(faults)
    base.expect(faults, 'requests to other hosts, console errors and uncaught errors').toEqual([])
  },

  watch: async ({ faults }, use) => {
    await use((context) => watchContext(context, faults))
  },

  context: async ({ context, watch }, use) => {
    await watch(context)
    await use(context)
  },

  // eslint-disable-next-line no-empty-pattern
  ownServer: async ({}, use) => {
    const server = await serveBuild(root, 0)
    let running = true
    const stop = async () => {
      if (running) await server.close()
      running = false
    }
    await use({ url: server.url, stop })
    await stop()
  },
})

async function watchContext(context: BrowserContext, faults: string[]): Promise<void> {
  const isOurs = (url: string) => /^(blob:|data:|about:|file:)/.test(url) || new URL(url).hostname === '127.0.0.1'
  await context.route(
    (url) => !isOurs(url.href),
    (route) => route.abort(),
  )
  context.on('request', (request) => {
    if (!isOurs(request.url())) faults.push(`request to ${request.url()}`)
  })
  context.on('weberror', (error) => faults.push(`uncaught ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
}
