/**
 * Does what is long piece by piece, several in a task as long as it is short, so that what is pressed meanwhile is heard
 * and frames are drawn in between.
 */

/** So long a task may go on taking pieces, in milliseconds: half of a frame. */
const BUDGET = 8

let port: MessagePort | null = null
const waiting: (() => void)[] = []

/** Runs something in a task of its own, before timers and after what is waiting already. */
export function inTask(run: () => void): void {
  // A timer that is set by a timer waits, and in a window that is not seen it waits long: a message does not.
  if (!port) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => waiting.shift()?.()
    port = port2
  }
  waiting.push(run)
  port.postMessage(null)
}

/**
 * Works off what a generator yields, beginning in a task of its own.
 *
 * @param done gets what it returns; never called once the work is called off.
 * @param budget milliseconds; 0 for a task of its own for each piece
 * @returns calls it off.
 */
export function inTasks<T>(pieces: Iterator<unknown, T>, done: (result: T) => void, budget = BUDGET): () => void {
  let off = false
  const go = (): void => {
    if (off) return
    const end = performance.now() + budget
    for (;;) {
      const { done: over, value } = pieces.next()
      if (over) return done(value)
      if (performance.now() >= end) return inTask(go)
    }
  }
  inTask(go)
  return () => {
    off = true
  }
}
