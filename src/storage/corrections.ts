import type { Correction } from '../core/correct/correction.ts'
import { restoreCorrections } from '../core/correct/restore.ts'
import { own } from '../core/plan/fields.ts'
import type { Kept, Storage } from './contract.ts'

/** What a person has corrected in the reading of a plan, and whether all of what is stored holds. */
export async function readCorrections(
  storage: Storage,
  fingerprint: string,
): Promise<{ readonly corrections: readonly Correction[]; readonly intact: boolean }> {
  const row = await storage.read(['corrections'], (rows) => rows.get('corrections', fingerprint))
  if (typeof row !== 'object' || row === null) return { corrections: [], intact: row === undefined }
  return restoreCorrections(own(row, 'corrections'))
}

/** Stores the whole list of corrections of a plan in place of the one before; an empty list leaves no row. */
export async function saveCorrections(
  storage: Storage,
  fingerprint: string,
  corrections: readonly Correction[],
): Promise<Kept> {
  const { kept } = await storage.change(['corrections'], () =>
    Promise.resolve({
      changes: [
        corrections.length === 0
          ? { table: 'corrections' as const, remove: fingerprint }
          : // Rebuilt, so that no proxy of the interface's state reaches the database, which could not clone it.
            { table: 'corrections' as const, put: { fingerprint, ...restoreCorrections(corrections) } },
      ],
      result: undefined,
    }),
  )
  return kept
}
