/** Longer than this nothing waits, in milliseconds. */
const LONGEST = 300

/** Calls back once the page has nothing more urgent to do. Gives what calls it off. */
export function whenIdle(callback: () => void): () => void {
  // Not every browser of the last three years says when it is idle.
  if (!('requestIdleCallback' in globalThis)) {
    const waiting = setTimeout(callback, LONGEST)
    return () => clearTimeout(waiting)
  }
  const waiting = requestIdleCallback(callback, { timeout: LONGEST })
  return () => cancelIdleCallback(waiting)
}
