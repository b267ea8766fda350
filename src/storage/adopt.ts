import { amended } from '../core/correct/amend.ts'
import type { Correction } from '../core/correct/correction.ts'
import { restoreCorrections } from '../core/correct/restore.ts'
import { own } from '../core/plan/fields.ts'
import type { Change, Storage } from './contract.ts'
import { restoreSavedView, rowOf } from './saved-views.ts'

/** What a file brings that somebody baked: corrections and saved views of its plan. */
export interface Brought {
  /** Identity of the whole. */
  readonly id: string
  readonly corrections: readonly Correction[]
  readonly views: readonly unknown[]
}

/**
 * Takes over what a file brings, in one transaction and once for each identity: what a person takes back afterwards does not
 * return with the next opening. Corrections of her own stay where they are about something else; her own views stay.
 *
 * @returns whether it was taken over now
 */
export async function adopt(storage: Storage, plan: string, { id, corrections, views }: Brought): Promise<boolean> {
  const mark = `baked ${id}`
  const { result } = await storage.change(['settings', 'corrections', 'views'], async (rows) => {
    if ((await rows.get('settings', mark)) !== undefined) return { changes: [], result: false }
    const changes: Change[] = [{ table: 'settings', put: { key: mark, value: 1 } }]

    const row = await rows.get('corrections', plan)
    const before = restoreCorrections(
      typeof row === 'object' && row !== null ? own(row, 'corrections') : [],
    ).corrections
    const there = new Set(before.map((each) => JSON.stringify(each)))
    const fresh = corrections.filter((each) => !there.has(JSON.stringify(each)))
    if (fresh.length > 0) {
      changes.push({ table: 'corrections', put: { fingerprint: plan, corrections: amended(before, ...fresh) } })
    }

    for (const view of views) {
      const rebuilt = restoreSavedView(view)
      if (rebuilt && (await rows.get('views', rebuilt.id)) === undefined)
        changes.push({ table: 'views', put: rowOf(rebuilt) })
    }
    return { changes, result: true }
  })
  return result
}
