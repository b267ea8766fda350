import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { registerOffline } from '../../src/offline/register.ts'

/** A worker that a test moves through its states. */
class FakeWorker extends EventTarget {
  state = 'installing'
  readonly postMessage = vi.fn()

  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null

  /** Another version arrives; once installed it waits. */
  find(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    return worker
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  readonly register = vi.fn(() => Promise.resolve(this.registration))
  becomeReady: (registration: FakeRegistration) => void = () => {}
  readonly ready = new Promise<FakeRegistration>((resolve) => (this.becomeReady = resolve))

  takeOver(worker: FakeWorker): void {
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
}

const became = vi.fn()
const onUpdate = vi.fn<(apply: () => void) => void>()
const reload = vi.fn()
const request = vi.fn<(name: string, options: object, work: () => Promise<unknown>) => Promise<unknown>>(
  (_name, _options, work) => work(),
)
let container: FakeContainer

/** Starts the app and lets the answer of the browser come in. */
async function start(form: 'hosted' | 'file' = 'hosted'): Promise<void> {
  registerOffline({ build: '12345678', form, became, offer: onUpdate })
  await Promise.resolve()
  await Promise.resolve()
}

beforeEach(() => {
  vi.clearAllMocks()
  container = new FakeContainer()
  vi.stubEnv('PROD', true)
  vi.stubGlobal('navigator', { serviceWorker: container, locks: { request } })
  vi.stubGlobal('location', { href: 'https://city.example/plans/?from=chat#v=1', reload })
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('isSecureContext', true)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

it.each([
  [false, 'insecure', 'as on a plain-http intranet'],
  [true, 'barred', 'as in some private windows'],
])('says why where the browser has no service worker (secure: %s)', async (secure, said) => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('isSecureContext', secure)
  await start()
  expect(became.mock.calls).toEqual([[said]])
})

it('does nothing in a single file', async () => {
  await start('file')
  expect(container.register).not.toHaveBeenCalled()
  expect(became).not.toHaveBeenCalled()
})

it('holds the lock of its build, which other pages may hold too, for as long as it is open', async () => {
  await start()
  const [[name, options, work]] = request.mock.calls as [[string, object, () => Promise<unknown>]]
  expect(name).toBe('qiantou /plans/ 12345678')
  expect(options).toEqual({ mode: 'shared' })
  const later = new Promise((resolve) => setTimeout(resolve, 0, 'open'))
  expect(await Promise.race([work(), later])).toBe('open')
})

it.each([
  [0, 'ready'],
  [2, 'partly'],
])('asks the worker whether all is stored, and says what it hears: %s missing', async (missing, said) => {
  await start()
  const active = new FakeWorker()
  container.registration.active = active
  container.becomeReady(container.registration)
  await container.ready
  await vi.waitFor(() => expect(active.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'check' }))
  expect(became).not.toHaveBeenCalled()
  container.dispatchEvent(new MessageEvent('message', { data: 'something else' }))
  container.dispatchEvent(new MessageEvent('message', { data: { type: 'checked', missing } }))
  expect(became.mock.calls).toEqual([[said]])
})

it('takes the first worker, which claims the page, for no update', async () => {
  await start()
  const first = container.registration.find()
  first.become('installed')
  container.registration.active = first
  container.takeOver(first)
  expect(onUpdate).not.toHaveBeenCalled()
  expect(reload).not.toHaveBeenCalled()
})

it('offers a new version, and reloads only when it was asked for and has taken over', async () => {
  container.controller = container.registration.active = new FakeWorker()
  await start()
  const next = container.registration.find()
  expect(onUpdate).not.toHaveBeenCalled()

  container.registration.waiting = next
  next.become('installed')
  expect(onUpdate).toHaveBeenCalledTimes(1)
  expect(next.postMessage).not.toHaveBeenCalled()

  onUpdate.mock.calls[0]?.[0]()
  expect(next.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'SKIP_WAITING' })
  expect(reload).not.toHaveBeenCalled()

  container.takeOver(next)
  expect(reload).toHaveBeenCalledTimes(1)
})

it('offers the version that was waiting before the page opened', async () => {
  container.controller = container.registration.active = new FakeWorker()
  container.registration.waiting = new FakeWorker()
  await start()
  expect(onUpdate).toHaveBeenCalledTimes(1)
})

it('offers a reload, and does not force one, when another window took the new version', async () => {
  await start()
  container.takeOver(new FakeWorker())
  expect(onUpdate).not.toHaveBeenCalled()

  container.takeOver(new FakeWorker())
  expect(onUpdate).toHaveBeenCalledTimes(1)
  expect(reload).not.toHaveBeenCalled()
  onUpdate.mock.calls[0]?.[0]()
  expect(reload).toHaveBeenCalledTimes(1)
})

it('goes on without offline use when the registration fails', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  container.register.mockRejectedValueOnce(new Error('blocked'))
  await start()
  await vi.waitFor(() => expect(warn).toHaveBeenCalled())
  expect(onUpdate).not.toHaveBeenCalled()
  expect(became.mock.calls).toEqual([['barred']])
  warn.mockRestore()
})
