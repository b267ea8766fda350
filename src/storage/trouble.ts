/**
 * Why something is kept in memory only, or what else a person should know about the store. Words for
 * people are in `i18n`.
 */
export type Trouble =
  | 'unavailable' // the browser has no IndexedDB
  | 'denied' // it has, and refuses it: private mode, cookies blocked, a sandboxed frame
  | 'blocked' // another tab holds an older version open
  | 'timeout' // no answer
  | 'quota' // no room
  | 'outdated' // another tab runs a newer version of the app: this one should be loaded again
  | 'deleted' // the stored data was deleted while this page was open
  | 'closed' // the browser closed the database
  | 'failed' // anything else

const TROUBLE_BY_NAME: ReadonlyMap<string, Trouble> = new Map([
  ['MissingAPIError', 'unavailable'],
  ['SecurityError', 'denied'],
  // Firefox, where a private window may not store anything.
  ['InvalidStateError', 'denied'],
  ['TimeoutError', 'timeout'],
  ['QuotaExceededError', 'quota'],
  ['DatabaseClosedError', 'closed'],
])

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * What a rejected operation of the store means; null where `error` is none of the store's but a mistake
 * in our own code, which must not pass for a full disk.
 */
export function troubleOf(error: unknown): Trouble | null {
  // Dexie's errors and DOMException alike; what went wrong first stands in `inner`.
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError) return null
  let trouble: Trouble | undefined
  for (let at: unknown = error, depth = 0; isRecord(at) && depth < 5; at = at['inner'], depth += 1) {
    trouble = TROUBLE_BY_NAME.get(String(at['name'])) ?? trouble
  }
  return trouble ?? 'failed'
}
