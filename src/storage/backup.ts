import type { Correction } from '../core/correct/correction.ts'
import { restoreCorrections } from '../core/correct/restore.ts'
import { fingerprintOf } from '../core/plan/fingerprint.ts'
import type { Damage } from '../core/plan/fields.ts'
import { own } from '../core/plan/fields.ts'
import { readOurs } from '../core/share/views-file.ts'
import type { Rows, Storage } from './contract.ts'
import { TABLES } from './contract.ts'
import type { PlanRow } from './plan-row.ts'
import { restorePlanRow } from './plan-row.ts'
import type { SavedView } from './saved-views.ts'
import { restoreSavedView } from './saved-views.ts'
import type { Settings } from './settings.ts'
import { DEFAULT_SETTINGS, restoreSettings } from './settings.ts'

/** A plan with all that a person has done to it. */
export interface KeptPlan {
  readonly row: PlanRow
  /** Its text; null where it could not be read. */
  readonly source: string | null
  readonly corrections: readonly Correction[]
}

/** Everything that a person keeps. */
export interface Everything {
  /** Oldest first. */
  readonly plans: readonly KeptPlan[]
  /** In their order. */
  readonly views: readonly SavedView[]
  readonly settings: Settings
}

/** The version of the file that this code writes. */
export const BACKUP_VERSION = 1

const NOBODY: Everything = { plans: [], views: [], settings: DEFAULT_SETTINGS }

/** Everything that a storage holds, also what only memory has, read at one moment. */
export function readEverything(storage: Storage): Promise<Everything> {
  return storage.read(TABLES, everythingIn)
}

/** The same, inside a transaction. */
export async function everythingIn(rows: Rows): Promise<Everything> {
  const lines = (await rows.all('plans')).map(restorePlanRow).filter((row) => row !== null)
  const plans: KeptPlan[] = []
  for (const row of lines.sort((a, b) => a.addedAt - b.addedAt || (a.fingerprint < b.fingerprint ? -1 : 1))) {
    const source = await rows.get('sources', row.fingerprint)
    const stored = await rows.get('corrections', row.fingerprint)
    const text = typeof source === 'object' && source !== null ? own(source, 'text') : null
    const list = typeof stored === 'object' && stored !== null ? own(stored, 'corrections') : []
    plans.push({
      row,
      source: typeof text === 'string' ? text : null,
      corrections: restoreCorrections(list).corrections,
    })
  }
  const views = (await rows.all('views')).map(restoreSavedView).filter((view) => view !== null)
  return {
    plans,
    views: views.sort((a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    settings: restoreSettings(await rows.all('settings')),
  }
}

/** What a person has chosen, without what is true of one device alone. */
export function chosenOf({
  language,
  theme,
  agencySort,
}: Settings): Pick<Settings, 'language' | 'theme' | 'agencySort'> {
  return { language, theme, agencySort }
}

/** Writes it all as one file: JSON whose first field, `"qiantou": "backup"`, says what it is. */
export function writeBackup({ plans, views, settings }: Everything, madeAt: string): string {
  const content = {
    qiantou: 'backup',
    version: BACKUP_VERSION,
    madeAt,
    settings: chosenOf(settings),
    views: views.map(({ view: _read, ...row }) => row),
    plans: plans.map(({ row, source, corrections }) => ({ ...row, corrections, source })),
  }
  return JSON.stringify(content, null, 1)
}

function planOf(value: unknown, damage: Damage): KeptPlan | null {
  const row = restorePlanRow(value)
  const source = row && own(value as object, 'source')
  // The text must be that of the plan: everything that is shown is read from it.
  if (!row || (typeof source === 'string' && fingerprintOf(source) !== row.fingerprint)) {
    damage.found = true
    return null
  }
  const { corrections, intact } = restoreCorrections(own(value as object, 'corrections') ?? [])
  if (!intact || typeof source !== 'string') damage.found = true
  return { row: { ...row, embedded: false }, source: typeof source === 'string' ? source : null, corrections }
}

/** Reads such a file defensively: what holds of it, and whether all of it did. */
export function readBackup(
  content: string,
): { readonly everything: Everything; readonly intact: boolean } | { readonly error: 'not-ours' | 'newer' } {
  const read = readOurs(content, 'backup', BACKUP_VERSION)
  if ('error' in read) return read
  const damage: Damage = { found: false }
  const listIn = (key: string): readonly unknown[] => {
    const list = own(read.value, key)
    if (Array.isArray(list) && list.length <= 100_000) return list as unknown[]
    damage.found = true
    return []
  }
  const views = listIn('views').map(restoreSavedView)
  if (views.includes(null)) damage.found = true
  const settings = own(read.value, 'settings')
  return {
    everything: {
      ...NOBODY,
      plans: listIn('plans')
        .map((plan) => planOf(plan, damage))
        .filter((plan) => plan !== null),
      views: views.filter((view) => view !== null),
      settings:
        typeof settings === 'object' && settings !== null
          ? restoreSettings(Object.entries(settings).map(([key, value]) => ({ key, value: value as unknown })))
          : DEFAULT_SETTINGS,
    },
    intact: !damage.found,
  }
}
