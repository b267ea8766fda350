import type { Check } from '../i18n/about/messages.ts'
import { within } from '../storage/deadline.ts'
import { probeWorker } from '../workers/client.ts'

/** What one part of the browser answered; `room` in bytes where it is known. */
export interface Finding {
  readonly check: Exclude<Check, 'stored'>
  readonly answer: 'yes' | 'no' | 'unknown'
  /** Name of an error, or nothing. */
  readonly why: string
  readonly room: { readonly used: number; readonly of: number } | null
}

/** Some browsers ask the person, or never answer. */
const ANSWER_WITHIN = 3000
const DATABASE = 'qiantou-self-test'

/** Writes into a database of its own, reads it back, and deletes it. */
async function stores(): Promise<boolean> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    const fail = (): void => reject(opening.error ?? new Error('IndexedDB'))
    opening.onerror = fail
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction('rows', 'readwrite')
      transaction.objectStore('rows').put(new Date(0).toISOString(), 'row')
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
      transaction.oncomplete = () => {
        db.close()
        const deleting = indexedDB.deleteDatabase(DATABASE)
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(deleting.error ?? new Error('IndexedDB'))
      }
    }
  })
  return true
}

type Trial = () => boolean | null | Promise<boolean | null>

/** What the browser has, which differs from what its types promise: much is absent over plain http. */
const browser = navigator as Partial<Pick<Navigator, 'storage' | 'clipboard' | 'locks'>>

const TRIALS: Readonly<Record<Exclude<Check, 'stored' | 'room'>, Trial>> = {
  storage: stores,
  persistence: () => browser.storage?.persisted() ?? null,
  worker: () => probeWorker(ANSWER_WITHIN),
  clipboard: () => typeof (browser.clipboard as Partial<Clipboard> | undefined)?.writeText === 'function',
  download: () => 'download' in document.createElement('a') && typeof URL.createObjectURL === 'function',
  print: () => typeof window.print === 'function',
  locks: () => browser.locks !== undefined,
  segmenter: () => 'Segmenter' in Intl,
  trusted: () => 'trustedTypes' in globalThis,
}

async function room(): Promise<Finding> {
  try {
    const { usage, quota } = (await within(ANSWER_WITHIN, browser.storage?.estimate() ?? Promise.resolve({}))) as {
      readonly usage?: number
      readonly quota?: number
    }
    if (usage === undefined || quota === undefined) return { check: 'room', answer: 'unknown', why: '', room: null }
    return { check: 'room', answer: 'yes', why: '', room: { used: usage, of: quota } }
  } catch (error) {
    return { check: 'room', answer: 'unknown', why: (error as Error).name, room: null }
  }
}

/** Tries what the program needs of the browser. Never rejects, and leaves nothing behind. */
export function testBrowser(): Promise<readonly Finding[]> {
  const trials = Object.entries(TRIALS).map(async ([check, trial]): Promise<Finding> => {
    const finding = { check: check as Finding['check'], room: null }
    try {
      const answer = await within(ANSWER_WITHIN, Promise.resolve().then(trial))
      return { ...finding, answer: answer === null ? 'unknown' : answer ? 'yes' : 'no', why: '' }
    } catch (error) {
      const { name } = error as Error
      return { ...finding, answer: name === 'TimeoutError' ? 'unknown' : 'no', why: name }
    }
  })
  return Promise.all([...trials, room()])
}
