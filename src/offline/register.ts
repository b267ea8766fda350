import type { Form } from './form.ts'
import { lockName } from './shelves.ts'

/** What the running program is told. */
export interface Told {
  readonly build: string
  readonly form: Form
  /** `storing` is what it starts with. */
  became(offline: 'ready' | 'partly' | 'insecure' | 'barred'): void
  /** Another version waits, or has already taken over from another window. */
  offer(apply: () => void): void
}

/** How often, in ms, a page that stays open asks for a new version when somebody comes back to it. */
const ASK_EVERY = 3_600_000

/** Says, for as long as the page is open, that it runs this build: its parts are not cleared away before. */
function hold(folder: string, build: string): void {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  void locks?.request(lockName(folder, build), { mode: 'shared' }, () => new Promise(() => {}))
}

/**
 * Keeps the program usable without a network, where the browser can: not for a file opened by double-click, which needs no
 * network, and not on a plain-http intranet.
 *
 * Nothing here reloads the page by itself: a reload under somebody's hands loses work. `offer` hands over `apply`, to be
 * called when the person asks for the new version; it switches over and reloads this window.
 */
export function registerOffline(program: Told): void {
  if (program.form === 'file') return
  // Typed as always there, yet absent outside secure contexts. In development there is nothing built to store.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!import.meta.env.PROD || !container) return program.became(isSecureContext ? 'barred' : 'insecure')

  hold(new URL('.', location.href).href, program.build)
  const reload = () => location.reload()
  let controlled = container.controller !== null
  let asked = false

  container.addEventListener('controllerchange', () => {
    if (asked) reload()
    // Another window took the new version; the parts of this one stay stored while it is open.
    else if (controlled) program.offer(reload)
    // On a first visit the worker takes over the page that started it, which is no update.
    controlled = true
  })
  container.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('missing' in data)) return
    program.became(data.missing === 0 ? 'ready' : 'partly')
  })

  void container.ready.then(({ active }) => active?.postMessage({ type: 'check' }))
  container
    .register('./sw.js', { scope: './', updateViaCache: 'none' })
    .then((registration) => {
      const offer = () =>
        program.offer(() => {
          asked = true
          if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
          else reload()
        })

      if (registration.waiting) offer()
      registration.addEventListener('updatefound', () => {
        const incoming = registration.installing
        incoming?.addEventListener('statechange', () => {
          if (incoming.state === 'installed' && registration.active) offer()
        })
      })
      let last = Date.now()
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState !== 'visible' || Date.now() - last < ASK_EVERY) return
        last = Date.now()
        // Without a network there is none.
        registration.update().catch(() => {})
      })
    })
    .catch((error: unknown) => {
      console.warn('Not available offline:', error)
      program.became('barred')
    })
}
