import { build } from 'virtual:program'
import type { StoredFile } from './shelves.ts'
import { Shelves } from './shelves.ts'

/* What keeps the program usable without its server. All it does stands in shelves.ts. */

interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface MessageEventOfPage extends Waiting {
  readonly data: unknown
  readonly source: { postMessage(message: unknown): void } | null
}
/** A service worker's global scope, as far as it is used: its types and those of a page cannot be had together. */
interface Scope {
  readonly __WB_MANIFEST: readonly (StoredFile | { readonly url: string })[]
  readonly registration: {
    readonly scope: string
    readonly waiting: unknown
    readonly installing: unknown
  }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void
}
declare const self: Scope & typeof globalThis

// The packer names the manifest once more, without its hash.
const files = self.__WB_MANIFEST.filter((file): file is StoredFile => 'integrity' in file)

const shelves = new Shelves(build, files, {
  caches,
  fetch: (address, options) => fetch(address, options),
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  running: async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return new Set([...held, ...pending].flatMap(({ name }) => name ?? []))
  },
  folder: self.registration.scope,
})

/** One after the other, so that no shelf is cleared away while another worker fills it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`qiantou shelves ${self.registration.scope}`, work)
}

self.addEventListener('install', (event) => {
  event.waitUntil(inTurn(() => shelves.fill()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    // The first visit is served from the shelf too, so that a lazy part comes after the network is gone.
    inTurn(() => shelves.clear()).finally(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  const type = (event.data as { readonly type?: unknown } | null)?.type
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type !== 'check') return
  const check = async (): Promise<void> => {
    const missing = await inTurn(async () => {
      const { waiting, installing } = self.registration
      // A build that waits or comes has a shelf, and no page yet.
      if (!waiting && !installing) await shelves.clear()
      return shelves.mend()
    })
    event.source?.postMessage({ type: 'checked', missing })
  }
  event.waitUntil(check())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  event.respondWith(
    shelves
      .answer(request.url, request.mode === 'navigate')
      .catch(() => undefined)
      .then((stored) => stored ?? fetch(request)),
  )
})
