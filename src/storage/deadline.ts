/** The answer did not come in time. The name is the one that DOMException has for it. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

/** The promise's own end, or a rejection with a TimeoutError after `milliseconds`. The work itself goes on. */
export function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(`no answer within ${milliseconds} ms`)), milliseconds)
    work.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
}
