import type { Damage, Rebuild } from '../core/plan/fields.ts'
import { oneOf, own } from '../core/plan/fields.ts'
import type { Kept, Storage } from './contract.ts'
import { moment } from './plan-row.ts'

/** What belongs to the reader rather than to a link, and lasts. */
export interface Settings {
  /** Language of the interface; null follows the browser. */
  readonly language: 'zh-Hant' | 'zh-Hans' | 'en' | null
  readonly theme: 'light' | 'dark' | 'system'
  /** Order of the agencies in the rail: most assignments first, most in the lead first, or by name. */
  readonly agencySort: 'total' | 'lead' | 'name'
  /** What the browser said when it was asked not to clear what is stored; null where it was not asked. */
  readonly persistence: 'granted' | 'refused' | null
  /** When everything was last exported; milliseconds since 1970, or null. */
  readonly backedUpAt: number | null
  /** When something was last stored at the person's wish, and when she was last reminded to back up; likewise. */
  readonly workedAt: number | null
  readonly remindedAt: number | null
}

/** The settings on first opening. */
export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  agencySort: 'total',
  persistence: null,
  backedUpAt: null,
  workedAt: null,
  remindedAt: null,
}

const momentOrNull: Rebuild<number | null> = (value, damage) => (value === null ? null : moment(value, damage))

const SETTING_FIELDS: { readonly [K in keyof Settings]: Rebuild<Settings[K]> } = {
  language: (value, damage) => (value === null ? null : oneOf(['zh-Hant', 'zh-Hans', 'en'] as const)(value, damage)),
  theme: oneOf(['light', 'dark', 'system'] as const),
  agencySort: oneOf(['total', 'lead', 'name'] as const),
  persistence: (value, damage) => (value === null ? null : oneOf(['granted', 'refused'] as const)(value, damage)),
  backedUpAt: momentOrNull,
  workedAt: momentOrNull,
  remindedAt: momentOrNull,
}

function restoreSetting<K extends keyof Settings>(key: K, stored: ReadonlyMap<unknown, unknown>): Settings[K] {
  const damage: Damage = { found: false }
  return SETTING_FIELDS[key](stored.get(key), damage) ?? DEFAULT_SETTINGS[key]
}

/** The settings in these rows; each one that is missing or does not hold is the default. */
export function restoreSettings(rows: readonly unknown[]): Settings {
  const stored = new Map(
    rows.map((row): [unknown, unknown] =>
      typeof row === 'object' && row !== null ? [own(row, 'key'), own(row, 'value')] : [undefined, undefined],
    ),
  )
  return {
    language: restoreSetting('language', stored),
    theme: restoreSetting('theme', stored),
    agencySort: restoreSetting('agencySort', stored),
    persistence: restoreSetting('persistence', stored),
    backedUpAt: restoreSetting('backedUpAt', stored),
    workedAt: restoreSetting('workedAt', stored),
    remindedAt: restoreSetting('remindedAt', stored),
  }
}

/** The settings that are stored. */
export async function readSettings(storage: Storage): Promise<Settings> {
  return restoreSettings(await storage.read(['settings'], (table) => table.all('settings')))
}

/** Stores one setting; the others stay as they are, also those that another tab has changed meanwhile. */
export async function saveSetting<K extends keyof Settings>(
  storage: Storage,
  key: K,
  value: Settings[K],
): Promise<Kept> {
  const { kept } = await storage.change(['settings'], () =>
    Promise.resolve({ changes: [{ table: 'settings', put: { key, value } }], result: undefined }),
  )
  return kept
}
