/** What one drawing of one plan took, in one page. Times in milliseconds. */
export interface Figures {
  /** From the plan in memory to its first complete frame. */
  readonly first: number
  /** From frame to frame while it is enlarged, moved and set back. */
  readonly frames: readonly number[]
  /** The longest task of the main thread, 0 where none took 50 ms. */
  readonly longest: number
  /** Bytes of the page's heap in the end, after a collection: plan, drawing and code. */
  readonly memory: number
}

/** Figures of a drawing, and for each step of a person the longest that the page answered nothing, in milliseconds. */
export interface Stepped extends Figures {
  readonly steps?: Readonly<Record<string, number>>
}

declare global {
  interface Window {
    /** What the bench waits for. */
    figures?: Promise<Stepped>
    gc?: () => void
  }
  interface Performance {
    memory?: { readonly usedJSHeapSize: number }
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

const used = (): number => {
  window.gc?.()
  return performance.memory?.usedJSHeapSize ?? 0
}

// A frame in which nothing changes waits for the screen: so never further in than each of them goes.
const ZOOMS = 24
const PANS = 60
/** Where it is enlarged, and pressed to be moved, as shares of the drawing: at the rim, where nothing is picked up. */
const AT = [0.86, 0.45] as const
const GRIP = [0.96, 0.8] as const

/** What happens in the n-th frame: in, across, out again. The same for every drawing, in CSS pixels. */
function gesture(n: number, surface: Element): void {
  const box = surface.getBoundingClientRect()
  const pan = n - ZOOMS
  const panning = pan >= 0 && pan < PANS
  const [x, y] = panning ? GRIP : AT
  const at = {
    bubbles: true,
    cancelable: true,
    view: window,
    clientX: box.left + box.width * x - (panning ? pan * 4 : 0),
    clientY: box.top + box.height * y - (panning ? pan * 2 : 0),
  }
  if (n < ZOOMS) surface.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -60 }))
  else if (n === ZOOMS) surface.dispatchEvent(new MouseEvent('mousedown', { ...at, button: 0, buttons: 1 }))
  else if (n < ZOOMS + PANS - 1) window.dispatchEvent(new MouseEvent('mousemove', { ...at, buttons: 1 }))
  else if (n === ZOOMS + PANS - 1) window.dispatchEvent(new MouseEvent('mouseup', at))
  else surface.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: 60 }))
}

/**
 * Measures a drawing.
 *
 * @param draw draws the plan; resolves when a complete frame has been handed to the browser.
 * @param surfaceOf the element that hears wheel and mouse.
 */
export async function measure(draw: () => Promise<void>, surfaceOf: () => Element): Promise<Figures> {
  let longest = 0
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  watch.observe({ type: 'longtask' })
  const start = performance.now()
  await draw()
  // The frame that follows the one in which it was drawn begins when that one is done.
  await frame()
  await frame()
  const first = performance.now() - start

  // What is put off until later (a second layer, a deferred layout) is no part of a frame of the gesture.
  for (let n = 0; n < 10; n++) await frame()
  const surface = surfaceOf()
  const frames: number[] = []
  let last = await frame()
  for (let n = 0; n < 2 * ZOOMS + PANS; n++) {
    gesture(n, surface)
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  const memory = used()
  for (const { duration } of watch.takeRecords()) longest = Math.max(longest, duration)
  watch.disconnect()
  return { first, frames, longest, memory }
}

/** How long a step is watched, in milliseconds: until what it set going has come to rest. */
const WATCHED = 600

/**
 * The longest that the page's thread answers nothing while a step is taken: scripts, styles, layout and painting between
 * two messages that it sends itself. In milliseconds, also below the 50 from which a browser speaks of a long task.
 */
export async function longestSilence(step: () => void | Promise<void>): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  const end = last + WATCHED
  let longest = 0
  const over = new Promise<void>((resolve) => {
    port2.onmessage = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (now < end) port1.postMessage(null)
      else resolve()
    }
  })
  port1.postMessage(null)
  await step()
  await over
  port1.close()
  return longest
}

/** Enlarges a drawing as far as the gesture does, and sets it back. */
export async function zoomed(surface: Element): Promise<void> {
  for (const n of [...Array(ZOOMS).keys(), ...Array(ZOOMS).keys()].map((n, k) => (k < ZOOMS ? n : ZOOMS + PANS + n))) {
    gesture(n, surface)
    await frame()
  }
}

/** Resolves in the first frame in which something is so. */
export async function until(so: () => boolean): Promise<void> {
  while (!so()) await frame()
}

/** What a page draws: it is asked for in the address. */
export async function planAsked<Value>(): Promise<Value> {
  const times = new URLSearchParams(location.search).get('times') ?? '1'
  return (await fetch(`./plan-${times}.json`)).json() as Promise<Value>
}
