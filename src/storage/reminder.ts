import type { Storage } from './contract.ts'
import type { Settings } from './settings.ts'
import { readSettings, restoreSettings, saveSetting } from './settings.ts'

const DAY = 24 * 60 * 60 * 1000
/** Work of the same day is fresh in mind; sooner than this nobody wants to hear of it again. */
const AFTER_WORK = DAY
const AGAIN_AFTER = 14 * DAY

/**
 * Whether a person should be reminded to back up: the browser may clear what is stored, and something was stored since the
 * last backup. Not on the first day of that, and not more often than every two weeks.
 *
 * @param now milliseconds since 1970
 */
export function isBackupDue({ persistence, backedUpAt, workedAt, remindedAt }: Settings, now: number): boolean {
  if (persistence === 'granted' || workedAt === null) return false
  if (backedUpAt !== null && backedUpAt >= workedAt) return false
  return now - workedAt >= AFTER_WORK && now - Math.max(backedUpAt ?? 0, remindedAt ?? 0) >= AGAIN_AFTER
}

/** Whether the person should be reminded now. */
export async function readBackupDue(storage: Storage, now: number = Date.now()): Promise<boolean> {
  return isBackupDue(await readSettings(storage), now)
}

/** Remembers that something was stored at the person's wish: when it was the first time since the last backup. */
export async function noteWork(storage: Storage, now: number = Date.now()): Promise<void> {
  await storage.change(['settings'], async (rows) => {
    const { workedAt, backedUpAt } = restoreSettings(await rows.all('settings'))
    const isFirst = workedAt === null || (backedUpAt !== null && backedUpAt >= workedAt)
    return {
      changes: isFirst ? [{ table: 'settings', put: { key: 'workedAt' satisfies keyof Settings, value: now } }] : [],
      result: undefined,
    }
  })
}

/** Remembers that the person was reminded. */
export async function noteReminder(storage: Storage, now: number = Date.now()): Promise<void> {
  await saveSetting(storage, 'remindedAt', now)
}
