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
  becomeReady: () => void = () => {}
  readonly ready = new Promise<void>((resolve) => (this.becomeReady = resolve))

  takeOver(worker: FakeWorker): void {
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
}

const onReady = vi.fn()
const onUpdate = vi.fn<(apply: () => void) => void>()
const reload = vi.fn()
let container: FakeContainer

/** Starts the app and lets the answer of the browser come in. */
async function start(): Promise<void> {
  registerOffline(onReady, onUpdate)
  await Promise.resolve()
  await Promise.resolve()
}

beforeEach(() => {
  vi.clearAllMocks()
  container = new FakeContainer()
  vi.stubEnv('PROD', true)
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('location', { protocol: 'http:', reload })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

it('does nothing where the browser has no service worker, as on a plain-http intranet', async () => {
  vi.stubGlobal('navigator', {})
  await start()
  expect(onReady).not.toHaveBeenCalled()
})

it('does nothing on a page opened by double-click', async () => {
  vi.stubGlobal('location', { protocol: 'file:', reload })
  await start()
  expect(container.register).not.toHaveBeenCalled()
})

it('says once that the app is stored', async () => {
  await start()
  expect(onReady).not.toHaveBeenCalled()
  container.becomeReady()
  await container.ready
  expect(onReady).toHaveBeenCalledTimes(1)
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
  warn.mockRestore()
})
