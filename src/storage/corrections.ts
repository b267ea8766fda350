import type { Correction } from '../core/correct/correction.ts'
import { restoreCorrections } from '../core/correct/restore.ts'
import { own } from '../core/plan/fields.ts'
import type { Change, Kept, Storage } from './contract.ts'

/** What a person has corrected in the reading of a plan, and whether all of what is stored holds. */
export async function readCorrections(
  storage: Storage,
  fingerprint: string,
): Promise<{ readonly corrections: readonly Correction[]; readonly intact: boolean }> {
  const row = await storage.read(['corrections'], (rows) => rows.get('corrections', fingerprint))
  if (typeof row !== 'object' || row === null) return { corrections: [], intact: row === undefined }
  return restoreCorrections(own(row, 'corrections'))
}

/**
 * Changes the corrections of a plan in one transaction, so that two tabs do not lose each other's. An empty list leaves no
 * row.
 *
 * @param change may be asked twice
 * @returns the list as it is now
 */
export async function changeCorrections(
  storage: Storage,
  fingerprint: string,
  change: (before: readonly Correction[]) => readonly Correction[],
): Promise<{ readonly corrections: readonly Correction[]; readonly kept: Kept }> {
  const { result, kept } = await storage.change(['corrections'], async (rows) => {
    const row = await rows.get('corrections', fingerprint)
    const stored = typeof row === 'object' && row !== null ? own(row, 'corrections') : []
    // Rebuilt, so that no proxy of the interface's state reaches the database, which could not clone it.
    const { corrections } = restoreCorrections(change(restoreCorrections(stored).corrections))
    const write: Change =
      corrections.length === 0
        ? { table: 'corrections', remove: fingerprint }
        : { table: 'corrections', put: { fingerprint, corrections } }
    return { changes: [write], result: corrections }
  })
  return { corrections: result, kept }
}
