/**
 * Keeps the app usable without a network. Does nothing where there is no service worker: a file opened by
 * double-click, a plain-http intranet.
 *
 * Nothing here reloads the page by itself: a reload under somebody's hands loses work. `onUpdate` hands over
 * `apply`, to be called when the person asks for the new version; it switches over and reloads this window.
 *
 * @param onReady called once, when the whole app is stored and answers without a network
 * @param onUpdate called when another version waits, or has already taken over from another window
 */
export function registerOffline(onReady: () => void, onUpdate: (apply: () => void) => void): void {
  // Typed as always there, yet absent outside secure contexts. In development there is nothing built to store.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!import.meta.env.PROD || !container || !location.protocol.startsWith('http')) return

  const reload = () => location.reload()
  let controlled = container.controller !== null
  let asked = false

  container.addEventListener('controllerchange', () => {
    if (asked) reload()
    // Another window took the new version: parts that this one has not loaded yet are gone from the cache.
    else if (controlled) onUpdate(reload)
    // On a first visit the worker takes over the page that started it, which is no update.
    controlled = true
  })

  void container.ready.then(onReady)
  container
    .register('./sw.js', { scope: './' })
    .then((registration) => {
      const offer = () =>
        onUpdate(() => {
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
    })
    .catch((error: unknown) => console.warn('Not available offline:', error))
}
