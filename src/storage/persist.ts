import type { Storage } from './contract.ts'
import { within } from './deadline.ts'
import { readSettings, saveSetting } from './settings.ts'

/** Some browsers ask the person, who may not answer. */
const ANSWER_WITHIN = 3000

/** The part of the browser's store that is asked. */
export type Persisting = Pick<StorageManager, 'persist' | 'persisted'>

function ofTheBrowser(): Persisting | null {
  // Absent over plain http.
  return (globalThis.navigator as Partial<Navigator> | undefined)?.storage ?? null
}

/**
 * Asks the browser, once in the life of the store, not to clear what is stored when room runs short.
 *
 * @returns what it said, now or then: `refused` also where it cannot be asked or gave no answer in time
 */
export async function askToPersist(
  storage: Storage,
  browser: Persisting | null = ofTheBrowser(),
  answerWithin: number = ANSWER_WITHIN,
): Promise<'granted' | 'refused'> {
  const { persistence } = await readSettings(storage)
  if (persistence !== null) return persistence
  let granted = false
  try {
    granted = browser !== null && (await within(answerWithin, browser.persist()))
  } catch {
    // No answer is no promise.
  }
  const said = granted ? 'granted' : 'refused'
  await saveSetting(storage, 'persistence', said)
  return said
}
