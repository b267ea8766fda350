import type { Thread } from './picture.ts'

/**
 * Threads that are drawn alike, each kind as one thread with all their ways; those that are told apart (the lines
 * between two agencies) stay as they are. In the order in which a kind first comes: hundreds of elements cost a
 * browser much more than as many ways of one of them.
 */
export function gathered(threads: readonly Thread[]): Thread[] {
  const found = new Map<string, { readonly first: Thread; readonly paths: string[] }>()
  for (const thread of threads) {
    const { look, width, phase, was, pair } = thread
    const key = [look, width, phase, was, pair].join('|')
    const own = found.get(key)
    if (own) own.paths.push(thread.path)
    else found.set(key, { first: thread, paths: [thread.path] })
  }
  return [...found].map(([key, { first, paths }]) => ({ ...first, key, path: paths.join('') }))
}
