import { describe, expect, test } from 'vitest'
import { MemoryStorage } from '../../src/storage/memory.ts'
import { isBackupDue, noteReminder, noteWork, readBackupDue } from '../../src/storage/reminder.ts'
import type { Settings } from '../../src/storage/settings.ts'
import { DEFAULT_SETTINGS, saveSetting } from '../../src/storage/settings.ts'

const DAY = 86_400_000
const NOW = 1_800_000_000_000
const ago = (days: number): number => NOW - days * DAY

describe('a reminder to back up', () => {
  test.each<[string, Partial<Settings>, boolean]>([
    ['comes where work lies there that was never backed up', { persistence: 'refused', workedAt: ago(3) }, true],
    ['comes where the browser was not asked, too', { workedAt: ago(3) }, true],
    ['does not come where the browser has promised to keep it', { persistence: 'granted', workedAt: ago(3) }, false],
    ['does not come where there is no work', { persistence: 'refused' }, false],
    ['does not come on the day of the work', { persistence: 'refused', workedAt: ago(0.9) }, false],
    ['does not come where all of it is in the backup', { workedAt: ago(30), backedUpAt: ago(29) }, false],
    ['comes where there is work since, two weeks after the backup', { workedAt: ago(2), backedUpAt: ago(14) }, true],
    ['does not come sooner', { workedAt: ago(2), backedUpAt: ago(13) }, false],
    ['does not come back for two weeks', { workedAt: ago(40), remindedAt: ago(13) }, false],
    ['comes back then', { workedAt: ago(40), remindedAt: ago(14) }, true],
  ])('%s', (_what, settings, due) => {
    expect(isBackupDue({ ...DEFAULT_SETTINGS, ...settings }, NOW)).toBe(due)
  })

  test('is due by what is stored, and is not any more once the person was reminded or has backed up', async () => {
    const storage = new MemoryStorage('unavailable')
    expect(await readBackupDue(storage, NOW)).toBe(false)
    await noteWork(storage, ago(3))
    expect(await readBackupDue(storage, NOW)).toBe(true)
    await noteReminder(storage, NOW)
    expect(await readBackupDue(storage, NOW + 13 * DAY)).toBe(false)
    expect(await readBackupDue(storage, NOW + 14 * DAY)).toBe(true)
    await saveSetting(storage, 'backedUpAt', NOW + 14 * DAY)
    expect(await readBackupDue(storage, NOW + 90 * DAY)).toBe(false)
  })

  test('comes to whoever works every day, too', async () => {
    const storage = new MemoryStorage('unavailable')
    for (let day = 0; day < 20; day += 1) await noteWork(storage, NOW + day * DAY)
    expect(await readBackupDue(storage, NOW + 19.5 * DAY)).toBe(true)
    await saveSetting(storage, 'backedUpAt', NOW + 20 * DAY)
    for (let day = 21; day < 40; day += 1) await noteWork(storage, NOW + day * DAY)
    expect(await readBackupDue(storage, NOW + 33 * DAY)).toBe(false)
    expect(await readBackupDue(storage, NOW + 34 * DAY)).toBe(true)
  })
})
